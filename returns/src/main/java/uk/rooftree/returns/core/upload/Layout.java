package uk.rooftree.returns.core.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import uk.rooftree.returns.core.form.CollectionYear;

/**
 * Which column of a file holds which field, as its field-number row says.
 *
 * @param year    of the form
 * @param columns field number of each column after the first; 0 of a column that is not read
 */
record Layout(CollectionYear year, List<Integer> columns) {

    private static final Pattern MARK = Pattern.compile("field number", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]+");

    Layout {
        columns = List.copyOf(columns);
    }

    /** Whether a record is the row of field numbers. */
    static boolean isHeader(List<String> cells) {
        return !cells.isEmpty() && MARK.matcher(cells.get(0)).find();
    }

    /**
     * Reads the row of field numbers.
     *
     * @param wanted the year the user named; nothing if the row is to tell
     * @throws FileRefused if the numbered columns are those of no form, or of another year's
     */
    static Layout read(String file, List<String> header, Optional<CollectionYear> wanted) {
        List<Integer> columns = new ArrayList<>();
        int numbered = 0;
        for (String cell : header.subList(1, header.size())) {
            boolean isNumber = WHOLE_NUMBER.matcher(cell.strip()).matches();
            numbered += isNumber ? 1 : 0;
            columns.add(isNumber && cell.strip().length() <= 3 ? Integer.parseInt(cell.strip()) : 0);
        }
        int count = numbered;
        CollectionYear year = wanted.or(() -> CollectionYear.withFields(count)).filter(form -> form.fields() == count).orElseThrow(() -> new FileRefused("FILE03",
            "Cannot check \"%s\": its field-number row has %d numbered columns, and %s. Take the template of the year and fill all of its columns.".formatted(file, count,
                wanted.map(form -> "the form of %s has %d".formatted(form, form.fields()))
                    .orElse("the form of 2025/26 has 129, that of 2026/27 has 147"))));
        return new Layout(year, columns.stream().map(column -> column > year.fields() ? 0 : column).toList());
    }

    /** The cells of a record by field number, from index 1. */
    String[] cells(List<String> record) {
        String[] cells = new String[year.fields() + 1];
        for (int i = 0; i < columns.size() && i + 1 < record.size(); i++) {
            if (columns.get(i) > 0) {
                cells[columns.get(i)] = record.get(i + 1);
            }
        }
        return cells;
    }
}
