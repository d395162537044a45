package uk.rooftree.reports.worksheet;

import java.time.LocalDate;
import java.util.List;

/**
 * A worksheet, part by part.
 *
 * @param title    what is returned, and for which year
 * @param council  whose it is
 * @param facts    as-at date, release and the like, on every page
 * @param standing how it stands, in a sentence or more
 * @param marking  how it is to be kept
 * @param asAt     the date its files are made as of
 */
public record Worksheet(String title, String council, String facts, String standing, String marking, LocalDate asAt, List<Part> parts) {

    public Worksheet {
        parts = List.copyOf(parts);
    }

    /**
     * A section, with its own heads over seven columns: code, words, three values, words, words.
     *
     * @param name short, for the sheet of a workbook
     */
    public record Part(String name, String title, List<String> heads, List<Row> rows) {

        public Part {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
            if (heads.size() != Row.CELLS) {
                throw new IllegalArgumentException("Invalid part \"%s\": %d heads (expected %d)".formatted(title, heads.size(), Row.CELLS));
            }
        }
    }

    /**
     * A line.
     *
     * @param cells texts or {@link java.math.BigDecimal}s, seven; numbers only in the third to the fifth
     * @param isLoud whether somebody must look at it
     */
    public record Row(List<Object> cells, boolean isLoud) {

        static final int CELLS = 7;

        public Row {
            cells = List.copyOf(cells);
            if (cells.size() != CELLS) {
                throw new IllegalArgumentException("Invalid row %s: %d cells (expected %d)".formatted(cells, cells.size(), CELLS));
            }
        }
    }
}
