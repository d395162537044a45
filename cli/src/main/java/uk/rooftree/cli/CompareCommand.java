package uk.rooftree.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.rooftree.returns.lahs.LahsKind;
import uk.rooftree.returns.submission.FigureReturn;
import uk.rooftree.returns.submission.Submission;
import uk.rooftree.returns.submission.Submissions;
import uk.rooftree.returns.submission.comparison.Cause;
import uk.rooftree.returns.submission.comparison.CellDifference;
import uk.rooftree.returns.submission.comparison.Comparing;
import uk.rooftree.returns.submission.comparison.ReturnComparison;
import uk.rooftree.returns.submission.comparison.Side;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;

/** {@code rooftree return compare}: why a later submission says other things than an earlier one. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = {
    "Tells of each cell in which two submissions of one return differ how much of the difference is due to late, corrected and erased records,",
    "changed definitions and changed answers; the parts make the whole (docs/submissions.md)."})
final class CompareCommand implements Callable<Integer> {

    private static final String NOW = "now";

    @Parameters(index = "0", paramLabel = "A", description = "Number of the earlier submission.")
    private int earlier;

    @Parameters(index = "1", paramLabel = "B", description = "Number of the later submission, or now: the return as it would be made now.")
    private String later;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write every cell to this file.")
    private Path csv;

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
        Home home = homeOption.open(engineOption.supply());
        ReturnComparison compared = compare(home);
        if (csv != null) {
            write(compared.csv());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            Json.print(out, json(compared));
        } else {
            tell(out, compared);
        }
        out.flush();
        return 0;
    }

    private ReturnComparison compare(Home home) {
        Submissions submissions = new Submissions(home);
        Submission first = submissions.submission(earlier);
        FigureReturn kind = kind(home, first);
        Side before = Side.of(first, submissions.release(first));
        Comparing comparing = new Comparing(kind, home);
        if (later.equals(NOW)) {
            return submissions.withReturnNow(kind, first.period(), source -> {
                SortedMap<String, String> cells = new TreeMap<>();
                kind.cells(source).forEach(cell -> cells.put(cell.code(), cell.answer()));
                return comparing.compare(first.period(), before, new Side("as it would be made now", source.council(), source.release().release(), source.inputs(), cells));
            });
        }
        if (!later.matches("[0-9]{1,6}")) {
            throw new UserFault("Invalid submission \"%s\": give its number, or now.".formatted(later));
        }
        Submission second = submissions.submission(Integer.parseInt(later));
        if (!second.kind().equals(first.kind()) || !second.period().equals(first.period())) {
            throw new UserFault("Cannot compare %s with %s: they are not of one return and period.".formatted(first.title(), second.title()));
        }
        return comparing.compare(first.period(), before, Side.of(second, submissions.release(second)));
    }

    /** The kinds of return that are made of figures. */
    private static FigureReturn kind(Home home, Submission submission) {
        return List.<FigureReturn>of(new LahsKind(home)).stream().filter(kind -> kind.name().equals(submission.kind())).findFirst().orElseThrow(() -> new UserFault(
            "Cannot compare %s cell by cell: it is not made of figures. Compare its files in \"%s\".".formatted(submission.title(), submission.outputsFolder())));
    }

    private void write(String text) {
        try {
            Files.writeString(csv, text, StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new UserFault("Cannot write \"%s\": %s. Name a file in a folder that is there and may be written to.".formatted(csv, refused.getMessage()), refused);
        }
    }

    private static Map<String, Object> json(ReturnComparison compared) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("earlier", compared.earlier());
        json.put("later", compared.later());
        json.put("cells", compared.cells().size());
        List<Map<String, Object>> changed = new ArrayList<>();
        for (CellDifference cell : compared.changed()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("code", cell.code());
            line.put("before", cell.before());
            line.put("after", cell.after());
            line.put("difference", cell.whole().map(BigDecimal::toPlainString));
            Map<String, String> parts = new LinkedHashMap<>();
            cell.parts().forEach((cause, part) -> parts.put(cause.toString(), part.toPlainString()));
            line.put("parts", parts);
            line.put("changed_by", cell.causes().stream().map(Cause::toString).toList());
            changed.add(line);
        }
        json.put("changed", changed);
        return json;
    }

    private static void tell(PrintWriter out, ReturnComparison compared) {
        List<CellDifference> changed = compared.changed();
        out.printf("From %s to %s: %,d of %,d cells differ%n", compared.earlier(), compared.later(), changed.size(), compared.cells().size());
        if (changed.isEmpty()) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("code", "before", "after", "difference"));
        Arrays.stream(Cause.values()).map(Cause::toString).forEach(header::add);
        List<List<Object>> rows = new ArrayList<>();
        for (CellDifference cell : changed) {
            List<Object> row = new ArrayList<>(List.of(cell.code(), cell.before(), cell.after()));
            row.add(cell.whole().orElse(null));
            for (Cause cause : Cause.values()) {
                row.add(cell.whole().isPresent() ? (Object) cell.part(cause) : cell.causes().contains(cause) ? "changed" : null);
            }
            rows.add(row);
        }
        TextTable.print(out, header, rows);
    }
}
