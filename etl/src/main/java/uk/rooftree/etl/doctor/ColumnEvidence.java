package uk.rooftree.etl.doctor;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import uk.rooftree.etl.contract.ColumnType;
import uk.rooftree.etl.contract.FeedColumn;

/** What the values of one column of a file look like, in memory that does not grow with the file. */
final class ColumnEvidence {

    /** More values than this are no code list. */
    private static final int MOST_CODES = 200;
    private static final int LONGEST_CODE = 60;
    private static final int MOST_SHAPES = 50;
    private static final int LONGEST_SHAPE = 14;
    private static final int FIRST_PLAUSIBLE_YEAR = 1950;
    private static final int FIRST_BIRTH_YEAR = 1905;

    private final String name;
    private final Map<String, Long> codes = new TreeMap<>();
    private final Map<String, Long> shapes = new LinkedHashMap<>();
    private final Map<DateShape, Long> dates = new EnumMap<>(DateShape.class);
    private boolean hasManyValues;
    private long filled;
    private long padded;
    private long integers;
    private long decimals;
    private long booleans;
    private long sentinels;
    private long onlyBritish;
    private long onlyAmerican;

    ColumnEvidence(String name) {
        this.name = name;
    }

    void see(String given) {
        String value = given.replace('\u00a0', ' ').strip();
        if (value.isEmpty()) {
            return;
        }
        filled++;
        if (value.length() != given.length()) {
            padded++;
        }
        count(shapes, shape(value), MOST_SHAPES);
        seeCode(value);
        char first = value.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            seeNumber(value);
            seeDate(value);
        }
        if (isBoolean(value)) {
            booleans++;
        }
    }

    private void seeCode(String value) {
        if (!hasManyValues) {
            if (value.length() > LONGEST_CODE) {
                hasManyValues = true;
            } else {
                codes.merge(value, 1L, Long::sum);
                hasManyValues = codes.size() > MOST_CODES;
            }
            if (hasManyValues) {
                codes.clear();
            }
        }
    }

    private void seeNumber(String value) {
        if (value.matches("[+-]?[0-9]{1,10}")) {
            integers++;
            decimals++;
        } else if (value.matches("[+-]?([0-9]{1,10}([.][0-9]{0,4})?|[.][0-9]{1,4})")) {
            decimals++;
        }
    }

    private void seeDate(String value) {
        boolean isSentinel = false;
        for (DateShape shape : DateShape.values()) {
            int year = shape.yearOf(value);
            if (year >= 0) {
                dates.merge(shape, 1L, Long::sum);
                isSentinel |= year < FIRST_PLAUSIBLE_YEAR && (year < FIRST_BIRTH_YEAR || !name.toLowerCase(Locale.ROOT).matches(".*(birth|dob).*"));
            }
        }
        if (isSentinel) {
            sentinels++;
        }
        boolean isBritish = DateShape.BRITISH.yearOf(value) >= 0;
        boolean isAmerican = DateShape.AMERICAN.yearOf(value) >= 0;
        if (isBritish && !isAmerican) {
            onlyBritish++;
        } else if (isAmerican && !isBritish) {
            onlyAmerican++;
        }
    }

    private static boolean isBoolean(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "false", "yes", "no", "y", "n", "1", "0" -> true;
            default -> false;
        };
    }

    private static void count(Map<String, Long> counts, String value, int most) {
        if (counts.size() < most || counts.containsKey(value)) {
            counts.merge(value, 1L, Long::sum);
        }
    }

    /** Letters as A or a, digits as 9, the rest as it stands: what a value looks like, not what it is. */
    private static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < value.length() && i < LONGEST_SHAPE; i++) {
            char c = value.charAt(i);
            shape.append(Character.isDigit(c) ? '9' : Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : c);
        }
        return value.length() > LONGEST_SHAPE ? shape + "…" : shape.toString();
    }

    String name() {
        return name;
    }

    long filled() {
        return filled;
    }

    long padded() {
        return padded;
    }

    /** Days that stand for no day, such as 01/01/1900. */
    long sentinels() {
        return sentinels;
    }

    long dates(DateShape shape) {
        return dates.getOrDefault(shape, 0L);
    }

    long onlyBritish() {
        return onlyBritish;
    }

    long onlyAmerican() {
        return onlyAmerican;
    }

    /** The values and how often each came, where they are few enough to be codes; none otherwise. */
    Map<String, Long> codes() {
        return codes;
    }

    /** The commonest shape of a value; empty, if there is none. */
    String commonestShape() {
        return shapes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }

    /**
     * How much of the column can be read as a column of the contract, 0 to 1; a half, where that tells nothing.
     *
     * @param known codes that a map turns into the contract's, in lower case
     */
    double shareReadableAs(FeedColumn column, Map<String, String> known) {
        if (filled == 0) {
            return 0.5;
        }
        if (column.type() == ColumnType.CODE && !column.codes().isEmpty()) {
            if (hasManyValues) {
                return 0;
            }
            long right = codes.entrySet().stream().filter(code -> isCode(column, code.getKey(), known)).mapToLong(Map.Entry::getValue).sum();
            // none known is no proof against it: a system has codes of its own
            return right == 0 ? 0.4 : (double) right / filled;
        }
        return switch (column.type()) {
            case CODE, TEXT -> 0.5;
            case INTEGER -> (double) integers / filled;
            case DECIMAL -> (double) decimals / filled;
            case BOOLEAN -> (double) booleans / filled;
            case DATE, TIMESTAMP -> (double) dates.values().stream().mapToLong(Long::longValue).max().orElse(0) / filled;
        };
    }

    /** Whether at least one value is a code of the contract's column. */
    boolean hasCodeOf(FeedColumn column, Map<String, String> known) {
        return codes.keySet().stream().anyMatch(code -> isCode(column, code, known));
    }

    /** Whether a value is the contract's code, or a map makes it one. */
    static boolean isCode(FeedColumn column, String value, Map<String, String> known) {
        if (column.isSeveral()) {
            for (String part : value.split(";")) {
                String plain = part.strip().toLowerCase(Locale.ROOT);
                if (!plain.isEmpty() && !column.codes().contains(plain) && !known.containsKey(plain)) {
                    return false;
                }
            }
            return true;
        }
        String plain = value.toLowerCase(Locale.ROOT);
        return column.codes().contains(plain) || known.containsKey(plain);
    }
}
