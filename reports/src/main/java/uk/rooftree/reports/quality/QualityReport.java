package uk.rooftree.reports.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import uk.rooftree.reports.chart.Chart;
import uk.rooftree.reports.monthly.DataTable;

/**
 * The month's data quality, ready to be laid out. Holds counts alone: no reference, no officer, no value.
 *
 * @param finding in a sentence or two
 * @param parts   in the order they are read
 * @param rules   every rule that is broken or was until now, in the contract's order
 */
public record QualityReport(String council, LocalDate asAt, int release, String finding, List<Part> parts, List<Rule> rules) {

    /**
     * A table, and a chart of it where there is something to draw.
     *
     * @param id   unique in the report
     * @param note how it is counted; may be empty
     */
    public record Part(String id, String title, Optional<Chart> chart, DataTable table, String note) { }

    /** What a rule finds, and what whoever corrects the record does. */
    public record Rule(String id, String finds, String whatToDo) { }

    public QualityReport {
        parts = List.copyOf(parts);
        rules = List.copyOf(rules);
    }
}
