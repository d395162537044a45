package uk.rooftree.warehouse.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rooftree.warehouse.UserFault;

class CrashTest {

    private static final TableName HOME = TableName.of("core.home");
    private static final List<Column> COLUMNS = List.of(new Column("home_ref", "VARCHAR"));

    @TempDir
    Path folder;

    private Path warehouse;
    private DeltaTables tables;
    private ParquetFiles duckdb;
    private Path row;

    @BeforeEach
    void openWarehouse() throws Exception {
        warehouse = folder.resolve("warehouse");
        tables = new DeltaTables(warehouse);
        duckdb = new ParquetFiles();
        row = duckdb.write(new DeltaTables(folder), TableName.of("other.template"), "select 'H1' as home_ref").get(0).path();
    }

    @AfterEach
    void closeDuckDb() throws Exception {
        duckdb.close();
    }

    @Test
    void a_writer_that_dies_between_its_data_and_its_commit_leaves_the_table_as_it_was() throws Exception {
        TableSnapshot before = tables.create(HOME, COLUMNS, List.of(), duckdb.write(tables, HOME, "select 'H1' as home_ref"));
        Path orphan = Appender.copy(tables, HOME, row).path();
        Path unfinished = log().resolve(".00000000000000000001.json.0b9d.tmp");
        Files.writeString(unfinished, "{\"add\":{\"path\":\"half a li");

        assertThat(new DeltaTables(warehouse).latest(HOME)).isEqualTo(before);
        assertThat(duckdb.rows(new DeltaTables(warehouse).latest(HOME))).containsExactly("H1");
        assertThat(new DeltaTables(warehouse).append(HOME, List.of(Appender.copy(tables, HOME, row))).rows()).isEqualTo(2);
        assertThat(orphan).exists();
    }

    @Test
    void a_table_whose_maker_died_before_its_first_commit_can_be_made() throws Exception {
        Files.createDirectories(log());
        Appender.copy(tables, HOME, row);

        assertThat(tables.find(HOME)).isEmpty();
        assertThat(tables.create(HOME, COLUMNS, List.of(), List.of()).version()).isZero();
    }

    @Test
    void a_sweep_takes_what_no_version_names_and_nothing_else() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of(Appender.copy(tables, HOME, row)));
        tables.replace(tables.latest(HOME), COLUMNS, List.of(), List.of(Appender.copy(tables, HOME, row)));
        Path orphan = Appender.copy(tables, HOME, row).path();
        Path young = Appender.copy(tables, HOME, row).path();
        Path unfinished = Files.writeString(log().resolve(".00000000000000000002.json.0b9d.tmp"), "{");
        Instant yesterday = Instant.parse("2026-10-30T12:00:00Z");
        for (Path old : List.of(orphan, unfinished)) {
            Files.setLastModifiedTime(old, FileTime.from(yesterday));
        }
        for (ActiveFile old : tables.at(HOME, 0).files()) {
            Files.setLastModifiedTime(old.path(), FileTime.from(yesterday));
        }
        Files.setLastModifiedTime(young, FileTime.from(yesterday.plusSeconds(60)));

        assertThat(tables.sweep(HOME, yesterday.plusSeconds(60))).containsExactlyInAnyOrder(orphan, unfinished);
        assertThat(orphan).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(young).exists();
        assertThat(duckdb.rows(new DeltaTables(warehouse).at(HOME, 0))).containsExactly("H1");
        assertThat(duckdb.rows(new DeltaTables(warehouse).at(HOME, 1))).containsExactly("H1");
    }

    @Test
    void a_log_without_its_beginning_is_not_swept() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of());
        for (int i = 1; i <= 30; i++) {
            tables.append(HOME, List.of());
        }
        Files.delete(log().resolve("00000000000000000000.json"));

        assertThatThrownBy(() -> new DeltaTables(warehouse).sweep(HOME, Instant.MAX)).isInstanceOf(UserFault.class)
            .hasMessage("Cannot sweep core.home: its log in \"%s\" has lost its beginning, so nobody knows which files older versions need. "
                .formatted(log()) + "Nothing was deleted.");
    }

    @Test
    void a_writer_killed_at_any_moment_leaves_every_commit_it_had_reported() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of());
        for (int round = 1; round <= 3; round++) {
            Process writer = Appender.start(warehouse, HOME, row, 10_000);
            long reported = 0;
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                for (int i = 0; i < 7 * round; i++) {
                    reported = Long.parseLong(lines.readLine());
                }
                writer.destroyForcibly().waitFor();
            }
            TableSnapshot table = new DeltaTables(warehouse).latest(HOME);
            assertThat(table.version()).isGreaterThanOrEqualTo(reported);
            assertThat(table.rows()).as("each commit brought one row").isEqualTo(table.version());
            assertThat(duckdb.rows(table)).hasSize((int) table.version());
        }
    }

    @Test
    void a_damaged_log_is_said_to_be_damaged() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of());
        tables.append(HOME, List.of());
        Files.deleteIfExists(log().resolve("00000000000000000001.crc"));
        Files.writeString(log().resolve("00000000000000000001.json"), "{\"add\":{\"path\":\"half a li");

        assertThatThrownBy(() -> new DeltaTables(warehouse).latest(HOME)).isInstanceOf(UserFault.class)
            .hasMessageStartingWith("Cannot read core.home: its log is damaged (")
            .hasMessageEndingWith("). Restore the folder \"%s\" from a backup.".formatted(warehouse.resolve("core/home")));
    }

    @Test
    void a_gap_in_the_log_is_said_to_be_damage() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of());
        tables.append(HOME, List.of());
        tables.append(HOME, List.of());
        Files.delete(log().resolve("00000000000000000001.json"));

        assertThatThrownBy(() -> new DeltaTables(warehouse).latest(HOME)).isInstanceOf(UserFault.class)
            .hasMessageStartingWith("Cannot read core.home: its log is damaged (");
    }

    @Test
    void a_torn_checksum_does_no_harm() throws Exception {
        tables.create(HOME, COLUMNS, List.of(), List.of(Appender.copy(tables, HOME, row)));
        Files.writeString(log().resolve("00000000000000000000.crc"), "{\"tableSizeBy");

        TableSnapshot now = new DeltaTables(warehouse).append(HOME, List.of(Appender.copy(tables, HOME, row)));
        assertThat(new DeltaTables(warehouse).latest(HOME)).isEqualTo(now);
    }

    @Test
    void a_full_disk_is_named_and_the_table_stays_as_it_was() throws Exception {
        assertThat(appendOn("-o size=256k", "dd if=/dev/zero of=\"$D/filler\" bs=1k count=10000 2>/dev/null; true"))
            .contains("Cannot write core.home: the disk is full")
            .contains("Free some space and run again. The table stands as it was, at version 1.")
            .contains("now at version 1");
    }

    @Test
    void a_disk_that_is_mounted_read_only_is_named() throws Exception {
        assertThat(appendOn("", "mount -o remount,ro \"$D\""))
            .contains("Cannot write core.home: the disk is mounted read-only")
            .contains("now at version 1");
    }

    @Test
    void a_missing_permission_is_named() throws Exception {
        assumeTrue(!System.getProperty("user.name").equals("root"), "root may write anywhere");
        tables.create(HOME, COLUMNS, List.of(), List.of());
        Files.setPosixFilePermissions(log(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThatThrownBy(() -> tables.append(HOME, List.of())).isInstanceOf(UserFault.class)
                .hasMessageStartingWith("Cannot write core.home: no permission (\"")
                .hasMessageEndingWith(
                    "Give this user the right to read and write there and run again. The table stands as it was, at version 0.");
        } finally {
            Files.setPosixFilePermissions(log(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /**
     * Makes a table on a disk of its own, spoils the disk, appends, and returns what the writer said. Left out where a test may
     * not mount.
     */
    private String appendOn(String mountOptions, String spoil) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(isAllowed("unshare", "-rm", "mount", "-t", "tmpfs", "none", disk.toString()), "mounting is not allowed here");
        String java = String.join(" ", CrashTest.quoted(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), AppendOnSpoiltDisk.class.getName(),
            disk.toString(), row.toString())));
        String script = "D='%s'; mount -t tmpfs %s none \"$D\" && %s make && %s && %s append".formatted(disk, mountOptions, java,
            "{ " + spoil + "; }", java);
        Process process = new ProcessBuilder("unshare", "-rm", "sh", "-c", script).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** Child process of {@link #appendOn}. */
    static final class AppendOnSpoiltDisk {

        private AppendOnSpoiltDisk() {
        }

        public static void main(String[] arguments) throws IOException {
            DeltaTables tables = new DeltaTables(Path.of(arguments[0]).resolve("warehouse"));
            if (arguments[2].equals("make")) {
                tables.create(HOME, COLUMNS, List.of(), List.of());
                tables.append(HOME, List.of(Appender.copy(tables, HOME, Path.of(arguments[1]))));
                return;
            }
            try {
                tables.append(HOME, List.of());
                System.out.println("The disk was not spoilt");
            } catch (UserFault fault) {
                System.out.println(fault.getMessage());
            }
            System.out.println("now at version " + new DeltaTables(Path.of(arguments[0]).resolve("warehouse")).latest(HOME).version());
        }
    }

    private static boolean isAllowed(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").toList();
    }

    private Path log() {
        return warehouse.resolve("core/home/_delta_log");
    }
}
