package uk.rooftree.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.lahs.Answer;
import uk.rooftree.returns.lahs.Certainty;
import uk.rooftree.returns.lahs.CheckResult;
import uk.rooftree.returns.lahs.LahsFiles;
import uk.rooftree.returns.lahs.LahsKind;
import uk.rooftree.returns.lahs.LahsReturn;
import uk.rooftree.returns.lahs.LahsReturns;
import uk.rooftree.returns.lahs.ReturnYear;
import uk.rooftree.returns.lahs.Severity;
import uk.rooftree.returns.submission.Submission;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;

/** {@code rooftree return lahs}: the year's return from the release as at its 31 March. */
@Command(name = "lahs", mixinStandardHelpOptions = true, subcommands = LahsChecksCommand.class,
    description = {"Makes the LAHS return of a year from the release as at its 31 March: the bulk-upload sheet and the worksheet (PDF, XLSX, ODS).",
        "What officers type stands in returns/lahs-<year>/answers.csv of the home; docs/lahs.md tells how."},
    footer = {"", "Exit codes: 0 ready to be sent, 1 a fault of ours, 2 something for you to put right first, 3 made, with errors or unanswered questions."})
final class LahsCommand implements Callable<Integer> {

    /** What the command exits with if the return must not be sent as it is. */
    static final int NOT_READY = 3;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year, such as 2025-26.")
    private String year;

    @Option(names = "--json", description = "Prints answers, checks and notes as JSON.")
    private boolean isJson;

    @Mixin
    private SubmitOption submitOption;

    @Mixin
    private EvidenceOption evidenceOption;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean isSubmit = submitOption.isSubmit();
        Optional<ReturnYear> given = Optional.ofNullable(year).map(LahsCommand::named);
        Home home = homeOption.open(engineOption.supply());
        LahsKind kind = new LahsKind(home);
        boolean isEvidence = evidenceOption.isWanted();
        if (submitOption.isAsSubmitted()) {
            Submission submission = submitOption.submission(home, kind, Optional.ofNullable(year));
            return isEvidence ? tell(out, evidenceOption.write(home, kind, submission)) : submitOption.remake(home, kind, submission, out, isJson);
        }
        ReturnYear wanted = given.orElseThrow(() -> new UserFault("Cannot make a return without its year: give --year, such as --year 2025-26."));
        if (isEvidence && !isSubmit) {
            return tell(out, evidenceOption.write(home, kind, wanted.toString()));
        }
        LahsReturns returns = new LahsReturns(home);
        LahsReturn made = returns.make(wanted);
        Optional<Submission> submission = isSubmit && made.isReady() ? Optional.of(submitOption.submit(home, kind, wanted.toString())) : Optional.empty();
        List<Path> files = submission.map(frozen -> SubmitOption.copy(frozen, returns.out(wanted))).orElseGet(() -> LahsFiles.write(made, returns.out(wanted)));
        Optional<EvidenceOption.Written> evidence = submission.filter(frozen -> isEvidence).map(frozen -> evidenceOption.write(home, kind, frozen));
        if (isJson) {
            Map<String, Object> json = LahsJson.of(made, files);
            json.put("submission", submission.map(SubmissionJson::of));
            json.put("evidence", evidence.map(EvidenceOption.Written::json));
            Json.print(out, json);
        } else {
            tell(out, made, files, returns.answers(wanted));
            submission.ifPresent(frozen -> out.printf("Submitted: %s, signed by %s; kept in \"%s\".%n", frozen.title(), frozen.signOff().by(), frozen.folder()));
            evidence.ifPresent(written -> out.printf("%s%n", written.told()));
            if (isSubmit && submission.isEmpty()) {
                out.printf("Not submitted.%n");
            }
        }
        out.flush();
        return made.isReady() ? 0 : NOT_READY;
    }

    private static ReturnYear named(String year) {
        return ReturnYear.named(year).orElseThrow(() -> new UserFault("Invalid --year \"%s\": a year is written like 2025-26.".formatted(year)));
    }

    private int tell(PrintWriter out, EvidenceOption.Written evidence) {
        if (isJson) {
            Json.print(out, evidence.json());
        } else {
            out.printf("%s%n", evidence.told());
        }
        out.flush();
        return evidence.notBorneOut().isEmpty() ? 0 : NOT_READY;
    }

    private static void tell(PrintWriter out, LahsReturn made, List<Path> files, Path answers) {
        out.printf("LAHS %s, %s   release %d, as at %s; last year's answers: %s%n", made.year(), made.council(), made.release(), made.asAt(), made.lastSource());
        List<List<Object>> rows = new ArrayList<>();
        made.missing().forEach(answer -> rows.add(List.of("error", answer.code(), "must be answered: " + answer.question().label())));
        made.broken(Severity.ERROR).forEach(result -> rows.add(row(result)));
        made.broken(Severity.WARNING).forEach(result -> rows.add(row(result)));
        if (!rows.isEmpty()) {
            TextTable.print(out, List.of("severity", "check", "what is wrong"), rows);
        }
        long unanswered = made.answers().stream().filter(answer -> answer.state() == Answer.State.MISSING && !answer.question().mandatory()).count();
        long doubtful = made.answers().stream().filter(answer -> answer.question().certainty() != Certainty.KNOWN).count();
        out.printf("%,d questions: %,d answered, %,d that must be answered are not, %,d others not answered (sent as #)%n", made.answers().size(),
            made.answers().stream().filter(answer -> answer.state() == Answer.State.ANSWERED).count(), made.missing().size(), unanswered);
        if (doubtful > 0) {
            out.printf("%,d questions are not known to be asked in %s: put row one of the form's bulk-upload sheet in \"%s\"%n", doubtful, made.year(),
                answers.resolveSibling("codes.csv"));
        }
        files.forEach(file -> out.printf("%s%n", file));
        out.printf("%s%n", made.isReady() ? "Ready to be sent." : "Not ready to be sent: correct what stands above, or type the answers of to-answer.csv in \"%s\".".formatted(answers));
    }

    private static List<Object> row(CheckResult result) {
        return List.of(result.check().severity(), result.check().id(), result.told());
    }
}
