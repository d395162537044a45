package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.FolderTree;

/** A past extract that is put right: what follows from it is restated, figure by figure, and nothing else is. */
class RestatementTest {

    /** Steps of the void that is let again: an event feed, so that they count from their folder's date on. */
    private static final String STEPS = "void_ref,event_code,actual\nV1,tenancy_end,2026-08-30\nV1,keys_in,2026-08-31\n";

    @TempDir
    private Path folder;

    @Test
    void a_corrected_past_extract_restates_its_date_and_no_other_s_snapshots() throws IOException {
        SmallHome home = SmallHome.published(folder.resolve("home"), 3);
        String september = home.out("2026-09-30", "figures.csv");
        String october = home.out("2026-10-31", "figures.csv");

        home.month("2026-09-30", "A");
        CommandLineRun corrected = run(home, "2026-09-30");

        assertThat(corrected.told()).contains("Published release 4 as at 2026-09-30.", "Built again 2026-10-31: release 5, no figure is other than before.");
        assertThat(home.out("2026-09-30", "figures.csv")).isNotEqualTo(september);
        // October's extract did not change, and neither did a figure of it: only what had changed since September
        assertThat(home.out("2026-10-31", "figures.csv")).isEqualTo(october);
        assertThat(home.out("2026-10-31", "restatements.csv").lines()).hasSize(1);
        List<String> restatements = home.out("2026-09-30", "restatements.csv").lines().toList();
        assertThat(restatements.get(0)).startsWith("as_at,release,replaces,figure,").contains(",value_before,value,");
        assertThat(restatements).hasSizeGreaterThan(1).allSatisfy(line -> assertThat(line).matches("as_at,.*|2026-09-30,4,2,.*"));
        assertThat(restatements).anyMatch(line -> line.startsWith("2026-09-30,4,2,register.live.households,") && line.contains(",A,"));
        assertThat(restatements).noneMatch(line -> line.startsWith("2026-09-30,4,2,voids."));
    }

    @Test
    void figures_that_count_events_of_a_corrected_folder_are_restated_at_every_later_date() throws IOException {
        SmallHome home = SmallHome.published(folder.resolve("home"), 3);

        home.file("2026-09-30", "void_event.csv", STEPS);
        CommandLineRun corrected = run(home, "2026-09-30");

        assertThat(corrected.code()).as(corrected.told()).isZero();
        assertThat(corrected.told()).contains("Published release 4 as at 2026-09-30.", "Restated 2026-10-31: release 5, ").doesNotContain("Restated 2026-08-31");
        assertThat(home.out("2026-10-31", "restatements.csv")).contains("2026-10-31,5,3,");
        assertThat(run(home, "2026-10-31").told()).contains("Nothing has changed: release 5");

        CommandLineRun history = CommandLineRun.of("history", "--home", home.folder().toString());
        assertThat(history.told()).containsPattern("4 +2026-09-30 .*restates 2").containsPattern("5 +2026-10-31 .*restates 3");
        CommandLineRun one = CommandLineRun.of("history", "--release", "5", "--home", home.folder().toString());
        assertThat(one.told()).contains("Release 5 as at 2026-10-31 replaced release 3", "value before");
    }

    @Test
    void a_date_whose_folder_was_put_away_is_restated_from_what_was_landed() throws IOException {
        SmallHome home = SmallHome.published(folder.resolve("home"), 3);
        SmallHome kept = SmallHome.in(folder.resolve("kept")).month("2026-08-31", "C").month("2026-09-30", "B").month("2026-10-31", "B");
        kept.file("2026-08-31", "void_event.csv", STEPS);
        for (String asAt : List.of("2026-08-31", "2026-09-30", "2026-10-31")) {
            kept.publish(asAt);
        }

        FolderTree.empty(home.folder().resolve("inbox/2026-09-30"));
        Files.delete(home.folder().resolve("inbox/2026-09-30"));
        FolderTree.empty(home.folder().resolve("inbox/2026-10-31"));
        Files.delete(home.folder().resolve("inbox/2026-10-31"));
        home.file("2026-08-31", "void_event.csv", STEPS);
        CommandLineRun corrected = run(home, "2026-08-31");

        assertThat(corrected.code()).as(corrected.told()).isZero();
        assertThat(corrected.told()).contains("Restated 2026-09-30", "Restated 2026-10-31");
        for (String asAt : List.of("2026-08-31", "2026-09-30", "2026-10-31")) {
            assertThat(home.out(asAt, "figures.csv")).isEqualTo(kept.out(asAt, "figures.csv"));
        }
    }

    @Test
    void a_later_date_that_can_no_longer_be_published_is_told_and_keeps_its_release() throws IOException {
        SmallHome home = SmallHome.published(folder.resolve("home"), 3);
        String october = home.out("2026-10-31", "figures.csv");

        home.file("2026-09-30", "void_event.csv", STEPS);
        home.file("2026-10-31", "void.csv", "void_ref,property,void_start,void_class\nV1,P1,2026-08-30,standard\n");
        CommandLineRun corrected = run(home, "2026-09-30");

        assertThat(corrected.code()).isEqualTo(2);
        assertThat(corrected.told()).contains("Published release 4 as at 2026-09-30.",
            "Cannot restate 2026-10-31, whose last good release stays: ", "void.csv has no column property_ref");
        assertThat(home.out("2026-10-31", "figures.csv")).isEqualTo(october);

        home.month("2026-10-31", "B");
        assertThat(run(home, "2026-10-31").code()).isZero();
        assertThat(home.out("2026-10-31", "restatements.csv")).contains("2026-10-31,5,3,");
    }

    private static CommandLineRun run(SmallHome home, String asAt) {
        return CommandLineRun.of("run", "--home", home.folder().toString(), "--as-at", asAt);
    }
}
