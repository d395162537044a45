package uk.rooftree.warehouse.engine;

import java.net.URI;
import java.nio.file.Path;

import uk.rooftree.warehouse.UserFault;

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

    /**
     * The folder of tables at an address in an object store, such as {@code s3a://bucket/housing}.
     *
     * @throws UserFault if engines of this kind do not reach it
     */
    default Path warehouse(URI address) {
        throw new UserFault(("Cannot open the warehouse \"%s\": the default engine reads and writes folders of this machine. "
            + "Add --engine spark, which reaches object stores (docs/spark.md).").formatted(address));
    }
}
