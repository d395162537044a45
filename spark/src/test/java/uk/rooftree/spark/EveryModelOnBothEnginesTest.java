package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.staging.FolderLoad;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.figure.MeasureResults;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.RunContext;

/** Every model of the tree, from landing to figures and checks, is understood by both engines and gives columns of the same types. */
class EveryModelOnBothEnginesTest {

    @Test
    void no_model_is_understood_by_one_engine_alone() {
        List<Model> models = new ArrayList<>(Engines.TREE.models());
        models.addAll(MeasureResults.of(Engines.TREE));
        DuckDb duckDb = Engines.duckDb();
        SparkEngine spark = Engines.spark();
        inputs().forEach((name, columns) -> {
            duckDb.createTable(name, columns, List.of());
            spark.createTable(name, columns, List.of());
        });
        Map<String, String> faults = new TreeMap<>();
        for (Model model : new ModelGraph(models).order()) {
            List<Column> wanted = describe(duckDb, model);
            duckDb.createTable(model.name(), wanted, List.of());
            spark.createTable(model.name(), wanted, List.of());
            try {
                List<Column> found = describe(spark, model);
                if (!found.equals(wanted)) {
                    faults.put(model.path(), "DuckDB " + minus(wanted, found) + ", Spark " + minus(found, wanted));
                }
            } catch (RuntimeException refused) {
                faults.put(model.path(), String.valueOf(refused.getMessage()).lines().limit(4).toList().toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<Column> describe(Engine engine, Model model) {
        return engine.describe(model.sql());
    }

    private static List<Column> minus(List<Column> columns, List<Column> others) {
        return columns.stream().filter(column -> !others.contains(column)).toList();
    }

    private static Map<TableName, List<Column>> inputs() {
        Map<TableName, List<Column>> inputs = new TreeMap<>(FolderLoad.landingTables(Contract.of(Engines.TREE)));
        Engines.TREE.reference().values().forEach(table -> inputs.put(table.name(), table.columns()));
        inputs.put(TableName.of("reference.period"), RunContext.period("", java.time.LocalDate.EPOCH).columns());
        // what a load tells its models beside the tree's own reference tables
        inputs.put(TableName.of("reference.previous_load"), List.of(new Column("council_code", "VARCHAR"), new Column("feed", "VARCHAR"),
            new Column("rows_read", "BIGINT"), new Column("is_supplied", "BOOLEAN")));
        inputs.put(TableName.of("reference.acceptance"), List.of(new Column("council_code", "VARCHAR"), new Column("rule", "VARCHAR"),
            new Column("feed", "VARCHAR"), new Column("because", "VARCHAR")));
        inputs.put(TableName.of("reference.published"), List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE")));
        inputs.put(TableName.of("reference.earlier_load"), List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"),
            new Column("is_counted", "BOOLEAN")));
        // a CORE download as it arrived: a line number and text
        List<Column> log = new ArrayList<>(List.of(new Column("line", "BIGINT")));
        ReferenceTable attributes = Engines.TREE.reference().get(TableName.of("reference.core_attribute"));
        attributes.rows().forEach(row -> log.add(new Column(row.get(0), "VARCHAR")));
        inputs.put(TableName.of("arrived.core_log"), log);
        return inputs;
    }
}
