package uk.rooftree.returns.lahs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import uk.rooftree.returns.lahs.expression.Meaning;

/** Answers of the right kind, to see whether an expression can be worked out at all. */
record Likely(List<Question> asked) implements Meaning {

    @Override
    public Optional<Object> value(String name) {
        boolean isWord = asked.stream().anyMatch(question -> question.code().equals(name) && !question.kind().isNumber());
        return Optional.of(isWord ? "Y" : BigDecimal.ONE);
    }

    @Override
    public Optional<Object> last(String name) {
        return value(name);
    }

    @Override
    public boolean isAnswered(String name) {
        return true;
    }
}
