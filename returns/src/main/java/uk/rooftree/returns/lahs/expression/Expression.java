package uk.rooftree.returns.lahs.expression;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A formula or a rule, ready to be worked out. Numbers are exact but for division, which is carried to ten decimals.
 *
 * @param text as it was written
 */
public record Expression(String text, Node root, Set<String> names, Set<String> lastNames) {

    public Expression {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
        lastNames = Collections.unmodifiableSet(new TreeSet<>(lastNames));
    }

    /**
     * Reads an expression.
     *
     * @throws InvalidExpression that tells the character at fault
     */
    public static Expression parse(String text) {
        return new Parser(text).parse();
    }

    /** The number it comes to; empty where something it needs is unknown. */
    public Optional<BigDecimal> number(Meaning meaning) {
        return Optional.ofNullable((BigDecimal) typed(meaning, BigDecimal.class, "a number"));
    }

    /** Whether it holds; empty where that depends on something unknown. */
    public Optional<Boolean> holds(Meaning meaning) {
        return Optional.ofNullable((Boolean) typed(meaning, Boolean.class, "a condition"));
    }

    private Object typed(Meaning meaning, Class<?> type, String expected) {
        Object value = root.value(meaning);
        if (value != null && !type.isInstance(value)) {
            throw new InvalidExpression(1, "\"%s\" is not %s".formatted(text, expected));
        }
        return value;
    }

    @Override
    public String toString() {
        return text;
    }

    /** A part of an expression. */
    @FunctionalInterface
    interface Node {

        /** A {@link BigDecimal}, a {@link String} or a {@link Boolean}; null: unknown. */
        Object value(Meaning meaning);
    }
}
