package uk.rooftree.warehouse.release;

import java.util.Objects;
import uk.rooftree.warehouse.model.BuiltTable;

/**
 * One table as a release has it.
 *
 * @param version Delta version
 * @param rows    of the council and of dates up to the as-at, at that version
 * @param key     what it was made from: the digest of the model's text and its inputs, by which an unchanged model is skipped
 */
public record ReleasedTable(long version, long rows, String key) {

    public ReleasedTable {
        if (version < 0 || rows < 0) {
            throw new IllegalArgumentException("Invalid released table: version %d with %d rows".formatted(version, rows));
        }
        Objects.requireNonNull(key, "key");
    }

    /** A table as a run built it. */
    public static ReleasedTable of(BuiltTable built) {
        return new ReleasedTable(built.version(), built.rows(), built.key());
    }
}
