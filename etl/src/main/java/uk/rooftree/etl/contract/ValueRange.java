package uk.rooftree.etl.contract;

import java.util.Optional;

/**
 * The values a column may have, {@code low..high}, both inclusive.
 *
 * @param low  a number; empty = no lower end
 * @param high a number, {@code as_at} or {@code as_at+28}; empty = no upper end
 */
public record ValueRange(Optional<String> low, Optional<String> high) {

    static Optional<ValueRange> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("Invalid range: \"%s\" (expected low..high)".formatted(text));
        }
        return Optional.of(new ValueRange(end(text.substring(0, dots)), end(text.substring(dots + 2))));
    }

    private static Optional<String> end(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
