package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.FigureRow;

/**
 * A figure as it is read for a page: its row if the release has one, and what to say where it has no value.
 *
 * @param whyNot said when there is no value; never empty then
 */
public record Reading(PageFigure figure, LocalDate asAt, Map<Dimension, String> group, Optional<FigureRow> row, String whyNot) {

    public Reading {
        group = Map.copyOf(group);
    }

    public Optional<BigDecimal> value() {
        return row.map(FigureRow::value);
    }

    /** The value or null, as charts take it. */
    public BigDecimal orNull() {
        return value().orElse(null);
    }

    /** As it stands in a table: {@code 1,234} or {@code n/a}. */
    public String text() {
        return value().map(figure.style()::write).orElse("n/a");
    }

    /** As it stands in a sentence: {@code 71.4 days}. */
    public String spoken() {
        return value().map(value -> figure.spokenStyle(value).writeShort(value)).orElse("n/a");
    }

    /** Is there no value because a feed was not supplied? */
    public boolean lacksFeed() {
        return value().isEmpty() && whyNot.endsWith("supplied");
    }

    public long rowsCounted() {
        return row.map(FigureRow::rowsCounted).orElse(0L);
    }

    public long rowsExcluded() {
        return row.map(FigureRow::rowsExcluded).orElse(0L);
    }
}
