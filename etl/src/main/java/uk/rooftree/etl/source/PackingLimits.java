package uk.rooftree.etl.source;

/**
 * How much a packed file may come to. Deflate packs zeros a thousandfold: a small file can hold more than any disk. Extracts pack
 * five- to fiftyfold.
 *
 * @param bytes    the most it may come to
 * @param ratio    the most times its own length it may come to
 * @param small    up to so many bytes the ratio does not matter
 * @param members  the most files an archive may hold
 */
record PackingLimits(long bytes, int ratio, long small, int members) {

    static final PackingLimits OF_TEXT = new PackingLimits(32L << 30, 200, 64L << 20, 1_000);
    /** A workbook's XML says the same words over and over, and is read at once to the row's end. */
    static final PackingLimits OF_WORKBOOK = new PackingLimits(8L << 30, 200, 64L << 20, 10_000);
}
