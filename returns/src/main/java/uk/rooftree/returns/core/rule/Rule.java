package uk.rooftree.returns.core.rule;

import java.util.Optional;
import java.util.Set;

import uk.rooftree.returns.core.service.ServiceAccounts.Part;

/**
 * One rule of a year's table, with what finds rows that break it.
 *
 * @param id      as the table has it; it never changes its meaning
 * @param isSoft  whether the uploader may confirm what breaks it
 * @param message what is wrong, in the table's words
 * @param mend    what to do
 * @param check   of one row; none of a rule of the whole file, or of a table that other rules use
 * @param needs   what of the service must be known to judge it
 */
public record Rule(String id, boolean isSoft, String message, String mend, Optional<Check> check, Set<Part> needs) {

    public Rule {
        needs = Set.copyOf(needs);
    }
}
