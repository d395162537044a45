package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One published number: a figure at an as-at date, over all its units or over one group of them.
 *
 * @param group        dimension names and values; empty = over all
 * @param value        null = nothing to measure, or a feed was not supplied
 * @param numerator    null where the figure has none
 * @param denominator  null where the figure has none
 */
public record FigureRow(
    LocalDate asAt,
    String figure,
    Map<String, String> group,
    BigDecimal value,
    BigDecimal numerator,
    BigDecimal denominator,
    long rowsCounted,
    long rowsExcluded) {

    public FigureRow {
        group = Map.copyOf(group);
    }
}
