package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine may take of the machine. */
class EngineLimitsTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_with_little_memory_and_one_thread_gives_the_same_figures() throws IOException {
        SmallHome free = SmallHome.in(folder.resolve("free")).month("2026-09-30", "B");
        SmallHome limited = SmallHome.in(folder.resolve("limited")).month("2026-09-30", "B");

        assertThat(run(free).code()).isZero();
        CommandLineRun run = run(limited, "--memory", "300MB", "--threads", "1");

        assertThat(run.code()).as(run.told()).isZero();
        assertThat(limited.out("2026-09-30", "figures.csv")).isEqualTo(free.out("2026-09-30", "figures.csv"));
    }

    @Test
    void an_amount_that_is_none_is_refused() throws IOException {
        CommandLineRun run = run(SmallHome.in(folder).month("2026-09-30", "B"), "--memory", "lots");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.told()).contains("\"lots\" is no amount of memory (expected such as 8GB or 800MB)");
    }

    @Test
    void less_than_one_thread_is_refused() throws IOException {
        CommandLineRun run = run(SmallHome.in(folder).month("2026-09-30", "B"), "--threads", "0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.told()).contains("Invalid threads: 0 (expected 1 or more)");
    }

    private static CommandLineRun run(SmallHome home, String... limits) {
        String[] arguments = new String[5 + limits.length];
        System.arraycopy(new String[] {"run", "--home", home.folder().toString(), "--as-at", "2026-09-30"}, 0, arguments, 0, 5);
        System.arraycopy(limits, 0, arguments, 5, limits.length);
        return CommandLineRun.of(arguments);
    }
}
