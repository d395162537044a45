package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelRunner;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.RunListener;
import uk.rooftree.warehouse.model.SqlTree;

/** The history as the runner keeps it: a partition an as-at date in one Delta table, each made from those before it. */
class ApplicationHistoryTablesTest {

    private static final TableName APPLICATION = TableName.of("core.application");
    private static final TableName CHANGE = TableName.of("core.application_change");
    private static final SqlTree TREE = SqlTree.packaged();

    @TempDir
    private Path warehouse;
    private DeltaTables tables;
    private List<Column> columns;

    @BeforeEach
    void an_empty_warehouse() {
        tables = new DeltaTables(warehouse);
        columns = new ArrayList<>(List.of(new Column("council_code", "VARCHAR")));
        try (DuckDb engine = DuckDb.open()) {
            String change = TREE.models().stream().filter(model -> model.name().equals(TableName.of("previous.application_change")))
                .findFirst().map(Model::sql).orElseThrow();
            engine.describe(change).stream().filter(column -> !Set.of("council_code", "as_at", "change", "row_hash").contains(column.name()))
                .forEach(columns::add);
        }
    }

    @Test
    void months_in_their_order_keep_what_changed_and_a_corrected_one_restates_itself_and_the_next() {
        run("E07000001", "2026-08-31", "A1 b", "A2 a");
        run("E07000001", "2026-09-30", "A1 a", "A2 a", "A3 c");
        run("E07000001", "2026-10-31", "A1 a", "A3 c");
        run("E07000001", "2026-11-30", "A1 a", "A2 a", "A3 c");
        assertThat(changes("E07000001")).isEqualTo(Map.of(
            "2026-08-31", "A1 new b, A2 new a",
            "2026-09-30", "A1 changed a, A3 new c",
            "2026-10-31", "A2 gone null",
            "2026-11-30", "A2 new a"));

        run("E07000001", "2026-09-30", "A1 c", "A2 a", "A3 c");
        run("E07000001", "2026-10-31", "A1 a", "A3 c");
        run("E07000001", "2026-11-30", "A1 a", "A2 a", "A3 c");
        assertThat(changes("E07000001")).isEqualTo(Map.of(
            "2026-08-31", "A1 new b, A2 new a",
            "2026-09-30", "A1 changed c, A3 new c",
            "2026-10-31", "A1 changed a, A2 gone null",
            "2026-11-30", "A2 new a"));
    }

    @Test
    void each_council_has_a_history_of_its_own() {
        run("E07000001", "2026-08-31", "A1 b");
        run("E07000002", "2026-09-30", "A1 b", "A2 a");
        run("E07000001", "2026-09-30", "A1 b");
        assertThat(changes("E07000001")).isEqualTo(Map.of("2026-08-31", "A1 new b"));
        assertThat(changes("E07000002")).isEqualTo(Map.of("2026-09-30", "A1 new b, A2 new a"));
    }

    /** Puts an extract of "reference band" rows in place and runs the model over it. */
    private void run(String council, String asAt, String... applications) {
        try (DuckDb engine = DuckDb.open()) {
            StringBuilder select = new StringBuilder("select ");
            for (Column column : columns) {
                select.append(column == columns.get(0) ? "" : ", ").append(switch (column.name()) {
                    case "council_code" -> "'" + council + "'";
                    case "application_ref" -> "split_part(given, ' ', 1)";
                    case "band" -> "split_part(given, ' ', 2)";
                    default -> "cast(null as " + column.type() + ")";
                }).append(" as ").append(DuckDb.identifier(column.name()));
            }
            select.append(" from (values ('").append(String.join("'), ('", applications)).append("')) as v(given)");
            Map<String, String> partition = Map.of("council_code", council);
            tables.write(APPLICATION, columns, List.copyOf(partition.keySet()), partition,
                engine.write(APPLICATION, select.toString(), columns, tables.folder(APPLICATION), partition, List.of()));
        }
        try (DuckDb engine = DuckDb.open()) {
            List<Model> models = TREE.models().stream().filter(model -> model.name().table().equals("application_change")).toList();
            new ModelRunner(engine, tables, TREE, models, RunContext.of(TREE, council, LocalDate.parse(asAt)), new RunListener() { }).run(List.of());
        }
    }

    private Map<String, String> changes(String council) {
        try (DuckDb engine = DuckDb.open()) {
            engine.define(tables.latest(CHANGE));
            Map<String, List<String>> found = new LinkedHashMap<>();
            for (List<Object> row : engine.query("select cast(as_at as varchar), application_ref, change, band from " + CHANGE
                    + " where council_code = " + DuckDb.quoted(council) + " order by as_at, application_ref").rows()) {
                found.computeIfAbsent((String) row.get(0), date -> new ArrayList<>()).add(row.get(1) + " " + row.get(2) + " " + row.get(3));
            }
            Map<String, String> texts = new TreeMap<>();
            found.forEach((date, rows) -> texts.put(date, String.join(", ", rows)));
            return texts;
        }
    }
}
