package uk.rooftree.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.etl.job.RunOutcome;
import uk.rooftree.etl.staging.Acceptance;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.engine.EngineSupply;

/** {@code rooftree run}: the monthly job, of one council or of several after each other. */
@Command(name = "run", mixinStandardHelpOptions = true, description = {
    "Runs the monthly job: loads the extracts of inbox/<as-at>, checks them, builds every figure, publishes a release and writes the reports.",
    "A run that stopped is taken up where it stopped by giving the same command again.",
    "With several councils each has its own run: where one fails the others go on, and the exit code tells of it."})
final class RunCommand implements Callable<Integer> {

    @Mixin
    private HomeOption homeOption;

    /** Several homes, one way or the other. */
    static final class Councils {

        @Option(names = "--council", paramLabel = "DIR", description = "A council's home, in place of --home; may be repeated.")
        private List<Path> homes;

        @Option(names = "--councils", paramLabel = "DIR", description = "A folder whose folders are councils' homes: all of them are run, in order of name.")
        private Path folder;

        private List<Path> list() {
            if (folder == null) {
                return homes.stream().map(home -> home.toAbsolutePath().normalize()).toList();
            }
            List<Path> found = Home.listUnder(folder.toAbsolutePath().normalize());
            if (found.isEmpty()) {
                throw new UserFault("Cannot run the councils in \"%s\": no folder in it has a council.yaml. Make homes by rooftree init.".formatted(folder));
            }
            return found;
        }
    }

    @ArgGroup
    private Councils councils;

    @Option(names = "--as-at", paramLabel = "DATE", required = true, converter = AsAtOption.class,
        description = "The date at whose close the extracts show the position, such as 2026-10-31.")
    private LocalDate asAt;

    @Option(names = "--extract-again", description = {
        "Asks databases for their extracts though those of the date are there, and replaces them:",
        "they will show the position of now."})
    private boolean extractsAgain;

    /** Checks to be passed, and why. */
    static final class Accepted {

        @Option(names = "--accept", paramLabel = "RULE:FEED", required = true, description = {
            "Goes on though this check of a feed's files stops the run: R-FILE-006 (unreadable rows), R-FILE-007 (a fifth fewer rows than before),",
            "R-FILE-010 (supplied before and missing) or R-FILE-012 (over the threshold of quarantined rows), such as R-FILE-007:application.",
            "Recorded in accepted.csv; may be repeated."})
        private List<String> checks;

        @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why that is right.")
        private String because;

        private List<Acceptance> read() {
            Contract contract = Contract.packaged();
            List<Acceptance> accepted = new ArrayList<>();
            for (String check : checks) {
                String[] part = check.split(":", 2);
                if (part.length < 2 || !Acceptance.RULES.contains(part[0]) || contract.findFeed(part[1]).isEmpty() || because.isBlank()) {
                    throw new UserFault(("Cannot accept \"%s\": expected one of %s, a colon and a feed, such as R-FILE-007:application, and the reason "
                        + "after --because").formatted(check, new TreeSet<>(Acceptance.RULES)));
                }
                accepted.add(new Acceptance(part[0], part[1], because.strip()));
            }
            return accepted;
        }
    }

    @ArgGroup(exclusive = false)
    private Accepted accepted;

    @Mixin
    private EngineOption engineOption;

    @Mixin
    private EngineLimits limits;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EngineSupply engines = engineOption.supply();
        if (councils == null) {
            return run(homeOption.open(engines), engines) ? 0 : Faults.USERS;
        }
        return runEach(councils.list(), engines);
    }

    /** Whether all that should have been published is. */
    private boolean run(Home home, EngineSupply engines) {
        PrintWriter out = spec.commandLine().getOut();
        RunOutcome outcome;
        try (Progress progress = new Progress(out)) {
            MonthlyJob job = new MonthlyJob(home, Reports.of(home.council()), progress, Clock.systemDefaultZone()).within(limits.settings()).on(engines);
            if (accepted != null) {
                job.accept(asAt, accepted.read(), System.getProperty("user.name"));
            }
            outcome = (extractsAgain ? job.extractingAgain() : job).run(asAt);
        }
        tell(out, outcome);
        PrintWriter err = spec.commandLine().getErr();
        outcome.notRestated().forEach((date, reason) -> err.printf("Cannot restate %s, whose last good release stays: %s%n", date, reason));
        err.flush();
        return outcome.notRestated().isEmpty();
    }

    /** The worst exit code of all: a fault of ours before one of the users'. */
    private int runEach(List<Path> homes, EngineSupply engines) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Map<String, Path> codes = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        int worst = 0;
        for (Path folder : homes) {
            out.printf("%s%n", folder);
            out.flush();
            try {
                Home home = Home.open(folder, engines::warehouse);
                Log.openIn(home);
                Path before = codes.putIfAbsent(home.warehouse() + " " + home.council().onsCode(), home.folder());
                if (before != null) {
                    throw new UserFault("Cannot run \"%s\": \"%s\" has the same ONS code in the same warehouse. Put one of the two right.".formatted(
                        home.folder(), before));
                }
                if (!run(home, engines)) {
                    failed.add(folder.toString());
                    worst = worst == Faults.OURS ? worst : Faults.USERS;
                }
            } catch (RuntimeException fault) {
                int code = Faults.tell(fault, err, "run --council " + folder);
                err.flush();
                failed.add(folder.toString());
                worst = worst == Faults.OURS ? worst : code;
            }
        }
        out.printf("%d of %d councils as at %s are published%s%n", homes.size() - failed.size(), homes.size(), asAt,
            failed.isEmpty() ? "." : "; not: " + String.join(", ", failed));
        out.flush();
        return worst;
    }

    static void tell(PrintWriter out, RunOutcome outcome) {
        long rejected = outcome.load().counts().stream().mapToLong(feed -> feed.rejected()).sum();
        out.printf(outcome.isNew() ? "Published release %d as at %s.%n" : "Nothing has changed: release %d as at %s stands.%n",
            outcome.release(), outcome.asAt());
        out.printf("Rows read %,d, kept %,d, rejected %,d.%n",
            outcome.load().counts().stream().mapToLong(feed -> feed.read()).sum(),
            outcome.load().counts().stream().mapToLong(feed -> feed.kept()).sum(), rejected);
        outcome.files().forEach(file -> out.printf("  %s%n", file));
        outcome.restated().stream().filter(RunOutcome::isNew).forEach(again -> out.printf(again.restates() == 0
            ? "Built again %s: release %d, no figure is other than before.%n"
            : "Restated %s: release %d, %,d figure rows are other than before (restatements.csv).%n", again.asAt(), again.release(), again.restates()));
        out.flush();
    }
}
