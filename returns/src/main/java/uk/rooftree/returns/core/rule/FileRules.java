package uk.rooftree.returns.core.rule;

import java.util.List;
import java.util.stream.IntStream;

import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;
import uk.rooftree.returns.core.service.ServiceAccounts.Part;

/** Rules of the whole file, and those that hold for every question. */
final class FileRules implements Subject {

    @Override
    public void write(Writer rules) {
        // refused by the reader: uk.rooftree.returns.core.upload.UploadFile
        rules.elsewhere("FILE01");
        rules.elsewhere("FILE02");
        rules.elsewhere("FILE03");
        rules.elsewhere("FILE04");
        rules.elsewhere("FILE08");
        // rows against each other, and against the logs that are there: DuplicateKey
        rules.elsewhere("FILE05");
        rules.elsewhere(Part.LOGS, "FILE06");
        // what becomes of the file: uk.rooftree.returns.core.Outcome
        rules.elsewhere("FILE09");
        // every question alike: RowCheck
        rules.elsewhere("FILE07");
        rules.elsewhere("GEN01");
        rules.elsewhere("GEN02");

        rules.on("FILE10", FileRules::workThatBreaksTheUpload);
    }

    private static List<String> workThatBreaksTheUpload(LettingLog log) {
        return log.weeklyIncome().isEmpty() ? List.of() : IntStream.rangeClosed(2, LettingLog.MOST_PEOPLE)
            .filter(log::isPresent)
            .mapToObj(person -> "ecstat" + person)
            .filter(work -> log.answers().number(work) != null && (log.answers().number(work) < 0 || log.answers().number(work) > 10))
            .toList();
    }
}
