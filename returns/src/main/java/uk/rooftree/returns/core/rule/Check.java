package uk.rooftree.returns.core.rule;

import java.util.List;

import uk.rooftree.returns.core.log.LettingLog;

/** What a rule asks of one row. */
@FunctionalInterface
interface Check {

    /** The answers the rule stands on where the row breaks it, as {@link AnswerPart} reads them; none where it does not. */
    List<String> brokenOn(LettingLog log);
}
