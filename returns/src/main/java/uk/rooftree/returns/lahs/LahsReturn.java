package uk.rooftree.returns.lahs;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A year's return of one council: every answer, every check, and what the statistician should be told.
 *
 * @param council    its name
 * @param onsCode    its code
 * @param release    number of the release the figures are from
 * @param asAt       31 March of the year
 * @param lastSource where last year's answers are from, in words
 * @param answers    in the order of the form
 * @param checks     in the order of the checks
 * @param notes      for the statistician, a sentence or two each
 * @param populations what each figure counts, by its id
 */
public record LahsReturn(ReturnYear year, String council, String onsCode, int release, LocalDate asAt, String lastSource, List<Answer> answers,
                         List<CheckResult> checks, List<String> notes, Map<String, String> populations) {

    public LahsReturn {
        answers = List.copyOf(answers);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
        populations = Collections.unmodifiableMap(new TreeMap<>(populations));
    }

    /** The answer to a question; empty where it is not asked. */
    public Optional<Answer> find(String code) {
        return answers.stream().filter(answer -> answer.code().equals(code)).findFirst();
    }

    /** Questions that must be answered and are not. */
    public List<Answer> missing() {
        return answers.stream().filter(answer -> answer.question().mandatory() && answer.state() == Answer.State.MISSING).toList();
    }

    /** Checks that are broken. */
    public List<CheckResult> broken(Severity severity) {
        return checks.stream().filter(check -> check.outcome() == Outcome.BROKEN && check.check().severity() == severity).toList();
    }

    /** Whether it can be sent: all is answered that must be, and no error stands. */
    public boolean isReady() {
        return missing().isEmpty() && broken(Severity.ERROR).isEmpty();
    }
}
