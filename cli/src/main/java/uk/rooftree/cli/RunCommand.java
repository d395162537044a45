package uk.rooftree.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.etl.job.RunOutcome;
import uk.rooftree.warehouse.council.Home;

/** {@code rooftree run}: the monthly job. */
@Command(name = "run", mixinStandardHelpOptions = true, description = {
    "Runs the monthly job: loads the extracts of inbox/<as-at>, checks them, builds every figure, publishes a release and writes the reports.",
    "A run that stopped is taken up where it stopped by giving the same command again."})
final class RunCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption;

    @Option(names = "--as-at", paramLabel = "DATE", required = true, converter = AsAtOption.class,
        description = "The date at whose close the extracts show the position, such as 2026-10-31.")
    private LocalDate asAt;

    @Mixin
    private EngineLimits limits;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Home home = homeOption.open();
        PrintWriter out = spec.commandLine().getOut();
        RunOutcome outcome;
        try (Progress progress = new Progress(out)) {
            outcome = new MonthlyJob(home, Reports.of(home.council()), progress, Clock.systemDefaultZone()).within(limits.settings()).run(asAt);
        }
        tell(out, outcome);
        return 0;
    }

    static void tell(PrintWriter out, RunOutcome outcome) {
        long rejected = outcome.load().counts().stream().mapToLong(feed -> feed.rejected()).sum();
        out.printf(outcome.isNew() ? "Published release %d as at %s.%n" : "Nothing has changed: release %d as at %s stands.%n",
            outcome.release(), outcome.asAt());
        out.printf("Rows read %,d, kept %,d, rejected %,d.%n",
            outcome.load().counts().stream().mapToLong(feed -> feed.read()).sum(),
            outcome.load().counts().stream().mapToLong(feed -> feed.kept()).sum(), rejected);
        outcome.files().forEach(file -> out.printf("  %s%n", file));
        out.flush();
    }
}
