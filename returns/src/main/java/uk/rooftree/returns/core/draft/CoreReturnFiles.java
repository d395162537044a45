package uk.rooftree.returns.core.draft;

import java.nio.file.Path;

/**
 * The files of a return.
 *
 * @param upload         the lettings without a log, as the service takes them
 * @param findings       what the service will say of them, with the officer
 * @param toAnswer       what is to be typed in: answers.csv in the home takes its columns
 * @param logs           every letting of the year and its log
 * @param reconciliation the service's download against the lettings; there only if there is a download
 */
public record CoreReturnFiles(Path upload, Path findings, Path toAnswer, Path logs, Path reconciliation) {

    static CoreReturnFiles in(Path folder) {
        return new CoreReturnFiles(folder.resolve("upload.csv"), folder.resolve("findings.csv"), folder.resolve("to-answer.csv"), folder.resolve("logs.csv"),
            folder.resolve("reconciliation.csv"));
    }
}
