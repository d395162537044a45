package uk.rooftree.warehouse.engine;

import java.nio.file.Path;

/** Opens engines of one kind. */
public interface EngineSupply {

    /** DuckDB in this process, the default. */
    EngineSupply DUCKDB = (warehouse, settings) -> DuckDb.open(settings);

    /**
     * Opens an engine that shows nothing yet.
     *
     * @param warehouse folder of the tables that it will read and write
     */
    Engine open(Path warehouse, EngineSettings settings);
}
