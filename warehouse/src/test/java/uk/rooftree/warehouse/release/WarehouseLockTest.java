package uk.rooftree.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rooftree.warehouse.UserFault;

class WarehouseLockTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-10-31T12:00:00.5Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    @Test
    void a_second_writer_is_told_who_writes_since_when_and_what_to_do() {
        Path warehouse = folder.resolve("warehouse");
        try (WarehouseLock held = WarehouseLock.take(warehouse, "rooftree run --as-at 2026-10-31", NOON)) {
            assertThatThrownBy(() -> WarehouseLock.take(warehouse, "rooftree erase", NOON)).isInstanceOf(UserFault.class)
                .hasMessage(("Cannot start \"rooftree erase\": the warehouse \"%s\" is being written by \"rooftree run --as-at 2026-10-31\" "
                    + "(process %d of %s, since 2026-10-31 12:00:00). Wait until that has finished, or end that process; "
                    + "nothing need be deleted.").formatted(warehouse, ProcessHandle.current().pid(), System.getProperty("user.name")));
            assertThat(held).isNotNull();
        }
        WarehouseLock.take(warehouse, "rooftree erase", NOON).close();
    }

    @Test
    void a_writer_in_another_process_is_seen_and_frees_the_warehouse_when_it_is_killed() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
            "-cp", System.getProperty("java.class.path"), Holder.class.getName(), folder.toString()).start();
        try {
            assertThat(other.getInputStream().read()).as("it has the lock").isEqualTo('!');
            assertThatThrownBy(() -> WarehouseLock.take(folder, "rooftree run", NOON)).isInstanceOf(UserFault.class)
                .hasMessageContaining("is being written by \"the other\" (process %d of ".formatted(other.pid()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        WarehouseLock.take(folder, "rooftree run", NOON).close();
    }

    @Test
    void what_a_killed_writer_left_in_the_file_is_not_said_of_the_next() throws Exception {
        Files.writeString(folder.resolve("writer.lock"), "\"a very long task of one who was killed\" (process 1 of nobody, since long ago)\n");
        try (WarehouseLock held = WarehouseLock.take(folder, "short", NOON)) {
            assertThat(Files.readString(folder.resolve("writer.lock"))).startsWith("\"short\" (process ").hasLineCount(1);
            assertThat(held).isNotNull();
        }
        assertThat(folder.resolve("writer.lock")).hasContent("");
    }

    @Test
    void a_warehouse_that_cannot_be_made_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> WarehouseLock.take(file.resolve("warehouse"), "rooftree run", NOON)).isInstanceOf(UserFault.class)
            .hasMessageStartingWith("Cannot lock the warehouse \"%s\" for writing: ".formatted(file.resolve("warehouse")))
            .hasMessageEndingWith(" Check that the folder is there and may be written to.");
    }

    /** Child process: takes the lock, says so, and keeps it. */
    static final class Holder {

        private Holder() {
        }

        public static void main(String[] arguments) throws IOException, InterruptedException {
            WarehouseLock.take(Path.of(arguments[0]), "the other", NOON);
            System.out.print('!');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
