package uk.rooftree.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.DurableFolder;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * Data files of an object store, on a disk as long as a release is open: the reader's engine reads disks only. Each file is copied
 * once, when a table that needs it is first shown, under the path it has in the store, for its folders tell of partitions. Files that
 * are on a disk stay where they are. Not for use by several threads at once.
 */
final class LocalCopies implements AutoCloseable {

    private final Path parent;
    private Path folder;

    /**
     * @param parent where a folder of our own is made once there is something to copy; it need not exist
     */
    LocalCopies(Path parent) {
        this.parent = parent;
    }

    /**
     * The table with its files on a disk.
     *
     * @throws UserFault if they do not fit, or a file of the store cannot be read
     */
    TableSnapshot of(TableSnapshot table) {
        if (table.files().stream().allMatch(file -> DurableFolder.isOnDisk(file.path()))) {
            return table;
        }
        Path from = table.files().get(0).path();
        try {
            if (folder == null) {
                folder = Files.createTempDirectory(Files.createDirectories(parent), "reader-");
            }
            checkRoom(table);
            List<ActiveFile> files = new ArrayList<>();
            for (ActiveFile file : table.files()) {
                from = file.path();
                files.add(new ActiveFile(copy(from), file.partition(), file.rows(), file.bytes()));
            }
            return new TableSnapshot(table.name(), table.version(), table.columns(), table.partitionColumns(), files);
        } catch (IOException fault) {
            throw new UserFault("Cannot read %s: \"%s\" could not be copied to \"%s\" (%s). Put this right and try again; the store was only read.".formatted(
                table.name(), from, parent, fault.getMessage()), fault);
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            try {
                FolderTree.empty(folder);
                Files.delete(folder);
            } catch (IOException left) {
                throw new UncheckedIOException("Cannot delete the copies in \"%s\": %s. They may be deleted by hand.".formatted(folder, left.getMessage()), left);
            }
            folder = null;
        }
    }

    private void checkRoom(TableSnapshot table) throws IOException {
        long wanted = table.files().stream().filter(file -> !Files.exists(placeOf(file.path()))).mapToLong(ActiveFile::bytes).sum();
        long free = Files.getFileStore(folder).getUsableSpace();
        if (wanted > free) {
            throw new UserFault("Cannot read %s: its files are %,d MB, and \"%s\" has room for %,d MB. Free some space, or ask for less.".formatted(
                table.name(), wanted >> 20, parent, free >> 20));
        }
    }

    private Path copy(Path stored) throws IOException {
        Path place = placeOf(stored);
        if (!Files.exists(place)) {
            Files.createDirectories(place.getParent());
            Path unfinished = place.resolveSibling(place.getFileName() + ".part");
            Files.copy(stored, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return place;
    }

    private Path placeOf(Path stored) {
        return folder.resolve(stored.getRoot().relativize(stored).toString());
    }
}
