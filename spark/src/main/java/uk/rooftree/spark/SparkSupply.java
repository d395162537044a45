package uk.rooftree.spark;

import java.net.URI;
import java.nio.file.Path;

import uk.rooftree.spark.store.Stores;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.engine.EngineSupply;

/**
 * Engines of the Spark that runs in this process, and warehouses where its Hadoop reaches them.
 *
 * @param settings the same for all
 */
record SparkSupply(SparkSettings settings) implements EngineSupply {

    @Override
    public Engine open(Path warehouse, EngineSettings machine) {
        return SparkEngine.open(settings, warehouse);
    }

    @Override
    public Path warehouse(URI address) {
        return Stores.open(address, settings.hadoop());
    }
}
