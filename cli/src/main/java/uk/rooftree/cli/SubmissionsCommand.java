package uk.rooftree.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.submission.Submission;
import uk.rooftree.returns.submission.Submissions;

/** {@code rooftree return submissions}: what was submitted, when, by whom. */
@Command(name = "submissions", mixinStandardHelpOptions = true, description = "Lists what was submitted: number, return, release, when, and who signed.")
final class SubmissionsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Write JSON, for a script.")
    private boolean isJson;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Submission> submissions = new Submissions(homeOption.open(engineOption.supply())).list();
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            Json.print(out, submissions.stream().map(SubmissionJson::of).toList());
        } else {
            TextTable.print(out, List.of("number", "return", "period", "release", "as at", "submitted (UTC)", "signed by"), submissions.stream().map(submission -> List.<Object>of(
                submission.number(), submission.kind(), submission.period(), submission.release(), submission.asAt(), submission.submittedAt().toString().replace('T', ' ').replace("Z", ""),
                submission.signOff().by())).toList());
        }
        out.flush();
        return 0;
    }
}
