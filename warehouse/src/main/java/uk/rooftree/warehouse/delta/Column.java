package uk.rooftree.warehouse.delta;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a warehouse table.
 *
 * @param name lower case in our own tables
 * @param type the SQL type by DuckDB's name: {@code VARCHAR, INTEGER, BIGINT, DATE, BOOLEAN, TIMESTAMP} (local clock,
 *             no zone), {@code DOUBLE} or {@code DECIMAL(p,s)}; a table of another writer may also have {@code TINYINT, SMALLINT,
 *             FLOAT, BLOB} or {@code TIMESTAMP WITH TIME ZONE}, which are read and not written
 */
public record Column(String name, String type) {

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\(\\d{1,2},\\s*(\\d{1,2})\\)");

    /**
     * A value written as text, as the column holds it.
     *
     * @param text null for null; days and times as ISO 8601 writes them, true and false by word or by letter
     * @return a String, Integer, Long, LocalDate, Boolean, LocalDateTime, Double or a BigDecimal of the column's scale
     * @throws IllegalArgumentException or DateTimeException if the text is no such value
     */
    public Object read(String text) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case "VARCHAR" -> text;
            case "INTEGER" -> Integer.valueOf(text);
            case "BIGINT" -> Long.valueOf(text);
            case "BOOLEAN" -> isTrue(text);
            case "DATE" -> LocalDate.parse(text);
            case "TIMESTAMP" -> LocalDateTime.parse(text.replace(' ', 'T'));
            case "DOUBLE" -> Double.valueOf(text);
            default -> new BigDecimal(text).setScale(scale(), RoundingMode.HALF_UP);
        };
    }

    private int scale() {
        Matcher decimal = DECIMAL.matcher(type);
        if (!decimal.matches()) {
            throw new IllegalArgumentException("Invalid column type: \"%s\"".formatted(type));
        }
        return Integer.parseInt(decimal.group(1));
    }

    private static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t" -> true;
            case "false", "f" -> false;
            default -> throw new IllegalArgumentException("\"%s\" is neither true nor false".formatted(text));
        };
    }
}
