package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.engine.Rows;

/**
 * What all issues of a rule and feed move at most in a figure, over all its units ({@code quality.issue_effect}).
 *
 * @param unitsCounted units in the figure that stand on a record with such an issue, or on one that names it
 * @param unitsLeftOut likewise, of those the figure leaves out
 * @param rowsMissing  rows of the feed that were rejected: each might have been a unit
 * @param value        as published
 * @param valueWithout without the units counted; null where none is, and for a median, a percentile or a curve
 */
public record IssueEffect(String feed, String rule, String figure, long unitsCounted, long unitsLeftOut, long rowsMissing, BigDecimal value,
    BigDecimal valueWithout, String unit) {

    private static final List<String> HEADER = List.of("as_at", "feed", "rule", "figure", "units_counted", "units_left_out", "rows_missing", "value",
        "value_without", "difference", "unit");

    /** Every effect of a release, in the order of feed, rule and figure. */
    public static List<IssueEffect> read(Function<String, Rows> release, LocalDate asAt) {
        return release.apply("""
            select feed, rule, figure, units_counted, units_left_out, rows_missing, value, value_without, unit, decimals
            from quality.issue_effect where as_at = date '%s' order by feed, rule, figure""".formatted(asAt)).rows().stream()
            .map(row -> new IssueEffect((String) row.get(0), (String) row.get(1), (String) row.get(2), (Long) row.get(3), (Long) row.get(4),
                (Long) row.get(5), scaled(row.get(6), row.get(9)), scaled(row.get(7), row.get(9)), (String) row.get(8)))
            .toList();
    }

    /** A value as its figure is written: with exactly its decimals. */
    public static BigDecimal scaled(Object value, Object decimals) {
        return value == null ? null : ((BigDecimal) value).setScale((Integer) decimals, RoundingMode.UNNECESSARY);
    }

    /** By how much the value is another without the units counted; null where that is not known. */
    public BigDecimal difference() {
        return valueWithout == null ? null : valueWithout.subtract(value);
    }

    /** The effects as a file. */
    public static String csv(List<IssueEffect> effects, LocalDate asAt) {
        return FigureCsv.line(HEADER) + effects.stream().map(effect -> {
            List<String> cells = new ArrayList<>(List.of(asAt.toString(), effect.feed, effect.rule, effect.figure, String.valueOf(effect.unitsCounted),
                String.valueOf(effect.unitsLeftOut), String.valueOf(effect.rowsMissing)));
            for (BigDecimal number : new BigDecimal[] {effect.value, effect.valueWithout, effect.difference()}) {
                cells.add(number == null ? "" : number.toPlainString());
            }
            cells.add(effect.unit);
            return FigureCsv.line(cells);
        }).collect(Collectors.joining());
    }
}
