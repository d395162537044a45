package uk.rooftree.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.Releases;

/**
 * Folders that come out of order, or wrong at first, end in the warehouse of folders that came in order: the same figures for each date, and
 * the same rows in every table. {@code -Dorder.seeds=50} tries more homes.
 */
class AnyOrderTest {

    @TempDir
    static Path folder;

    @Test
    void folders_in_any_order_end_in_the_same_warehouse() throws IOException {
        int wanted = Integer.getInteger("order.seeds", 1);
        int compared = 0;
        for (long seed = Long.getLong("order.first", 1); compared < wanted; seed++) {
            HomeFuzzer.Home home = new HomeFuzzer(seed).write(folder.resolve("in-order-" + seed));
            // a folder that is held back is held back for what stood before it: another order holds back another
            if (home.asAts().stream().allMatch(asAt -> Product.run(home.folder(), asAt) == 0)) {
                compare(seed, home);
                compared++;
            }
        }
    }

    private static void compare(long seed, HomeFuzzer.Home inOrder) throws IOException {
        List<LocalDate> good = inOrder.asAts();
        Random random = new Random(seed);
        List<LocalDate> order = new ArrayList<>(good);
        Collections.shuffle(order, random);
        Path anyOrder = Files.createDirectories(folder.resolve("any-order-" + seed));
        Files.copy(inOrder.folder().resolve("council.yaml"), anyOrder.resolve("council.yaml"));
        Files.createDirectories(anyOrder.resolve("inbox"));
        if (Files.isDirectory(inOrder.inbox().resolve("not-a-date"))) {
            Files.createDirectories(anyOrder.resolve("inbox/not-a-date"));
        }
        List<LocalDate> toCorrect = new ArrayList<>();
        for (LocalDate asAt : order) {
            deliver(inOrder, asAt, anyOrder);
            if (random.nextBoolean()) {
                spoil(anyOrder, asAt, random);
                toCorrect.add(asAt);
            }
            // a spoilt folder may be held back
            Product.run(anyOrder, asAt);
        }
        Collections.shuffle(toCorrect, random);
        for (LocalDate asAt : toCorrect) {
            deliver(inOrder, asAt, anyOrder);
            Product.run(anyOrder, asAt);
        }
        for (LocalDate asAt : good) {
            // what could not be restated while another folder was wrong
            Product.run(anyOrder, asAt);
        }
        for (LocalDate asAt : good) {
            for (String list : List.of("figures.csv", "issues.csv")) {
                assertThat(anyOrder.resolve("out/" + asAt).resolve(list)).as("seed %d, %s: %s of %s", seed, order, list, asAt)
                    .hasSameTextualContentAs(inOrder.folder().resolve("out/" + asAt).resolve(list));
            }
        }
        Map<TableName, List<String>> expected = rows(inOrder.folder(), inOrder.councilCode());
        rows(anyOrder, inOrder.councilCode()).forEach((table, rows) ->
            assertThat(rows).as("seed %d, %s: rows of %s", seed, order, table).isEqualTo(expected.get(table)));
    }

    private static void deliver(HomeFuzzer.Home from, LocalDate asAt, Path home) throws IOException {
        Path month = Files.createDirectories(home.resolve("inbox").resolve(asAt.toString()));
        try (Stream<Path> files = Files.list(from.inbox().resolve(asAt.toString()))) {
            for (Path file : files.toList()) {
                Files.write(month.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** Leaves out the last lines of one of the files. */
    private static void spoil(Path home, LocalDate asAt, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(home.resolve("inbox").resolve(asAt.toString()))) {
            files = all.sorted().toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        for (int lines = 0; lines < 3 && end > 1; lines++) {
            end--;
            while (end > 1 && bytes[end - 1] != '\n') {
                end--;
            }
        }
        Files.write(file, Arrays.copyOf(bytes, Math.max(end, bytes.length / 2)));
    }

    /** Every row that a table of the newest release holds, in order. */
    private static Map<TableName, List<String>> rows(Path home, String councilCode) {
        Map<TableName, List<String>> rows = new TreeMap<>();
        DeltaTables tables = new DeltaTables(home.resolve("warehouse"));
        LocalDate last = new Releases(home.resolve("warehouse")).all().stream().map(Release::asAt).max(LocalDate::compareTo).orElseThrow();
        Release release = new Releases(home.resolve("warehouse")).latestFor(councilCode, last).orElseThrow();
        try (DuckDb engine = DuckDb.open()) {
            release.tables().forEach((name, table) -> {
                engine.define(tables.at(name, table.version()));
                rows.put(name, engine.query("select * from " + name).rows().stream().map(Object::toString).sorted().toList());
            });
        }
        return rows;
    }
}
