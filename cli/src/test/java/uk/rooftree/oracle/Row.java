package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** One row of a feed with its values as cleaned; an absent value is null, a cell of many values a list. */
final class Row {

    final Feed feed;
    final LocalDate folder;
    final String file;
    final long line;
    private final Object[] values;

    Row(Feed feed, LocalDate folder, String file, long line) {
        this(feed, folder, file, line, new Object[feed.columns.size()]);
    }

    private Row(Feed feed, LocalDate folder, String file, long line, Object[] values) {
        this.feed = feed;
        this.folder = folder;
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /** The same row, which may be changed without changing this one. */
    Row copy() {
        return new Row(feed, folder, file, line, values.clone());
    }

    Object value(String column) {
        return values[feed.position(column)];
    }

    Object value(Column column) {
        return values[column.position()];
    }

    void set(Column column, Object value) {
        values[column.position()] = value;
    }

    boolean isFilled(String column) {
        return value(column) != null;
    }

    String text(String column) {
        return (String) value(column);
    }

    LocalDate date(String column) {
        return (LocalDate) value(column);
    }

    LocalDateTime time(String column) {
        return (LocalDateTime) value(column);
    }

    /** The day of a timestamp, or null. */
    LocalDate day(String column) {
        LocalDateTime time = time(column);
        return time == null ? null : time.toLocalDate();
    }

    Integer integer(String column) {
        return (Integer) value(column);
    }

    BigDecimal decimal(String column) {
        return (BigDecimal) value(column);
    }

    boolean isTrue(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    boolean isFalse(String column) {
        return Boolean.FALSE.equals(value(column));
    }

    /** Whether the column has one of these codes; a blank one has none. */
    boolean is(String column, String... codes) {
        Object value = value(column);
        for (String code : codes) {
            if (code.equals(value)) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    List<String> several(String column) {
        Object value = value(column);
        return value == null ? List.of() : (List<String>) value;
    }

    /** The values of the key columns, joined. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (Column column : feed.keys()) {
            if (key.length() > 0) {
                key.append('|');
            }
            Object value = value(column);
            key.append(value == null ? "" : value);
        }
        return key.toString();
    }

    @Override
    public String toString() {
        return feed.name + " " + key() + " (" + folder + "/" + file + ":" + line + ")";
    }
}
