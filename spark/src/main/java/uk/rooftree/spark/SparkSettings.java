package uk.rooftree.spark;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where Spark runs and what is set for it beyond what every Rooftree session has.
 *
 * @param master such as {@code local[2]}
 * @param more   Spark's own settings by their names; they win over Rooftree's
 */
public record SparkSettings(String master, SortedMap<String, String> more) {

    public SparkSettings {
        more = Collections.unmodifiableSortedMap(new TreeMap<>(more));
    }

    /** This process alone, on so many threads. */
    public static SparkSettings local(int threads) {
        return new SparkSettings("local[" + threads + "]", new TreeMap<>(Map.of(
            "spark.sql.shuffle.partitions", String.valueOf(threads),
            "spark.default.parallelism", String.valueOf(threads),
            "spark.databricks.delta.snapshotPartitions", String.valueOf(threads))));
    }

    public SparkSettings with(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(more);
        changed.put(name, value);
        return new SparkSettings(master, changed);
    }
}
