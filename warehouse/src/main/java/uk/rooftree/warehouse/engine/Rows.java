package uk.rooftree.warehouse.engine;

import java.util.List;

import uk.rooftree.warehouse.delta.Column;

/**
 * A query's whole result.
 *
 * @param columns names and types
 * @param rows    values in the columns' order: String, Integer, Long, BigDecimal, Boolean, LocalDate, LocalDateTime or null;
 *                of other writers' tables also Byte, Short, Float, byte[] and OffsetDateTime
 */
public record Rows(List<Column> columns, List<List<Object>> rows) {

    /** The place of a column, from 0. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Cannot find column \"%s\" (there are %s)".formatted(column,
            columns.stream().map(Column::name).toList()));
    }

    /** The only value of a result of one row and one column. */
    public Object single() {
        if (rows.size() != 1 || columns.size() != 1) {
            throw new IllegalStateException("Cannot read one value: the result has %d rows of %d columns".formatted(rows.size(), columns.size()));
        }
        return rows.get(0).get(0);
    }
}
