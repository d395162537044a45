package uk.rooftree.returns.lahs.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** What the signs and functions do; null is unknown, as in SQL. */
final class Operators {

    private static final int DECIMALS = 10;

    private Operators() {
    }

    static Boolean and(Object one, Object other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : condition(one) && condition(other);
    }

    static Boolean or(Object one, Object other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null || other == null ? null : condition(one) || condition(other);
    }

    static Boolean not(Object inner) {
        return inner == null ? null : !condition(inner);
    }

    private static boolean condition(Object value) {
        if (!(value instanceof Boolean condition)) {
            throw new InvalidExpression(1, "\"%s\" is not a condition".formatted(value));
        }
        return condition;
    }

    static Boolean compare(Object left, String sign, Object right, int column) {
        if (left == null || right == null) {
            return null;
        }
        int order;
        if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
            order = number.compareTo(other);
        } else if (left instanceof String words && right instanceof String others) {
            order = words.compareTo(others);
        } else {
            throw new InvalidExpression(column, "\"%s\" and \"%s\" cannot be compared".formatted(left, right));
        }
        return switch (sign) {
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    /** Nothing divides by nought: such a value is unknown. */
    static BigDecimal arithmetic(Object left, String sign, Object right, int column) {
        if (left == null || right == null) {
            return null;
        }
        BigDecimal one = number(left, column);
        BigDecimal other = number(right, column);
        return switch (sign) {
            case "+" -> one.add(other);
            case "-" -> one.subtract(other);
            case "*" -> one.multiply(other);
            default -> other.signum() == 0 ? null : one.divide(other, DECIMALS, RoundingMode.HALF_UP);
        };
    }

    static BigDecimal call(String function, List<Object> operands, int column) {
        if (operands.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        List<BigDecimal> numbers = operands.stream().map(operand -> number(operand, column)).toList();
        return switch (function) {
            case "min" -> numbers.stream().reduce(BigDecimal::min).orElseThrow();
            case "max" -> numbers.stream().reduce(BigDecimal::max).orElseThrow();
            default -> numbers.get(0).abs();
        };
    }

    private static BigDecimal number(Object value, int column) {
        if (!(value instanceof BigDecimal number)) {
            throw new InvalidExpression(column, "\"%s\" is not a number".formatted(value));
        }
        return number;
    }
}
