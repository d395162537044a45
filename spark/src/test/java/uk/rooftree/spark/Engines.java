package uk.rooftree.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.rooftree.spark.store.BucketFileSystem;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.figure.MeasureResults;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;
import uk.rooftree.warehouse.testing.SqlTables;

/** One DuckDB and one Spark for all tests of the process, macros defined: to start Spark takes longer than most tests. */
final class Engines {

    static final SqlTree TREE = SqlTree.packaged();

    private static final Set<String> OVER_KEPT_ROWS = Set.of("reference", "previous", "core", "marts", "measures", "figure", "checks");

    private static final TableName JUDGING = TableName.of("staging.judging");

    /** Where the buckets of {@code bucket://NAME} are kept: the settings of a Spark's file systems are those it was started with. */
    static final Path BUCKETS = Path.of("target", "buckets").toAbsolutePath();

    /**
     * What pays where there are many rows, and costs a multiple of the query where there are few: classes made for each query, plans
     * made again between its stages, files written by a stage of their own. Results are the same, as the long run of the job shows, which has all of it.
     */
    private static final Map<String, String> FOR_FEW_ROWS = Map.of(
        "spark.sql.codegen.wholeStage", "false",
        "spark.sql.codegen.factoryMode", "NO_CODEGEN",
        "spark.sql.adaptive.enabled", "false",
        "spark.databricks.delta.optimizeWrite.enabled", "false",
        "spark.databricks.delta.autoCompact.enabled", "false");

    static final SparkSettings SETTINGS = SparkSettings.local(1)
        .withAll(FOR_FEW_ROWS)
        .withAll(BucketFileSystem.settings(BUCKETS));

    private static final List<Model> OVER_KEPT_ROWS_IN_ORDER = overKeptRowsInOrder();

    private static DuckDb duckDb;
    private static SparkEngine spark;

    private Engines() {
    }

    static synchronized DuckDb duckDb() {
        if (duckDb == null) {
            duckDb = DuckDb.open();
            duckDb.runScript(TREE.macros("duckdb"));
        }
        duckDb.clear();
        return duckDb;
    }

    static synchronized SparkEngine spark() {
        if (spark == null) {
            spark = SparkEngine.open(SETTINGS, Path.of("no-tables-here"));
            spark.runScript(TREE.macros("spark"));
        }
        spark.clear();
        return spark;
    }

    /** Spark for the job as it is run anywhere, with nothing left out for few rows. */
    static SparkEngine openAsShipped(Path warehouse) {
        SparkEngine engine = SparkEngine.open(SETTINGS, warehouse);
        // every session of a process begins with the settings of its first
        FOR_FEW_ROWS.keySet().forEach(setting -> engine.session().conf().set(setting, setting.endsWith("factoryMode") ? "FALLBACK" : "true"));
        return engine;
    }

    /** Every model over kept rows, each after those it reads: of core what is not a feed's, marts, measures, figures and checks. */
    static List<Model> modelsOverKeptRows() {
        return OVER_KEPT_ROWS_IN_ORDER;
    }

    private static List<Model> overKeptRowsInOrder() {
        List<Model> models = new ArrayList<>(SqlTables.judgingAll(TREE.models()));
        models.addAll(MeasureResults.of(TREE));
        return new ModelGraph(models).order().stream()
            .filter(model -> OVER_KEPT_ROWS.contains(model.layer()) || model.path().startsWith("made/") || model.name().equals(JUDGING))
            .filter(model -> !model.layer().equals("core") || model.name().table().endsWith("_change") || model.name().table().endsWith("_history")
                || model.name().table().equals("status_entry_kept")
                || model.storing() == Storing.VIEW && !isLoaded(model.name()))
            .toList();
    }

    /** Tables that the load makes from files. */
    static boolean isLoaded(TableName name) {
        return SqlTables.loadedTables().containsKey(name) && !name.table().endsWith("_change");
    }

    /** The models among some that have not been given as tables. */
    static List<Model> without(List<Model> models, Set<TableName> given) {
        return models.stream().filter(model -> !given.contains(model.name())).toList();
    }
}
