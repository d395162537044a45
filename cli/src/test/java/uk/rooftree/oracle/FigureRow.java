package uk.rooftree.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One row of figures.csv.
 *
 * @param dimensions the dimensions it is grouped by, with their values; empty for the all row
 * @param value the figure as written, empty where there is none
 */
public record FigureRow(String asAt, String figure, String periodStart, String periodEnd, String councilCode,
                        Map<String, String> dimensions, String value, String numerator, String denominator, long rowsCounted,
                        long rowsExcluded, String unit) {

    public static List<String> header() {
        List<String> header = new ArrayList<>(List.of("as_at", "figure", "period_start", "period_end", "council_code"));
        header.addAll(Dimensions.COLUMNS);
        header.addAll(List.of("value", "numerator", "denominator", "rows_counted", "rows_excluded", "unit"));
        return header;
    }

    public List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(asAt, figure, periodStart, periodEnd, councilCode));
        for (String dimension : Dimensions.COLUMNS) {
            cells.add(dimensions.getOrDefault(dimension, ""));
        }
        cells.addAll(List.of(value, numerator, denominator, Long.toString(rowsCounted), Long.toString(rowsExcluded), unit));
        return cells;
    }
}
