package uk.rooftree.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;


import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.figure.Figures;
import uk.rooftree.warehouse.figure.Restatement;
import uk.rooftree.warehouse.release.Pin;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseMarks;
import uk.rooftree.warehouse.release.ReleaseReaders;
import uk.rooftree.warehouse.release.ReleasedTable;
import uk.rooftree.warehouse.release.Releases;

/** {@code rooftree history}: what was published when, and what each release changed in the figures of the one it replaced. */
@Command(name = "history", mixinStandardHelpOptions = true,
    description = {"Lists the releases: as-at date, when each was published, which one it replaced and how many figure rows it restated.",
        "With --release, what that release changed, figure by figure."})
final class HistoryCommand implements Callable<Integer> {

    @Option(names = "--release", paramLabel = "N", description = "The release whose changes are wanted.")
    private Integer number;

    @Option(names = "--json", description = "Write JSON, for a script.")
    private boolean isJson;

    @Mixin
    private EngineOption engineOption;

    @Mixin
    private HomeOption homeOption;

    @Spec
    private CommandSpec spec;

    /** A release as a script reads it. */
    record Line(int release, String asAt, String publishedAt, long rows, String state, String pinned, Integer replaces,
        Integer restatedRows) {
    }

    /** A restated figure row as a script reads it. */
    record Change(String figure, Map<String, String> group, BigDecimal valueBefore, BigDecimal value, Long rowsCountedBefore, Long rowsCounted) {
    }

    @Override
    public Integer call() throws Exception {
        Home home = homeOption.open(engineOption.supply());
        String council = home.council().onsCode();
        Releases releases = new Releases(home.warehouse());
        PrintWriter out = spec.commandLine().getOut();
        try (ReleaseReaders readers = new ReleaseReaders(new DeltaTables(home.warehouse()), home.copies())) {
            if (number == null) {
                tellAll(out, home, releases.listOf(council), readers);
            } else {
                Release wanted = releases.release(council, number);
                tellOne(out, wanted, replacedBy(wanted, releases.listOf(council)), readers);
            }
        }
        out.flush();
        return 0;
    }

    private void tellAll(PrintWriter out, Home home, List<Release> releases, ReleaseReaders readers) {
        ReleaseMarks marks = new ReleaseMarks(home.warehouse());
        List<Line> lines = new ArrayList<>();
        // of each date, those of the release before
        Map<LocalDate, Figures> figures = new TreeMap<>();
        for (Release release : releases) {
            Optional<Release> replaced = replacedBy(release, releases);
            boolean isReplaced = releases.stream().anyMatch(other -> other.replaces(release));
            Integer restated = null;
            if (replaced.isPresent() || isReplaced) {
                Figures now = readers.turnTo(release).figures();
                Figures before = figures.put(release.asAt(), now);
                restated = before == null ? null : Restatement.between(before, now).size();
            }
            String state = marks.isRetired(release.number()) ? "retired" : isReplaced ? "replaced" : "stands";
            lines.add(new Line(release.number(), release.asAt().toString(), published(release),
                release.tables().values().stream().mapToLong(ReleasedTable::rows).sum(), state,
                marks.reasons(release.number()).stream().map(Pin::because).reduce((one, other) -> one + "; " + other).orElse(null), replaced.map(Release::number).orElse(null),
                restated));
        }
        if (isJson) {
            Json.print(out, lines);
            return;
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<Object> row = new ArrayList<>(List.of(line.release(), line.asAt(), line.publishedAt(), line.rows(), line.state()));
            row.add(line.replaces() == null ? "" : "restates %d: %,d figure rows".formatted(line.replaces(), line.restatedRows()));
            row.add(line.pinned() == null ? "" : "pinned: " + line.pinned());
            rows.add(row);
        }
        TextTable.print(out, List.of("release", "as at", "published (UTC)", "rows", "", "", ""), rows);
    }

    private void tellOne(PrintWriter out, Release release, Optional<Release> replaced, ReleaseReaders readers) {
        List<Restatement> restatements = replaced.map(before -> Restatement.between(readers.turnTo(before).figures(), readers.turnTo(release).figures()))
            .orElse(List.of());
        if (isJson) {
            Json.print(out, restatements.stream().map(HistoryCommand::change).toList());
            return;
        }
        if (replaced.isEmpty()) {
            out.printf("Release %d is the first as at %s: it restates nothing.%n", release.number(), release.asAt());
            return;
        }
        out.printf("Release %d as at %s replaced release %d; %,d figure rows are other than they were.%n",
            release.number(), release.asAt(), replaced.get().number(), restatements.size());
        List<List<Object>> rows = new ArrayList<>();
        for (Restatement restatement : restatements) {
            Change change = change(restatement);
            List<Object> row = new ArrayList<>(List.of(change.figure(), change.group().entrySet().stream().map(Object::toString).collect(Collectors.joining(","))));
            row.add(change.valueBefore());
            row.add(change.value());
            row.add(change.rowsCountedBefore());
            row.add(change.rowsCounted());
            rows.add(row);
        }
        TextTable.print(out, List.of("figure", "group", "value before", "value", "rows counted before", "rows counted"), rows);
    }

    private static Change change(Restatement restatement) {
        Map<String, String> group = new LinkedHashMap<>();
        restatement.row().group().forEach((dimension, value) -> group.put(dimension.column(), value));
        return new Change(restatement.row().figure(), group, restatement.before().map(FigureRow::value).orElse(null),
            restatement.after().map(FigureRow::value).orElse(null), restatement.before().map(FigureRow::rowsCounted).orElse(null),
            restatement.after().map(FigureRow::rowsCounted).orElse(null));
    }

    private static Optional<Release> replacedBy(Release release, List<Release> releases) {
        return releases.stream().filter(release::replaces).reduce((first, second) -> second);
    }

    private static String published(Release release) {
        return release.publishedAt().map(at -> at.truncatedTo(ChronoUnit.MINUTES).toString().replace("T", " ").replace("Z", "")).orElse("");
    }
}
