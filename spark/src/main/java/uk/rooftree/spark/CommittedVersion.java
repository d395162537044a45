package uk.rooftree.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * The version a write of delta-spark has made. It does not say; and where nobody can be kept from writing beside us, as in an object
 * store, the newest may be another's. A release that named that would be of two makers.
 *
 * @param before the table before the write; empty if it was not there
 * @param mark   what the write left in its log entry
 */
record CommittedVersion(DeltaTables tables, TableName name, Optional<TableSnapshot> before, String mark) {

    private static final ObjectMapper JSON = new ObjectMapper();

    TableSnapshot table() {
        long newest = tables.latest(name).version();
        long ours = newest;
        while (ours > versionBefore() && !isOurs(ours)) {
            ours--;
        }
        if (ours == versionBefore()) {
            // Delta commits nothing where a partition was empty and stays so
            return before.orElseThrow(() -> new IllegalStateException("Cannot find the version of %s that was written".formatted(name)));
        }
        // rows in fewer files, put together right after the write
        while (ours < newest && commit(ours + 1).path("operation").asText().equals("OPTIMIZE")) {
            ours++;
        }
        return tables.at(name, ours);
    }

    private long versionBefore() {
        return before.map(TableSnapshot::version).orElse(-1L);
    }

    private boolean isOurs(long version) {
        return commit(version).path("userMetadata").asText().equals(mark);
    }

    /** What a log entry says of the commit; nothing if its writer left that out. */
    private JsonNode commit(long version) {
        try (BufferedReader entry = Files.newBufferedReader(tables.folder(name).resolve("_delta_log").resolve("%020d.json".formatted(version)))) {
            for (String line = entry.readLine(); line != null; line = entry.readLine()) {
                JsonNode commit = JSON.readTree(line).path("commitInfo");
                if (!commit.isMissingNode()) {
                    return commit;
                }
            }
            return JSON.missingNode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the log of " + name, unreadable);
        }
    }
}
