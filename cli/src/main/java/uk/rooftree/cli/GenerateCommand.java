package uk.rooftree.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.rooftree.etl.synthetic.CouncilSize;
import uk.rooftree.etl.synthetic.GenerationRequest;
import uk.rooftree.etl.synthetic.SyntheticCouncil;
import uk.rooftree.warehouse.UserFault;

/** {@code rooftree generate}: a synthetic council's home with months of extracts. */
@Command(name = "generate", mixinStandardHelpOptions = true, description = {
    "Makes the home of a council that does not exist, with extracts for each month end and planted faults (counted in planted-faults.csv, row by row in planted-rows.csv).",
    "The same size, months, seed and date always give the same bytes."})
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "district", description = "district (12,000 homes), borough, london or england. Default: ${DEFAULT-VALUE}.")
    private CouncilSize size;

    @Option(names = "--months", paramLabel = "N", defaultValue = "24", description = "Month ends to write extracts for. Default: ${DEFAULT-VALUE}.")
    private int months;

    @Option(names = "--history", paramLabel = "N",
        description = "Months lived before the first extract, 36 to 240. Default: 36 for a district or borough, 240 for london and england.")
    private Integer history;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of every invented value. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--as-at", paramLabel = "DATE", defaultValue = "2026-10-31", converter = AsAtOption.class,
        description = "The last month end. Default: ${DEFAULT-VALUE}.")
    private LocalDate lastAsAt;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The home to make; it must not have a council.yaml yet.")
    private Path home;

    @Option(names = "--threads", paramLabel = "N", converter = EngineLimits.Threads.class, description = "Parts made at once; the files are the same. Default: one for each processor.")
    private Integer threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        GenerationRequest request;
        try {
            request = history == null ? new GenerationRequest(size, months, seed, lastAsAt, home)
                : new GenerationRequest(size, months, history, seed, lastAsAt, home);
        } catch (IllegalArgumentException invalid) {
            throw new ParameterException(spec.commandLine(), invalid.getMessage());
        }
        generate(request, threads == null ? Runtime.getRuntime().availableProcessors() : threads, spec.commandLine().getOut());
        return 0;
    }

    static void generate(GenerationRequest request, int threads, java.io.PrintWriter out) throws IOException {
        if (Files.exists(request.home().resolve("council.yaml"))) {
            throw new UserFault("Cannot make a synthetic council in \"%s\": there is a home already. Name another folder, or delete that one."
                .formatted(request.home()));
        }
        new SyntheticCouncil(request).generate((asAt, done, total) -> {
            if (done % Math.max(1, total / 24) == 0) {
                out.printf("  extracts %d of %d: as at %s%n", done, total, asAt);
                out.flush();
            }
        }, threads);
        out.printf("Made a synthetic %s in %s.%n", request.size().name().toLowerCase(java.util.Locale.ROOT), request.home());
        out.flush();
    }
}
