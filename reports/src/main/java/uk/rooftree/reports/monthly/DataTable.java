package uk.rooftree.reports.monthly;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it is read: words and written numbers.
 *
 * @param caption what it holds
 * @param heads   column headings; the first is that of the row labels
 * @param rows    from top to bottom
 */
public record DataTable(String caption, List<String> heads, List<Row> rows) {

    /**
     * @param label  the row's heading
     * @param values one for each further column
     * @param total  set apart from the rows above it
     */
    public record Row(String label, List<String> values, boolean total) {

        public Row {
            values = List.copyOf(values);
        }
    }

    public DataTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.values().size() != heads.size() - 1) {
                throw new IllegalArgumentException("Invalid table \"%s\": row \"%s\" has %d values, not %d"
                    .formatted(caption, row.label(), row.values().size(), heads.size() - 1));
            }
        }
    }

    static Builder of(String caption, String... heads) {
        return new Builder(caption, List.of(heads));
    }

    static Builder of(String caption, List<String> heads) {
        return new Builder(caption, heads);
    }

    static final class Builder {

        private final String caption;
        private final List<String> heads;
        private final List<Row> rows = new ArrayList<>();

        private Builder(String caption, List<String> heads) {
            this.caption = caption;
            this.heads = heads;
        }

        Builder row(String label, String... values) {
            return row(label, List.of(values));
        }

        Builder row(String label, List<String> values) {
            rows.add(new Row(label, values, false));
            return this;
        }

        Builder total(String label, List<String> values) {
            rows.add(new Row(label, values, true));
            return this;
        }

        Builder total(String label, String... values) {
            return total(label, List.of(values));
        }

        DataTable build() {
            return new DataTable(caption, heads, rows);
        }
    }
}
