package uk.rooftree.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.submission.FigureReturn;
import uk.rooftree.returns.submission.ReturnSource;
import uk.rooftree.returns.submission.Submission;
import uk.rooftree.returns.submission.Submissions;
import uk.rooftree.returns.submission.evidence.CellEvidence;
import uk.rooftree.returns.submission.evidence.EvidencePack;
import uk.rooftree.returns.submission.evidence.NamedStaff;
import uk.rooftree.warehouse.council.Home;

/** {@code --evidence}, the same for every return that is made of figures. */
final class EvidenceOption {

    @Option(names = "--evidence", paramLabel = "FOLDER|FILE.zip", description = "Write what stands behind each cell: definition, SQL, release, rows and their hash. "
        + "With --as-submitted N, of that submission.")
    private Path target;

    @Option(names = "--rows", description = "With --evidence: the rows too; for named staff only.")
    private boolean isWithRows;

    @Option(names = "--staff", paramLabel = "NAME", description = "With --rows: who is to have them; returns/named-staff.csv of the home lists those who may.")
    private String staff;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * A pack that was written.
     *
     * @param notBorneOut cells that their rows do not come to
     */
    record Written(Path target, int cells, List<CellEvidence> notBorneOut) {

        String told() {
            StringBuilder told = new StringBuilder("Evidence of %,d cells: %s".formatted(cells, target));
            notBorneOut.forEach(cell -> told.append("%n%s says \"%s\", and its rows come to \"%s\"".formatted(cell.cell().code(), cell.cell().answer(), cell.sumOverRows())));
            return told.toString();
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("evidence", target.toString());
            json.put("cells", cells);
            json.put("not_borne_out", notBorneOut.stream().map(cell -> cell.cell().code()).toList());
            return json;
        }
    }

    /** Whether a pack is wanted. */
    boolean isWanted() {
        if (target == null && (isWithRows || staff != null) || staff != null && !isWithRows) {
            throw new ParameterException(spec.commandLine(), "--rows goes with --evidence, and --staff with --rows.");
        }
        return target != null;
    }

    /** Of the return as it would be made now. */
    Written write(Home home, FigureReturn kind, String period) {
        Optional<String> named = named(home);
        String title = "%s %s".formatted(kind.name().toUpperCase(Locale.ROOT), period);
        return new Submissions(home).withReturnNow(kind, period, source -> write(title, kind, source, named));
    }

    /** Of a submission. */
    Written write(Home home, FigureReturn kind, Submission submission) {
        Optional<String> named = named(home);
        return new Submissions(home).withSubmission(submission, source -> write(submission.title(), kind, source, named));
    }

    private Written write(String title, FigureReturn kind, ReturnSource source, Optional<String> named) {
        EvidencePack pack = new EvidencePack(title, kind, source, named);
        pack.write(target);
        return new Written(target, pack.cells().size(), pack.cells().stream().filter(cell -> !cell.agrees()).toList());
    }

    private Optional<String> named(Home home) {
        if (!isWithRows) {
            return Optional.empty();
        }
        return Optional.of(NamedStaff.named(home.folder().resolve("returns").resolve("named-staff.csv"), staff));
    }
}
