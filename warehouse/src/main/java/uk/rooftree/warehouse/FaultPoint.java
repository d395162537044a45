package uk.rooftree.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The numbered points of a process at which something is about to last, or has just come to: a file's bytes, its name, its folder. For
 * trials of what a sudden end leaves behind: with {@code -Drooftree.halt-at=N} the process ends at its Nth point as if it had been
 * killed, with {@code -Drooftree.points=FILE} it writes how many it passed. Otherwise a point does nothing.
 */
public final class FaultPoint {

    /** What a killed process ends with. */
    public static final int KILLED = 137;

    private static final long HALT_AT = Long.getLong("rooftree.halt-at", 0);
    private static final String COUNT_IN = System.getProperty("rooftree.points");
    private static final AtomicLong PASSED = new AtomicLong();

    static {
        if (COUNT_IN != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(FaultPoint::writeCount));
        }
    }

    private FaultPoint() {
    }

    /** One of them. */
    public static void pass() {
        if (PASSED.incrementAndGet() == HALT_AT) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static void writeCount() {
        try {
            Files.writeString(Path.of(COUNT_IN), PASSED + "\n");
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write " + COUNT_IN, refused);
        }
    }
}
