package uk.rooftree.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;

/** Files that are not on a disk, here in an archive, while somebody reads them. */
class LocalCopiesTest {

    @TempDir
    private Path folder;
    private FileSystem archive;
    private Path copies;

    @BeforeEach
    void a_store_with_a_file() throws IOException {
        copies = folder.resolve("copies");
        archive = FileSystems.newFileSystem(folder.resolve("store.zip"), Map.of("create", "true"));
        Files.createDirectories(archive.getPath("/core/home/as_at=2026-10-31"));
        Files.writeString(stored(), "rows");
    }

    @AfterEach
    void the_store_is_closed() throws IOException {
        archive.close();
    }

    @Test
    void a_copy_has_the_folders_of_its_file_is_made_once_and_goes_at_the_end() throws IOException {
        try (LocalCopies local = new LocalCopies(copies)) {
            Path copy = local.of(table(stored(), 4)).files().get(0).path();
            assertThat(copy).hasContent("rows").startsWith(copies).endsWithRaw(Path.of("core/home/as_at=2026-10-31/a.parquet"));
            Files.writeString(stored(), "others");
            assertThat(local.of(table(stored(), 4)).files().get(0).path()).isEqualTo(copy).hasContent("rows");
        }
        assertThat(copies).isEmptyDirectory();
    }

    @Test
    void two_readers_do_not_share_copies() {
        try (LocalCopies one = new LocalCopies(copies); LocalCopies other = new LocalCopies(copies)) {
            Path first = one.of(table(stored(), 4)).files().get(0).path();
            Path second = other.of(table(stored(), 4)).files().get(0).path();
            assertThat(first).isNotEqualTo(second);
            one.close();
            assertThat(second).hasContent("rows");
        }
    }

    @Test
    void files_on_a_disk_stay_where_they_are() {
        TableSnapshot table = table(folder.resolve("a.parquet"), 4);
        try (LocalCopies local = new LocalCopies(copies)) {
            assertThat(local.of(table)).isSameAs(table);
        }
        assertThat(copies).doesNotExist();
    }

    @Test
    void what_does_not_fit_is_refused_before_anything_is_fetched() {
        try (LocalCopies local = new LocalCopies(copies)) {
            assertThatThrownBy(() -> local.of(table(stored(), 1L << 55))).isInstanceOf(UserFault.class)
                .hasMessageMatching("Cannot read core\\.home: its files are 34,359,738,368 MB, and \".*copies\" has room for [0-9,]+ MB\\. Free some space, or ask for less\\.");
        }
        assertThat(copies).isEmptyDirectory();
    }

    private Path stored() {
        return archive.getPath("/core/home/as_at=2026-10-31/a.parquet");
    }

    private static TableSnapshot table(Path file, long bytes) {
        return new TableSnapshot(TableName.of("core.home"), 3, List.of(new Column("home_ref", "VARCHAR")), List.of(),
            List.of(new ActiveFile(file, Map.of(), 1, bytes)));
    }
}
