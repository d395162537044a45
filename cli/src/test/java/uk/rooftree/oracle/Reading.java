package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a cell's text becomes a value of its column's type. */
final class Reading {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?)?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d{1,4})?");

    private Reading() {
    }

    /** The text without blanks around it (no-break spaces too). */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The value of a trimmed text that is not empty; nothing where it cannot be read as the type. */
    static Optional<Object> read(Column.Type type, String text) {
        return switch (type) {
            case CODE, TEXT -> Optional.of(text);
            case DATE -> date(text).map(Object.class::cast);
            case TIMESTAMP -> timestamp(text).map(Object.class::cast);
            case INTEGER -> INTEGER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
            case DECIMAL -> DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
            case BOOLEAN -> bool(text).map(Object.class::cast);
        };
    }

    private static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5, 7)), Integer.parseInt(text.substring(8))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> timestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = date(matcher.group(1));
        if (date.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalTime time = matcher.group(2) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)),
                    matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4)));
            return Optional.of(date.get().atTime(time));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Optional.of(true);
            case "false", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
