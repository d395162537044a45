package uk.rooftree.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import uk.rooftree.warehouse.FaultPoint;
import uk.rooftree.warehouse.FolderTree;

/**
 * The folder that readers open. Files are made beside them first and then take their places, so that a reader finds the whole of
 * a file or the whole of the one before, whatever stopped the writing.
 */
final class OutFolder {

    private final Path folder;
    private final Path unfinished;

    OutFolder(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve(".unfinished");
    }

    /**
     * Has files written and puts them in place.
     *
     * @param writer is given an empty folder and says what it wrote there
     * @return the files in their places, in the writer's order
     */
    List<Path> write(Function<Path, List<Path>> writer) throws IOException {
        try {
            clear();
            Files.createDirectories(unfinished);
            List<Path> written = writer.apply(unfinished);
            for (Path file : listUnfinished()) {
                Path place = folder.resolve(unfinished.relativize(file));
                Files.createDirectories(place.getParent());
                FaultPoint.pass();
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return written.stream().map(file -> folder.resolve(unfinished.relativize(file))).toList();
        } finally {
            clear();
        }
    }

    private List<Path> listUnfinished() throws IOException {
        try (Stream<Path> files = Files.walk(unfinished)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void clear() throws IOException {
        FolderTree.empty(unfinished);
        Files.deleteIfExists(unfinished);
    }
}
