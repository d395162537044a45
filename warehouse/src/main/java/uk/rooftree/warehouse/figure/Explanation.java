package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published number down to the rows behind it.
 *
 * @param definition what the figure is
 * @param figure     the number as published
 * @param looked     rows of the measure's population in the group, whatever part of the measure they are for
 * @param exclusions units that could not be used, by reason, in the order of reasons
 * @param rows       rows that count, in the order of their units; no more than were asked for
 * @param rowsInAll  how many rows count
 * @param numerator  sum of their numerators
 * @param denominator sum of their denominators; null where they have none
 * @param workedOut  the figure worked out again from these rows; null where they give no value
 */
public record Explanation(FigureDefinition definition, FigureRow figure, long looked, List<Exclusion> exclusions, List<Row> rows,
                          long rowsInAll, BigDecimal numerator, BigDecimal denominator, BigDecimal workedOut) {

    public Explanation {
        exclusions = List.copyOf(exclusions);
        rows = List.copyOf(rows);
    }

    /** Whether the rows make the published number. */
    public boolean agrees() {
        return figure.value() == null ? workedOut == null : workedOut != null && figure.value().compareTo(workedOut) == 0;
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
