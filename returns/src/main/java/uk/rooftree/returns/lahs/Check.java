package uk.rooftree.returns.lahs;

import java.util.Optional;
import java.util.TreeSet;

import uk.rooftree.returns.lahs.expression.Expression;

/**
 * A rule that a return should keep.
 *
 * @param id       never changes its meaning
 * @param code     the question it is asked of, {@code it} in the rule; empty: the rule names all it looks at
 * @param rule     what should hold
 * @param message  what is wrong where it does not
 * @param mend     what to do then
 * @param evidence why the severity is what it is
 */
public record Check(String id, Severity severity, Optional<String> code, Expression rule, String message, String mend, String evidence) {

    /** In a rule, the question it is asked of. */
    static final String IT = "it";

    Check withSeverity(Severity other) {
        return new Check(id, other, code, rule, message, mend, evidence);
    }

    /** Whether a year's form asks all that the rule looks at. */
    boolean isFor(Catalogue catalogue) {
        TreeSet<String> names = new TreeSet<>(rule.names());
        names.addAll(rule.lastNames());
        names.remove(IT);
        code.ifPresent(names::add);
        return names.stream().allMatch(catalogue::asks);
    }
}
