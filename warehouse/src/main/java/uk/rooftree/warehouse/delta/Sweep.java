package uk.rooftree.warehouse.delta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.rooftree.warehouse.UserFault;

/** The files in a table's folder that no version of it names. */
final class Sweep {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TableName name;
    private final Path folder;
    private final Path log;

    Sweep(TableName name, Path folder) {
        this.name = name;
        this.folder = folder;
        this.log = folder.resolve("_delta_log");
    }

    /** Deletes them, if they were last changed before this, and says which they were. */
    List<Path> deleteOlderThan(Instant before) throws IOException {
        // the files are listed before the log is read, so that what is committed in between is known to the log
        List<Path> candidates = list(before);
        candidates.removeAll(named());
        for (Path orphan : candidates) {
            Files.deleteIfExists(orphan);
        }
        return candidates;
    }

    /** Whether anything was ever committed; a folder that a first writer left without that holds nothing of anybody's. */
    private boolean isBegun() throws IOException {
        if (!Files.isDirectory(log)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(log)) {
            return entries.anyMatch(entry -> !entry.getFileName().toString().endsWith(".tmp"));
        }
    }

    private List<Path> list(Instant before) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                boolean isData = !file.startsWith(log) && file.getFileName().toString().endsWith(".parquet");
                boolean isUnfinished = file.startsWith(log) && file.getFileName().toString().matches("\\..*\\.tmp");
                if ((isData || isUnfinished) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** Every data file that any version names, from the first log entry on. */
    private Set<Path> named() throws IOException {
        if (!isBegun()) {
            return Set.of();
        }
        List<Path> entries;
        try (Stream<Path> files = Files.list(log)) {
            entries = files.filter(file -> file.getFileName().toString().matches("\\d{20}\\.json")).sorted().toList();
        }
        if (entries.isEmpty() || !entries.get(0).getFileName().toString().equals("%020d.json".formatted(0))) {
            throw new UserFault(("Cannot sweep %s: its log in \"%s\" has lost its beginning, so nobody knows which files older versions "
                + "need. Nothing was deleted.").formatted(name, log));
        }
        Set<Path> named = new HashSet<>();
        for (Path entry : entries) {
            for (String line : Files.readAllLines(entry)) {
                JsonNode path = JSON.readTree(line).path("add").path("path");
                if (!path.isMissingNode()) {
                    named.add(folder.resolve(URI.create(path.asText()).getPath()).normalize());
                }
            }
        }
        return named;
    }
}
