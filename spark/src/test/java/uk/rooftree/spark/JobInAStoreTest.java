package uk.rooftree.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.spark.store.BucketFileSystem;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.engine.EngineSupply;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.Releases;

/** A month of a small council whose warehouse is in an object store, beside the same month on a disk by the default engine. */
@Tag("long")
class JobInAStoreTest {

    private static final EngineSupply SPARK = new SparkSupply(Engines.SETTINGS);
    private static final String AS_AT = "2026-10-31";

    @TempDir
    private Path folder;
    private TwoHomes homes;
    private Home inStore;
    private Path bucket;

    @BeforeEach
    void one_council_s_extracts_in_two_homes() throws IOException {
        String name = UUID.randomUUID().toString();
        bucket = Engines.BUCKETS.resolve(name).resolve("housing");
        homes = SmallCouncil.twoHomes(folder, AS_AT, "bucket://" + name + "/housing");
        inStore = Home.open(homes.other().folder(), SPARK::warehouse);
    }

    @Test
    void a_month_that_was_killed_and_then_beaten_to_its_number_ends_with_the_bytes_of_one_on_a_disk() throws IOException {
        TwoHomes.run(homes.one(), AS_AT, EngineSupply.DUCKDB);
        Path coming = write(bucket.resolve("core/void/another-home-is-about-to-commit.parquet"), "young");
        Path left = write(bucket.resolve("core/void/left-long-ago.parquet"), "old");
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        BucketFileSystem.before("landing/void/_delta_log/00000000000000000000.json", () -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> TwoHomes.run(inStore, AS_AT, SPARK)).hasStackTraceContaining("killed");
        assertThat(new Releases(inStore.warehouse()).all()).isEmpty();
        assertThat(left).doesNotExist();
        assertThat(coming).exists();
        assertThat(new DeltaTables(inStore.warehouse()).listTables()).extracting(Object::toString).contains("landing.property").doesNotContain("landing.void");

        BucketFileSystem.before("releases/000001.json", () -> write(bucket.resolve("releases/000001.json"),
            "{\"number\":1,\"council_code\":\"E07999001\",\"as_at\":\"2026-10-31\",\"made_from\":\"another home's\",\"tables\":{}}\n"));
        assertThatThrownBy(() -> TwoHomes.run(inStore, AS_AT, SPARK)).isInstanceOf(UserFault.class)
            .hasMessage("Cannot publish release 1: another run has just published under this number. Nothing of this one was published; run again.");
        assertThat(new Releases(inStore.warehouse()).latest("E07999002")).isEmpty();

        assertThat(TwoHomes.run(inStore, AS_AT, SPARK).release()).isEqualTo(2);

        for (String file : new String[] {"figures.csv", "figure_limits.csv", "issues.csv"}) {
            assertThat(TwoHomes.out(inStore, AS_AT, file)).as(file).isEqualTo(TwoHomes.out(homes.one(), AS_AT, file));
        }
        // what lies in the bucket is a warehouse on a disk to whoever is shown it as one
        assertThat(new TwoHomes(homes.one(), new Home(inStore.folder(), bucket)).differences()).isEmpty();
        assertThat(explained(inStore)).isEqualTo(explained(homes.one()));
        assertThat(inStore.work()).isEmptyDirectory();
        assertThat(inStore.folder().resolve("writer.lock")).exists();
        assertThat(bucket.resolve("writer.lock")).doesNotExist();
    }

    private static String explained(Home home) {
        try (ReleaseReader reader = ReleaseReader.open(new Releases(home.warehouse()).latest("E07999002").orElseThrow(), new DeltaTables(home.warehouse()), home.copies())) {
            return reader.figures().rows() + " " + reader.query("select * from core.void") + " "
                + reader.explain("register.live.households", Map.of(), 10).rows();
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
