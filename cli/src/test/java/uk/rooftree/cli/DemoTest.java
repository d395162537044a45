package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, with fewer months. */
class DemoTest {

    private static final List<String> FILES = List.of("figures.csv", "issues.csv", "management-pack.pdf", "dashboard/index.html");

    @TempDir
    private Path folder;

    @Test
    void two_demos_of_one_seed_are_the_same_to_the_byte_and_one_of_another_seed_is_not() throws IOException {
        Path one = demo("one", 7);
        Path two = demo("two", 7);
        for (String file : FILES) {
            assertThat(one.resolve(file)).as(file).isNotEmptyFile().hasSameBinaryContentAs(two.resolve(file));
        }

        CommandLineRun explained = CommandLineRun.of("explain", "voids.empty_days.restricted_mean", "--home", folder.resolve("one").toString());
        assertThat(explained.told()).containsPattern("limits +[0-9.]+ to [0-9.]+ days, 95 % by restricted mean normal");

        Path other = demo("other", 8);
        assertThat(Files.mismatch(one.resolve("figures.csv"), other.resolve("figures.csv"))).isNotEqualTo(-1);
    }

    @Test
    void a_folder_that_no_demo_made_is_left_alone() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("letter.txt"), "Dear Sir");

        CommandLineRun run = CommandLineRun.of("demo", "--months", "1", "--out", theirs.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.told()).contains("the folder is not empty, and no demo made it");
        assertThat(theirs).isDirectoryContaining(file -> file.endsWith("letter.txt"));
        assertThat(theirs.toFile().list()).hasSize(1);
    }

    private Path demo(String name, int seed) {
        Path home = folder.resolve(name);
        CommandLineRun run = CommandLineRun.of("demo", "--months", "1", "--seed", String.valueOf(seed), "--out", home.toString());
        assertThat(run.code()).as(run.told()).isZero();
        assertThat(run.told()).contains(home.resolve("out").resolve("2026-10-31").resolve("dashboard").resolve("index.html").toString());
        return home.resolve("out").resolve("2026-10-31");
    }
}
