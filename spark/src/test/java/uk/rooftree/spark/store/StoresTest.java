package uk.rooftree.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.RowsToStore;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.ReleasedTable;
import uk.rooftree.warehouse.release.Releases;

/** A warehouse in a store as whoever reads it, publishes in it and sweeps it finds it; no Spark is started. */
class StoresTest {

    private static final TableName HOME = TableName.of("core.home");
    private static final URI ADDRESS = URI.create("bucket://council/housing");
    private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);

    @TempDir
    private Path folder;
    private Path onDisk;
    private Path inStore;

    @BeforeEach
    void a_bucket_that_is_a_folder() throws IOException {
        onDisk = Files.createDirectories(folder.resolve("council/housing"));
        inStore = Stores.open(ADDRESS, settings());
    }

    @Test
    void a_path_is_written_as_an_address_and_goes_on_as_paths_do() {
        assertThat(inStore.toString()).isEqualTo("bucket://council/housing");
        assertThat(inStore.toUri()).isEqualTo(ADDRESS);
        Path table = HOME.under(inStore);
        assertThat(table.toString()).isEqualTo("bucket://council/housing/core/home");
        assertThat(inStore.relativize(table).toString()).isEqualTo("core/home");
        assertThat(table.relativize(inStore).toString()).isEqualTo("../..");
        assertThat(table.resolve("../void/a=b").normalize().toString()).isEqualTo("bucket://council/housing/core/void/a=b");
        assertThat(table.resolve("/whole").toString()).isEqualTo("bucket://council/whole");
        assertThat(table.getParent().getParent()).isEqualTo(inStore);
        assertThat(table.getFileName().toString()).isEqualTo("home");
        assertThat(table.startsWith(inStore)).isTrue();
        assertThat(table.endsWith("core/home")).isTrue();
        assertThat(inStore.startsWith(table)).isFalse();
        assertThat(table.getNameCount()).isEqualTo(3);
        assertThat(inStore.getFileSystem().getPath("bucket://council/housing")).isEqualTo(inStore);
    }

    @Test
    void what_is_not_there_is_said_as_on_a_disk() {
        assertThat(Files.exists(inStore.resolve("releases"))).isFalse();
        assertThatThrownBy(() -> Files.readString(inStore.resolve("none"))).isInstanceOf(NoSuchFileException.class).hasMessage("bucket://council/housing/none");
        assertThatThrownBy(() -> Files.delete(inStore.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThat(new DeltaTables(inStore).find(HOME)).isEmpty();
        assertThat(new DeltaTables(inStore).listTables()).isEmpty();
        assertThat(new Releases(inStore).all()).isEmpty();
    }

    @Test
    void of_many_who_put_a_file_of_one_name_one_succeeds() throws Exception {
        Path entry = inStore.resolve("releases/000001.json");
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> puts = writers.invokeAll(IntStream.range(0, 8).mapToObj(writer -> (Callable<Boolean>) () -> {
                try {
                    Files.write(entry, ("writer " + writer + "\n").getBytes(), StandardOpenOption.CREATE_NEW);
                    return true;
                } catch (FileAlreadyExistsException taken) {
                    return false;
                }
            }).toList());
            List<Integer> winners = IntStream.range(0, 8).filter(writer -> get(puts.get(writer))).boxed().toList();
            assertThat(winners).hasSize(1);
            assertThat(Files.readString(entry)).isEqualTo("writer " + winners.get(0) + "\n");
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void a_put_whose_answer_was_lost_is_known_by_its_content() throws IOException {
        Path entry = inStore.resolve("releases/000001.json");
        Files.createDirectories(onDisk.resolve("releases"));
        BucketFileSystem.before("releases/000001.json", () -> write(onDisk.resolve("releases/000001.json"), "the same\n"));

        Files.write(entry, "the same\n".getBytes(), StandardOpenOption.CREATE_NEW);

        assertThat(Files.readString(entry)).isEqualTo("the same\n");
    }

    @Test
    void a_release_that_another_home_publishes_at_the_same_moment_stays_and_ours_is_not_published() throws IOException {
        Files.createDirectories(onDisk.resolve("releases"));
        String theirs = "{\"number\":1,\"council_code\":\"E1\",\"as_at\":\"2026-10-31\",\"made_from\":\"theirs\",\"tables\":{}}\n";
        BucketFileSystem.before("releases/000001.json", () -> write(onDisk.resolve("releases/000001.json"), theirs));
        Releases releases = new Releases(inStore);

        assertThatThrownBy(() -> releases.publish("E1", AS_AT, Instant.EPOCH, "ours", Map.of())).isInstanceOf(UserFault.class)
            .hasMessage("Cannot publish release 1: another run has just published under this number. Nothing of this one was published; run again.");

        assertThat(releases.all()).extracting(Release::madeFrom).containsExactly("theirs");
        assertThat(releases.publish("E1", AS_AT, Instant.EPOCH, "ours", Map.of()).number()).isEqualTo(2);
    }

    @Test
    void a_put_that_was_stopped_leaves_nothing() {
        BucketFileSystem.before("releases/000001.json", () -> {
            throw new IllegalStateException("killed");
        });
        Releases releases = new Releases(inStore);

        assertThatThrownBy(() -> releases.publish("E1", AS_AT, Instant.EPOCH, "ours", Map.of())).hasMessage("killed");

        assertThat(releases.all()).isEmpty();
        assertThat(releases.publish("E1", AS_AT, Instant.EPOCH, "ours", Map.of()).number()).isEqualTo(1);
    }

    @Test
    void a_release_is_read_from_copies_each_file_made_once_and_gone_at_the_end() throws IOException {
        Release release = publishOnDisk();
        Path copies = folder.resolve("copies");
        Release found = new Releases(inStore).latest("E1").orElseThrow();
        assertThat(found).isEqualTo(release);
        assertThat(new DeltaTables(inStore).latest(HOME)).usingRecursiveComparison().ignoringFields("files").isEqualTo(new DeltaTables(onDisk).latest(HOME));
        assertThat(new DeltaTables(inStore).listTables()).containsExactly(HOME);

        try (ReleaseReader reader = ReleaseReader.open(found, new DeltaTables(inStore), copies)) {
            assertThat(copies).as("before anything is read").doesNotExist();
            assertThat(reader.query("select home_ref from core.home order by 1").rows()).containsExactly(List.of("H1"), List.of("H2"));
            assertThat(reader.query("select council_code, as_at from core.home where home_ref = 'H1'").rows())
                .containsExactly(List.of("E1", AS_AT));
            assertThat(files(copies)).singleElement().asString().endsWith(".parquet");
        }
        assertThat(files(copies)).isEmpty();
    }

    @Test
    void a_file_that_the_store_has_lost_is_named() throws IOException {
        Release release = publishOnDisk();
        Path lost = new DeltaTables(onDisk).latest(HOME).files().get(0).path();
        Files.delete(lost);

        try (ReleaseReader reader = ReleaseReader.open(release, new DeltaTables(inStore), folder.resolve("copies"))) {
            assertThatThrownBy(() -> reader.query("select * from core.home")).isInstanceOf(UserFault.class)
                .hasMessageContaining("Cannot read core.home: \"bucket://council/housing/" + onDisk.relativize(lost) + "\" could not be copied to");
        }
    }

    @Test
    void what_no_log_names_is_swept_once_it_is_old_and_the_rest_stays() throws IOException {
        publishOnDisk();
        Path kept = new DeltaTables(onDisk).latest(HOME).files().get(0).path();
        Path old = Files.writeString(kept.resolveSibling("left.parquet"), "half");
        Path young = Files.writeString(kept.resolveSibling("coming.parquet"), "soon");
        Instant before = Instant.parse("2026-10-01T00:00:00Z");
        Files.setLastModifiedTime(old, FileTime.from(before.minusSeconds(1)));
        Files.setLastModifiedTime(kept, FileTime.from(before.minusSeconds(1)));

        assertThat(new DeltaTables(inStore).sweepAll(before)).extracting(Path::toString).containsExactly("bucket://council/housing/" + onDisk.relativize(old));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(kept).exists();
    }

    @Test
    void an_address_that_nothing_reaches_is_refused_with_what_to_check() {
        assertThatThrownBy(() -> Stores.open(URI.create("nosuch://council/housing"), settings())).isInstanceOf(UserFault.class)
            .hasMessage("Cannot reach the warehouse \"nosuch://council/housing\": No FileSystem for scheme \"nosuch\". Check the address, what is set for it "
                + "(--spark-conf spark.hadoop.…) and the credentials (docs/spark.md).");
    }

    @Test
    void delta_s_log_store_for_each_kind_of_store_is_one_that_commits_once() {
        assertThat(new String[] {"s3a", "abfss", "gs", "hdfs"}).extracting(scheme -> Stores.logStore(scheme, new Configuration(false)).getClass().getSimpleName())
            .containsExactly("ConditionalPutLogStore", "AzureLogStore", "GCSLogStore", "HDFSLogStore");
    }

    /** Two homes of one council on the disk the bucket is kept on, as DuckDB writes them. */
    private Release publishOnDisk() {
        DeltaTables tables = new DeltaTables(onDisk);
        try (DuckDb engine = DuckDb.open()) {
            Map<String, String> partition = new TreeMap<>(Map.of("as_at", AS_AT.toString(), "council_code", "E1"));
            TableSnapshot table = engine.write(tables, new RowsToStore(HOME,
                "select 'E1' as council_code, date '2026-10-31' as as_at, ref as home_ref from (values ('H2'), ('H1')) as homes(ref)", partition, List.of("home_ref"),
                Optional.empty(), RowsToStore.Shown.AS_BEFORE)).commit();
            return new Releases(onDisk).publish("E1", AS_AT, Instant.EPOCH, "ours", Map.of(HOME, new ReleasedTable(table.version(), 2, "key")));
        }
    }

    private Configuration settings() {
        Configuration settings = new Configuration();
        BucketFileSystem.settings(folder).forEach((name, value) -> settings.set(name.replaceFirst("^spark\\.hadoop\\.", ""), value));
        return settings;
    }

    private static List<Path> files(Path under) throws IOException {
        try (Stream<Path> tree = Files.walk(under)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static boolean get(Future<Boolean> put) {
        try {
            return put.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
