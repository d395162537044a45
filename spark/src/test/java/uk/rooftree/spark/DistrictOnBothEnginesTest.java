package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.etl.synthetic.CouncilSize;
import uk.rooftree.etl.synthetic.GenerationListener;
import uk.rooftree.etl.synthetic.GenerationRequest;
import uk.rooftree.etl.synthetic.SyntheticCouncil;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.figure.FigureCsv;
import uk.rooftree.warehouse.figure.Figures;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.VisibleTable;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.Releases;

/** A district that the monthly job loaded and built on DuckDB, built again on Spark from its Delta tables. */
@Tag("long")
class DistrictOnBothEnginesTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);
    private static final TableName FIGURE = TableName.of("figure.figure");

    @TempDir
    Path folder;

    @Test
    void spark_builds_the_same_tables_and_the_same_figures_csv_byte_for_byte() throws IOException {
        new SyntheticCouncil(new GenerationRequest(CouncilSize.DISTRICT, 2, 20261031, AS_AT, folder)).generate(GenerationListener.NONE);
        Home home = new Home(folder);
        new MonthlyJob(home, List.of(), JobListener.SILENT, Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC)).run(AS_AT);
        Release release = new Releases(home.warehouse()).all().get(0);
        DeltaTables tables = new DeltaTables(home.warehouse());
        List<Model> models = Engines.modelsOverKeptRows();
        Set<TableName> made = new TreeSet<>();
        models.forEach(model -> made.add(model.name()));

        DuckDb duckDb = Engines.duckDb();
        SparkEngine spark = Engines.spark();
        Set<TableName> stored = new TreeSet<>();
        for (TableName name : release.tables().keySet()) {
            if (name.schema().equals("landing") || name.schema().equals("staging")) {
                continue;
            }
            TableSnapshot table = VisibleTable.upTo(tables.at(name, release.tables().get(name).version()), release.councilCode(), release.asAt());
            duckDb.define(table);
            if (made.contains(name)) {
                stored.add(name);
            } else {
                show(spark, tables, table, release);
            }
        }
        BothEngines both = new BothEngines(duckDb, spark);
        both.run(models, stored);
        System.out.println("district: " + both);

        assertThat(both.faults()).isEmpty();
        assertThat(figuresCsv(spark.query("select * from " + FIGURE), release)).isEqualTo(Files.readString(home.out(AS_AT).resolve("figures.csv")));
    }

    private static void show(SparkEngine spark, DeltaTables tables, TableSnapshot table, Release release) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (table.partitionColumns().contains("council_code")) {
            conditions.add("council_code = '" + release.councilCode() + "'");
        }
        if (table.partitionColumns().contains("as_at")) {
            conditions.add("as_at <= date '" + release.asAt() + "'");
        }
        spark.define(table.name(), tables.folder(table.name()), table.version(), String.join(" and ", conditions));
        // read once: every model would ask Delta for the same version again
        spark.createWorkTable(table.name(), "select * from " + table.name());
    }

    /** The file that the job would write of Spark's rows. */
    private static String figuresCsv(Rows rows, Release release) {
        try (DuckDb reader = DuckDb.open()) {
            List<List<String>> texts = new ArrayList<>();
            rows.rows().forEach(row -> texts.add(BothEngines.texts(row)));
            reader.createTable(FIGURE, rows.columns(), texts);
            return FigureCsv.text(new Figures(reader, release.councilCode(), release.asAt()).rows());
        }
    }
}
