package uk.rooftree.etl.synthetic;

/**
 * Seeded values, each from a stream of its own: a value depends on the seed, the entity, the entity's number and the attribute's
 * name, and on nothing that was drawn before. The mixing is SplitMix64's, that of {@link java.util.SplittableRandom}.
 */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;

    private Draw(long key) {
        this.key = key;
    }

    /** The streams of one part of a council. */
    static Draw seeded(long seed, int part) {
        return new Draw(mix(mix(seed) + part * GOLDEN));
    }

    /** The streams of one kind of entity. */
    Draw of(String entity) {
        return new Draw(mix(key ^ entity.hashCode() * GOLDEN));
    }

    /** 64 even bits. */
    long bits(long id, String attribute, long nth) {
        return mix(mix(key + id * GOLDEN) ^ attribute.hashCode() * 0xD1342543DE82EF95L ^ nth * 0xDA942042E4DD58B5L);
    }

    /** From 0 up to, not including, 1. */
    double unit(long id, String attribute, long nth) {
        return (bits(id, attribute, nth) >>> 11) * 0x1.0p-53;
    }

    /** One of four coarser values, from 0 up to 1 in steps of 1/65,536, that the 64 bits of a draw hold. */
    static double quarter(long bits, int nth) {
        return (bits >>> 16 * nth & 0xFFFF) * 0x1.0p-16;
    }

    double unit(long id, String attribute) {
        return unit(id, attribute, 0);
    }

    boolean chance(double share, long id, String attribute, long nth) {
        return unit(id, attribute, nth) < share;
    }

    boolean chance(double share, long id, String attribute) {
        return unit(id, attribute, 0) < share;
    }

    /** A whole number, both ends included. */
    int between(int low, int high, long id, String attribute, long nth) {
        return low + (int) (unit(id, attribute, nth) * (high - low + 1));
    }

    int between(int low, int high, long id, String attribute) {
        return between(low, high, id, attribute, 0);
    }

    /** Exponential with the given mean. */
    double exponential(double mean, long id, String attribute, long nth) {
        return -mean * StrictMath.log(1 - unit(id, attribute, nth));
    }

    /** One of the things, each as likely as its weight says. */
    <T> T pick(Weighted<T> things, long id, String attribute) {
        return things.at(unit(id, attribute, 0));
    }

    <T> T pick(Weighted<T> things, long id, String attribute, long nth) {
        return things.at(unit(id, attribute, nth));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
