package uk.rooftree.etl.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import uk.rooftree.warehouse.UserFault;

/**
 * A row of a query as the contract's text: ISO dates; timestamps to the second, in the council's local time where they have a zone; numbers
 * without exponent, with the places they have; true and false; text as it is, blanks, quotes and line ends among it; nothing for null.
 */
final class RowText {

    /** One value of the row under way. */
    private interface Value {
        String of(ResultSet row, int place) throws SQLException;
    }

    private static final ZoneId LOCAL = ZoneId.of("Europe/London");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    /** What a database without end of time says in ISO; the load takes it for no date. */
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
    private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
    private static final int ORACLE_TIMESTAMP_WITH_ZONE = -101;
    private static final int ORACLE_TIMESTAMP_WITH_LOCAL_ZONE = -102;
    private static final int SQL_SERVER_OFFSET = -155;

    private final List<String> names = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final String what;

    /**
     * @param what  the extract, for messages
     * @param isDay whether the contract wants a day under this name, so that a timestamp's time is left out
     * @throws UserFault if a column has no text
     */
    RowText(String what, ResultSetMetaData columns, Predicate<String> isDay) throws SQLException {
        this.what = what;
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            String name = columns.getColumnLabel(place);
            names.add(name);
            values.add(value(columns, place, name, isDay.test(name)));
        }
    }

    List<String> names() {
        return names;
    }

    List<String> row(ResultSet row) throws SQLException {
        List<String> text = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i).of(row, i + 1);
            if (value != null && value.indexOf('\0') >= 0) {
                throw new UserFault("Cannot extract %s: a value of \"%s\" holds a NUL character, which no text has. Replace it in the query, then run again."
                    .formatted(what, names.get(i)));
            }
            text.add(value == null ? "" : value);
        }
        return text;
    }

    private Value value(ResultSetMetaData columns, int place, String name, boolean isDay) throws SQLException {
        String type = columns.getColumnTypeName(place).toLowerCase(Locale.ROOT);
        if (type.contains("timestamptz") || type.contains("time zone") && type.contains("timestamp") || type.equals("datetimeoffset")) {
            return zoned(isDay);
        }
        return switch (columns.getColumnType(place)) {
            case Types.BOOLEAN -> RowText::truth;
            case Types.BIT -> columns.getPrecision(place) <= 1 ? RowText::truth : ResultSet::getString;
            case Types.DATE -> RowText::date;
            case Types.TIMESTAMP -> (row, at) -> timestamp(row.getObject(at, LocalDateTime.class), isDay);
            case Types.TIMESTAMP_WITH_TIMEZONE, ORACLE_TIMESTAMP_WITH_ZONE, ORACLE_TIMESTAMP_WITH_LOCAL_ZONE, SQL_SERVER_OFFSET -> zoned(isDay);
            case Types.NUMERIC, Types.DECIMAL -> RowText::number;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> type.equals("money") ? refused(name, type, "cast it to numeric") : RowText::number;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> refused(name, type, "leave it out");
            case Types.ARRAY, Types.STRUCT, Types.REF, Types.REF_CURSOR, Types.JAVA_OBJECT, Types.ROWID ->
                refused(name, type, "make text of it, several values with semicolons between, or leave it out");
            default -> ResultSet::getString;
        };
    }

    private Value refused(String name, String type, String advice) {
        throw new UserFault("Cannot extract %s: its column \"%s\" is of type %s, which has no text. In the source's query %s, then run again."
            .formatted(what, name, type, advice));
    }

    private static String truth(ResultSet row, int place) throws SQLException {
        boolean isTrue = row.getBoolean(place);
        return row.wasNull() ? null : String.valueOf(isTrue);
    }

    private static String date(ResultSet row, int place) throws SQLException {
        LocalDate date = row.getObject(place, LocalDate.class);
        return date == null ? null : bounded(date).toString();
    }

    private static Value zoned(boolean isDay) {
        return (row, place) -> {
            OffsetDateTime instant = row.getObject(place, OffsetDateTime.class);
            if (instant == null) {
                return null;
            }
            boolean hasEnds = instant.equals(OffsetDateTime.MAX) || instant.equals(OffsetDateTime.MIN);
            return timestamp(hasEnds ? instant.toLocalDateTime() : instant.atZoneSameInstant(LOCAL).toLocalDateTime(), isDay);
        };
    }

    /** A day where a day is wanted; midnight is one too, for the contract reads a day without a time as its midnight. */
    private static String timestamp(LocalDateTime instant, boolean isDay) {
        if (instant == null) {
            return null;
        }
        LocalDate date = bounded(instant.toLocalDate());
        boolean isWhole = isDay || !date.equals(instant.toLocalDate()) || instant.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isWhole ? date.toString() : SECONDS.format(instant);
    }

    private static LocalDate bounded(LocalDate date) {
        return date.isAfter(LAST_DATE) ? LAST_DATE : date.isBefore(FIRST_DATE) ? FIRST_DATE : date;
    }

    private static String number(ResultSet row, int place) throws SQLException {
        String text = row.getString(place);
        try {
            return text == null ? null : new BigDecimal(text).toPlainString();
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }
}
