package uk.rooftree.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When a column is required: "always", "no", or "if A=x|y and B filled", judged on the row's values after cleaning.
 *
 * @param parts what must hold together; none with always
 */
record Condition(boolean isAlways, boolean isNever, List<Part> parts) {

    /**
     * One part of a condition.
     *
     * @param values the values it may have; empty where any will do
     */
    private record Part(String column, List<String> values) {

        boolean holdsFor(Row row) {
            Object value = row.value(column);
            return value != null && (values.isEmpty() || values.contains(value.toString()));
        }
    }

    static Condition of(String words) {
        if (words.equals("always") || words.equals("no")) {
            return new Condition(words.equals("always"), words.equals("no"), List.of());
        }
        if (!words.startsWith("if ")) {
            throw new IllegalStateException("Invalid condition: " + words);
        }
        List<Part> parts = new ArrayList<>();
        for (String part : words.substring(3).split(" and ")) {
            int equals = part.indexOf('=');
            parts.add(equals < 0
                ? new Part(part.replace(" filled", "").trim(), List.of())
                : new Part(part.substring(0, equals).trim(), Arrays.asList(part.substring(equals + 1).trim().split("\\|"))));
        }
        return new Condition(false, false, List.copyOf(parts));
    }

    boolean holdsFor(Row row) {
        return !isNever && parts.stream().allMatch(part -> part.holdsFor(row));
    }
}
