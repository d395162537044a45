package uk.rooftree.oracle;

import java.util.List;

/** Quantiles of type 7: linear between the ordered values. */
final class Quantile {

    private Quantile() {
    }

    /** The value a fraction p of the way through the values, which need not be in order but must not be none. */
    static Fraction of(List<Fraction> values, Fraction p) {
        List<Fraction> ordered = values.stream().sorted().toList();
        Fraction h = p.times(ordered.size() - 1);
        int floor = h.over().divide(h.under()).intValueExact();
        Fraction low = ordered.get(floor);
        Fraction rest = h.minus(Fraction.of(floor));
        return rest.isZero() ? low : low.plus(rest.times(ordered.get(floor + 1).minus(low)));
    }
}
