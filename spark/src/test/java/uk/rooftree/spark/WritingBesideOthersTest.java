package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.rooftree.spark.store.BucketFileSystem;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableConflict;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.RowsToStore;

/** Two who write one table of an object store, where no lock keeps either from it. */
class WritingBesideOthersTest {

    private static final TableName HOME = TableName.of("core.home");
    private static final String FIRST = "core/home/_delta_log/00000000000000000001.json";

    private Path warehouse;
    private DeltaTables tables;
    private SparkEngine engine;

    @BeforeEach
    void a_table_with_a_council_s_row() {
        warehouse = new SparkSupply(Engines.SETTINGS).warehouse(URI.create("bucket://" + UUID.randomUUID() + "/housing"));
        tables = new DeltaTables(warehouse);
        engine = SparkEngine.open(Engines.SETTINGS, warehouse);
        assertThat(write("E1", "first").version()).isZero();
    }

    @Test
    void the_version_is_the_one_that_was_written_though_another_came_right_after() {
        BucketFileSystem.after(FIRST, () -> elsewhere("E1", "theirs"));

        TableSnapshot ours = write("E1", "ours");

        assertThat(ours.version()).isEqualTo(1);
        assertThat(rows(ours)).containsExactly(List.of("E1", "ours"));
        assertThat(rows(tables.latest(HOME))).containsExactly(List.of("E1", "theirs"));
    }

    @Test
    void two_councils_that_write_at_once_both_have_their_rows() {
        BucketFileSystem.before(FIRST, () -> elsewhere("E2", "theirs"));

        TableSnapshot ours = write("E1", "ours");

        assertThat(ours.version()).isEqualTo(2);
        assertThat(rows(ours)).containsExactly(List.of("E1", "ours"), List.of("E2", "theirs"));
    }

    @Test
    void of_two_who_replace_the_same_rows_at_once_the_second_is_told_to_run_again() {
        BucketFileSystem.before(FIRST, () -> elsewhere("E1", "theirs"));

        assertThatThrownBy(() -> write("E1", "ours")).isInstanceOf(TableConflict.class)
            .hasMessage("Cannot write core.home: another run has changed it since version 0 was read. Nothing of this write was kept; run again.");

        assertThat(rows(tables.latest(HOME))).containsExactly(List.of("E1", "theirs"));
    }

    @Test
    void of_two_who_make_one_table_at_once_the_second_is_told_to_run_again() {
        TableName made = TableName.of("core.void");
        BucketFileSystem.before("core/void/_delta_log/00000000000000000000.json", () -> CompletableFuture.runAsync(() -> write(made, "E1", "theirs")).join());

        assertThatThrownBy(() -> write(made, "E1", "ours")).isInstanceOf(TableConflict.class)
            .hasMessage("Cannot create core.void: the table is already there. Nothing of this write was kept; run again.");

        assertThat(rows(tables.latest(made))).containsExactly(List.of("E1", "theirs"));
    }

    @Test
    void a_write_that_changes_nothing_is_the_version_before() {
        write("E2", "x");

        assertThat(rows(engine.write(tables, rows(HOME, "select 'E3' as council_code, 'x' as home_ref where false", "E3")).commit())).hasSize(2);
        assertThat(rows(tables.latest(HOME))).containsExactly(List.of("E1", "first"), List.of("E2", "x"));
    }

    private TableSnapshot write(String council, String home) {
        return write(HOME, council, home);
    }

    private TableSnapshot write(TableName table, String council, String home) {
        return engine.write(tables, rows(table, "select '%s' as council_code, '%s' as home_ref".formatted(council, home), council)).commit();
    }

    /** Delta has one transaction a thread. */
    private void elsewhere(String council, String home) {
        CompletableFuture.runAsync(() -> write(council, home)).join();
    }

    private static RowsToStore rows(TableName table, String select, String council) {
        return new RowsToStore(table, select, Map.of("council_code", council), List.of(), Optional.empty(), RowsToStore.Shown.AS_BEFORE);
    }

    private List<List<Object>> rows(TableSnapshot table) {
        TableName shown = TableName.of("read.home");
        engine.define(shown, table);
        return engine.query("select council_code, home_ref from read.home order by 1, 2").rows();
    }
}
