package uk.rooftree.warehouse.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.WrittenRows;

/** Commits of written rows to their tables, beside the run: most of a commit is waiting for the disk. */
final class Commits implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "delta-commit");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<TableName, Future<BuiltTable>> running = new LinkedHashMap<>();

    /**
     * Begins to commit the rows of a table.
     *
     * @param built what the table as it then stands is to the run
     */
    synchronized void add(TableName name, WrittenRows rows, Function<TableSnapshot, BuiltTable> built) {
        running.put(name, threads.submit(() -> built.apply(rows.commit())));
    }

    /** Waits for all and gives the tables as they now stand. */
    SortedMap<TableName, BuiltTable> finish() {
        SortedMap<TableName, BuiltTable> built = new TreeMap<>();
        running.forEach((name, commit) -> {
            try {
                built.put(name, commit.get());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                throw new CannotBuild("Cannot commit %s: %s".formatted(name, failed.getCause().getMessage()), failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CannotBuild("Cannot commit %s: the run was stopped".formatted(name), stopped);
            }
        });
        return built;
    }

    /** Waits for those under way: a run that failed must not go on committing behind its caller's back. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(10, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
