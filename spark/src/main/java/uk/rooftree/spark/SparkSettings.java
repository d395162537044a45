package uk.rooftree.spark;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

import scala.Tuple2;

import uk.rooftree.spark.store.ConditionalPutLogStore;
import uk.rooftree.spark.store.Stores;
import uk.rooftree.warehouse.UserFault;

/**
 * Where Spark runs and what is set for it beyond what every Rooftree session has.
 *
 * @param master such as {@code local[2]} or {@code spark://host:7077}
 * @param more   Spark's own settings by their names; they win over what is usual, not over what figures depend on
 */
public record SparkSettings(String master, SortedMap<String, String> more) {

    private static final Pattern LOCAL = Pattern.compile("local\\[(\\*|[1-9][0-9]{0,3})]");

    /** Names of what is to stay secret, as Spark knows them (spark.redaction.regex), and Azure's; not of where a secret is kept or got from. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|token|access[.]?key|account[.]key|[.]sas[.])(?!.*[.](type|path|file|provider|endpoint)$).*");

    /** What Rooftree's figures depend on: nobody may set it otherwise. */
    private static final Map<String, String> FIXED = Map.ofEntries(
        Map.entry("spark.sql.ansi.enabled", "true"),
        Map.entry("spark.sql.ansi.doubleQuotedIdentifiers", "true"),
        Map.entry("spark.sql.session.timeZone", "UTC"),
        Map.entry("spark.sql.timestampType", "TIMESTAMP_NTZ"),
        Map.entry("spark.sql.datetime.java8API.enabled", "true"),
        Map.entry("spark.sql.catalogImplementation", "in-memory"),
        Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension," + NamedRelations.class.getName()),
        Map.entry("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
        Map.entry("spark.delta.logStore.file.impl", HardLinkLogStore.class.getName()),
        // features that the default engine's reader refuses
        Map.entry("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false"));

    private static final Map<String, String> USUAL = Map.ofEntries(
        Map.entry("spark.app.name", "rooftree"),
        Map.entry("spark.ui.enabled", "false"),
        // what Spark would infer from every column of a long model takes it longer to plan than to run, and room in plenty
        Map.entry("spark.sql.constraintPropagation.enabled", "false"),
        // plans in words, which Spark writes for a page that nobody looks at
        Map.entry("spark.sql.maxPlanStringLength", "100"),
        Map.entry("spark.sql.parquet.compression.codec", "zstd"),
        Map.entry("spark.databricks.delta.properties.defaults.checkpointInterval", "30"),
        // Hadoop's own choice takes a second client of Amazon's, made for another netty than Spark's
        Map.entry("spark.hadoop.fs.s3a.input.stream.type", "classic"),
        Map.entry(Stores.logStoreSetting("s3"), ConditionalPutLogStore.class.getName()),
        Map.entry(Stores.logStoreSetting("s3a"), ConditionalPutLogStore.class.getName()),
        // counts beside each log entry, which cost a look at the whole table; readers can do without
        Map.entry("spark.databricks.delta.writeChecksumFile.enabled", "false"),
        // files of a size that pays, however many tasks wrote them
        Map.entry("spark.databricks.delta.optimizeWrite.enabled", "true"),
        Map.entry("spark.databricks.delta.autoCompact.enabled", "true"));

    public SparkSettings {
        more = Collections.unmodifiableSortedMap(new TreeMap<>(more));
    }

    /** This process alone, on so many threads. */
    public static SparkSettings local(int threads) {
        return new SparkSettings("local[" + threads + "]", new TreeMap<>(Map.of(
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.driver.host", "127.0.0.1",
            "spark.sql.shuffle.partitions", String.valueOf(threads),
            "spark.default.parallelism", String.valueOf(threads),
            "spark.databricks.delta.snapshotPartitions", String.valueOf(threads))));
    }

    /**
     * A master's address; none: the one that spark-submit has set, or else this process alone, on all its processors.
     */
    static SparkSettings of(Optional<String> master) {
        String asked = master.orElseGet(() -> System.getProperty("spark.master", "local[*]"));
        Matcher local = LOCAL.matcher(asked);
        if (!local.matches()) {
            return new SparkSettings(asked, new TreeMap<>());
        }
        return local(local.group(1).equals("*") ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(local.group(1)));
    }

    /**
     * With settings of a user's.
     *
     * @throws UserFault if figures depend on one of them, or one is a secret
     */
    SparkSettings withAll(Map<String, String> asked) {
        SparkSettings all = this;
        for (Map.Entry<String, String> setting : new TreeMap<>(asked).entrySet()) {
            if (FIXED.containsKey(setting.getKey())) {
                throw new UserFault("Cannot set %s=%s: figures depend on it, and Rooftree sets it to %s. Leave it out."
                    .formatted(setting.getKey(), setting.getValue(), FIXED.get(setting.getKey())));
            }
            if (SECRET.matcher(setting.getKey()).matches()) {
                throw new UserFault(("Cannot take %s from the command line, where others can read it. "
                    + "Leave it to the environment or to a Hadoop credential provider (docs/spark.md).").formatted(setting.getKey()));
            }
            all = all.with(setting.getKey(), setting.getValue());
        }
        return all;
    }

    public SparkSettings with(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(more);
        changed.put(name, value);
        return new SparkSettings(master, changed);
    }

    /** A session of its own, of the Spark that runs in this process or starts now. */
    SparkSession session() {
        SparkSession.Builder builder = SparkSession.builder().master(master);
        USUAL.forEach(builder::config);
        more.forEach(builder::config);
        FIXED.forEach(builder::config);
        return builder.getOrCreate().newSession();
    }

    /** What Hadoop's file systems and Delta's log stores are set to, as a session will have it; starts no Spark. */
    Configuration hadoop() {
        SparkConf all = new SparkConf();
        USUAL.forEach(all::set);
        more.forEach(all::set);
        FIXED.forEach(all::set);
        Configuration hadoop = SparkHadoopUtil.get().newConfiguration(all);
        for (Tuple2<String, String> setting : all.getAllWithPrefix("spark.delta.logStore.")) {
            hadoop.set("spark.delta.logStore." + setting._1(), setting._2());
        }
        return hadoop;
    }
}
