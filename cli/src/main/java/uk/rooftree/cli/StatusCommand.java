package uk.rooftree.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleasedTable;
import uk.rooftree.warehouse.release.Releases;

/** {@code rooftree status}: the releases there are, and what waits in the inbox. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Lists the releases, and the folders of the inbox that have none yet.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Option(names = "--json", description = "Write JSON, for a script.")
    private boolean isJson;

    @Spec
    private CommandSpec spec;

    /** A release as a script reads it. */
    record ReleaseLine(int release, String asAt, int tables, long rows) {
    }

    /** The answer as a script reads it. */
    record Status(String council, List<ReleaseLine> releases, List<String> waiting) {
    }

    @Override
    public Integer call() throws Exception {
        Home home = homeOption.open(engineOption.supply());
        String code = home.council().onsCode();
        List<Release> releases = new Releases(home.warehouse()).all().stream().filter(release -> release.councilCode().equals(code)).toList();
        List<ReleaseLine> lines = releases.stream().map(release -> new ReleaseLine(release.number(), release.asAt().toString(), release.tables().size(),
            release.tables().values().stream().mapToLong(ReleasedTable::rows).sum())).toList();
        List<String> waiting = home.listAsAtDates().stream()
            .filter(asAt -> releases.stream().noneMatch(release -> release.asAt().equals(asAt))).map(Object::toString).toList();
        Status status = new Status(home.council().name(), lines, waiting);
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(status));
        } else {
            out.printf("%s%n", status.council());
            lines.forEach(line -> out.printf("  release %4d   as at %s   %,12d rows in %d tables%n", line.release(), line.asAt(), line.rows(), line.tables()));
            out.println(lines.isEmpty() ? "  no release yet" : "The last one stands.");
            if (!waiting.isEmpty()) {
                out.printf("Not published: %s. Run: rooftree run --as-at %s%n", String.join(", ", waiting), waiting.get(0));
            }
        }
        out.flush();
        return 0;
    }
}
