package uk.rooftree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of the monthly job.
 *
 * @param process its process
 * @param rows    rows read of the extracts
 * @param steps   what its steps took
 */
record JobRun(Timed process, long rows, Steps steps) {

    private static final Pattern STEP = Pattern.compile(".* INFO  ([a-z][a-z -]*[a-z_]*): .*, ([0-9.]+) s$");

    /**
     * What the steps of a run took, by the job's log.
     *
     * @param landing seconds of landing all files
     * @param load    seconds of checks, rules and core
     * @param marts   seconds of the marts that the load has not made
     * @param figures seconds of every figure, and of what issues move in them
     * @param rest    seconds of the earlier folders, the release and the lists
     * @param reports seconds of the pack and the dashboard
     */
    record Steps(double landing, double load, double marts, double figures, double rest, double reports) {

        /** From the first file to the lists. */
        double loadAndBuild() {
            return landing + load + marts + figures + rest;
        }
    }

    /** Runs the job and reads its log, which is begun anew. */
    static JobRun of(Path home, List<String> command) throws IOException {
        Files.deleteIfExists(log(home));
        Timed process = Timed.run(command);
        long rows = process.lines().stream().filter(line -> line.startsWith("Rows read "))
            .map(line -> line.replaceAll("Rows read ([0-9,]+),.*", "$1").replace(",", "")).mapToLong(Long::parseLong).findFirst().orElseThrow();
        return new JobRun(process, rows, steps(home));
    }

    /** What the log of a home tells of the one run in it. */
    static Steps steps(Path home) throws IOException {
        double landing = 0;
        double load = 0;
        double marts = 0;
        double figures = 0;
        double rest = 0;
        double reports = 0;
        for (String line : Files.readAllLines(log(home))) {
            Matcher step = STEP.matcher(line);
            if (step.matches()) {
                double seconds = Double.parseDouble(step.group(2));
                switch (step.group(1).split(" ")[0]) {
                    case "land" -> landing += seconds;
                    case "load" -> load += seconds;
                    case "marts" -> marts += seconds;
                    case "figures" -> figures += seconds;
                    case "report" -> reports += seconds;
                    default -> rest += seconds;
                }
            }
        }
        return new Steps(landing, load, marts, figures, rest, reports);
    }

    private static Path log(Path home) {
        return home.resolve("logs/rooftree.log");
    }

    double loadAndBuild() {
        return steps.loadAndBuild();
    }
}
