package uk.rooftree.warehouse.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A value as tests write it in a cell. */
final class CellText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CellText() {
    }

    static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof LocalDateTime time ? TIME.format(time) : value.toString();
    }

    /** A cell of a test as a column of this type would show it; null is null. */
    static String as(String type, String cell) {
        if (cell == null) {
            return null;
        }
        return switch (type) {
            case "INTEGER" -> of(Integer.valueOf(cell));
            case "BIGINT" -> of(Long.valueOf(cell));
            case "BOOLEAN" -> of(Boolean.valueOf(cell));
            case "DATE" -> of(LocalDate.parse(cell));
            case "TIMESTAMP" -> of(cell.length() == 10 ? LocalDate.parse(cell).atStartOfDay() : LocalDateTime.parse(cell.replace(' ', 'T')));
            case "DOUBLE" -> of(Double.valueOf(cell));
            default -> type.startsWith("DECIMAL(")
                ? of(new BigDecimal(cell).setScale(Integer.parseInt(type.replaceAll(".*,\\s*(\\d+)\\).*", "$1")), RoundingMode.HALF_UP)) : cell;
        };
    }
}
