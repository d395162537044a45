package uk.rooftree.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;

/** Data files of other writers: what the log says of them counts, and not what their names or columns seem to say. */
class OtherWritersFilesTest {

    private static final TableName HOME = TableName.of("core.home");
    private static final Column REF = new Column("home_ref", "VARCHAR");
    private static final Column AREA = new Column("area", "VARCHAR");

    @TempDir
    Path folder;

    private final DuckDb duckDb = DuckDb.open();

    @AfterEach
    void close() {
        duckDb.close();
    }

    @Test
    void partition_values_are_those_of_the_log_whatever_the_folders_are_called() throws IOException {
        Path file = write("area=north/a.parquet", "select 'H1' as home_ref");
        assertThat(rows(table(List.of(REF, AREA), List.of("area"), file(file, "area", "south")))).containsExactly(List.of("H1", "south"));
    }

    @Test
    void partition_values_need_not_stand_in_the_path() throws IOException {
        ActiveFile plain = file(write("a.parquet", "select 'H1' as home_ref"), "area", "Tŷ + 50%25");
        ActiveFile none = file(write("b.parquet", "select 'H2' as home_ref"), "area", null);
        ActiveFile empty = file(write("c.parquet", "select 'H3' as home_ref, 'told twice' as area"), "area", "");
        assertThat(rows(table(List.of(REF, AREA), List.of("area"), plain, none, empty)))
            .containsExactly(List.of("H1", "Tŷ + 50%25"), Arrays.asList("H2", null), Arrays.asList("H3", null));
    }

    @Test
    void the_text_null_in_a_path_is_a_text() throws IOException {
        Path file = write("area=null/a.parquet", "select 'H1' as home_ref");
        assertThat(rows(table(List.of(REF, AREA), List.of("area"), file(file, "area", "null")))).containsExactly(List.of("H1", "null"));
    }

    @Test
    void a_folder_above_the_warehouse_may_be_called_like_a_partition() throws IOException {
        Path file = write("area=all/warehouse/area=north/a.parquet", "select 'H1' as home_ref");
        assertThat(rows(table(List.of(REF, AREA), List.of("area"), file(file, "area", "north")))).containsExactly(List.of("H1", "north"));
    }

    @Test
    void a_column_that_the_table_does_not_have_is_not_shown() throws IOException {
        Path file = write("a.parquet", "select 'H1' as home_ref, 2 as bedrooms");
        assertThat(rows(table(List.of(REF), List.of(), file(file)))).containsExactly(List.of("H1"));
    }

    @Test
    void a_file_that_is_gone_is_named_even_where_its_name_is_a_pattern_that_others_match() throws IOException {
        write("a1.parquet", "select 'H1' as home_ref");
        Path gone = folder.resolve("a*.parquet");
        assertThatThrownBy(() -> rows(table(List.of(REF), List.of(), file(gone)))).isInstanceOf(UserFault.class)
            .hasMessage("Cannot read core.home: version 3 needs the file \"%s\", which is not there. Restore it from a backup, or read a version that does not need it."
                .formatted(gone));
    }

    @Test
    void a_file_that_is_not_parquet_is_damaged() throws IOException {
        Path file = Files.writeString(folder.resolve("a.parquet"), "PAR1 but not for long");
        assertThatThrownBy(() -> rows(table(List.of(REF), List.of(), file(file)))).isInstanceOf(UserFault.class)
            .hasMessageStartingWith("Cannot read core.home: a file of version 3 is damaged (")
            .hasMessageEndingWith("). Restore the table's folder from a backup.");
    }

    @Test
    void a_file_whose_numbers_are_wider_than_the_table_s_is_refused() throws IOException {
        Path file = write("a.parquet", "select 2.5::double as bedrooms");
        assertThatThrownBy(() -> rows(table(List.of(new Column("bedrooms", "INTEGER")), List.of(), file(file)))).isInstanceOf(UserFault.class)
            .hasMessage("Cannot read core.home: its files hold column \"bedrooms\" as DOUBLE, and its log says INTEGER. "
                + "Build the table again in the tool that writes it.");
    }

    private List<List<Object>> rows(TableSnapshot table) {
        duckDb.define(table);
        return duckDb.query("select * from core.home order by 1").rows();
    }

    private Path write(String name, String select) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        duckDb.execute("copy (" + select + ") to '" + file + "' (format parquet)");
        return file;
    }

    private static TableSnapshot table(List<Column> columns, List<String> partitionColumns, ActiveFile... files) {
        return new TableSnapshot(HOME, 3, columns, partitionColumns, List.of(files));
    }

    private static ActiveFile file(Path path) {
        return new ActiveFile(path, Map.of(), 1, 1);
    }

    private static ActiveFile file(Path path, String column, String value) {
        Map<String, String> partition = new HashMap<>();
        partition.put(column, value);
        return new ActiveFile(path, partition, 1, 1);
    }
}
