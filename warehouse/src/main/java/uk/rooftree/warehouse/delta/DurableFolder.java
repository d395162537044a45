package uk.rooftree.warehouse.delta;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import uk.rooftree.warehouse.FaultPoint;

/**
 * A folder whose files appear whole or not at all, and are still there after a power cut.
 *
 * <p>A file is written under a temporary name that begins with a dot, forced to disk, given its name by a hard link, and the
 * folder is forced to disk in its turn. A link is refused where the name is taken, in one act of the file system: that is
 * what makes {@link #putIfAbsent} safe among threads and processes. (Asking whether a file exists and then renaming, which
 * Delta's own stores for local disks do, is not: a rename replaces what came in between.)
 *
 * <p>A folder of an object store has another file system than the disk's: there a file is handed over whole, which that file
 * system refuses where the name is taken ({@link StandardOpenOption#CREATE_NEW}), and what the store has taken it keeps.
 *
 * @param path the folder
 */
public record DurableFolder(Path path) {

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Whether a path is on a disk of this machine's or one that it mounts, and not in an object store. */
    public static boolean isOnDisk(Path path) {
        return path.getFileSystem() == FileSystems.getDefault();
    }

    /** The folder, made if it is missing, with all above it; a store has no folders until there is a file in them. */
    public static DurableFolder create(Path path) throws IOException {
        if (!isOnDisk(path)) {
            return new DurableFolder(path);
        }
        Path missing = path;
        while (missing != null && !Files.isDirectory(missing)) {
            missing = missing.getParent();
        }
        Files.createDirectories(path);
        for (Path made = path; missing != null && !made.equals(missing); made = made.getParent()) {
            sync(made.getParent());
        }
        return new DurableFolder(path);
    }

    /**
     * Publishes a new file.
     *
     * @throws FileAlreadyExistsException if there is a file of this name; it is left as it was
     */
    public void putIfAbsent(String name, Content content) throws IOException {
        if (!isOnDisk(path)) {
            Files.write(path.resolve(name), whole(content), StandardOpenOption.CREATE_NEW);
            return;
        }
        Path temporary = temporary(name);
        try {
            write(temporary, content);
            link(temporary, name);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Publishes a file in place of the one of this name, if there is one. */
    public void put(String name, Content content) throws IOException {
        if (!isOnDisk(path)) {
            Files.write(path.resolve(name), whole(content));
            return;
        }
        Path temporary = temporary(name);
        try {
            write(temporary, content);
            FaultPoint.pass();
            Files.move(temporary, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            FaultPoint.pass();
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncPublished(name);
    }

    /** Publishes a new file that may be lost or torn by a power cut, but by nothing less; one that is there is left as it was. */
    void putCarelessly(String name, Content content) throws IOException {
        if (!isOnDisk(path)) {
            putIfAbsent(name, content);
            return;
        }
        Path temporary = temporary(name);
        try {
            try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)) {
                content.writeTo(out);
            }
            Files.createLink(path.resolve(name), temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A name for a file in the making; readers pass over it. */
    Path temporary(String name) {
        return path.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
    }

    /** Gives a finished file that is already on disk its name, unless the name is taken. */
    void link(Path finished, String name) throws IOException {
        FaultPoint.pass();
        Files.createLink(path.resolve(name), finished);
        FaultPoint.pass();
        syncPublished(name);
        FaultPoint.pass();
    }

    /** Forces files, and every folder from theirs up to the top, to disk. */
    public static void syncTree(Path top, Collection<Path> files) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path file : files) {
            syncFile(file);
            for (Path above = file.getParent(); above.startsWith(top); above = above.getParent()) {
                folders.add(above);
            }
        }
        for (Path folder : folders) {
            sync(folder);
        }
    }

    /** Forces a file's content to disk. */
    static void syncFile(Path file) throws IOException {
        FaultPoint.pass();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Forces a folder's list of names to disk. */
    static void sync(Path folder) throws IOException {
        FaultPoint.pass();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            FaultPoint.pass();
            channel.force(true);
        }
    }

    private static byte[] whole(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** Unchecked on purpose: the file has its name by now, and whoever treats this as a failed write would write it twice. */
    private void syncPublished(String name) {
        try {
            sync(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(
                "Cannot be sure of \"%s\": it was written, but the disk did not confirm it. Check the disk.".formatted(path.resolve(name)),
                fault);
        }
    }
}
