package uk.rooftree.warehouse.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as tests write it: a header line, then a line a row, cells parted by {@code |} and trimmed. An empty cell is null,
 * {@code ''} is empty text. Empty lines and lines of dashes are no rows.
 */
record PipeTable(List<String> columns, List<List<String>> rows) {

    static PipeTable read(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank() && !line.matches("[-|+ ]+")) {
                lines.add(cells(line));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Invalid table: no header line");
        }
        List<String> columns = lines.get(0);
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != columns.size()) {
                throw new IllegalArgumentException("Invalid table: %d cells in %s, %d in the header %s".formatted(line.size(), line, columns.size(), columns));
            }
        }
        return new PipeTable(columns, lines.subList(1, lines.size()));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            String value = cell.strip();
            cells.add(value.isEmpty() ? null : value.equals("''") ? "" : value);
        }
        return cells;
    }
}
