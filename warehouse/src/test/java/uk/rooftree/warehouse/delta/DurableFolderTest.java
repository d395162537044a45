package uk.rooftree.warehouse.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.internal.data.GenericRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rooftree.warehouse.UserFault;

class DurableFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_name_that_is_taken_is_refused_and_its_file_stays() throws Exception {
        DurableFolder durable = new DurableFolder(folder);
        durable.putIfAbsent("1.json", out -> out.write('a'));

        assertThatThrownBy(() -> durable.putIfAbsent("1.json", out -> out.write('b'))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("1.json")).hasContent("a");
        assertThat(names()).containsExactly("1.json");
    }

    @Test
    void a_file_whose_writer_fails_never_appears() throws Exception {
        DurableFolder durable = new DurableFolder(folder);

        assertThatThrownBy(() -> durable.putIfAbsent("1.json", out -> {
            out.write('a');
            throw new IOException("No space left on device");
        })).isInstanceOf(IOException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void a_file_may_be_put_in_the_place_of_another() throws Exception {
        DurableFolder durable = new DurableFolder(folder);
        durable.put("last", out -> out.write('a'));
        durable.put("last", out -> out.write('b'));

        assertThat(folder.resolve("last")).hasContent("b");
        assertThat(names()).containsExactly("last");
    }

    @Test
    void a_folder_is_made_with_all_above_it() throws Exception {
        DurableFolder.create(folder.resolve("a/b/c"));
        DurableFolder.create(folder.resolve("a/b/c"));

        assertThat(folder.resolve("a/b/c")).isDirectory();
    }

    @Test
    void kernel_cannot_write_a_log_entry_twice_through_our_files() throws Exception {
        WarehouseFiles files = new WarehouseFiles(folder);
        var json = DefaultEngine.create(files).getJsonHandler();
        String entry = files.toKernel(folder.resolve("00000000000000000001.json"));
        StructType schema = new StructType().add("who", StringType.STRING);
        json.writeJsonFileAtomically(entry, rows(schema, "first"), false);

        assertThatThrownBy(() -> json.writeJsonFileAtomically(entry, rows(schema, "second"), false))
            .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("00000000000000000001.json")).hasContent("{\"who\":\"first\"}\n");
    }

    @Test
    void what_the_disk_says_becomes_what_to_do() {
        assertThat(fault(new IOException("No space left on device"))).isInstanceOf(UserFault.class)
            .hasMessage("Cannot write core.home: the disk is full. Free some space and run again. It stays.");
        assertThat(fault(new FileSystemException("/w/a", null, "Disk quota exceeded"))).isInstanceOf(UserFault.class)
            .hasMessage("Cannot write core.home: the disk is full (\"/w/a\"). Free some space and run again. It stays.");
        assertThat(fault(new AccessDeniedException("/w/a"))).isInstanceOf(UserFault.class).hasMessage(
            "Cannot write core.home: no permission (\"/w/a\"). Give this user the right to read and write there and run again. It stays.");
        assertThat(fault(new FileSystemException("/w/a", null, "Read-only file system"))).isInstanceOf(UserFault.class).hasMessage(
            "Cannot write core.home: the disk is mounted read-only (\"/w/a\"). Mount it for writing and run again. It stays.");
        assertThat(fault(new IOException("Input/output error"))).isInstanceOf(UncheckedIOException.class)
            .hasMessage("Cannot write core.home: java.io.IOException: Input/output error. It stays.");
    }

    private static RuntimeException fault(IOException cause) {
        return StorageFault.of("Cannot write core.home", "It stays.", cause);
    }

    private static CloseableIterator<Row> rows(StructType schema, String who) {
        return Utils.toCloseableIterator(List.<Row>of(new GenericRow(schema, Map.of(0, who))).iterator());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
