package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction; the denominator is positive. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    Fraction {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("Invalid fraction: %s / %s".formatted(over, under));
        }
        BigInteger common = over.gcd(under);
        if (common.compareTo(BigInteger.ONE) > 0) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Fraction of(BigDecimal number) {
        return number.scale() <= 0
            ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
            : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction times(long number) {
        return times(of(number));
    }

    Fraction dividedBy(Fraction other) {
        return other.over.signum() < 0
            ? new Fraction(over.negate().multiply(other.under), under.multiply(other.over.negate()))
            : new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    Fraction dividedBy(long number) {
        return dividedBy(of(number));
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    /** With so many decimals, half away from zero. */
    String rounded(int decimals) {
        return new BigDecimal(over).divide(new BigDecimal(under), decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** A whole number as it is, any other with two decimals. */
    String plain() {
        return under.equals(BigInteger.ONE) ? over.toString() : rounded(2);
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
