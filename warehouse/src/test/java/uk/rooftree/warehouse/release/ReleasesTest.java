package uk.rooftree.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.TableName;

class ReleasesTest {

    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-30");
    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-31");
    private static final Map<TableName, ReleasedTable> TABLES = Map.of(
        TableName.of("core.void"), new ReleasedTable(3, 120, "b7"), TableName.of("core.application"), new ReleasedTable(1, 6000, "a1"));

    @TempDir
    Path warehouse;

    private Releases releases;

    @BeforeEach
    void openReleases() {
        releases = new Releases(warehouse);
    }

    @Test
    void a_warehouse_without_releases_has_none() {
        assertThat(releases.all()).isEmpty();
        assertThat(releases.latest("E07000999")).isEmpty();
        assertThat(releases.latestFor("E07000999", OCTOBER)).isEmpty();
    }

    @Test
    void a_release_comes_back_as_it_was_published() {
        Release published = releases.publish("E07000999", OCTOBER, Instant.EPOCH, "sha256:0b9d", TABLES);

        assertThat(published.number()).isEqualTo(1);
        assertThat(new Releases(warehouse).latest("E07000999")).contains(published);
        assertThat(published.find(TableName.of("core.void"))).contains(new ReleasedTable(3, 120, "b7"));
        assertThat(published.find(TableName.of("core.bid"))).isEmpty();
    }

    @Test
    void the_manifest_says_who_when_from_what_and_which_version_of_every_table() throws Exception {
        releases.publish("E07000999", OCTOBER, Instant.EPOCH, "sha256:0b9d", TABLES);

        assertThat(warehouse.resolve("releases/000001.json")).hasContent("""
            {
              "number" : 1,
              "council_code" : "E07000999",
              "as_at" : "2026-10-31",
              "published_at" : "1970-01-01T00:00:00Z",
              "made_from" : "sha256:0b9d",
              "tables" : {
                "core.application" : {
                  "version" : 1,
                  "rows" : 6000,
                  "key" : "a1"
                },
                "core.void" : {
                  "version" : 3,
                  "rows" : 120,
                  "key" : "b7"
                }
              }
            }
            """);
        try (var files = Files.list(warehouse.resolve("releases"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void the_newest_release_of_a_council_is_found_and_the_newest_as_at_a_date() {
        releases.publish("E07000999", SEPTEMBER, Instant.EPOCH, "first", TABLES);
        releases.publish("E07000999", OCTOBER, Instant.EPOCH, "second", TABLES);
        releases.publish("E07000998", OCTOBER, Instant.EPOCH, "another council's", TABLES);
        releases.publish("E07000999", SEPTEMBER, Instant.EPOCH, "corrected", TABLES);

        assertThat(releases.all()).extracting(Release::number).containsExactly(1, 2, 3, 4);
        assertThat(releases.latest("E07000999")).map(Release::madeFrom).contains("corrected");
        assertThat(releases.latestFor("E07000999", OCTOBER)).map(Release::madeFrom).contains("second");
        assertThat(releases.latestFor("E07000999", SEPTEMBER)).map(Release::number).contains(4);
        assertThat(releases.release(1).madeFrom()).isEqualTo("first");
        assertThatThrownBy(() -> releases.release(5)).isInstanceOf(UserFault.class)
            .hasMessage("Cannot read release 5: there is no \"%s\"".formatted(warehouse.resolve("releases/000005.json")));
    }

    @Test
    void a_half_written_manifest_of_a_writer_that_died_is_no_release() throws Exception {
        releases.publish("E07000999", SEPTEMBER, Instant.EPOCH, "first", TABLES);
        Files.writeString(warehouse.resolve("releases/.000002.json.0b9d.tmp"), "{\"number\" : 2, \"coun");

        assertThat(releases.all()).hasSize(1);
        assertThat(releases.publish("E07000999", OCTOBER, Instant.EPOCH, "second", TABLES).number()).isEqualTo(2);
    }

    @Test
    void of_many_who_publish_at_once_each_has_a_number_of_its_own_or_is_refused() throws Exception {
        CyclicBarrier start = new CyclicBarrier(6);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Integer> numbers = new ArrayList<>();
        try {
            List<Future<Release>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String from = "writer " + i;
                all.add(threads.submit(() -> {
                    start.await();
                    return new Releases(warehouse).publish("E07000999", OCTOBER, Instant.EPOCH, from, TABLES);
                }));
            }
            for (Future<Release> one : all) {
                try {
                    Release release = one.get();
                    numbers.add(release.number());
                    assertThat(releases.release(release.number())).isEqualTo(release);
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(UserFault.class).hasMessageMatching("Cannot publish release \\d: another run has "
                        + "just published under this number. Nothing of this one was published; run again.");
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        assertThat(releases.all()).hasSize(numbers.size());
    }

    @Test
    void a_damaged_manifest_is_named_with_what_is_wrong() throws Exception {
        Path manifest = Files.createDirectories(warehouse.resolve("releases")).resolve("000001.json");

        Files.writeString(manifest, "{\"number\" : 1, ");
        assertDamaged(manifest, "it is not whole JSON (Unexpected end-of-input within/between Object entries)");
        Files.writeString(manifest, "{\"tables\" : {}, \"number\" : 1}");
        assertDamaged(manifest, "\"council_code\" is missing");
        Files.writeString(manifest, "{\"tables\" : {}, \"number\" : \"one\"}");
        assertDamaged(manifest, "\"number\" is \"one\" (expected a whole number)");
        Files.writeString(manifest, "{\"tables\" : {}, \"number\" : 2, \"council_code\" : \"E1\", \"as_at\" : \"2026-10-31\", \"made_from\" : \"\"}");
        assertDamaged(manifest, "it says it is release 2");
        Files.writeString(manifest, "");
        assertDamaged(manifest, "\"tables\" is missing");
    }

    private void assertDamaged(Path manifest, String what) {
        assertThatThrownBy(() -> releases.all()).isInstanceOf(UserFault.class).hasMessage(("Cannot read release manifest \"%s\": %s. "
            + "Restore the file from a backup; the other releases can be read without it.").formatted(manifest, what));
    }
}
