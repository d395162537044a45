package uk.rooftree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import uk.rooftree.warehouse.FolderTree;

/**
 * Runs the monthly job over synthetic councils, each run a cold process, and the same SQL in a bare DuckDB process over the same
 * extracts; prints a table. Three rounds each, the middle one counts.
 */
public final class MonthlyCost {

    private static final int ROUNDS = 3;
    private static final int MONTHS = 3;
    private static final Pattern STEP = Pattern.compile(".* INFO  ([a-z][a-z -]*[a-z_]*): .*, ([0-9.]+) s$");

    private final Path launcher;
    private final Path jar;
    private final Path benchClasses;
    private final Path folder;

    private MonthlyCost(Path project, Path folder) {
        this.launcher = project.resolve("rooftree");
        this.jar = project.resolve("cli/target/rooftree.jar");
        this.benchClasses = project.resolve("bench/target/classes");
        this.folder = folder;
    }

    /** @param arguments the project's folder, a folder to work in, and sizes of council */
    public static void main(String[] arguments) throws IOException {
        MonthlyCost cost = new MonthlyCost(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.printf("%d processors, Java %s%n%n", Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
        System.out.println("| size | month | rows read | load + build, s | bare DuckDB, s | ratio | reports, s | whole run, cold, s | peak memory, MiB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String size : List.of(arguments).subList(2, arguments.length)) {
            cost.measure(size);
        }
    }

    private void measure(String size) throws IOException {
        Path extracts = folder.resolve(size + "-extracts");
        FolderTree.empty(extracts);
        Timed.run(List.of(launcher.toString(), "generate", "--size", size, "--months", String.valueOf(MONTHS), "--seed", "1", "--out", extracts.toString()));
        List<String> dates;
        try (Stream<Path> folders = Files.list(extracts.resolve("inbox"))) {
            dates = folders.map(date -> date.getFileName().toString()).sorted().toList();
        }
        List<Run> first = new ArrayList<>();
        List<Run> last = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path home = folder.resolve(size + "-home");
            FolderTree.empty(home);
            copy(extracts, home);
            for (String date : dates) {
                Run run = run(home, date);
                if (date.equals(dates.get(0))) {
                    first.add(run);
                } else if (date.equals(dates.get(MONTHS - 1))) {
                    last.add(run);
                }
            }
            bare.add(bare(extracts, dates.get(0)));
        }
        double yardStick = middle(bare, Comparator.naturalOrder());
        Run one = middle(first, Comparator.comparing(run -> run.whole.seconds()));
        Run three = middle(last, Comparator.comparing(run -> run.whole.seconds()));
        tell(size, "first, with all history", one, String.format(Locale.ROOT, "%.1f", yardStick), String.format(Locale.ROOT, "%.2f", one.loadAndBuild / yardStick));
        tell(size, "third", three, "", "");
    }

    private static void tell(String size, String month, Run run, String bare, String ratio) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %.1f | %s | %s | %.1f | %.1f | %,d |%n", size, month, run.rows, run.loadAndBuild, bare, ratio,
            run.reports, run.whole.seconds(), run.whole.peakMib());
    }

    private record Run(Timed whole, String rows, double loadAndBuild, double reports) {
    }

    private Run run(Path home, String date) throws IOException {
        Path log = home.resolve("logs/rooftree.log");
        Files.deleteIfExists(log);
        Timed whole = Timed.run(List.of(launcher.toString(), "run", "--home", home.toString(), "--as-at", date));
        double build = 0;
        double reports = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher step = STEP.matcher(line);
            if (step.matches() && step.group(1).startsWith("report")) {
                reports += Double.parseDouble(step.group(2));
            } else if (step.matches()) {
                build += Double.parseDouble(step.group(2));
            }
        }
        String rows = whole.lines().stream().filter(line -> line.startsWith("Rows read ")).map(line -> line.replaceAll("Rows read ([0-9,]+),.*", "$1"))
            .findFirst().orElseThrow();
        return new Run(whole, rows, build, reports);
    }

    private double bare(Path home, String date) {
        String java = ProcessHandle.current().info().command().orElse("java");
        Timed bare = Timed.run(List.of(java, "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", benchClasses + ":" + jar,
            "uk.rooftree.bench.BareDuckDb", home.toString(), date));
        return bare.lines().stream().filter(line -> line.startsWith("seconds=")).mapToDouble(line -> Double.parseDouble(line.split("[= ]")[1]))
            .findFirst().orElseThrow();
    }

    private static <T> T middle(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList().get(values.size() / 2);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.sorted().toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
