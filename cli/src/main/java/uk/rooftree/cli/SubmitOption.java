package uk.rooftree.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.submission.FrozenFile;
import uk.rooftree.returns.submission.Remade;
import uk.rooftree.returns.submission.ReturnKind;
import uk.rooftree.returns.submission.Submission;
import uk.rooftree.returns.submission.Submissions;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;

/** {@code --submit} and {@code --as-submitted}, the same for every return. */
final class SubmitOption {

    /** What a command exits with if a submission does not come out as it was sent. */
    static final int NOT_THE_SAME = 3;

    @Option(names = "--submit", description = "Freeze the return with all it is made from, under the next number (docs/submissions.md).")
    private boolean isSubmit;

    @Option(names = "--signed-by", paramLabel = "NAME", description = "With --submit: who signs.")
    private String signedBy;

    @Option(names = "--statement", paramLabel = "[SECTION=]ID", description = "With --submit: what is signed, for all or for one section; may be repeated.")
    private List<String> statements = new ArrayList<>();

    @Option(names = "--as-submitted", paramLabel = "N", description = "Make submission N again, byte for byte, whatever was loaded since.")
    private Integer number;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Whether the return is to be submitted. */
    boolean isSubmit() {
        if (isSubmit && number != null) {
            throw new ParameterException(spec.commandLine(), "--submit and --as-submitted exclude each other.");
        }
        if (!isSubmit && (signedBy != null || !statements.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--signed-by and --statement go with --submit.");
        }
        if (isSubmit && (signedBy == null || signedBy.isBlank())) {
            throw new UserFault("Cannot submit without a name: give who signs after --signed-by.");
        }
        return isSubmit;
    }

    /** Whether a submission is to be made again. */
    boolean isAsSubmitted() {
        return number != null;
    }

    Submission submit(Home home, ReturnKind kind, String period) {
        return new Submissions(home).submit(kind, period, signedBy.strip(), statements, RooftreeVersion.version(), Clock.systemUTC());
    }

    /**
     * The submission that is to be made again.
     *
     * @param period of the return that was asked for; empty: whatever was submitted under the number
     * @throws UserFault if it is of another return
     */
    Submission submission(Home home, ReturnKind kind, Optional<String> period) {
        Submission submission = new Submissions(home).submission(number);
        if (!submission.kind().equals(kind.name()) || period.isPresent() && !period.get().equals(submission.period())) {
            throw new UserFault("Cannot make submission %d again as %s%s: it is %s.".formatted(number, kind.name(), period.map(" "::concat).orElse(""), submission.title()));
        }
        return submission;
    }

    /** Puts the files of a submission into the folder where the return is looked for. */
    static List<Path> copy(Submission submission, Path folder) {
        try {
            List<Path> files = new ArrayList<>();
            for (FrozenFile file : submission.outputs()) {
                files.add(Files.copy(submission.outputsFolder().resolve(file.name()), Files.createDirectories(folder).resolve(file.name()), StandardCopyOption.REPLACE_EXISTING));
            }
            return files;
        } catch (IOException refused) {
            throw new UserFault("The return is submitted, and its files are in \"%s\"; they could not be put into \"%s\": %s".formatted(submission.outputsFolder(), folder,
                refused.getMessage()), refused);
        }
    }

    /**
     * Makes the submission again and tells how it came out.
     *
     * @return exit code
     */
    int remake(Home home, ReturnKind kind, Submission submission, PrintWriter out, boolean isJson) {
        Path folder = home.out(submission.asAt()).resolve("returns").resolve("%s-%s-as-submitted-%d".formatted(submission.kind(), submission.period(), number));
        Remade remade = new Submissions(home).remake(submission, kind, RooftreeVersion.version(), created(folder));
        if (isJson) {
            Map<String, Object> json = new LinkedHashMap<>(SubmissionJson.of(submission));
            json.put("same_bytes", remade.isTheSame());
            json.put("other_files", remade.others());
            json.put("program_changed", remade.program());
            json.put("files", remade.files().stream().map(Path::toString).toList());
            Json.print(out, json);
        } else {
            out.printf("%s%n", remade.told());
            remade.files().forEach(file -> out.printf("%s%n", file));
        }
        out.flush();
        return remade.isTheSame() ? 0 : NOT_THE_SAME;
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UserFault("Cannot make the folder \"%s\": %s. Let the account that runs rooftree write there.".formatted(folder, refused.getMessage()), refused);
        }
    }
}
