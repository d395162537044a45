package uk.rooftree.etl.staging;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One thread for work that is done ahead, in the order it was given. */
final class Background implements AutoCloseable {

    private static final long LONGEST_WAIT_MINUTES = 10;

    private final ExecutorService thread;

    /** Something to be had once it is done. */
    interface Task<T> {

        /** Waits for it, and throws what it threw. */
        T join();
    }

    Background(String name) {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    <T> Task<T> submit(Callable<T> work) {
        Future<T> future = thread.submit(work);
        return () -> join(future);
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (refused.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (CancellationException | InterruptedException stopped) {
            throw new IllegalStateException("The run was stopped", stopped);
        }
    }

    /** Drops what has not begun, and waits for what has: it may be writing. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
