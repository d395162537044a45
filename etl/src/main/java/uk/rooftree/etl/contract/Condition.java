package uk.rooftree.etl.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * When a column is required: {@code always}, {@code no}, or {@code if status=active|suspended and closed_date filled}.
 *
 * @param needed whether it is required at all
 * @param terms  all of which must hold; none: always
 */
public record Condition(boolean needed, List<Term> terms) {

    /**
     * One part of a condition.
     *
     * @param column a column of the same feed
     * @param values one of which it must have; none: any value will do
     */
    public record Term(String column, List<String> values) {

        public Term {
            values = List.copyOf(values);
        }
    }

    public Condition {
        terms = List.copyOf(terms);
    }

    /** Required in every row, so the file cannot lack the column. */
    public boolean isAlways() {
        return needed && terms.isEmpty();
    }

    static Condition of(String text) {
        if (text.equals("always")) {
            return new Condition(true, List.of());
        }
        if (text.equals("no")) {
            return new Condition(false, List.of());
        }
        if (!text.startsWith("if ")) {
            throw new IllegalArgumentException("Invalid condition: \"%s\" (expected always, no, or if COLUMN=A|B)".formatted(text));
        }
        List<Term> terms = new ArrayList<>();
        for (String term : text.substring("if ".length()).split(" and ")) {
            int equals = term.indexOf('=');
            if (equals > 0) {
                terms.add(new Term(term.substring(0, equals), List.of(term.substring(equals + 1).split("\\|"))));
            } else if (term.endsWith(" filled")) {
                terms.add(new Term(term.substring(0, term.length() - " filled".length()), List.of()));
            } else {
                throw new IllegalArgumentException("Invalid condition: \"%s\" (expected COLUMN=A|B or COLUMN filled)".formatted(term));
            }
        }
        return new Condition(true, terms);
    }
}
