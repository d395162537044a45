package uk.rooftree.returns.lahs;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import uk.rooftree.returns.lahs.expression.Expression;

/**
 * Where an answer comes from: figures of the release (their ids have a dot), other answers (their codes have none), what an officer
 * typed ({@code typed}), or sums of these.
 */
public record Formula(Expression expression) {

    /** What an officer typed, in a formula. */
    static final String TYPED = "typed";

    static Formula parse(String text) {
        return new Formula(Expression.parse(text));
    }

    static Formula typed() {
        return parse(TYPED);
    }

    /** Whether the answer is what was typed and nothing else. */
    public boolean isTyped() {
        return expression.text().strip().equals(TYPED);
    }

    /** Whether something typed is added to what Rooftree works out. */
    public boolean addsTyped() {
        return !isTyped() && expression.names().contains(TYPED);
    }

    /** Whether an officer may type an answer, or a part of it; what is made from other answers alone is not typed. */
    public boolean canBeTyped() {
        return isTyped() || addsTyped() || !figures().isEmpty();
    }

    /** Ids of the figures it takes, in order. */
    public Set<String> figures() {
        return expression.names().stream().filter(name -> name.contains(".")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes of the answers it takes, in order. */
    public Set<String> codes() {
        return expression.names().stream().filter(name -> !name.contains(".") && !name.equals(TYPED)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return expression.text();
    }
}
