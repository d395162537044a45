package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * One column of a feed, as the contract describes it.
 *
 * @param position its place in the feed, from 0
 * @param required when a value is needed; "no" never holds
 * @param references feed.column that must have the value, or blank
 * @param codes the code list, empty where none stands
 * @param several whether one cell may hold many values
 * @param range "low..high", or blank
 * @param breach reject, flag or wait
 */
record Column(String name, int position, Type type, Condition required, boolean key, String references, List<String> codes, boolean several,
              String range, String breach) {

    /** The types of the contract. */
    enum Type { CODE, TEXT, INTEGER, DECIMAL, DATE, BOOLEAN, TIMESTAMP }

    static Column of(int position, List<String> cells) {
        return new Column(
            cells.get(1),
            position,
            Type.valueOf(cells.get(2).toUpperCase()),
            Condition.of(cells.get(3)),
            cells.get(4).equals("yes"),
            cells.get(5),
            cells.get(6).isEmpty() ? List.of() : Arrays.asList(cells.get(6).split("\\|")),
            cells.get(7).equals("yes"),
            cells.get(8),
            cells.get(10));
    }

    String referencedFeed() {
        return references.substring(0, references.indexOf('.'));
    }

    /** Whether a number lies in the range; either end may be missing, both ends count. */
    boolean allows(BigDecimal number) {
        if (range.isEmpty()) {
            return true;
        }
        return (low().isEmpty() || number.compareTo(new BigDecimal(low())) >= 0)
            && (high().isEmpty() || number.compareTo(new BigDecimal(high())) <= 0);
    }

    /** Whether a date lies in the range, as_at being the date of the folder that the row came in. */
    boolean allows(LocalDate date, LocalDate asAt) {
        if (range.isEmpty()) {
            return true;
        }
        return (low().isEmpty() || !date.isBefore(limit(low(), asAt)))
            && (high().isEmpty() || !date.isAfter(limit(high(), asAt)));
    }

    private static LocalDate limit(String words, LocalDate asAt) {
        if (!words.startsWith("as_at")) {
            throw new IllegalStateException("Invalid range of a date: " + words);
        }
        String days = words.substring("as_at".length());
        return days.isEmpty() ? asAt : asAt.plusDays(Integer.parseInt(days.substring(1)));
    }

    private String low() {
        return range.substring(0, range.indexOf(".."));
    }

    private String high() {
        return range.substring(range.indexOf("..") + 2);
    }
}
