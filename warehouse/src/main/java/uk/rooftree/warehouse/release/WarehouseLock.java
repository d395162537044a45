package uk.rooftree.warehouse.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;

/**
 * The right to write to a warehouse: one process at a time has it, from {@link #take} until it is closed or the process ends,
 * however it ends. Readers need none.
 *
 * <p>An object store has no such locks: there the file lies in the council's home and keeps the runs of one home apart. Others who
 * write to the store are met by the tables' logs and the releases' numbers, each of which is taken only once.
 */
public final class WarehouseLock implements AutoCloseable {

    private static final String FILE = "writer.lock";

    /** The byte that is locked lies far behind the text, which must stay readable where locks are compulsory (Windows). */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final FileChannel channel;
    private final FileLock lock;
    private final Instant takenAt;
    private final boolean hasPredecessorDied;

    private WarehouseLock(FileChannel channel, FileLock lock, Instant takenAt, boolean hasPredecessorDied) {
        this.channel = channel;
        this.lock = lock;
        this.takenAt = takenAt;
        this.hasPredecessorDied = hasPredecessorDied;
    }

    /** When it was taken, by the clock of the file system it lies on: what is older there was written by others. */
    public Instant takenAt() {
        return takenAt;
    }

    /** Whether whoever had it before ended without giving it back, and may have left files half way. */
    public boolean hasPredecessorDied() {
        return hasPredecessorDied;
    }

    /** Takes the lock of a warehouse on a disk, whose file lies in it. */
    public static WarehouseLock take(Path warehouse, String task, Clock clock) {
        return take(warehouse, warehouse, task, clock);
    }

    /**
     * Takes the lock.
     *
     * @param warehouse what is locked, as others know it
     * @param folder    where the lock's file lies, on a disk; it is made if it is missing
     * @param task      what it is taken for, as another user would understand it, such as {@code rooftree run --as-at 2026-10-31}
     * @param clock     tells the others since when
     * @throws UserFault at once, if another has it, saying who, since when and what to do
     */
    public static WarehouseLock take(Path warehouse, Path folder, String task, Clock clock) {
        Path file = folder.resolve(FILE);
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new UserFault(("Cannot start \"%s\": the warehouse \"%s\" is being written by %s. "
                    + "Wait until that has finished, or end that process; nothing need be deleted.")
                    .formatted(task, warehouse, holder.isEmpty() ? "another process" : holder));
            }
            // whoever gives the lock back empties the file
            boolean hasPredecessorDied = channel.size() > 0;
            String holder = "\"%s\" (process %d of %s, since %s)%n".formatted(task, ProcessHandle.current().pid(),
                System.getProperty("user.name"), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).format(TIME));
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return new WarehouseLock(channel, lock, Files.getLastModifiedTime(file).toInstant(), hasPredecessorDied);
        } catch (IOException fault) {
            close(channel, fault);
            throw DiskTrouble.asUserFault(fault, "Cannot lock the warehouse \"%s\" for writing".formatted(warehouse), "Nothing was changed.")
                .orElseGet(() -> new UserFault("Cannot lock the warehouse \"%s\" for writing: %s. Check that the folder is there and may be written to."
                    .formatted(warehouse, fault), fault));
        }
    }

    /** Gives it back. The file stays: deleting it would let two others hold two locks of one name. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
            lock.release();
        } catch (IOException fault) {
            throw new UserFault("Cannot unlock the warehouse: " + fault, fault);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static void close(FileChannel channel, IOException fault) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException alsoFailed) {
                fault.addSuppressed(alsoFailed);
            }
        }
    }
}
