package uk.rooftree.oracle;

/**
 * One unit of a figure: what it is grouped by, and what it brings.
 *
 * @param standing counted, left out, or in the numerator only
 * @param numerator what is added up, averaged or ranked
 * @param denominator what the denominator gains, for percents and ratios
 */
record Unit(Dimensions dimensions, Standing standing, Fraction numerator, Fraction denominator) {

    /** How a unit stands in a figure. */
    enum Standing { COUNTED, LEFT_OUT, NUMERATOR_ONLY }

    static Unit counted(Dimensions dimensions) {
        return new Unit(dimensions, Standing.COUNTED, Fraction.ONE, Fraction.ONE);
    }

    static Unit counted(Dimensions dimensions, Fraction value) {
        return new Unit(dimensions, Standing.COUNTED, value, Fraction.ONE);
    }

    static Unit counted(Dimensions dimensions, long value) {
        return counted(dimensions, Fraction.of(value));
    }

    static Unit ratio(Dimensions dimensions, Fraction numerator, Fraction denominator) {
        return new Unit(dimensions, Standing.COUNTED, numerator, denominator);
    }

    static Unit leftOut(Dimensions dimensions) {
        return new Unit(dimensions, Standing.LEFT_OUT, Fraction.ZERO, Fraction.ZERO);
    }

    static Unit numeratorOnly(Dimensions dimensions, Fraction numerator) {
        return new Unit(dimensions, Standing.NUMERATOR_ONLY, numerator, Fraction.ZERO);
    }
}
