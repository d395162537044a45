package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.model.Model;

/**
 * A published number down to the rows behind it.
 *
 * @param definition what the figure is
 * @param result     the model that publishes it, with the public source of its definition
 * @param figure     the number as published
 * @param looked     rows of the measure's population in the group, whatever part of the measure they are for
 * @param exclusions units that could not be used, by reason, in the order of reasons
 * @param rows       rows that count and may be listed, in the order of their units; no more than were asked for
 * @param all        all rows that count
 * @param withheld   those among them that are of protected records: counted, never listed
 * @param workedOut  the figure worked out again from all rows; null where they give no value, or it is no sum of them
 */
public record Explanation(FigureDefinition definition, Model result, FigureRow figure, long looked, List<Exclusion> exclusions, List<Row> rows,
                          Sum all, Sum withheld, BigDecimal workedOut) {

    /** Why rows are withheld. */
    public static final String WITHHELD_BECAUSE = "protected records (application.sensitive_flag): counted, never listed";

    public Explanation {
        exclusions = List.copyOf(exclusions);
        rows = List.copyOf(rows);
    }

    /** Where the measure's SQL stands, such as {@code sql/measures/voids/relet_days_lahs/}. */
    public String folder() {
        return result.path().substring(0, result.path().lastIndexOf('/') + 1);
    }

    /** Whether sums over its rows make the figure: a curve over them, or what is left of a balance, is not told by sums. */
    public boolean isSumOfRows() {
        return isSumOfRows(definition, figure);
    }

    static boolean isSumOfRows(FigureDefinition definition, FigureRow figure) {
        boolean isNotSupplied = figure.value() == null && figure.rowsCounted() == 0 && figure.rowsExcluded() == 0;
        return !definition.statistic().equals("special") || figure.numerator() != null || isNotSupplied;
    }

    /** Whether the rows make the published number. */
    public boolean agrees() {
        return figure.value() == null ? workedOut == null : workedOut != null && figure.value().compareTo(workedOut) == 0;
    }

    /** Rows that count, may be listed, and were not asked for. */
    public long rowsNotListed() {
        return all.rows() - withheld.rows() - rows.size();
    }

    /**
     * What rows come to together.
     *
     * @param rows        how many
     * @param numerator   sum of their numerators
     * @param denominator sum of their denominators; null where they have none
     */
    public record Sum(long rows, BigDecimal numerator, BigDecimal denominator) {
    }

    /** Units that could not be used for one reason. */
    public record Exclusion(String reason, long units) {
    }

    /**
     * A row that counts.
     *
     * @param unit        readable key
     * @param numerator   what it adds
     * @param denominator what it adds below the line; null where there is none
     * @param file        file it came in
     * @param line        line of that file
     * @param other       its other columns, dimensions among them
     */
    public record Row(String unit, BigDecimal numerator, BigDecimal denominator, Optional<String> file, Optional<Long> line,
                      Map<String, String> other) {
    }
}
