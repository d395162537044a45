package uk.rooftree.returns.lahs.expression;

import java.util.Optional;

/** What the names of an expression stand for: a {@link java.math.BigDecimal} or a {@link String} each, or nothing that is known. */
public interface Meaning {

    /** This year's answer to a question, or a figure by its id. */
    Optional<Object> value(String name);

    /** Last year's answer to a question. */
    Optional<Object> last(String name);

    /** Whether a question has an answer, be it that it is unknown. */
    boolean isAnswered(String name);
}
