package uk.rooftree.reports.monthly;

import java.util.Optional;

import uk.rooftree.reports.chart.Chart;

/**
 * A chart and the table of its numbers, or a table alone.
 *
 * @param title  the finding
 * @param chart  empty = a table alone
 * @param layout how they stand to each other on paper
 * @param note   rows left out and where the figures' definitions are; may be empty
 */
public record Block(String title, Optional<Chart> chart, DataTable table, Layout layout, String note) {

    /** How chart and table share the page. */
    public enum Layout {
        /** Side by side. */
        PAIR,
        /** The chart above the table, each as wide as the page. */
        WIDE
    }

    static Block pair(Chart chart, DataTable table, String note) {
        return new Block(chart.title(), Optional.of(chart), table, Layout.PAIR, note);
    }

    static Block wide(Chart chart, DataTable table, String note) {
        return new Block(chart.title(), Optional.of(chart), table, Layout.WIDE, note);
    }

    static Block table(String title, DataTable table, String note) {
        return new Block(title, Optional.empty(), table, Layout.WIDE, note);
    }
}
