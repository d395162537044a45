package uk.rooftree.returns.lahs.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    private static final Map<String, Object> THIS_YEAR = Map.of("a", new BigDecimal("7"), "b", new BigDecimal("2"), "policy", "Y", "lahs.x", new BigDecimal("1.50"), "nought", BigDecimal.ZERO);
    private static final Map<String, Object> LAST_YEAR = Map.of("a", new BigDecimal("10"));

    private static final Meaning ANSWERS = new Meaning() {

        @Override
        public Optional<Object> value(String name) {
            return Optional.ofNullable(THIS_YEAR.get(name));
        }

        @Override
        public Optional<Object> last(String name) {
            return Optional.ofNullable(LAST_YEAR.get(name));
        }

        @Override
        public boolean isAnswered(String name) {
            return THIS_YEAR.containsKey(name);
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a + b * 3 | 13", "(a + b) * 3 | 27", "a - b - 1 | 4", "-a + 10 | 3", "a / b | 3.5", "lahs.x + a | 8.5", "abs(b - a) | 5", "max(a, b, 9) | 9", "min(a, b) | 2", "a - last(a) | -3"})
    void arithmetic_is_that_of_school(String text, BigDecimal expected) {
        assertThat(Expression.parse(text).number(ANSWERS).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a + unknown", "a / nought", "max(a, unknown)", "a - last(b)"})
    void what_needs_something_unknown_is_unknown(String text) {
        assertThat(Expression.parse(text).number(ANSWERS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a >= 7 | true", "a < 7 | false", "policy = 'Y' and b <> 3 | true", "not policy = 'Y' or a = 7 | true", "not (policy = 'Y' or a = 7) | false",
        "policy = 'N' or answered(unknown) | false", "unknown > 1 or a = 7 | true", "unknown > 1 and a = 8 | false"})
    void conditions_hold_or_not(String text, boolean expected) {
        assertThat(Expression.parse(text).holds(ANSWERS)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"unknown > 1", "unknown > 1 or a = 8", "unknown > 1 and a = 7", "not unknown > 1"})
    void a_condition_that_hangs_on_something_unknown_is_neither(String text) {
        assertThat(Expression.parse(text).holds(ANSWERS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a +            | 4 | something is missing at the end",
        "a b            | 3 | \"b\" is one word too many",
        "(a + b         | 7 | \")\" was expected at the end",
        "a % b          | 2 | \"% b\" cannot be read",
        "sum(a, b)      | 1 | \"sum\" is no function (known: abs, answered, last, max, min)",
        "a <= <= b      | 6 | \"<=\" where a value was expected"})
    void what_cannot_be_read_is_told_with_its_place(String text, int column, String message) {
        assertThatThrownBy(() -> Expression.parse(text)).isInstanceOfSatisfying(InvalidExpression.class, invalid -> {
            assertThat(invalid).hasMessage(message);
            assertThat(invalid.column()).isEqualTo(column);
        });
    }

    @Test
    void a_word_and_a_number_cannot_be_compared() {
        assertThatThrownBy(() -> Expression.parse("policy > 3").holds(ANSWERS)).isInstanceOf(InvalidExpression.class).hasMessage("\"Y\" and \"3\" cannot be compared");
    }

    @Test
    void it_knows_what_it_looks_at() {
        Expression expression = Expression.parse("a - last(b) > lahs.x");

        assertThat(expression.names()).containsExactly("a", "lahs.x");
        assertThat(expression.lastNames()).containsExactly("b");
    }
}
