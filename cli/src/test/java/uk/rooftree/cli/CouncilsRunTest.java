package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several councils in one run, in one warehouse. */
class CouncilsRunTest {

    @TempDir
    static Path shared;

    private static SmallHome first;
    private static SmallHome second;
    private static CommandLineRun both;

    @TempDir
    Path folder;

    @BeforeAll
    static void two_councils_of_which_one_was_there_before() throws IOException {
        first = SmallHome.ofPartnership(shared.resolve("ashby"), "E07999001").month("2026-08-31", "A").month("2026-09-30", "B");
        second = SmallHome.ofPartnership(shared.resolve("barton"), "E07999002").month("2026-09-30", "C");
        first.publish("2026-08-31");
        both = CommandLineRun.of("run", "--as-at", "2026-09-30", "--council", first.folder().toString(), "--council", second.folder().toString());
        assertThat(both.code()).as(both.told()).isZero();
    }

    @Test
    void each_council_has_the_release_it_would_have_alone() throws IOException {
        SmallHome alone = SmallHome.in(folder.resolve("barton")).month("2026-09-30", "C");
        alone.publish("2026-09-30");

        assertThat(both.told()).contains("2 of 2 councils as at 2026-09-30 are published.");
        assertThat(second.out("2026-09-30", "figures.csv")).isEqualTo(alone.out("2026-09-30", "figures.csv"));
        assertThat(first.out("2026-09-30", "figures.csv")).isNotEqualTo(second.out("2026-09-30", "figures.csv"));
        assertThat(shared.resolve("warehouse/core/application/council_code=E07999001")).isDirectory();
        assertThat(shared.resolve("warehouse/core/application/council_code=E07999002")).isDirectory();
        assertThat(shared.resolve("ashby/warehouse")).doesNotExist();
    }

    @Test
    void a_council_that_fails_fails_alone_and_the_exit_code_tells() throws IOException {
        SmallHome ashby = SmallHome.ofPartnership(folder.resolve("ashby"), "E07999001").month("2026-09-30", "B");
        SmallHome broken = SmallHome.ofPartnership(folder.resolve("barton"), "E07999002");
        Files.writeString(Files.createDirectories(folder.resolve("corby")).resolve("council.yaml"), "council: {name: Corby\n");
        SmallHome last = SmallHome.ofPartnership(folder.resolve("derby"), "E07999004").month("2026-09-30", "B");
        Files.createDirectories(folder.resolve("no council"));

        CommandLineRun all = CommandLineRun.of("run", "--as-at", "2026-09-30", "--councils", folder.toString());

        assertThat(all.code()).as(all.told()).isEqualTo(2);
        assertThat(all.told()).contains("Cannot run as at 2026-09-30: there is no folder \"%s\"".formatted(broken.folder().resolve("inbox/2026-09-30")))
            .contains("2 of 4 councils as at 2026-09-30 are published; not: %s, %s".formatted(broken.folder(), folder.resolve("corby")));
        assertThat(ashby.out("2026-09-30", "figures.csv")).isNotEmpty();
        assertThat(last.out("2026-09-30", "figures.csv")).isNotEmpty();

        broken.month("2026-09-30", "B");
        assertThat(broken.publish("2026-09-30").isNew()).isTrue();
    }

    @Test
    void what_one_council_publishes_no_other_sees() {
        assertThat(CommandLineRun.of("status", "--home", second.folder().toString()).told()).contains("release    3").doesNotContain("release    1", "release    2");
        assertThat(CommandLineRun.of("explain", "register.live.applications", "--release", "2", "--home", second.folder().toString()).told())
            .contains("Cannot find release 2");
        assertThat(CommandLineRun.of("sql", "select distinct council_code from core.application", "--home", second.folder().toString()).told())
            .contains("E07999002").doesNotContain("E07999001");
        CommandLineRun nothingNew = CommandLineRun.of("run", "--as-at", "2026-09-30", "--home", first.folder().toString());
        assertThat(nothingNew.told()).contains("Nothing has changed");
    }

    @Test
    void two_homes_of_one_council_in_one_warehouse_are_refused() throws IOException {
        SmallHome ashby = SmallHome.ofPartnership(folder.resolve("ashby"), "E07999001").month("2026-09-30", "B");
        SmallHome copy = SmallHome.ofPartnership(folder.resolve("ashby-copy"), "E07999001").month("2026-09-30", "C");

        CommandLineRun both = CommandLineRun.of("run", "--as-at", "2026-09-30", "--councils", folder.toString());

        assertThat(both.code()).isEqualTo(2);
        assertThat(both.told()).contains("has the same ONS code in the same warehouse");
        assertThat(ashby.out("2026-09-30", "figures.csv")).isNotEmpty();
        assertThat(copy.folder().resolve("out")).doesNotExist();
    }
}
