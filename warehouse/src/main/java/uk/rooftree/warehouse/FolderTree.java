package uk.rooftree.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder and all that is in it. */
public final class FolderTree {

    private FolderTree() {
    }

    /** Deletes all that is in a folder; the folder itself stays. One that is not there is empty. */
    public static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> entries;
            try (Stream<Path> tree = Files.walk(folder)) {
                entries = tree.filter(entry -> !entry.equals(folder)).sorted(Comparator.reverseOrder()).toList();
            }
            for (Path entry : entries) {
                Files.deleteIfExists(entry);
            }
        }
    }

    /** Deletes the folders right in a folder that were last changed before this, and all that is in them. */
    public static void deleteOlder(Path folder, Instant before) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> entries;
            try (Stream<Path> found = Files.list(folder)) {
                entries = found.filter(Files::isDirectory).sorted().toList();
            }
            for (Path entry : entries) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
                    empty(entry);
                    Files.deleteIfExists(entry);
                }
            }
        }
    }
}
