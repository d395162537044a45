package uk.rooftree.etl.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.delta.DurableFolder;

/**
 * The extracts of one database in an as-at's folder: all of one snapshot, or none. They are written into a hidden folder; that one is
 * renamed when the last is whole, which is the moment they count; then they take their places. Whatever stops this, the next run
 * finishes the last part or throws the first away.
 */
final class SnapshotFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String database;

    /**
     * @param folder   the as-at's folder
     * @param database what council.yaml calls the database
     */
    SnapshotFolder(Path folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    /** Written extracts, none of which counts yet. */
    Path unfinished() {
        return folder.resolve(".unfinished-" + database);
    }

    private Path finished() {
        return folder.resolve(".extracted-" + database);
    }

    private Path list() {
        return folder.resolve(listName());
    }

    private String listName() {
        return "extracted-" + database + ".json";
    }

    /** Puts a whole snapshot into its place that a stopped run left on the way, and deletes a part of one. */
    void settle() {
        try {
            delete(unfinished());
            if (Files.isDirectory(finished())) {
                place();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write in " + folder, refused);
        }
    }

    /** An empty folder to write extracts into. */
    Path begin() {
        try {
            Files.createDirectories(folder);
            delete(unfinished());
            return Files.createDirectory(unfinished());
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write in " + folder, refused);
        }
    }

    /**
     * Makes the written extracts count, in place of any that were there.
     *
     * @param at           when the snapshot was taken
     * @param showsOneMoment whether the database promised that
     */
    void keep(List<KeptExtract> extracts, Instant at, boolean showsOneMoment) {
        try {
            Files.write(unfinished().resolve(listName()), listOf(extracts, at, showsOneMoment));
            try (Stream<Path> written = Files.list(unfinished())) {
                DurableFolder.syncTree(unfinished(), written.toList());
            }
            Files.move(unfinished(), finished(), StandardCopyOption.ATOMIC_MOVE);
            place();
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write in " + folder, refused);
        }
    }

    /** The list goes last: what it names is there by then. */
    private void place() throws IOException {
        List<Path> placed = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(finished())) {
            files = all.sorted((a, b) -> Boolean.compare(isList(a), isList(b))).toList();
        }
        for (Path file : files) {
            Path place = folder.resolve(file.getFileName());
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            placed.add(place);
        }
        DurableFolder.syncTree(folder, placed);
        Files.delete(finished());
    }

    private boolean isList(Path file) {
        return file.getFileName().toString().equals(listName());
    }

    /** Which of the files are in the folder, whoever put them there. */
    Set<String> present(Collection<String> files) {
        Set<String> present = new TreeSet<>();
        files.stream().filter(file -> Files.exists(folder.resolve(file))).forEach(present::add);
        return present;
    }

    /** Files of the snapshot that was kept here last; none, if there was none. */
    Set<String> listed() {
        Set<String> listed = new TreeSet<>();
        if (Files.exists(list())) {
            try {
                JSON.readTree(Files.readAllBytes(list())).path("extracts").forEach((JsonNode extract) -> listed.add(extract.path("file").asText()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + list(), unreadable);
            }
        }
        return listed;
    }

    private byte[] listOf(List<KeptExtract> extracts, Instant at, boolean showsOneMoment) throws IOException {
        ObjectNode list = JSON.createObjectNode();
        list.put("database", database);
        list.put("extracted_at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        list.put("one_moment", showsOneMoment);
        ArrayNode files = list.putArray("extracts");
        for (KeptExtract extract : extracts) {
            files.addObject().put("feed", extract.feed()).put("file", extract.file()).put("query", extract.query()).put("rows", extract.rows())
                .put("bytes", extract.bytes()).put("sha256", extract.sha256());
        }
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        lines.indentArraysWith(new DefaultIndenter("  ", "\n"));
        return (JSON.writer(lines).writeValueAsString(list) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        FolderTree.empty(folder);
        Files.deleteIfExists(folder);
    }
}
