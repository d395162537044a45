package uk.rooftree.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;

class ModelRunnerTest {

    private static final String COUNCIL = "E07000001";
    private static final TableName VOID = TableName.of("core.void");
    private static final TableName SPELL = TableName.of("voids.spell");
    private static final TableName COUNT = TableName.of("voids.count");

    @TempDir
    private Path warehouse;
    private DeltaTables tables;
    private final Map<String, String> files = new TreeMap<>();
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void three_models_one_behind_the_other() {
        tables = new DeltaTables(warehouse);
        files.put("sql/macros/duckdb.sql", SqlTree.packaged().macros("duckdb"));
        files.put("sql/reference/live_status.csv", "status\nactive\n");
        model("staging", "sql/staging/void.sql", "staging.void", "landing.void, reference.period", "void_ref", """
            select void.council_code, void.void_ref, read_integer(void.bedrooms) as bedrooms
            from landing.void as void
            inner join reference.period as period on period.as_at = void.as_at
            """);
        model("core", "sql/core/void.sql", "core.void", "staging.void", "void_ref", "select * from staging.void as void where bedrooms is not null");
        model("marts", "sql/marts/voids/spell.sql", "voids.spell", "core.void, voids.sized", "void_ref",
            "select void.*, sized.size from core.void as void inner join voids.sized as sized on sized.void_ref = void.void_ref");
        model("marts", "sql/marts/voids/count.sql", "voids.count", "voids.spell", "council_code",
            "select council_code, cast(count(*) as bigint) as homes from voids.spell as spell group by council_code");
        files.put("sql/marts/voids/sized.sql", """
            -- model:      voids.sized
            -- grain:      one row per void
            -- keys:       void_ref
            -- sources:    core.void
            -- definition: a trial
            -- stored:     view
            select void_ref, size_group(bedrooms) as size from core.void as void
            """);
        land("2026-10-31", "('V1', '2'), ('V2', '3'), ('V3', 'many')");
    }

    @Test
    void models_run_after_those_they_read_and_their_rows_are_in_delta_tables() {
        SortedMap<TableName, BuiltTable> built = run("2026-10-31", List.of());

        assertThat(made).containsExactly("staging.void 3", "core.void 2", "voids.spell 2", "voids.count 1");
        assertThat(built).containsOnlyKeys(VOID, SPELL, COUNT, TableName.of("reference.live_status"), TableName.of("reference.period"));
        assertThat(rows("voids.spell")).isEqualTo("[[V1, 2, 2, E07000001], [V2, 3, 3, E07000001]]");
        assertThat(rows("voids.count")).isEqualTo("[[2, E07000001]]");
    }

    @Test
    void rows_too_many_for_memory_stream_into_the_same_tables() {
        try (DuckDb engine = DuckDb.open()) {
            runner(engine, COUNCIL, "2026-10-31").withMostRowsInMemory(0).run(List.of());
        }
        assertThat(made).containsExactly("staging.void 3", "core.void 2", "voids.spell 2", "voids.count 1");
        assertThat(rows("voids.spell")).isEqualTo("[[V1, 2, 2, E07000001], [V2, 3, 3, E07000001]]");
    }

    @Test
    void a_build_in_two_runs_makes_nothing_twice() {
        SqlTree tree = SqlTree.of(files);
        List<Model> core = tree.models().stream().filter(model -> !model.layer().equals("marts")).toList();
        List<Model> marts = tree.models().stream().filter(model -> model.layer().equals("marts")).toList();
        SortedMap<TableName, BuiltTable> whole = run("2026-10-31", List.of());
        made.clear();
        try (DuckDb engine = DuckDb.open()) {
            SortedMap<TableName, BuiltTable> first = runner(engine, core).run(List.of(whole));
            SortedMap<TableName, BuiltTable> second = runner(engine, marts).run(List.of(first, whole));
            assertThat(second.get(SPELL)).isEqualTo(whole.get(SPELL));
        }
        assertThat(made).isEmpty();
    }

    @Test
    void nothing_is_made_again_where_nothing_has_changed() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        made.clear();
        SortedMap<TableName, BuiltTable> second = run("2026-10-31", List.of(first));
        assertThat(made).isEmpty();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_changed_model_is_made_again_and_so_is_what_reads_it_and_nothing_else() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        made.clear();
        files.computeIfPresent("sql/marts/voids/spell.sql", (path, sql) -> sql.replace("sized.size", "'size ' || sized.size as size"));
        run("2026-10-31", List.of(first));
        assertThat(made).containsExactly("voids.spell 2", "voids.count 1");
        assertThat(rows("voids.spell")).contains("size 2");
    }

    @Test
    void a_changed_view_makes_its_readers_again() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        made.clear();
        files.computeIfPresent("sql/marts/voids/sized.sql", (path, sql) -> sql.replace("size_group(bedrooms)", "size_group(bedrooms + 1)"));
        run("2026-10-31", List.of(first));
        assertThat(made).containsExactly("voids.spell 2", "voids.count 1");
    }

    @Test
    void a_comment_or_a_line_break_is_no_change() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        made.clear();
        files.computeIfPresent("sql/marts/voids/count.sql", (path, sql) -> sql.replace("select", "-- all of them\nselect\n   "));
        run("2026-10-31", List.of(first));
        assertThat(made).isEmpty();
    }

    @Test
    void new_rows_in_landing_make_everything_again_that_follows_from_them() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        made.clear();
        land("2026-10-31", "('V1', '2')");
        run("2026-10-31", List.of(first));
        assertThat(made).containsExactly("staging.void 1", "core.void 1", "voids.spell 1", "voids.count 1");
    }

    @Test
    void a_later_month_in_landing_changes_nothing_for_an_earlier_one() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        made.clear();
        land("2026-11-30", "('V9', '2')");
        run("2026-10-31", List.of(first));
        assertThat(made).isEmpty();
    }

    @Test
    void a_table_that_another_run_has_written_since_is_made_again() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        land("2026-11-30", "('V9', '2')");
        run("2026-11-30", List.of(first));
        made.clear();
        run("2026-10-31", List.of(first));
        assertThat(made).containsExactly("staging.void 3", "core.void 2", "voids.spell 2", "voids.count 1");
    }

    @Test
    void another_council_s_rows_are_neither_seen_nor_touched() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        land("E07000002", "2026-10-31", "('W1', '1')");
        made.clear();
        run("E07000002", "2026-10-31", List.of());
        assertThat(made).containsExactly("staging.void 1", "core.void 1", "voids.spell 1", "voids.count 1");
        assertThat(rows("voids.count")).isEqualTo("[[1, E07000002], [2, E07000001]]");
        made.clear();
        run("2026-10-31", List.of(first));
        assertThat(made).isEmpty();
    }

    @Test
    void keys_that_stand_twice_stop_the_run_and_are_named() {
        land("2026-10-31", "('V1', '2'), ('V1', '3'), ('V2', '3')");
        assertThatThrownBy(() -> run("2026-10-31", List.of())).isInstanceOf(CannotBuild.class)
            .hasMessage("Cannot make core.void (sql/core/void.sql): its keys (void_ref) are not unique: [V1] stands 2 times");
    }

    @Test
    void a_sum_that_is_not_cast_is_refused_by_name() {
        files.computeIfPresent("sql/marts/voids/count.sql", (path, sql) -> sql.replace("cast(count(*) as bigint)", "sum(bedrooms)"));
        assertThatThrownBy(() -> run("2026-10-31", List.of())).isInstanceOf(CannotBuild.class)
            .hasMessageContaining("Cannot make voids.count (sql/marts/voids/count.sql): Cannot store voids.count: column \"homes\" is HUGEINT");
    }

    @Test
    void a_row_of_another_council_is_refused() {
        files.computeIfPresent("sql/marts/voids/count.sql", (path, sql) -> sql.replace("select council_code,", "select 'E07000009' as council_code,"));
        assertThatThrownBy(() -> run("2026-10-31", List.of()))
            .hasMessageContaining("Cannot store voids.count: a row is not of the partition {council_code=E07000001}");
    }

    @Test
    void what_nobody_makes_is_named_with_who_reads_it() {
        files.remove("sql/staging/void.sql");
        assertThatThrownBy(() -> run("2026-10-31", List.of())).isInstanceOf(CannotBuild.class)
            .hasMessage("Cannot build: no model makes, and no table is, staging.void (read by sql/core/void.sql)");
    }

    @Test
    void an_empty_table_is_made_with_its_columns() {
        land("2026-10-31", "('V1', 'none')");
        run("2026-10-31", List.of());
        assertThat(rows("core.void")).isEqualTo("[]");
        assertThat(tables.latest(VOID).columns()).containsExactly(
            new Column("council_code", "VARCHAR"), new Column("void_ref", "VARCHAR"), new Column("bedrooms", "INTEGER"));
    }

    @Test
    void a_model_with_other_columns_than_before_takes_the_table_with_it() {
        SortedMap<TableName, BuiltTable> first = run("2026-10-31", List.of());
        files.computeIfPresent("sql/marts/voids/count.sql", (path, sql) -> sql.replace("as homes", "as voids"));
        run("2026-10-31", List.of(first));
        assertThat(tables.latest(COUNT).columns()).containsExactly(new Column("council_code", "VARCHAR"), new Column("voids", "BIGINT"));
    }

    @Test
    void a_model_may_read_what_its_table_held_at_earlier_dates() {
        model("core", "sql/core/void_change.sql", "core.void_change", "core.void, previous.void_change, reference.period", "as_at, void_ref", """
            select void.council_code, period.as_at, void.void_ref
            from core.void as void
            cross join reference.period as period
            where not exists (select 1 from previous.void_change as before where before.void_ref = void.void_ref)
            """);
        files.computeIfPresent("sql/core/void_change.sql", (path, sql) -> sql.replace("-- definition:", "-- partition:  council_code, as_at\n-- definition:"));
        model("previous", "sql/previous/void_change.sql", "previous.void_change", "", "void_ref", "select '' as void_ref where 1 = 0");
        run("2026-10-31", List.of());
        land("2026-11-30", "('V1', '2'), ('V3', '1')");
        run("2026-11-30", List.of());
        assertThat(rows("core.void_change")).isEqualTo("[[V1, E07000001, 2026-10-31], [V2, E07000001, 2026-10-31], [V3, E07000001, 2026-11-30]]");
    }

    @Test
    void a_check_tells_the_reasons_of_the_rows_that_break_it() {
        files.put("sql/checks/voids/some.sql", """
            -- model:      checks.voids_some
            -- grain:      one row per council with fewer than three voids
            -- keys:       council_code
            -- sources:    voids.count
            -- definition: a trial
            select 'only ' || homes || ' voids' as failure_reason from voids.count as count where homes < 3
            """);
        try (DuckDb engine = DuckDb.open()) {
            ModelRunner runner = runner(engine, COUNCIL, "2026-10-31");
            runner.run(List.of());
            assertThat(runner.check()).containsExactly(new CheckResult(TableName.of("checks.voids_some"), List.of("only 2 voids")));
        }
    }

    private void model(String layer, String path, String name, String sources, String keys, String sql) {
        files.put(path, "-- model:      %s%n-- grain:      one row per %s%n-- keys:       %s%n-- sources:    %s%n-- definition: a trial%n%s"
            .formatted(name, keys, keys, sources, sql));
    }

    private SortedMap<TableName, BuiltTable> run(String asAt, List<SortedMap<TableName, BuiltTable>> former) {
        return run(COUNCIL, asAt, former);
    }

    private SortedMap<TableName, BuiltTable> run(String council, String asAt, List<SortedMap<TableName, BuiltTable>> former) {
        try (DuckDb engine = DuckDb.open()) {
            return runner(engine, council, asAt).run(former);
        }
    }

    private ModelRunner runner(DuckDb engine, String council, String asAt) {
        SqlTree tree = SqlTree.of(files);
        return new ModelRunner(engine, tables, tree, tree.models(), RunContext.of(tree, council, LocalDate.parse(asAt)), listener());
    }

    private ModelRunner runner(DuckDb engine, List<Model> models) {
        SqlTree tree = SqlTree.of(files);
        return new ModelRunner(engine, tables, tree, models, RunContext.of(tree, COUNCIL, LocalDate.parse("2026-10-31")), listener());
    }

    private RunListener listener() {
        return new RunListener() {
            @Override
            public void made(Model model, long rows, Duration time) {
                made.add(model.name() + " " + rows);
            }
        };
    }

    private void land(String asAt, String values) {
        land(COUNCIL, asAt, values);
    }

    private void land(String council, String asAt, String values) {
        TableName landing = TableName.of("landing.void");
        Map<String, String> partition = new java.util.LinkedHashMap<>();
        partition.put("council_code", council);
        partition.put("as_at", asAt);
        try (DuckDb engine = DuckDb.open()) {
            String select = "select '%s' as council_code, date '%s' as as_at, void_ref, bedrooms from (values %s) as v(void_ref, bedrooms)"
                .formatted(council, asAt, values);
            List<Column> columns = engine.storableColumns(landing, select);
            tables.write(landing, columns, List.copyOf(partition.keySet()), partition,
                engine.write(landing, select, columns, tables.folder(landing), partition, List.of()));
        }
    }

    private String rows(String table) {
        try (DuckDb engine = DuckDb.open()) {
            engine.define(tables.latest(TableName.of(table)));
            String columns = String.join(", ", engine.describe("select * exclude (council_code) from " + table).stream().map(Column::name)
                .filter(name -> !name.equals("as_at")).toList());
            boolean byDate = tables.latest(TableName.of(table)).partitionColumns().contains("as_at");
            return engine.query("select " + columns + ", council_code" + (byDate ? ", as_at" : "") + " from " + table + " order by all").rows().toString();
        }
    }
}
