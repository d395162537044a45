package uk.rooftree.warehouse.release;

import java.nio.file.Path;

import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.model.SqlTree;

/** One release after the other, read with one engine: opening an engine takes longer than reading what is small. */
public final class ReleaseReaders implements AutoCloseable {

    private final DeltaTables tables;
    private final SqlTree tree = SqlTree.packaged();
    private final DuckDb engine = DuckDb.open(EngineSettings.defaults());
    private final LocalCopies copies;

    /** @param copies where files of an object store are put while this is open; nothing is put there of a warehouse on a disk */
    public ReleaseReaders(DeltaTables tables, Path copies) {
        this.tables = tables;
        this.copies = new LocalCopies(copies);
    }

    /** Shows a release in place of the one before; what this gives is not closed, and not used after the next. */
    public ReleaseReader turnTo(Release release) {
        engine.clear();
        return new ReleaseReader(release, tables, tree, engine, copies);
    }

    @Override
    public void close() {
        engine.close();
        copies.close();
    }
}
