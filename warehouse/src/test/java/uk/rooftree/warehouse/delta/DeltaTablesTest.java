package uk.rooftree.warehouse.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rooftree.warehouse.UserFault;

class DeltaTablesTest {

    private static final TableName HOME = TableName.of("core.home");

    private static final List<Column> COLUMNS = List.of(
        new Column("home_ref", "VARCHAR"), new Column("bedrooms", "INTEGER"), new Column("area", "VARCHAR"));

    @TempDir
    Path folder;

    private Path warehouse;
    private DeltaTables tables;
    private ParquetFiles duckdb;

    @BeforeEach
    void openWarehouse() throws SQLException {
        warehouse = folder.resolve("a warehouse, 50% é");
        tables = new DeltaTables(warehouse);
        duckdb = new ParquetFiles();
    }

    @AfterEach
    void closeDuckDb() throws SQLException {
        duckdb.close();
    }

    @Test
    void a_table_that_was_created_is_there_for_everybody() throws Exception {
        TableSnapshot made = tables.create(HOME, COLUMNS, List.of(), homes("('H1', 2, 'north'), ('H2', null, 'south')"));

        assertThat(made.version()).isZero();
        assertThat(made.rows()).isEqualTo(2);
        assertThat(reader().latest(HOME)).isEqualTo(made);
        assertThat(duckdb.rows(made)).containsExactly("H1|2|north", "H2|null|south");
    }

    @Test
    void a_table_may_be_empty() throws Exception {
        TableSnapshot made = tables.create(HOME, COLUMNS, List.of("area"), List.of());

        assertThat(reader().latest(HOME)).isEqualTo(made);
        assertThat(made.rows()).isZero();
        assertThat(made.files()).isEmpty();
        assertThat(made.columns()).isEqualTo(COLUMNS);
        assertThat(made.partitionColumns()).containsExactly("area");
    }

    @Test
    void every_column_type_comes_back_as_it_was() throws Exception {
        List<Column> columns = List.of(
            new Column("a_text", "VARCHAR"), new Column("an_integer", "INTEGER"), new Column("a_bigint", "BIGINT"),
            new Column("a_date", "DATE"), new Column("a_boolean", "BOOLEAN"), new Column("a_timestamp", "TIMESTAMP"),
            new Column("a_double", "DOUBLE"), new Column("a_decimal", "DECIMAL(14,4)"), new Column("a_great_decimal", "DECIMAL(38,2)"));
        tables.create(HOME, columns, List.of(), duckdb.write(tables, HOME, """
            select 'Tŷ Gwyn' as a_text, 7 as an_integer, 9007199254740993 as a_bigint, date '1899-12-31' as a_date, true as a_boolean,
                timestamp '2026-10-31 23:59:59.123456' as a_timestamp, 0.1::double as a_double, -12.5000::decimal(14,4) as a_decimal,
                123456789012345678901234567890123456.78::decimal(38,2) as a_great_decimal
            union all select null, null, null, null, null, null, null, null, null"""));

        TableSnapshot read = reader().latest(HOME);
        assertThat(read.columns()).isEqualTo(columns);
        assertThat(duckdb.rows(read)).containsExactly(
            "Tŷ Gwyn|7|9007199254740993|1899-12-31|true|2026-10-31 23:59:59.123456|0.1|-12.5000|123456789012345678901234567890123456.78",
            "null|null|null|null|null|null|null|null|null");
    }

    @Test
    void a_type_the_warehouse_does_not_know_is_refused() {
        assertThatThrownBy(() -> tables.create(HOME, List.of(new Column("rooms", "INTEGER[]")), List.of(), List.of()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Invalid column type: \"INTEGER[]\" of column \"rooms\" "
                + "(expected VARCHAR, INTEGER, BIGINT, DATE, BOOLEAN, TIMESTAMP, DOUBLE or DECIMAL(p,s))");
    }

    @Test
    void a_table_that_is_not_there_is_not_found_and_cannot_be_read() {
        assertThat(tables.find(HOME)).isEmpty();
        assertThatThrownBy(() -> tables.latest(HOME)).isInstanceOf(UserFault.class)
            .hasMessage("Cannot read core.home: there is no such table in \"%s\"".formatted(warehouse));
    }

    @Test
    void a_table_is_created_once() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of());

        assertThatThrownBy(() -> reader().create(HOME, COLUMNS, List.of(), List.of())).isInstanceOf(TableConflict.class)
            .hasMessage("Cannot create core.home: the table is already there. Nothing of this write was kept; run again.");
    }

    @Test
    void appended_rows_join_those_that_are_there() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), homes("('H1', 2, 'north')"));
        TableSnapshot now = tables.append(HOME, homes("('H2', 3, 'north')"));

        assertThat(now.version()).isEqualTo(1);
        assertThat(duckdb.rows(reader().latest(HOME))).containsExactly("H1|2|north", "H2|3|north");
    }

    @Test
    void replacing_a_partition_leaves_the_others_alone() throws Exception {
        tables.create(HOME, COLUMNS, List.of("area"), homes("('H1', 2, 'north'), ('H2', 3, 'south')", "area"));
        TableSnapshot now =
            tables.replacePartition(tables.latest(HOME), Map.of("area", "north"), homes("('H3', 1, 'north')", "area"));

        assertThat(now).isEqualTo(reader().latest(HOME));
        assertThat(duckdb.rows(now)).containsExactly("H2|3|south", "H3|1|north");
    }

    @Test
    void a_partition_may_be_named_by_some_of_its_columns_and_by_null() throws Exception {
        List<DataFile> files = homes("('H1', 1, 'north'), ('H2', 2, 'north'), ('H3', 1, null)", "area", "bedrooms");
        TableSnapshot made = tables.create(HOME, COLUMNS, List.of("area", "bedrooms"), files);
        assertThat(made.files()).hasSize(3);

        assertThat(duckdb.rows(tables.replacePartition(made, Map.of("bedrooms", "1"), List.of()))).containsExactly("H2|2|north");

        TableSnapshot again = tables.replace(tables.latest(HOME), COLUMNS, List.of("area", "bedrooms"), files);
        assertThat(duckdb.rows(tables.replacePartition(again, Collections.singletonMap("area", null), List.of())))
            .containsExactly("H1|1|north", "H2|2|north");
    }

    @Test
    void rows_of_another_partition_cannot_slip_in() throws Exception {
        TableSnapshot made = tables.create(HOME, COLUMNS, List.of("area"), List.of());
        List<DataFile> files = homes("('H1', 2, 'south')", "area");

        assertThatThrownBy(() -> tables.replacePartition(made, Map.of("area", "north"), files))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Invalid data file for core.home: \"%s\" belongs to the partition {area=south}, not to {area=north}"
                .formatted(files.get(0).path()));
        assertThat(reader().latest(HOME).version()).isZero();
    }

    @Test
    void partition_values_with_spaces_slashes_percent_signs_accents_and_null_come_back_as_they_were() throws Exception {
        String values = "('H1', 1, 'Bron y Môr / 50% = a+b'), ('H2', 2, null), ('H3', 3, '007'), ('H4', 4, 'a:b?c#d[e]&f''g\"h')";
        tables.create(HOME, COLUMNS, List.of("area"), homes(values, "area"));

        assertThat(duckdb.rows(reader().latest(HOME))).containsExactly(
            "H1|1|Bron y Môr / 50% = a+b", "H2|2|null", "H3|3|007", "H4|4|a:b?c#d[e]&f'g\"h");

        TableSnapshot now = reader().replacePartition(
            reader().latest(HOME), Map.of("area", "Bron y Môr / 50% = a+b"), List.of());
        assertThat(duckdb.rows(now)).containsExactly("H2|2|null", "H3|3|007", "H4|4|a:b?c#d[e]&f'g\"h");
    }

    @Test
    void partitions_may_be_dates_numbers_and_truth_values() throws Exception {
        List<Column> columns = List.of(new Column("home_ref", "VARCHAR"), new Column("as_at", "DATE"), new Column("bedrooms", "INTEGER"),
            new Column("is_let", "BOOLEAN"), new Column("rent", "DECIMAL(12,2)"));
        tables.create(HOME, columns, List.of("as_at", "bedrooms", "is_let", "rent"), duckdb.write(tables, HOME,
            "select 'H1' as home_ref, date '2026-10-31' as as_at, 2 as bedrooms, true as is_let, 99.50::decimal(12,2) as rent",
            "as_at", "bedrooms", "is_let", "rent"));

        TableSnapshot read = reader().latest(HOME);
        assertThat(read.files().get(0).partition())
            .containsExactlyInAnyOrderEntriesOf(Map.of("as_at", "2026-10-31", "bedrooms", "2", "is_let", "true", "rent", "99.50"));
        assertThat(duckdb.rows(read)).containsExactly("H1|2026-10-31|2|true|99.50");
    }

    @Test
    void an_empty_text_is_no_partition_value() throws Exception {
        List<DataFile> files = homes("('H1', 1, 'x')", "area");
        DataFile file = files.get(0);
        DataFile empty = new DataFile(file.path(), Map.of("area", ""), file.rows(), file.bytes(), file.statistics());

        assertThatThrownBy(() -> tables.create(HOME, COLUMNS, List.of("area"), List.of(empty)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Invalid data file for core.home: \"%s\" has an empty text as partition value {area=}".formatted(file.path()));
    }

    @Test
    void every_earlier_version_can_still_be_read() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), homes("('H1', 1, 'north')"));
        tables.append(HOME, homes("('H2', 2, 'north')"));
        TableSnapshot now = tables.replace(tables.latest(HOME), List.of(new Column("home_ref", "VARCHAR")), List.of(),
            duckdb.write(tables, HOME, "select 'H9' as home_ref"));

        assertThat(duckdb.rows(reader().at(HOME, 0))).containsExactly("H1|1|north");
        assertThat(duckdb.rows(reader().at(HOME, 1))).containsExactly("H1|1|north", "H2|2|north");
        assertThat(duckdb.rows(reader().at(HOME, 2))).containsExactly("H9");
        assertThat(tables.at(HOME, 1).columns()).isEqualTo(COLUMNS);
        assertThat(now.version()).isEqualTo(2);
        assertThatThrownBy(() -> reader().at(HOME, 3)).isInstanceOf(UserFault.class)
            .hasMessage("Cannot read core.home: it has no version 3 (the newest is 2)");
    }

    @Test
    void of_two_changes_made_from_one_reading_the_second_is_refused() throws Exception {
        TableSnapshot read = tables.create(HOME, COLUMNS, List.of("area"), homes("('H1', 1, 'north')", "area"));
        tables.replacePartition(read, Map.of("area", "north"), homes("('H2', 2, 'north')", "area"));

        List<DataFile> late = homes("('H3', 3, 'north')", "area");
        assertThatThrownBy(() -> tables.replacePartition(read, Map.of("area", "north"), late)).isInstanceOf(TableConflict.class)
            .hasMessage("Cannot write core.home: another run has changed it since version 0 was read. "
                + "Nothing of this write was kept; run again.");
        assertThatThrownBy(() -> reader().replace(read, COLUMNS, List.of("area"), late)).isInstanceOf(TableConflict.class);
        assertThat(duckdb.rows(reader().latest(HOME))).containsExactly("H2|2|north");
    }

    @Test
    void writing_a_partition_creates_the_table_and_then_replaces() throws Exception {
        tables.write(HOME, COLUMNS, List.of("area"), Map.of("area", "north"), homes("('H1', 1, 'north')", "area"));
        tables.write(HOME, COLUMNS, List.of("area"), Map.of("area", "south"), homes("('H2', 2, 'south')", "area"));
        tables.write(HOME, COLUMNS, List.of("area"), Map.of("area", "north"), homes("('H3', 3, 'north')", "area"));

        assertThat(duckdb.rows(reader().latest(HOME))).containsExactly("H2|2|south", "H3|3|north");
    }

    @Test
    void a_column_that_is_added_is_null_in_the_rows_of_before() throws Exception {
        tables.write(HOME, COLUMNS, List.of("area"), Map.of("area", "north"), homes("('H1', 1, 'north')", "area"));
        List<Column> grown = List.of(COLUMNS.get(0), new Column("seen_at", "TIMESTAMP"), COLUMNS.get(1), COLUMNS.get(2));
        TableSnapshot now = tables.write(HOME, grown, List.of("area"), Map.of("area", "south"), duckdb.write(tables, HOME,
            "select 'H2' as home_ref, timestamp '2026-10-31 12:00:00' as seen_at, 2 as bedrooms, 'south' as area", "area"));

        TableSnapshot read = reader().latest(HOME);
        assertThat(read).isEqualTo(now);
        assertThat(read.columns()).isEqualTo(grown);
        assertThat(duckdb.rows(read)).containsExactly("H1|null|1|north", "H2|2026-10-31 12:00:00.0|2|south");
        assertThat(reader().at(HOME, 0).columns()).isEqualTo(COLUMNS);
        assertThat(logEntry(0).get("metaData").get("id")).as("still the same table").isEqualTo(logEntry(1).get("metaData").get("id"));
        assertThat(logEntry(1).get("protocol").get("readerFeatures").toString()).isEqualTo("[\"timestampNtz\"]");
    }

    @Test
    void columns_that_no_longer_fit_the_other_partitions_are_refused() throws Exception {
        tables.write(HOME, COLUMNS, List.of("area"), Map.of("area", "north"), homes("('H1', 1, 'north')", "area"));
        List<Column> other = List.of(new Column("bedrooms", "BIGINT"), COLUMNS.get(2));

        assertThatThrownBy(() -> tables.write(HOME, other, List.of("area"), Map.of("area", "south"), List.of()))
            .isInstanceOf(UserFault.class)
            .hasMessage("Cannot write one partition of core.home: its columns have changed (\"home_ref\" is gone; "
                + "\"bedrooms\" was INTEGER and is now BIGINT), and its other partitions would not fit. Build the whole table again.");
        assertThat(reader().latest(HOME).version()).isZero();
    }

    @Test
    void the_whole_content_may_be_replaced_under_any_columns_and_partitions() throws Exception {
        tables.write(HOME, COLUMNS, List.of("area"), Map.of("area", "north"), homes("('H1', 1, 'north')", "area"));
        List<Column> other = List.of(new Column("bedrooms", "BIGINT"), new Column("kind", "VARCHAR"));
        tables.write(HOME, other, List.of("kind"), Map.of(), duckdb.write(tables, HOME, "select 5::bigint as bedrooms, 'flat' as kind", "kind"));

        TableSnapshot read = reader().latest(HOME);
        assertThat(read.columns()).isEqualTo(other);
        assertThat(read.partitionColumns()).containsExactly("kind");
        assertThat(duckdb.rows(read)).containsExactly("5|flat");
        assertThat(duckdb.rows(reader().at(HOME, 0))).containsExactly("H1|1|north");
    }

    @Test
    void a_table_keeps_its_properties_through_every_change() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of());
        tables.write(HOME, List.of(new Column("kind", "VARCHAR")), List.of(), Map.of(), List.of());

        assertThat(logEntry(1).get("metaData").get("configuration")).isEqualTo(logEntry(0).get("metaData").get("configuration"));
        assertThat(new TreeMap<>(new ObjectMapper().convertValue(logEntry(1).get("metaData").get("configuration"), Map.class)).toString())
            .isEqualTo("{delta.checkpointInterval=30, delta.deletedFileRetentionDuration=interval 36500 days, "
                + "delta.enableExpiredLogCleanup=false, delta.logRetentionDuration=interval 36500 days}");
    }

    @Test
    void the_log_says_rows_least_greatest_and_nulls_of_every_file() throws Exception {
        List<Column> columns = List.of(new Column("home_ref", "VARCHAR"), new Column("bedrooms", "INTEGER"), new Column("built_on", "DATE"),
            new Column("rent", "DECIMAL(12,2)"), new Column("note", "VARCHAR"), new Column("seen_at", "TIMESTAMP"));
        tables.create(HOME, columns, List.of(), duckdb.write(tables, HOME, """
            select 'H' || i as home_ref, nullif(i, 2)::integer as bedrooms, date '2026-01-01' + i::integer as built_on,
                (i * 1.5)::decimal(12,2) as rent, repeat('x', 200) as note, timestamp '2026-01-01 00:00:00' as seen_at
            from range(1, 4) as r(i)"""));

        JsonNode stats = new ObjectMapper().readTree(logEntry(0).get("add").get("stats").asText());
        assertThat(stats.toString()).isEqualTo(new ObjectMapper().readTree("""
            {"numRecords": 3,
             "minValues": {"home_ref": "H1", "bedrooms": 1, "built_on": "2026-01-02", "rent": 1.50},
             "maxValues": {"home_ref": "H3", "bedrooms": 3, "built_on": "2026-01-04", "rent": 4.50},
             "nullCount": {"home_ref": 0, "bedrooms": 1, "built_on": 0, "rent": 0, "note": 0, "seen_at": 0},
             "tightBounds": true}""").toString());
    }

    @Test
    void the_checksum_beside_a_log_entry_counts_the_live_files() throws Exception {
        tables.create(HOME, COLUMNS, List.of("area"), homes("('H1', 1, 'north'), ('H2', 2, 'south')", "area"));
        tables.write(HOME, COLUMNS, List.of("area"), Map.of("area", "north"), homes("('H3', 3, 'north')", "area"));
        tables.write(HOME, List.of(new Column("kind", "VARCHAR")), List.of(), Map.of(), duckdb.write(tables, HOME, "select 'flat' as kind"));
        reader().append(HOME, duckdb.write(tables, HOME, "select 'house' as kind"));

        for (int version = 0; version <= 3; version++) {
            TableSnapshot table = reader().at(HOME, version);
            JsonNode checksum = new ObjectMapper().readTree(log().resolve("%020d.crc".formatted(version)).toFile());
            assertThat(checksum.get("numFiles").asLong()).as("files of version %d", version).isEqualTo(table.files().size());
            assertThat(checksum.get("tableSizeBytes").asLong()).as("bytes of version %d", version)
                .isEqualTo(table.files().stream().mapToLong(ActiveFile::bytes).sum());
        }
    }

    @Test
    void every_thirtieth_commit_leaves_a_checkpoint_that_stands_for_the_log_before_it() throws Exception {
        tables.create(HOME, COLUMNS, List.of("area"), homes("('H0', 0, 'north')", "area"));
        for (int i = 1; i <= 31; i++) {
            if (i % 2 == 0) {
                tables.append(HOME, homes("('H%d', 1, 'south')".formatted(i), "area"));
            } else {
                tables.replacePartition(tables.latest(HOME), Map.of("area", "north"), homes("('H%d', 1, 'north')".formatted(i), "area"));
            }
        }
        TableSnapshot before = tables.latest(HOME);
        assertThat(log().resolve("00000000000000000030.checkpoint.parquet")).exists();
        assertThat(log().resolve("_last_checkpoint")).exists();

        for (int version = 0; version < 30; version++) {
            Files.delete(log().resolve("%020d.json".formatted(version)));
            Files.delete(log().resolve("%020d.crc".formatted(version)));
        }
        Files.delete(log().resolve("00000000000000000030.crc"));
        Files.delete(log().resolve("00000000000000000031.crc"));
        TableSnapshot after = reader().latest(HOME);
        assertThat(after.version()).isEqualTo(31);
        assertThat(after.columns()).isEqualTo(before.columns());
        assertThat(after.files()).containsExactlyInAnyOrderElementsOf(before.files());
        assertThat(duckdb.rows(after)).hasSize(16).contains("H31|1|north", "H2|1|south", "H30|1|south");
    }

    @Test
    void nothing_lies_about_but_the_tables_own_files() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), homes("('H1', 1, 'north')"));
        tables.append(HOME, homes("('H2', 1, 'north')"));

        try (Stream<Path> files = Files.walk(warehouse)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> warehouse.relativize(file).toString())
                .map(file -> file.replaceFirst("part-[0-9a-f-]+", "part"))).containsExactlyInAnyOrder(
                    "core/home/part.parquet", "core/home/part.parquet",
                    "core/home/_delta_log/00000000000000000000.json", "core/home/_delta_log/00000000000000000000.crc",
                    "core/home/_delta_log/00000000000000000001.json", "core/home/_delta_log/00000000000000000001.crc");
        }
    }

    @Test
    void a_data_file_must_lie_in_the_tables_folder() throws Exception {
        DataFile file = homes("('H1', 1, 'north')").get(0);
        DataFile elsewhere = new DataFile(folder.resolve("x.parquet"), Map.of(), 1, 1, Map.of());
        DataFile partitioned = new DataFile(file.path(), Map.of("area", "north"), 1, 1, Map.of());

        assertThatThrownBy(() -> tables.create(HOME, COLUMNS, List.of(), List.of(elsewhere))).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Invalid data file for core.home: \"%s\" is not in the table's folder \"%s\""
                .formatted(folder.resolve("x.parquet"), warehouse.resolve("core/home")));
        assertThatThrownBy(() -> tables.create(HOME, COLUMNS, List.of(), List.of(file, file))).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Invalid data files for core.home: \"%s\" is there twice".formatted(file.path()));
        assertThatThrownBy(() -> tables.create(HOME, COLUMNS, List.of(), List.of(partitioned))).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Invalid data file for core.home: \"%s\" has values for the partition columns [area] (expected [])"
                .formatted(file.path()));
        assertThat(tables.find(HOME)).isEmpty();
    }

    @Test
    void columns_are_there_once_and_partition_columns_are_among_them() {
        assertThatThrownBy(() -> tables.create(HOME, List.of(new Column("a", "DATE"), new Column("A", "DATE")), List.of(), List.of()))
            .hasMessage("Invalid columns of core.home: \"A\" is there twice");
        assertThatThrownBy(() -> tables.create(HOME, COLUMNS, List.of("ward"), List.of()))
            .hasMessage("Invalid partition column of core.home: \"ward\" is not one of its columns");
    }

    @Test
    void all_tables_are_listed_by_name() throws Exception {
        assertThat(tables.listTables()).isEmpty();
        for (String name : List.of("voids.spell", "core.void", "core.home")) {
            tables.create(TableName.of(name), COLUMNS, List.of(), List.of());
        }
        Files.createDirectories(warehouse.resolve("releases"));
        Files.createDirectories(warehouse.resolve("core/half_made/_delta_log"));

        assertThat(reader().listTables()).extracting(TableName::toString).containsExactly("core.home", "core.void", "voids.spell");
    }

    @Test
    void a_table_that_was_deleted_and_made_anew_is_read_anew() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), homes("('H1', 1, 'north')"));
        deleteFolder(warehouse.resolve("core/home"));
        assertThat(tables.find(HOME)).isEmpty();

        reader().create(HOME, COLUMNS, List.of(), homes("('H2', 1, 'north')"));
        assertThat(duckdb.rows(tables.latest(HOME))).containsExactly("H2|1|north");
    }

    @Test
    void what_others_have_committed_is_seen_at_the_next_look() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of());
        reader().append(HOME, homes("('H1', 1, 'north')"));

        assertThat(tables.latest(HOME).version()).isEqualTo(1);
        assertThat(tables.append(HOME, homes("('H2', 1, 'north')")).version()).isEqualTo(2);
    }

    private DeltaTables reader() {
        return new DeltaTables(warehouse);
    }

    private Path log() {
        return warehouse.resolve("core/home/_delta_log");
    }

    /** The actions of a commit by name; of several of one name, the last. */
    private JsonNode logEntry(long version) throws IOException {
        var entry = new ObjectMapper().createObjectNode();
        for (String line : Files.readAllLines(log().resolve("%020d.json".formatted(version)))) {
            entry.setAll((com.fasterxml.jackson.databind.node.ObjectNode) new ObjectMapper().readTree(line));
        }
        return entry;
    }

    private List<DataFile> homes(String values, String... partitionColumns) throws SQLException, IOException {
        return duckdb.write(tables, HOME,
            "select home_ref, bedrooms::integer as bedrooms, area from (values %s) as home(home_ref, bedrooms, area)".formatted(values),
            partitionColumns);
    }

    private static void deleteFolder(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(paths::add);
        }
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
