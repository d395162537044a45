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

    /** Not the one that is usual. */
    private static final String SEED = "7";

    @TempDir
    private Path folder;

    @Test
    void two_demos_of_one_seed_are_the_same_to_the_byte_and_are_made_of_that_seeds_extracts() throws IOException {
        Path one = demo("one");
        Path two = demo("two");
        for (String file : FILES) {
            assertThat(one.resolve(file)).as(file).isNotEmptyFile().hasSameBinaryContentAs(two.resolve(file));
        }

        CommandLineRun explained = CommandLineRun.of("explain", "voids.empty_days.restricted_mean", "--home", folder.resolve("one").toString());
        assertThat(explained.told()).containsPattern("limits +[0-9.]+ to [0-9.]+ days, 95 % by restricted mean normal");

        Path generated = folder.resolve("generated");
        assertThat(CommandLineRun.of("generate", "--months", "1", "--seed", SEED, "--out", generated.toString()).code()).isZero();
        for (String feed : List.of("application.csv", "property.csv")) {
            assertThat(folder.resolve("one/inbox/2026-10-31").resolve(feed)).hasSameBinaryContentAs(generated.resolve("inbox/2026-10-31").resolve(feed));
        }
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

    private Path demo(String name) {
        Path home = folder.resolve(name);
        CommandLineRun run = CommandLineRun.of("demo", "--months", "1", "--seed", SEED, "--out", home.toString());
        assertThat(run.code()).as(run.told()).isZero();
        assertThat(run.told()).contains(home.resolve("out").resolve("2026-10-31").resolve("dashboard").resolve("index.html").toString());
        return home.resolve("out").resolve("2026-10-31");
    }
}
