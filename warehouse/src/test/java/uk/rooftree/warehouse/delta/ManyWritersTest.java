package uk.rooftree.warehouse.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Delta's own stores for local disks get wrong: see {@link DurableFolder}. */
class ManyWritersTest {

    private static final TableName LOG = TableName.of("core.void_event");
    private static final List<Column> COLUMNS = List.of(new Column("event_ref", "VARCHAR"));

    @TempDir
    Path folder;

    private Path warehouse;
    private DeltaTables tables;
    private ParquetFiles duckdb;
    private Path row;

    @BeforeEach
    void openWarehouse() throws Exception {
        warehouse = folder.resolve("warehouse");
        tables = new DeltaTables(warehouse);
        duckdb = new ParquetFiles();
        row = duckdb.write(tables, TableName.of("other.template"), "select 'E1' as event_ref").get(0).path();
    }

    @AfterEach
    void closeDuckDb() throws Exception {
        duckdb.close();
    }

    @Test
    void four_threads_that_append_twenty_times_each_lose_nothing() throws Exception {
        tables.create(LOG, COLUMNS, List.of(), List.of());
        List<Long> said = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Long>>> writers = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                DeltaTables own = thread < 2 ? tables : new DeltaTables(warehouse);
                writers.add(() -> {
                    List<Long> versions = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        versions.add(own.append(LOG, List.of(Appender.copy(own, LOG, row))).version());
                    }
                    return versions;
                });
            }
            for (Future<List<Long>> writer : threads.invokeAll(writers)) {
                said.addAll(writer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertNothingIsLost(said, 80);
    }

    @Test
    void three_processes_that_append_twenty_times_each_lose_nothing() throws Exception {
        tables.create(LOG, COLUMNS, List.of(), List.of());
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(Appender.start(warehouse, LOG, row, 20));
        }
        List<Long> said = new ArrayList<>();
        for (Process writer : writers) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().map(Long::valueOf).forEach(said::add);
            }
            assertThat(writer.waitFor()).isZero();
        }
        assertNothingIsLost(said, 60);
    }

    @Test
    void of_many_who_replace_from_one_reading_exactly_one_succeeds() throws Exception {
        TableSnapshot read = tables.create(LOG, COLUMNS, List.of(), List.of());
        assertThat(countSuccesses(6, () -> {
            DeltaTables own = new DeltaTables(warehouse);
            own.replace(read, COLUMNS, List.of(), List.of(Appender.copy(own, LOG, row)));
        })).isEqualTo(1);
        assertThat(duckdb.rows(new DeltaTables(warehouse).latest(LOG))).containsExactly("E1");
    }

    @Test
    void of_many_who_create_a_table_exactly_one_succeeds() throws Exception {
        assertThat(countSuccesses(6, () -> new DeltaTables(warehouse).create(LOG, COLUMNS, List.of(), List.of()))).isEqualTo(1);
        assertThat(tables.latest(LOG).version()).isZero();
    }

    private interface Write {
        void run() throws Exception;
    }

    /** Lets many do the same at the same moment; all who do not succeed must be told of a conflict. */
    private static int countSuccesses(int writers, Write write) throws Exception {
        CyclicBarrier start = new CyclicBarrier(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        int successes = 0;
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    write.run();
                    return null;
                }));
            }
            for (Future<?> one : all) {
                try {
                    one.get();
                    successes++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(TableConflict.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return successes;
    }

    private void assertNothingIsLost(List<Long> said, int appends) throws Exception {
        assertThat(new TreeSet<>(said)).as("each append has a version of its own")
            .containsExactlyElementsOf(LongStream.rangeClosed(1, appends).boxed().toList());
        TableSnapshot table = new DeltaTables(warehouse).latest(LOG);
        assertThat(table.version()).isEqualTo(appends);
        assertThat(duckdb.rows(table)).hasSize(appends);
        try (Stream<Path> files = Files.list(tables.folder(LOG).resolve("_delta_log"))) {
            assertThat(files.filter(file -> file.getFileName().toString().endsWith(".tmp"))).isEmpty();
        }
    }
}
