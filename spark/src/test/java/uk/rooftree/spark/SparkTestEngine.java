package uk.rooftree.spark;

import java.nio.file.Path;

import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.testing.TestEngine;

/** Spark under the SQL tests: one Spark for the whole process, on one thread, for tables of a few rows. */
public final class SparkTestEngine implements TestEngine {

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Engine open() {
        return SparkEngine.open(Engines.SETTINGS, Path.of("no-tables-here"));
    }

    @Override
    public boolean keepsViews() {
        return false;
    }
}
