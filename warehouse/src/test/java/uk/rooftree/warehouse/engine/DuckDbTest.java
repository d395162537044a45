package uk.rooftree.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.ColumnStatistics;
import uk.rooftree.warehouse.delta.DataFile;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;

class DuckDbTest {

    private static final TableName HOME = TableName.of("core.home");

    @TempDir
    private Path folder;
    private final DuckDb engine = DuckDb.open();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_file_is_written_with_rows_bytes_partition_and_statistics() throws IOException {
        DataFile file = write("select 'E07' as council_code, * from (values ('P2', 2, null), ('P1', null, date '2026-01-31')) as v(ref, bedrooms, sold_on)",
            Map.of("council_code", "E07"), List.of("ref")).get(0);
        assertThat(file.path().getParent()).isEqualTo(folder.resolve("council_code=E07"));
        assertThat(file.partition()).isEqualTo(Map.of("council_code", "E07"));
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.bytes()).isEqualTo(Files.size(file.path()));
        assertThat(file.statistics()).isEqualTo(Map.of(
            "ref", new ColumnStatistics(Optional.of("P1"), Optional.of("P2"), 0),
            "bedrooms", new ColumnStatistics(Optional.of("2"), Optional.of("2"), 1),
            "sold_on", new ColumnStatistics(Optional.of("2026-01-31"), Optional.of("2026-01-31"), 1)));
    }

    @Test
    void rows_are_in_the_order_asked_for_and_the_same_rows_make_the_same_bytes() throws IOException {
        String rows = "select 'E07' as council_code, i * 7919 % 10007 as ref from range(10007) as r(i)";
        Path one = write(rows, Map.of("council_code", "E07"), List.of("ref")).get(0).path();
        Path two = write(rows + " order by i desc", Map.of("council_code", "E07"), List.of("ref")).get(0).path();
        assertThat(one).isNotEqualTo(two);
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    }

    @Test
    void no_rows_make_no_file() {
        assertThat(write("select 'E07' as council_code, 1 as n where false", Map.of("council_code", "E07"), List.of())).isEmpty();
        assertThat(folder.resolve("council_code=E07")).isEmptyDirectory();
    }

    @Test
    void a_row_of_another_partition_is_refused() {
        assertThatThrownBy(() -> write("select 'E08' as council_code, 1 as n", Map.of("council_code", "E07"), List.of()))
            .isInstanceOf(CannotRunSql.class).hasMessageContaining("Cannot store core.home: a row is not of the partition {council_code=E07}");
    }

    @Test
    void a_file_for_each_partition_is_written_if_they_are_not_known_before() {
        List<DataFile> files = engine.writeEach(HOME, "select * from (values ('007', 1), ('a b/c', 2), (null, 3)) as v(code, n)", folder, List.of("code"));
        List<String> codes = new ArrayList<>();
        files.forEach(file -> codes.add(file.partition().get("code")));
        assertThat(codes).containsExactlyInAnyOrder("007", "a b/c", null);
    }

    @Test
    void whole_numbers_that_were_added_up_must_be_cast_before_they_are_stored() {
        assertThatThrownBy(() -> engine.storableColumns(HOME, "select sum(i) as homes from range(3) as r(i)")).isInstanceOf(CannotRunSql.class)
            .hasMessage("Cannot store core.home: column \"homes\" is HUGEINT; cast it to bigint, a decimal or another of "
                + "[BIGINT, BOOLEAN, DATE, DOUBLE, INTEGER, TIMESTAMP, VARCHAR]");
        assertThat(engine.storableColumns(HOME, "select cast(sum(i) as bigint) as homes, cast(1 as decimal(14, 4)) as rent from range(3) as r(i)"))
            .containsExactly(new Column("homes", "BIGINT"), new Column("rent", "DECIMAL(14,4)"));
    }

    @Test
    void a_table_is_shown_with_its_own_columns_whatever_its_files_hold() {
        DeltaTables tables = new DeltaTables(folder);
        store(tables, "E07", "2026-09-30", "select 'E07' as council_code, date '2026-09-30' as as_at, '007' as ref");
        store(tables, "E07", "2026-10-31", "select 'E07' as council_code, date '2026-10-31' as as_at, '008' as ref, 3 as bedrooms");
        store(tables, "a b/%é", "2026-10-31", "select 'a b/%é' as council_code, date '2026-10-31' as as_at, '009' as ref, 4 as bedrooms");
        engine.define(tables.latest(HOME));
        assertThat(engine.query("select * from core.home order by ref").rows().toString())
            .isEqualTo("[[E07, 2026-09-30, 007, null], [E07, 2026-10-31, 008, 3], [a b/%é, 2026-10-31, 009, 4]]");
        assertThat(engine.describe("select * from core.home")).isEqualTo(tables.latest(HOME).columns());
        engine.define(TableName.of("core.before"), tables.at(HOME, 0));
        assertThat(engine.query("select * from core.before").rows().toString()).isEqualTo("[[E07, 2026-09-30, 007]]");
    }

    @Test
    void a_table_without_files_is_empty_and_has_its_columns() {
        DeltaTables tables = new DeltaTables(folder);
        tables.create(HOME, List.of(new Column("ref", "VARCHAR"), new Column("at", "TIMESTAMP")), List.of(), List.of());
        engine.define(tables.latest(HOME));
        assertThat(engine.query("select ref, \"at\" from core.home").rows()).isEmpty();
    }

    @Test
    void a_view_may_take_a_table_s_place_and_a_table_a_view_s() {
        engine.createTable(HOME, List.of(new Column("n", "INTEGER")), List.of(List.of("1"), Arrays.asList((String) null)));
        assertThat(engine.query("select * from core.home").rows().toString()).isEqualTo("[[1], [null]]");
        engine.createView(HOME, "select 2 as n");
        assertThat(engine.query("select * from core.home").single()).isEqualTo(2);
        assertThat(engine.createWorkTable(HOME, "select i as n from range(3) as r(i)")).isEqualTo(3);
        assertThat(engine.append(HOME, "select 7 as n")).isEqualTo(1);
        assertThat(engine.query("select cast(sum(n) as bigint) from core.home").single()).isEqualTo(10L);
    }

    @Test
    void a_table_is_filled_from_text_by_type() {
        engine.createTable(HOME, List.of(new Column("at", "TIMESTAMP"), new Column("sold_on", "DATE"), new Column("is_let", "BOOLEAN"),
            new Column("rent", "DECIMAL(14,4)"), new Column("line", "BIGINT"), new Column("beds", "INTEGER"), new Column("ref", "VARCHAR")),
            List.of(List.of("2026-03-29 01:30:00", "2026-03-29", "true", "100.5", "7", "2", "it's"), Arrays.asList(null, null, null, null, null, null, null)));
        assertThat(engine.query("select * from core.home").rows().toString())
            .isEqualTo("[[2026-03-29T01:30, 2026-03-29, true, 100.5000, 7, 2, it's], [null, null, null, null, null, null, null]]");
        assertThatThrownBy(() -> engine.createTable(HOME, List.of(new Column("beds", "INTEGER")), List.of(List.of("two"))))
            .isInstanceOf(CannotRunSql.class).hasMessage("Cannot fill core.home: For input string: \"two\"");
    }

    @Test
    void nulls_are_the_smallest_values_and_times_have_no_zone() {
        assertThat(engine.query("select n from (values (1), (null), (2)) as v(n) order by n").rows().toString()).isEqualTo("[[null], [1], [2]]");
        assertThat(engine.query("select n from (values (1), (null), (2)) as v(n) order by n desc").rows().toString()).isEqualTo("[[2], [1], [null]]");
        assertThat(engine.query("select current_setting('TimeZone')").single()).isEqualTo("UTC");
        assertThat(engine.query("select timestamp '2026-03-29 01:30:00'").single()).hasToString("2026-03-29T01:30");
    }

    @Test
    void sql_that_cannot_run_is_told_with_the_engine_s_own_words() {
        assertThatThrownBy(() -> engine.execute("select nothing from nowhere")).isInstanceOf(CannotRunSql.class)
            .hasMessageStartingWith("Cannot run SQL: ").hasMessageContaining("Table with name nowhere does not exist");
    }

    @Test
    void the_machine_s_share_can_be_limited() {
        try (DuckDb limited = DuckDb.open(EngineSettings.defaults().withMemoryLimit("1GiB").withThreads(1).withTemporaryFolder(folder))) {
            assertThat(limited.query("select current_setting('memory_limit')").single()).isEqualTo("1.0 GiB");
            assertThat(limited.query("select current_setting('threads')").single()).isEqualTo(1L);
            assertThat(limited.query("select current_setting('temp_directory')").single()).isEqualTo(folder.toString());
        }
    }

    private List<DataFile> write(String select, Map<String, String> partition, List<String> orderBy) {
        return engine.write(HOME, select, engine.storableColumns(HOME, select), folder, partition, orderBy);
    }

    private void store(DeltaTables tables, String council, String asAt, String select) {
        Map<String, String> partition = new LinkedHashMap<>();
        partition.put("council_code", council);
        partition.put("as_at", asAt);
        List<Column> columns = engine.storableColumns(HOME, select);
        tables.write(HOME, columns, List.of("council_code", "as_at"), partition, engine.write(HOME, select, columns, tables.folder(HOME), partition, List.of()));
    }
}
