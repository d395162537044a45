package uk.rooftree.returns.submission.comparison;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.figure.FigureDefinition;
import uk.rooftree.warehouse.figure.FigureUnit;
import uk.rooftree.warehouse.figure.FigureRow;

/** The way of one figure from the records of an earlier release to those of a later, under the later's definitions: late records, then erased ones, then corrections. */
final class FigureWay {

    private final FigureDefinition definition;
    private final boolean isSuppliedBefore;
    private final boolean isSuppliedAfter;
    private final Sum before = new Sum();
    private final Sum after = new Sum();
    private final Map<Cause, Sum> changes = new EnumMap<>(Map.of(Cause.LATE, new Sum(), Cause.ERASED, new Sum()));

    private FigureWay(FigureDefinition definition, Optional<FigureRow> earlier, Optional<FigureRow> later) {
        this.definition = definition;
        this.isSuppliedBefore = earlier.map(FigureRow::value).isPresent();
        this.isSuppliedAfter = later.map(FigureRow::value).isPresent();
    }

    /**
     * Adds up.
     *
     * @param earlier the figure as it was published before
     * @param from    its units by the earlier records
     * @param known   the earlier records
     * @param later   the figure as it is published now
     * @param to      its units by the later records
     * @param now     the later records
     */
    static FigureWay of(FigureDefinition definition, Optional<FigureRow> earlier, List<FigureUnit> from, KnownRecords known, Optional<FigureRow> later, List<FigureUnit> to,
                        KnownRecords now) {
        FigureWay way = new FigureWay(definition, earlier, later);
        Map<String, FigureUnit> left = new HashMap<>();
        from.forEach(unit -> {
            way.before.add(unit, 1);
            left.put(unit.unit(), unit);
        });
        for (FigureUnit unit : to) {
            way.after.add(unit, 1);
            if (left.remove(unit.unit()) == null && now.find(unit).map(record -> !known.holds(record)).orElse(false)) {
                way.changes.get(Cause.LATE).add(unit, 1);
            }
        }
        left.values().stream().filter(unit -> known.find(unit).map(record -> !now.holds(record)).orElse(false)).forEach(unit -> way.changes.get(Cause.ERASED).add(unit, -1));
        return way;
    }

    /** What the figure is worth by the earlier records, with these kinds of change made to them. */
    Optional<BigDecimal> worthWith(Cause... made) {
        Sum sum = new Sum();
        sum.add(before);
        for (Cause cause : made) {
            sum.add(changes.get(cause));
        }
        return worth(sum, isSuppliedBefore);
    }

    /** What it is worth by the later records. */
    Optional<BigDecimal> worthAfter() {
        return worth(after, isSuppliedAfter);
    }

    private Optional<BigDecimal> worth(Sum sum, boolean isSupplied) {
        return sum.units == 0 && !isSupplied ? Optional.empty() : definition.worth(sum.above, sum.hasBelow ? sum.below : null);
    }

    /** Sums over units. */
    private static final class Sum {

        private BigDecimal above = BigDecimal.ZERO;
        private BigDecimal below = BigDecimal.ZERO;
        private boolean hasBelow;
        private long units;

        private void add(FigureUnit unit, int sign) {
            above = above.add(sign < 0 ? unit.numerator().negate() : unit.numerator());
            if (unit.denominator() != null) {
                below = below.add(sign < 0 ? unit.denominator().negate() : unit.denominator());
                hasBelow = true;
            }
            units += sign;
        }

        private void add(Sum other) {
            above = above.add(other.above);
            below = below.add(other.below);
            hasBelow |= other.hasBelow;
            units += other.units;
        }
    }
}
