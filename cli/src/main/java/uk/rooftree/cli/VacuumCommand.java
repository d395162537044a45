package uk.rooftree.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;


import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.Retention;
import uk.rooftree.warehouse.release.WarehouseLock;

/** {@code rooftree vacuum}: deletes the rows of releases that are no longer wanted. */
@Command(name = "vacuum", mixinStandardHelpOptions = true, description = {
    "Deletes the data files that no release that is kept needs. Kept are: of each as-at date in the last months the release that stands,",
    "every pinned release (rooftree pin), and every one a return was submitted from. Figures stay of every release; the rows behind those of a retired one are gone for good."})
final class VacuumCommand implements Callable<Integer> {

    @Option(names = "--keep-months", paramLabel = "N", defaultValue = "36",
        description = "How many months before the newest as-at date are kept. Default: ${DEFAULT-VALUE}.")
    private int keepMonths;

    @Option(names = "--dry-run", description = "Tell what would go, and delete nothing.")
    private boolean isDryRun;

    @Option(names = "--json", description = "Write JSON, for a script.")
    private boolean isJson;

    @Mixin
    private EngineOption engineOption;

    @Mixin
    private HomeOption homeOption;

    @Spec
    private CommandSpec spec;

    /** What went, as a script reads it. */
    record Gone(List<Integer> retired, int files, long bytes, boolean deleted) {
    }

    @Override
    public Integer call() throws Exception {
        if (keepMonths < 1) {
            throw new UserFault("Invalid --keep-months: %d (expected 1 or more)".formatted(keepMonths));
        }
        Home home = homeOption.open(engineOption.supply());
        Path warehouse = home.warehouse();
        Clock clock = Clock.systemDefaultZone();
        Retention plan;
        try (WarehouseLock lock = WarehouseLock.take(warehouse, home.lockFolder(), "rooftree vacuum", clock)) {
            Instant spared = home.isWarehouseInStore() ? clock.instant().minus(MonthlyJob.LONGEST_RUN) : Instant.MAX;
            plan = Retention.plan(warehouse, home.council().onsCode(), keepMonths, spared);
            if (!isDryRun) {
                plan.carryOut(warehouse, lock, clock.instant());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            Json.print(out, new Gone(plan.retired().stream().map(Release::number).toList(), plan.count(), plan.bytes(), !isDryRun));
        } else {
            out.printf("%s: %s%n", isDryRun ? "Would be retired" : "Retired", plan.retired().isEmpty() ? "no release"
                : plan.retired().stream().map(release -> "release %d as at %s".formatted(release.number(), release.asAt())).collect(Collectors.joining(", ")));
            out.printf("%s: %,d files, %,d kB%n", isDryRun ? "Would be deleted" : "Deleted", plan.count(), plan.bytes() / 1000);
        }
        out.flush();
        return 0;
    }
}
