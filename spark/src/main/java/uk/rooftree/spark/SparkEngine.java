package uk.rooftree.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.CannotRunSql;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;

/**
 * A Spark session that runs the SQL tree's texts unchanged: relations by the names they have there ({@link NamedRelations}),
 * macros of {@code sql/macros/spark.sql} ({@link MacroFunctions}).
 *
 * <p>ANSI mode, so that what cannot be cast or counted is an error; time zone UTC; timestamps without a zone, nulls as the
 * smallest values, as on DuckDB. Not for use by several threads at once.
 */
public final class SparkEngine implements Engine {

    private final SparkSession session;
    private final Map<TableName, List<Row>> workTables = new HashMap<>();

    private SparkEngine(SparkSession session) {
        this.session = session;
    }

    /** Starts Spark in this process, or joins the one that runs in it with a session of its own. */
    public static SparkEngine open(SparkSettings settings) {
        Map<String, String> all = new TreeMap<>(Map.ofEntries(
            Map.entry("spark.app.name", "rooftree"),
            Map.entry("spark.ui.enabled", "false"),
            Map.entry("spark.driver.bindAddress", "127.0.0.1"),
            Map.entry("spark.driver.host", "127.0.0.1"),
            Map.entry("spark.sql.ansi.enabled", "true"),
            Map.entry("spark.sql.session.timeZone", "UTC"),
            Map.entry("spark.sql.timestampType", "TIMESTAMP_NTZ"),
            // what Spark would infer from every column of a long model takes it longer to plan than to run, and room in plenty
            Map.entry("spark.sql.constraintPropagation.enabled", "false"),
            Map.entry("spark.sql.datetime.java8API.enabled", "true"),
            Map.entry("spark.sql.catalogImplementation", "in-memory"),
            Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension," + NamedRelations.class.getName()),
            Map.entry("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
            Map.entry("spark.delta.logStore.file.impl", HardLinkLogStore.class.getName())));
        all.putAll(settings.more());
        SparkSession.Builder builder = SparkSession.builder().master(settings.master());
        all.forEach(builder::config);
        return new SparkEngine(builder.getOrCreate().newSession());
    }

    /** Defines macros: a file of {@code create or replace temporary function} statements, see {@link MacroFunctions}. */
    @Override
    public void runScript(String script) {
        MacroFunctions.define((org.apache.spark.sql.classic.SparkSession) session, script);
    }

    @Override
    public Rows query(String sql) {
        Dataset<Row> query = sql(sql);
        return rows(query.schema(), run(query::collectAsList));
    }

    @Override
    public List<Column> describe(String select) {
        return SparkTypes.columns(sql(select).schema());
    }

    /** Analyses and plans a query, and does not run it; what this engine cannot run is refused here. */
    public void plan(String select) {
        run(() -> ((org.apache.spark.sql.classic.Dataset<Row>) sql(select)).queryExecution().executedPlan());
    }

    @Override
    public void createTable(TableName name, List<Column> columns, List<List<String>> rows) {
        List<Row> values = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            Object[] cells = new Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).read(row.get(i));
            }
            values.add(RowFactory.create(cells));
        }
        show(name, session.createDataFrame(values, SparkTypes.schema(columns)));
    }

    @Override
    public void createView(TableName name, String select) {
        show(name, sql(select));
    }

    /** The rows are worked out at once and kept in this process: for tables of which one process can hold a few. */
    @Override
    public long createWorkTable(TableName name, String select) {
        Dataset<Row> query = sql(select);
        List<Row> rows = run(query::collectAsList);
        keep(name, query.schema(), rows);
        return rows.size();
    }

    @Override
    public long append(TableName name, String select) {
        StructType schema = session.table(NamedRelations.viewOf(name)).schema();
        Dataset<Row> more = sql(select);
        List<String> given = List.of(more.columns());
        org.apache.spark.sql.Column[] columns = Arrays.stream(schema.fields())
            .map(field -> (given.contains(field.name()) ? more.col("`" + field.name() + "`") : functions.lit(null)).cast(field.dataType()).as(field.name()))
            .toArray(org.apache.spark.sql.Column[]::new);
        List<Row> rows = new ArrayList<>(workTables.get(name));
        List<Row> added = run(() -> more.select(columns).collectAsList());
        rows.addAll(added);
        keep(name, schema, rows);
        return added.size();
    }

    /** Shows one version of a Delta table, or the part of it that a condition tells. */
    public void define(TableName name, Path folder, long version, String condition) {
        show(name, session.read().format("delta").option("versionAsOf", version).load(folder.toString()).where(condition));
    }

    @Override
    public void clear() {
        workTables.clear();
        for (org.apache.spark.sql.catalog.Table view : session.catalog().listTables().collectAsList()) {
            session.catalog().dropTempView(view.name());
        }
    }

    SparkSession session() {
        return session;
    }

    /** Ends the Spark of this process. */
    @Override
    public void close() {
        session.stop();
    }

    private void keep(TableName name, StructType schema, List<Row> rows) {
        workTables.put(name, rows);
        show(name, session.createDataFrame(rows, schema));
    }

    private static void show(TableName name, Dataset<Row> rows) {
        rows.createOrReplaceTempView(NamedRelations.viewOf(name));
    }

    private Dataset<Row> sql(String text) {
        return run(() -> session.sql(text));
    }

    /** Spark throws what Java would have declared. */
    private static <T> T run(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception refused) {
            throw new CannotRunSql("Cannot run SQL on Spark: " + refused.getMessage(), refused);
        }
    }

    private static Rows rows(StructType schema, List<Row> found) {
        List<List<Object>> rows = new ArrayList<>(found.size());
        for (Row row : found) {
            List<Object> values = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                values.add(row.get(i));
            }
            rows.add(Collections.unmodifiableList(values));
        }
        return new Rows(SparkTypes.columns(schema), Collections.unmodifiableList(rows));
    }
}
