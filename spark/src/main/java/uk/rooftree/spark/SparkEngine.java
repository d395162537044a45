package uk.rooftree.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.CannotRunSql;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.engine.RowsToStore;
import uk.rooftree.warehouse.engine.RowsToStore.Shown;
import uk.rooftree.warehouse.engine.WrittenRows;

/**
 * A Spark session that runs the SQL tree's texts unchanged: relations by the names they have there ({@link NamedRelations}),
 * macros of {@code sql/macros/spark.sql} ({@link MacroFunctions}), tables of the warehouse through delta-spark
 * ({@link SparkTables}).
 *
 * <p>ANSI mode, so that what cannot be cast or counted is an error; time zone UTC; timestamps without a zone, nulls as the
 * smallest values, as on DuckDB.
 */
public final class SparkEngine implements Engine {

    /** Steps side by side: each keeps the driver busy with planning, however many machines there are. */
    private static final int MOST_THREADS = 4;

    private final SparkSession session;
    private final SparkTables stored;
    private final Map<TableName, HeldRows> workTables;
    private final Set<TableName> shown;
    private final boolean isFork;

    private SparkEngine(SparkSession session, SparkTables stored, Map<TableName, HeldRows> workTables, Set<TableName> shown, boolean isFork) {
        this.session = session;
        this.stored = stored;
        this.workTables = workTables;
        this.shown = shown;
        this.isFork = isFork;
    }

    /**
     * Starts Spark in this process, or joins the one that runs in it with a session of its own. Spark ends with the process.
     *
     * @param warehouse folder of the tables
     */
    public static SparkEngine open(SparkSettings settings, Path warehouse) {
        SparkSession session = settings.session();
        return new SparkEngine(session, new SparkTables(session, warehouse), new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet(), false);
    }

    @Override
    public String dialect() {
        return "spark";
    }

    @Override
    public int threads() {
        return Math.max(1, Math.min(MOST_THREADS, session.sparkContext().defaultParallelism()));
    }

    @Override
    public SparkEngine fork() {
        return new SparkEngine(session, stored, workTables, shown, true);
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
        keep(name, HeldRows.of(session, values, SparkTypes.schema(columns)));
    }

    @Override
    public void createView(TableName name, String select) {
        forget(name);
        show(name, sql(select));
    }

    @Override
    public long createWorkTable(TableName name, String select) {
        Dataset<Row> query = sql(select);
        HeldRows held = run(() -> HeldRows.workOut(query));
        keep(name, held);
        return held.rows();
    }

    @Override
    public long append(TableName name, String select) {
        HeldRows before = workTables.get(name);
        Dataset<Row> more = sql(select);
        HeldRows added = run(() -> HeldRows.workOut(byName(more, before.schema())));
        // several steps may add to one table at once
        workTables.compute(name, (same, held) -> {
            HeldRows all = held.and(added);
            show(name, all.dataset());
            return all;
        });
        return added.rows();
    }

    /** The columns of a schema, found in other rows by their names; one that is not there is null. */
    private static Dataset<Row> byName(Dataset<Row> rows, StructType schema) {
        List<String> given = List.of(rows.columns());
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (var field : schema.fields()) {
            columns.add((given.contains(field.name()) ? rows.col("`" + field.name() + "`") : functions.lit(null)).cast(field.dataType()).as(field.name()));
        }
        return rows.select(columns.toArray(new org.apache.spark.sql.Column[0]));
    }

    @Override
    public void drop(TableName workTable) {
        HeldRows held = workTables.remove(workTable);
        if (held != null) {
            session.catalog().dropTempView(workTable.toString());
            held.forget();
        }
    }

    @Override
    public void showRecords(TableName name, Path file, List<Column> columns) {
        forget(name);
        show(name, session.read()
            .option("header", false).option("sep", ",").option("quote", "\"").option("escape", "\"").option("encoding", "UTF-8")
            .option("lineSep", "\n").option("multiLine", true).option("mode", "FAILFAST")
            .option("nullValue", "").option("emptyValue", "").option("maxColumns", columns.size() + 1)
            .schema(SparkTypes.schema(columns)).csv(file.toUri().toString()));
    }

    @Override
    public void define(TableName as, TableSnapshot table) {
        forget(as);
        HeldRows held = run(() -> stored.holdIfFew(table));
        if (held == null) {
            show(as, stored.read(table));
        } else {
            keep(as, held);
        }
    }

    @Override
    public WrittenRows write(DeltaTables tables, RowsToStore rows) {
        Dataset<Row> select = sql(rows.select());
        return switch (rows.shown()) {
            case IN_MEMORY -> {
                HeldRows held = run(() -> HeldRows.workOut(select));
                if (rows.earlier().isPresent()) {
                    keep(rows.table(), held, byName(stored.read(rows.earlier().get()), select.schema()).union(held.dataset()));
                } else {
                    keep(rows.table(), held);
                }
                // the relation may be dropped before the commit, which goes on beside the run
                held.holdForAnother();
                yield new CommittedLater(held.rows(), () -> {
                    TableSnapshot written = run(() -> stored.write(tables, rows, held.dataset(), held.rows()));
                    held.forget();
                    return written;
                });
            }
            case STORED, AS_BEFORE -> {
                TableSnapshot written = run(() -> stored.write(tables, rows, select, -1));
                if (rows.shown() == Shown.STORED) {
                    List<ActiveFile> seen = new ArrayList<>(rows.earlier().map(TableSnapshot::files).orElse(List.of()));
                    seen.addAll(written.files().stream().filter(file -> file.isIn(rows.partition())).toList());
                    define(new TableSnapshot(rows.table(), written.version(), written.columns(), written.partitionColumns(), seen));
                }
                yield new CommittedLater(SparkTables.rowsIn(written, rows.partition()), () -> written);
            }
        };
    }

    /** Rows that become the table's by a task, which may have nothing left to do. */
    private record CommittedLater(long rows, Supplier<TableSnapshot> task) implements WrittenRows {

        @Override
        public TableSnapshot commit() {
            return task.get();
        }
    }

    @Override
    public void clear() {
        workTables.values().forEach(HeldRows::forget);
        workTables.clear();
        shown.forEach(name -> session.catalog().dropTempView(name.toString()));
        shown.clear();
    }

    SparkSession session() {
        return session;
    }

    /** Forgets the session's relations. */
    @Override
    public void close() {
        if (!isFork) {
            clear();
        }
    }

    private void keep(TableName name, HeldRows rows) {
        keep(name, rows, rows.dataset());
    }

    private void keep(TableName name, HeldRows rows, Dataset<Row> all) {
        forget(name);
        workTables.put(name, rows);
        show(name, all);
    }

    private void forget(TableName name) {
        HeldRows before = workTables.remove(name);
        if (before != null) {
            before.forget();
        }
    }

    private void show(TableName name, Dataset<Row> rows) {
        shown.add(name);
        rows.createOrReplaceTempView(NamedRelations.viewOf(name));
    }

    private Dataset<Row> sql(String text) {
        return run(() -> session.sql(text));
    }

    /** Spark throws what Java would have declared. */
    private static <T> T run(Callable<T> task) {
        try {
            return task.call();
        } catch (UserFault usersFault) {
            throw usersFault;
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
