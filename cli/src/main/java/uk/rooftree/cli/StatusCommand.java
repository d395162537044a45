package uk.rooftree.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;


import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseReaders;
import uk.rooftree.warehouse.release.ReleasedTable;
import uk.rooftree.warehouse.release.Releases;

/** {@code rooftree status}: the releases there are, and what waits in the inbox. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Lists the releases, what became of the rows of their files, and the folders of the inbox that have no release yet.")
final class StatusCommand implements Callable<Integer> {

    private static final TableName FILE_LOAD = TableName.of("core.file_load");

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Option(names = "--json", description = "Write JSON, for a script.")
    private boolean isJson;

    @Spec
    private CommandSpec spec;

    /** A file of a release's folder as a script reads it: rows read are rows kept and rows quarantined. */
    record FileLine(String feed, String file, long rowsRead, long rowsKept, long rowsQuarantined, boolean conserved) {
    }

    /** A release as a script reads it. */
    record ReleaseLine(int release, String asAt, int tables, long rows, List<FileLine> files) {

        long read() {
            return files.stream().mapToLong(FileLine::rowsRead).sum();
        }

        long quarantined() {
            return files.stream().mapToLong(FileLine::rowsQuarantined).sum();
        }
    }

    /** The answer as a script reads it. */
    record Status(String council, List<ReleaseLine> releases, List<String> waiting) {
    }

    @Override
    public Integer call() throws Exception {
        Home home = homeOption.open(engineOption.supply());
        String code = home.council().onsCode();
        List<Release> releases = new Releases(home.warehouse()).listOf(code);
        List<ReleaseLine> lines = new ArrayList<>();
        try (ReleaseReaders readers = new ReleaseReaders(new DeltaTables(home.warehouse()), home.copies())) {
            for (Release release : releases) {
                lines.add(new ReleaseLine(release.number(), release.asAt().toString(), release.tables().size(),
                    release.tables().values().stream().mapToLong(ReleasedTable::rows).sum(), files(release, readers)));
            }
        }
        List<String> waiting = home.listAsAtDates().stream()
            .filter(asAt -> releases.stream().noneMatch(release -> release.asAt().equals(asAt))).map(Object::toString).toList();
        Status status = new Status(home.council().name(), lines, waiting);
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            Json.print(out, status);
        } else {
            out.printf("%s%n", status.council());
            lines.forEach(line -> out.printf("  release %4d   as at %s   %,12d rows in %d tables   from %d files: %,d rows read, %,d kept, %,d quarantined%n",
                line.release(), line.asAt(), line.rows(), line.tables(), line.files().size(), line.read(), line.read() - line.quarantined(), line.quarantined()));
            out.println(lines.isEmpty() ? "  no release yet" : "The last one stands.");
            if (!waiting.isEmpty()) {
                out.printf("Not published: %s. Run: rooftree run --as-at %s%n", String.join(", ", waiting), waiting.get(0));
            }
        }
        out.flush();
        return 0;
    }

    /** What became of the rows of each file of the release's folder. */
    private static List<FileLine> files(Release release, ReleaseReaders readers) {
        if (release.find(FILE_LOAD).isEmpty()) {
            return List.of();
        }
        return readers.turnTo(release).query("select feed, file, rows_read, rows_kept, rows_rejected from %s where as_at = date '%s' order by feed, file".formatted(
            FILE_LOAD, release.asAt())).rows().stream()
            .map(row -> new FileLine((String) row.get(0), (String) row.get(1), (Long) row.get(2), (Long) row.get(3), (Long) row.get(4),
                (Long) row.get(2) == (Long) row.get(3) + (Long) row.get(4)))
            .toList();
    }
}
