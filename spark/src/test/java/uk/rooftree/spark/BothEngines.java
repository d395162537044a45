package uk.rooftree.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;

/**
 * The same models over the same tables on DuckDB and on Spark, one model after the other, each compared as a whole: the same
 * columns, the same types, the same rows as often. Where one differs that is told, and DuckDB's rows are given to Spark to go
 * on with, so that one fault is told once.
 */
final class BothEngines {

    private static final int ROWS_TOLD = 5;

    private final DuckDb duckDb;
    private final SparkEngine spark;
    private final Map<TableName, String> faults = new LinkedHashMap<>();
    private final Map<TableName, Long> sparkMillis = new LinkedHashMap<>();
    private int compared;

    BothEngines(DuckDb duckDb, SparkEngine spark) {
        this.duckDb = duckDb;
        this.spark = spark;
    }

    /** Makes the given tables on both engines. */
    void show(CouncilTables tables) {
        tables.show(duckDb);
        tables.show(spark);
    }

    /** Makes the periods again with every so manieth council's and those of the councils named. */
    void showEach(int every, Set<String> named, CouncilTables tables) {
        tables.showEach(every, named, duckDb);
        tables.showEach(every, named, spark);
    }

    /** Makes the models, each after those it reads; tables that no model makes are there already on both engines. */
    void run(Collection<Model> models) {
        for (Model model : models) {
            if (isMadeOnDuckDb(model)) {
                compare(model);
            }
        }
    }

    /** The same for some of the models only: Spark is given what DuckDB makes of those that they read, and the others are not made. */
    void run(Collection<Model> models, Set<TableName> compared) {
        ModelGraph graph = new ModelGraph(models);
        Set<Model> needed = new LinkedHashSet<>();
        Set<TableName> read = new HashSet<>();
        compared.forEach(name -> {
            needed.addAll(graph.upTo(name));
            read.addAll(graph.findModel(name).orElseThrow().sources());
        });
        for (Model model : needed) {
            if (!isMadeOnDuckDb(model)) {
                continue;
            }
            if (compared.contains(model.name())) {
                compare(model);
            } else if (read.contains(model.name())) {
                give(model.name(), duckDb.query("select * from " + model.name()));
            }
        }
    }

    /** Whether DuckDB has its rows now; if not, both engines have none. */
    private boolean isMadeOnDuckDb(Model model) {
        try {
            make(duckDb, model);
            return true;
        } catch (RuntimeException refused) {
            faults.put(model.name(), "DuckDB: " + refused.getMessage());
            List<Column> columns = duckDb.describe(model.sql());
            duckDb.createTable(model.name(), columns, List.of());
            spark.createTable(model.name(), columns, List.of());
            return false;
        }
    }

    /** What differed, by model. */
    Map<TableName, String> faults() {
        return faults;
    }

    /** How many models gave the same on both. */
    int equal() {
        return compared - faults.size();
    }

    /** What each model took on Spark. */
    Map<TableName, Long> sparkMillis() {
        return sparkMillis;
    }

    @Override
    public String toString() {
        return "%d models equal, %d not, %.1f s on Spark, slowest %s".formatted(equal(), faults.size(),
            sparkMillis.values().stream().mapToLong(Long::longValue).sum() / 1000.0,
            sparkMillis.entrySet().stream().sorted(Map.Entry.<TableName, Long>comparingByValue().reversed()).limit(5).toList());
    }

    private void compare(Model model) {
        compared++;
        String all = "select * from " + model.name();
        Rows wanted = duckDb.query(all);
        long start = System.nanoTime();
        try {
            make(spark, model);
            Rows found = spark.query(all);
            difference(model, wanted, found).ifPresent(difference -> fault(model, wanted, difference));
        } catch (RuntimeException refused) {
            fault(model, wanted, "Spark: " + String.valueOf(refused.getMessage()).lines().limit(6).toList());
        }
        sparkMillis.put(model.name(), (System.nanoTime() - start) / 1_000_000);
    }

    private static void make(Engine engine, Model model) {
        engine.createWorkTable(model.name(), model.sql());
        model.appended().forEach(part -> engine.append(model.name(), "select * from " + part));
    }

    private void fault(Model model, Rows wanted, String difference) {
        faults.put(model.name(), difference);
        give(model.name(), wanted);
    }

    private void give(TableName name, Rows rows) {
        spark.createTable(name, rows.columns(), rows.rows().stream().map(BothEngines::texts).toList());
    }

    static List<String> texts(List<Object> row) {
        List<String> texts = new ArrayList<>();
        row.forEach(value -> texts.add(value == null ? null : value.toString()));
        return texts;
    }

    private static Optional<String> difference(Model model, Rows wanted, Rows found) {
        if (!wanted.columns().equals(found.columns())) {
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < Math.max(wanted.columns().size(), found.columns().size()); i++) {
                Column one = i < wanted.columns().size() ? wanted.columns().get(i) : null;
                Column other = i < found.columns().size() ? found.columns().get(i) : null;
                if (!java.util.Objects.equals(one, other)) {
                    columns.add("DuckDB " + one + ", Spark " + other);
                }
            }
            return Optional.of("columns differ: " + columns);
        }
        boolean isStored = model.storing() == Storing.TABLE;
        for (Column column : wanted.columns()) {
            if (isStored && column.type().equals("DOUBLE")) {
                return Optional.of("column \"%s\" is a floating point number and is stored".formatted(column.name()));
            }
        }
        Map<List<Object>, Integer> rows = new HashMap<>();
        wanted.rows().forEach(row -> rows.merge(row, 1, Integer::sum));
        List<List<Object>> extra = new ArrayList<>();
        for (List<Object> row : found.rows()) {
            if (rows.merge(row, -1, Integer::sum) < 0) {
                extra.add(row);
                rows.merge(row, 1, Integer::sum);
            }
            rows.remove(row, 0);
        }
        if (rows.isEmpty() && extra.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = wanted.columns().stream().map(Column::name).toList();
        return Optional.of("%d rows of DuckDB, %d of Spark; columns %s%n  only DuckDB %s%n  only Spark  %s".formatted(wanted.rows().size(), found.rows().size(), names,
            rows.keySet().stream().map(List::toString).sorted().limit(ROWS_TOLD).toList(), extra.stream().map(List::toString).sorted().limit(ROWS_TOLD).toList()));
    }
}
