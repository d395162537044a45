package uk.rooftree.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import uk.rooftree.warehouse.FaultPoint;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.figure.FigureCsv;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.Releases;

/**
 * Ends the monthly job in the middle, again and again, each time at another numbered point or at a random time, runs it once more, and
 * compares all that is left with a home nobody disturbed: figures, issues, restatements, every row of every table, no file too many. A
 * reader loops all the while, and must never see anything but a whole release.
 */
final class FaultTrials {

    /** One run of the job that is disturbed: a first month, a second, and the correction of the first after the second. */
    private enum Stage {
        FIRST, SECOND, CORRECTION
    }

    private static final String FIRST_MONTH = "2026-08-31";
    private static final String SECOND_MONTH = "2026-09-30";
    /** Of how many trials one is mended by a process of its own. */
    private static final int COLD_EVERY = 5;
    private static final String COUNCIL = "E07999002";

    private final Path folder;
    private final Random random;
    private final Map<Stage, Integer> points = new TreeMap<>();
    private final Map<Stage, Long> millis = new TreeMap<>();
    private final Map<Stage, Map<String, List<String>>> undisturbed = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int atPoints;
    private int atRandomTimes;
    private int twice;
    private int reads;

    FaultTrials(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Homes as they are before and after each stage, made without a disturbance. */
    void prepare() throws Exception {
        SmallHome home = SmallHome.in(folder.resolve("undisturbed"));
        for (Stage stage : Stage.values()) {
            deliver(home, stage);
            SmallHome.copy(home.folder(), folder.resolve("before-" + stage));
            Path count = folder.resolve("points-" + stage);
            long start = System.nanoTime();
            int code = start(home.folder(), stage, "-Drooftree.points=" + count).waitFor();
            if (code != 0) {
                throw new IllegalStateException("An undisturbed run ended with %d: %s".formatted(code, log(home.folder())));
            }
            millis.put(stage, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            points.put(stage, Integer.parseInt(Files.readString(count).strip()));
            SmallHome.copy(home.folder(), folder.resolve("after-" + stage));
            undisturbed.put(stage, rows(home.folder()));
        }
    }

    private static void deliver(SmallHome home, Stage stage) throws IOException {
        switch (stage) {
            case FIRST -> home.month(FIRST_MONTH, "C").file(FIRST_MONTH, "void_event.csv", "void_ref,event_code,actual\nV1,tenancy_end,2026-08-30\n");
            case SECOND -> home.month(SECOND_MONTH, "B").file(SECOND_MONTH, "void_event.csv", "void_ref,event_code,actual\nV1,keys_in,2026-08-31\n");
            case CORRECTION -> home.month(FIRST_MONTH, "A").file(FIRST_MONTH, "void_event.csv", "void_ref,event_code,actual\nV1,tenancy_end,2026-08-29\n");
        }
    }

    private static String asAt(Stage stage) {
        return stage == Stage.SECOND ? SECOND_MONTH : FIRST_MONTH;
    }

    /** How many numbered points all stages have together. */
    int points() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * One trial. The first ones go through the points of all stages, spread evenly where there are more of them than trials; a fourth of
     * all are random times.
     */
    void run(int trial, int trials) throws Exception {
        int pointTrials = trials - trials / 4;
        boolean isAtPoint = trial < pointTrials;
        Stage stage;
        int point = 0;
        if (isAtPoint) {
            int place = (int) ((long) trial * points() / pointTrials);
            stage = Stage.FIRST;
            while (place >= points.get(stage)) {
                place -= points.get(stage);
                stage = Stage.values()[stage.ordinal() + 1];
            }
            point = place + 1;
            atPoints++;
        } else {
            stage = Stage.values()[random.nextInt(Stage.values().length)];
            atRandomTimes++;
        }
        Path home = folder.resolve("trial");
        SmallHome.copy(folder.resolve("before-" + stage), home);
        String told = "trial %d, %s, %s".formatted(trial, stage, isAtPoint ? "point " + point : "a random time");
        try (Reader reader = new Reader(home)) {
            disturb(home, stage, point);
            if (random.nextInt(3) == 0) {
                twice++;
                disturb(home, stage, 1 + random.nextInt(points.get(stage)));
            }
            String fault = again(home, stage, trial % COLD_EVERY == 0);
            if (!fault.isEmpty()) {
                failures.add("%s: the run after it ended with %s".formatted(told, fault));
                return;
            }
            reader.close();
            reads += reader.reads.get();
            if (reader.fault.get() != null) {
                failures.add("%s: a reader saw %s".formatted(told, reader.fault.get()));
            }
        }
        compare(told, home, stage);
    }

    /** The run that mends all: as a process, or in this one, which is warm, and without its reports; what it failed with, if it did. */
    private static String again(Path home, Stage stage, boolean isCold) throws Exception {
        if (isCold) {
            int code = start(home, stage).waitFor();
            return code == 0 ? "" : code + ": " + log(home);
        }
        try {
            SmallHome.in(home).publish(asAt(stage));
            return "";
        } catch (RuntimeException fault) {
            return fault.toString();
        }
    }

    private void disturb(Path home, Stage stage, int point) throws Exception {
        if (point > 0) {
            int code = start(home, stage, "-Drooftree.halt-at=" + point).waitFor();
            if (code != FaultPoint.KILLED && code != 0) {
                failures.add("%s at point %d ended with %d: %s".formatted(stage, point, code, log(home)));
            }
        } else {
            Process process = start(home, stage);
            process.waitFor(random.nextLong(millis.get(stage)), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
    }

    private void compare(String told, Path home, Stage stage) throws IOException {
        Path whole = folder.resolve("after-" + stage);
        for (String asAt : List.of(FIRST_MONTH, SECOND_MONTH)) {
            for (String list : List.of("figures.csv", "figure_limits.csv", "issues.csv")) {
                String expected = text(whole, asAt, list);
                if (!expected.equals(text(home, asAt, list))) {
                    failures.add("%s: %s of %s is another".formatted(told, list, asAt));
                }
            }
        }
        Map<String, List<String>> expected = undisturbed.get(stage);
        Map<String, List<String>> found = rows(home);
        if (!expected.keySet().equals(found.keySet())) {
            failures.add("%s: tables are %s".formatted(told, found.keySet()));
        }
        expected.forEach((table, rows) -> {
            if (!rows.equals(found.get(table))) {
                failures.add("%s: rows of %s are others".formatted(told, table));
            }
        });
        List<Path> left = LeftFiles.in(home.resolve("warehouse"));
        if (!left.isEmpty()) {
            failures.add("%s: left %s".formatted(told, left));
        }
    }

    private static String text(Path home, String asAt, String list) throws IOException {
        Path file = home.resolve("out").resolve(asAt).resolve(list);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** By as-at date and table, the rows of the release that stands. */
    private static Map<String, List<String>> rows(Path home) {
        Map<String, List<String>> rows = new TreeMap<>();
        DeltaTables tables = new DeltaTables(home.resolve("warehouse"));
        for (String asAt : List.of(FIRST_MONTH, SECOND_MONTH)) {
            new Releases(home.resolve("warehouse")).latestFor(COUNCIL, LocalDate.parse(asAt)).ifPresent(release -> {
                try (DuckDb engine = DuckDb.open()) {
                    for (TableName name : release.tables().keySet()) {
                        engine.define(tables.at(name, release.tables().get(name).version()));
                        rows.put(asAt + " " + name, engine.query("select * from " + name).rows().stream().map(Object::toString).sorted().toList());
                    }
                }
            });
        }
        return rows;
    }

    private static Process start(Path home, Stage stage, String... properties) throws IOException {
        List<String> command = CommandLineRun.inAProcess(List.of(properties), "run", "--home", home.toString(), "--as-at", asAt(stage));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile()).start();
    }

    private static String log(Path home) throws IOException {
        return Files.readString(home.resolveSibling(home.getFileName() + ".log"), StandardCharsets.UTF_8);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** What was tried, in a line or two. */
    String account() {
        return "%d points in three runs of the job; killed at a point %d times, at a random time %d times, of these %d a second time; %,d whole releases read meanwhile%nfailures: %d%n"
            .formatted(points(), atPoints, atRandomTimes, twice, reads, failures.size());
    }

    /** Reads the newest release over and over, which must be one of those that were published, whole. */
    private static final class Reader implements AutoCloseable {

        private final AtomicBoolean goesOn = new AtomicBoolean(true);
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicReference<String> fault = new AtomicReference<>();
        private final Thread thread;

        Reader(Path home) {
            thread = new Thread(() -> loop(home), "reader");
            thread.start();
        }

        private void loop(Path home) {
            Map<Integer, String> seen = new TreeMap<>();
            while (goesOn.get()) {
                try {
                    for (Release release : new Releases(home.resolve("warehouse")).latest(COUNCIL).stream().toList()) {
                        try (ReleaseReader reader = ReleaseReader.open(release, new DeltaTables(home.resolve("warehouse")), home.resolve("copies"))) {
                            String figures = FigureCsv.text(reader.figures().rows());
                            long applications = (Long) reader.query("select count(*) from core.application").rows().get(0).get(0);
                            String told = figures + applications;
                            String before = seen.putIfAbsent(release.number(), told);
                            if (applications != 4 || figures.lines().count() < 50 || before != null && !before.equals(told)) {
                                fault.compareAndSet(null, "release %d with %d applications".formatted(release.number(), applications));
                            }
                            reads.incrementAndGet();
                        }
                    }
                    Thread.sleep(1000);
                } catch (UserFault | IllegalStateException broken) {
                    fault.compareAndSet(null, broken.toString());
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            goesOn.set(false);
            thread.join();
        }
    }
}
