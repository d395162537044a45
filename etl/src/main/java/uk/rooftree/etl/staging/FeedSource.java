package uk.rooftree.etl.staging;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import uk.rooftree.etl.source.ReadExtract;
import uk.rooftree.warehouse.delta.TableName;

/** Where one feed's rows come from in one load, and how its extract's records become the feed's rows. */
interface FeedSource {

    /** Whether the extract has come. */
    boolean isSupplied();

    /** Whether other feeds are made from the same records: they are then read when the first of them is landed, and kept for the others. */
    boolean isShared();

    /** Tells one state of the extract's bytes from another. */
    String digest();

    /** What the bytes are read by: another delimiter or other names give other rows. */
    String layout();

    /** What a message calls the extract. */
    String shown();

    /** Reads the extract, one for each file. */
    List<ReadExtract> read(Path workFolder);

    /**
     * Makes {@code arrived.<feed>}.
     *
     * @return of each file, how many of its records are rows of the feed, those that are rejected among them
     */
    List<Long> arrive(List<ReadExtract> read);

    /** The table of records that gave no row, where there may be such. */
    default Optional<TableName> setAside() {
        return Optional.empty();
    }
}
