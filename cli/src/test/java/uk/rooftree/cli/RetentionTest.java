package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rooftree vacuum} deletes and what it never does. */
class RetentionTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_kept_can_be_read_to_its_rows_and_what_is_retired_says_so() throws IOException {
        SmallHome home = SmallHome.published(folder, 2);
        home.month("2026-08-31", "A").publish("2026-08-31");
        home.month("2026-08-31", "D").publish("2026-08-31");
        String history = told(home, "history");
        assertThat(told(home, "pin", "1", "--because", "return as submitted")).contains("Release 1 is pinned");
        String pinned = told(home, "explain", "register.live.applications", "--release", "1");
        String standing = told(home, "explain", "register.live.applications", "--as-at", "2026-08-31");

        String dry = told(home, "vacuum", "--dry-run");
        assertThat(dry).contains("Would be retired: release 2 as at 2026-09-30, release 3 as at 2026-08-31");
        long before = files(home);
        assertThat(told(home, "vacuum")).contains("Retired: release 2 as at 2026-09-30, release 3 as at 2026-08-31");
        assertThat(files(home)).isLessThan(before);

        assertThat(told(home, "explain", "register.live.applications", "--release", "1")).isEqualTo(pinned);
        assertThat(told(home, "explain", "register.live.applications", "--as-at", "2026-08-31")).isEqualTo(standing);
        CommandLineRun retired = CommandLineRun.of("explain", "register.live.applications", "--release", "3", "--home", home.folder().toString());
        assertThat(retired.code()).isEqualTo(2);
        assertThat(retired.told()).contains("Cannot read release 3 as at 2026-08-31: it was retired by rooftree vacuum");
        // figures stay of every release, so that restatements can still be told
        assertThat(told(home, "history", "--release", "3")).contains("Release 3 as at 2026-08-31 replaced release 1");
        assertThat(told(home, "history").replaceAll("retired|replaced", "").replaceAll(" +", " "))
            .contains("pinned: return as submitted");
        assertThat(history).doesNotContain("retired");

        assertThat(told(home, "vacuum")).contains("Retired: no release", "Deleted: 0 files");
        assertThat(told(home, "run", "--as-at", "2026-09-30")).contains("Nothing has changed");
    }

    @Test
    void a_pin_is_taken_away_by_name_and_an_unknown_release_is_refused() throws IOException {
        SmallHome home = SmallHome.published(folder, 1);
        assertThat(told(home, "pin", "1", "--because", "a return")).contains("pinned");
        assertThat(CommandLineRun.of("pin", "1", "--because", "another", "--home", home.folder().toString()).told())
            .contains("it is pinned already, because: a return");
        assertThat(told(home, "pin", "1", "--off")).contains("no longer pinned");
        assertThat(CommandLineRun.of("pin", "7", "--because", "x", "--home", home.folder().toString()).code()).isEqualTo(2);
    }

    private static long files(SmallHome home) throws IOException {
        try (Stream<Path> files = Files.walk(home.folder().resolve("warehouse"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    private static String told(SmallHome home, String... arguments) {
        CommandLineRun run = CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--home", home.folder().toString())).toArray(String[]::new));
        assertThat(run.code()).as(List.of(arguments) + " " + run.told()).isZero();
        return run.told();
    }
}
