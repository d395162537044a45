package uk.rooftree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import uk.rooftree.warehouse.FolderTree;

/**
 * Runs the monthly job over synthetic councils, each run a cold process, the same SQL in a bare DuckDB process over the same
 * extracts, and the same job on Spark; prints tables: what a size costs, what a month costs in a process that is warm already, or what month
 * after month costs as the history grows.
 */
public final class MonthlyCost {

    private static final int RUNS_TO_WARM_UP = 3;

    private final Path launcher;
    private final Path jar;
    private final Path benchClasses;
    private final Path folder;
    private final Wanted wanted;

    private MonthlyCost(Path project, Path folder, Wanted wanted) {
        this.launcher = project.resolve("rooftree");
        this.jar = project.resolve("cli/target/rooftree.jar");
        this.benchClasses = project.resolve("bench/target/classes");
        this.folder = folder;
        this.wanted = wanted;
    }

    /** @param arguments the project's folder, a folder to work in, then what {@link Wanted} reads */
    public static void main(String[] arguments) throws IOException {
        Wanted wanted = Wanted.read(List.of(arguments).subList(2, arguments.length));
        MonthlyCost cost = new MonthlyCost(Path.of(arguments[0]), Path.of(arguments[1]), wanted);
        System.out.printf("%d processors, Java %s%s%n%n", Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
            wanted.memory().isEmpty() ? "" : ", DuckDB's memory limited to " + wanted.memory());
        if (wanted.isHistory()) {
            cost.tellHistory();
        } else if (wanted.isWarm()) {
            cost.tellWarm();
        } else {
            cost.tellSizes();
        }
    }

    private void tellSizes() throws IOException {
        System.out.println("| size | month | rows read | land, s | load, s | marts, s | figures, s | load + build, s | rows/s | s a million rows "
            + "| bare DuckDB, s | ratio | reports, s | whole run, cold, s | processor, s | peak memory, MiB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (String size : wanted.sizes()) {
            tellSize(size);
        }
    }

    private void tellSize(String size) throws IOException {
        Path extracts = generate(size, wanted.months());
        List<String> dates = dates(extracts);
        List<JobRun> first = new ArrayList<>();
        List<JobRun> last = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < wanted.rounds(size); round++) {
            Path home = folder.resolve(size + "-home");
            FolderTree.empty(home);
            copy(extracts, home);
            for (String date : dates) {
                JobRun run = run(home, date);
                if (date.equals(dates.get(0))) {
                    first.add(run);
                } else if (date.equals(dates.get(dates.size() - 1))) {
                    last.add(run);
                }
            }
            FolderTree.empty(home);
            if (wanted.isBareAsked()) {
                bare.add(bare(extracts, dates.get(0)));
            }
        }
        Optional<JobRun> spark = wanted.isSparkAsked() ? Optional.of(onSpark(size, extracts, dates.get(0))) : Optional.empty();
        FolderTree.empty(extracts);
        JobRun one = middle(first, Comparator.comparing(JobRun::loadAndBuild));
        if (bare.isEmpty()) {
            tell(size, "first, with all history", one, "", "");
        } else {
            double yardStick = middle(bare, Comparator.naturalOrder());
            tell(size, "first, with all history", one, String.format(Locale.ROOT, "%.1f", yardStick),
                String.format(Locale.ROOT, "%.2f", one.loadAndBuild() / yardStick));
        }
        spark.ifPresent(run -> tell(size, "first, on Spark local[2]", run, "",
            String.format(Locale.ROOT, "%.1f times DuckDB", run.loadAndBuild() / one.loadAndBuild())));
        if (!last.isEmpty()) {
            tell(size, "month " + dates.size(), middle(last, Comparator.comparing(JobRun::loadAndBuild)), "", "");
        }
    }

    private JobRun onSpark(String size, Path extracts, String date) throws IOException {
        Path home = folder.resolve(size + "-home-on-spark");
        copy(extracts, home);
        JobRun run = JobRun.of(home, List.of(launcher.toString(), "run", "--home", home.toString(), "--as-at", date, "--engine", "spark", "--master", "local[2]"));
        FolderTree.empty(home);
        return run;
    }

    private static void tell(String size, String month, JobRun run, String bare, String ratio) {
        System.out.printf(Locale.ROOT, "| %s | %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %,.0f | %.1f | %s | %s | %.1f | %.1f | %.1f | %,d |%n",
            size, month, run.rows(), run.steps().landing(), run.steps().load(), run.steps().marts(), run.steps().figures(), run.loadAndBuild(), run.rows() / run.loadAndBuild(),
            run.loadAndBuild() / run.rows() * 1e6, bare, ratio, run.steps().reports(), run.process().seconds(), run.process().processorSeconds(),
            run.process().peakMib());
    }

    private void tellHistory() throws IOException {
        System.out.println("| size | month | rows read | land, s | load, s | marts, s | figures, s | load + build, s | s a million rows | processor, s "
            + "| peak memory, MiB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (String size : wanted.sizes()) {
            Path home = generate(size, wanted.months());
            int month = 0;
            for (String date : dates(home)) {
                JobRun run = run(home, date);
                System.out.printf(Locale.ROOT, "| %s | %d | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %,d |%n", size, ++month, run.rows(),
                    run.steps().landing(), run.steps().load(), run.steps().marts(), run.steps().figures(), run.loadAndBuild(), run.loadAndBuild() / run.rows() * 1e6,
                    run.process().processorSeconds(), run.process().peakMib());
            }
            FolderTree.empty(home);
        }
    }

    private void tellWarm() throws IOException {
        System.out.println("| size | run of the same process | land, s | load, s | marts, s | figures, s | load + build, s | processor, s |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String size : wanted.sizes()) {
            Path extracts = generate(size, 1);
            List<Path> homes = new ArrayList<>();
            for (int run = 1; run <= RUNS_TO_WARM_UP; run++) {
                homes.add(folder.resolve(size + "-home-" + run));
                copy(extracts, homes.get(run - 1));
            }
            List<String> command = new ArrayList<>(List.of(java(), "-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", benchClasses + ":" + jar,
                "uk.rooftree.bench.WarmProcess", dates(extracts).get(0)));
            homes.forEach(home -> command.add(home.toString()));
            List<String> processor = Timed.run(command).lines().stream().filter(line -> line.startsWith(WarmProcess.PROCESSOR))
                .map(line -> line.substring(WarmProcess.PROCESSOR.length())).toList();
            for (int run = 1; run <= homes.size(); run++) {
                JobRun.Steps steps = JobRun.steps(homes.get(run - 1));
                System.out.printf(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %s |%n", size, run, steps.landing(), steps.load(), steps.marts(),
                    steps.figures(), steps.loadAndBuild(), processor.get(run - 1));
                FolderTree.empty(homes.get(run - 1));
            }
            FolderTree.empty(extracts);
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private Path generate(String size, int months) throws IOException {
        Path extracts = folder.resolve(size + "-extracts");
        FolderTree.empty(extracts);
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "generate", "--size", size, "--months", String.valueOf(months),
            "--seed", "1", "--out", extracts.toString()));
        if (wanted.lived() > 0) {
            command.addAll(List.of("--history", String.valueOf(wanted.lived())));
        }
        Timed made = Timed.run(command);
        System.err.printf(Locale.ROOT, "generate %s: %.1f s, %.1f processor seconds, %,d MiB at most, %,d MB of extracts%n", size, made.seconds(),
            made.processorSeconds(), made.peakMib(), bytes(extracts) / 1_000_000);
        return extracts;
    }

    private static List<String> dates(Path home) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("inbox"))) {
            return folders.map(date -> date.getFileName().toString()).sorted().toList();
        }
    }

    private JobRun run(Path home, String date) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "run", "--home", home.toString(), "--as-at", date));
        if (!wanted.memory().isEmpty()) {
            command.addAll(List.of("--memory", wanted.memory()));
        }
        return JobRun.of(home, command);
    }

    private double bare(Path home, String date) {
        Timed bare = Timed.run(List.of(java(), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", benchClasses + ":" + jar,
            "uk.rooftree.bench.BareDuckDb", home.toString(), date, wanted.memory()));
        return bare.lines().stream().filter(line -> line.startsWith("seconds=")).mapToDouble(line -> Double.parseDouble(line.split("[= ]")[1]))
            .findFirst().orElseThrow();
    }

    private static <T> T middle(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList().get(values.size() / 2);
    }

    /** The same extracts in a second home: by another name of each file, for the job changes none. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, path);
                }
            }
        }
    }

    private static long bytes(Path home) throws IOException {
        try (Stream<Path> tree = Files.walk(home.resolve("inbox"))) {
            return tree.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
