package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One published number: a figure at an as-at date, over all its units or over one group of them.
 *
 * @param asAt        the date it is told at
 * @param figure      id of the figures contract
 * @param periodStart first day of its period
 * @param periodEnd   last day of its period
 * @param councilCode ONS code
 * @param group       values by dimension; empty: over all
 * @param value       with exactly the figure's decimals; null where there is nothing to measure or a feed was not supplied
 * @param numerator   null where the figure has none
 * @param denominator null where the figure has none
 * @param rowsCounted units that count
 * @param rowsExcluded units that could not be used
 * @param unit        such as {@code households} or {@code days}
 */
public record FigureRow(LocalDate asAt, String figure, LocalDate periodStart, LocalDate periodEnd, String councilCode,
                        Map<Dimension, String> group, BigDecimal value, BigDecimal numerator, BigDecimal denominator,
                        long rowsCounted, long rowsExcluded, String unit) {

    public FigureRow {
        Map<Dimension, String> ordered = new EnumMap<>(Dimension.class);
        ordered.putAll(group);
        group = Collections.unmodifiableMap(ordered);
    }

    /** The value of a dimension; empty where the row is over all its values. */
    public Optional<String> in(Dimension dimension) {
        return Optional.ofNullable(group.get(dimension));
    }

    /** Whether the row is over all units. */
    public boolean isOverAll() {
        return group.isEmpty();
    }

    /** The group by column names, in the dimensions' order. */
    public Map<String, String> groupByColumn() {
        Map<String, String> columns = new LinkedHashMap<>();
        group.forEach((dimension, value) -> columns.put(dimension.column(), value));
        return Collections.unmodifiableMap(columns);
    }
}
