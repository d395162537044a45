package uk.rooftree.spark;

import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.engine.EngineKind;
import uk.rooftree.warehouse.engine.EngineSupply;

/** Spark for {@code --engine spark}: one Spark a process, a session for each engine. */
public final class SparkKind implements EngineKind {

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public EngineSupply supply(Optional<String> master, Map<String, String> settings) {
        SparkSettings all = SparkSettings.of(master).withAll(settings);
        return new SparkSupply(all);
    }
}
