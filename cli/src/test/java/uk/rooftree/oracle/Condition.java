package uk.rooftree.oracle;

import java.util.Arrays;
import java.util.List;

/** When a column is required: "always", "no", or "if A=x|y and B filled", judged on the row's values after cleaning. */
record Condition(String words) {

    static Condition of(String words) {
        return new Condition(words);
    }

    boolean isAlways() {
        return words.equals("always");
    }

    boolean holdsFor(Row row) {
        if (words.equals("always")) {
            return true;
        }
        if (words.equals("no")) {
            return false;
        }
        if (!words.startsWith("if ")) {
            throw new IllegalStateException("Invalid condition: " + words);
        }
        for (String part : words.substring(3).split(" and ")) {
            if (!partHolds(part.trim(), row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean partHolds(String part, Row row) {
        if (part.endsWith(" filled")) {
            return row.isFilled(part.substring(0, part.length() - " filled".length()));
        }
        int equals = part.indexOf('=');
        String column = part.substring(0, equals);
        List<String> wanted = Arrays.asList(part.substring(equals + 1).split("\\|"));
        if (!row.isFilled(column)) {
            return false;
        }
        Object value = row.value(column);
        if (value instanceof Boolean flag) {
            return wanted.contains(flag.toString());
        }
        return wanted.contains(value.toString());
    }
}
