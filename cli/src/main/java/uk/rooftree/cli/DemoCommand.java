package uk.rooftree.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.etl.job.RunOutcome;
import uk.rooftree.etl.synthetic.CouncilSize;
import uk.rooftree.etl.synthetic.GenerationRequest;
import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.engine.EngineSupply;
import uk.rooftree.warehouse.report.ReleaseReport;

/** {@code rooftree demo}: a synthetic council, its months through the real job, and where to look. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = {
    "Makes a synthetic council, runs its months through the monthly job and says what to open.",
    "The pack and the dashboard are written for the last month; every month has its release, figures.csv and issues.csv."})
final class DemoCommand implements Callable<Integer> {

    /** Tells a folder that demo made, and may make anew, from any other. */
    private static final String MARK = "made-by-rooftree-demo";

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "demo", description = "The home to make; one that an earlier demo made is made anew. Default: ./${DEFAULT-VALUE}.")
    private Path folder;

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "district", description = "district, borough, london or england. Default: ${DEFAULT-VALUE}.")
    private CouncilSize size;

    @Option(names = "--months", paramLabel = "N", defaultValue = "24", description = "Months to run. Default: ${DEFAULT-VALUE}.")
    private int months;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of every invented value. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private EngineOption engineOption;

    @Mixin
    private EngineLimits limits;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Home home = new Home(folder);
        GenerationRequest request;
        try {
            request = new GenerationRequest(size, months, seed, home.folder());
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage());
        }
        EngineSupply engines = engineOption.supply();
        makeRoom(home);
        GenerateCommand.generate(request, Runtime.getRuntime().availableProcessors(), out);
        Log.openIn(home);

        RunOutcome last = null;
        for (LocalDate asAt : request.asAtDates()) {
            boolean isLast = asAt.equals(request.lastAsAt());
            List<ReleaseReport> reports = isLast ? Reports.of(home.council()) : List.of();
            try (Progress progress = new Progress(out)) {
                last = new MonthlyJob(home, reports, progress, Clock.systemDefaultZone()).within(limits.settings()).on(engines).run(asAt);
            }
        }
        RunCommand.tell(out, last);
        out.printf("""
            Open the dashboard: %s
            Read the pack:      %s
            Ask about a number: ./rooftree explain waiting.w1.median_days --where band=A --home %s
            """, home.out(last.asAt()).resolve("dashboard").resolve("index.html"), home.out(last.asAt()).resolve("management-pack.pdf"), folder);
        out.flush();
        return 0;
    }

    private static void makeRoom(Home home) throws IOException {
        Path mark = home.folder().resolve(MARK);
        if (Files.exists(mark)) {
            FolderTree.empty(home.folder());
        } else if (Files.exists(home.folder())) {
            try (Stream<Path> entries = Files.list(home.folder())) {
                if (entries.findAny().isPresent()) {
                    throw new UserFault("Cannot make the demo in \"%s\": the folder is not empty, and no demo made it. Name another with --out."
                        .formatted(home.folder()));
                }
            }
        }
        Files.createDirectories(home.folder());
        Files.writeString(mark, "This folder was made by rooftree demo, which makes it anew when it is run again.\n");
    }
}
