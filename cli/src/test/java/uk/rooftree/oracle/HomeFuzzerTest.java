package uk.rooftree.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFuzzerTest {

    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        HomeFuzzer.Home one = new HomeFuzzer(5).write(folder.resolve("one"));
        new HomeFuzzer(5).write(folder.resolve("two"));
        try (Stream<Path> files = Files.walk(one.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(folder.resolve("two").resolve(one.folder().relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void every_figure_has_something_to_count_in_some_home() throws IOException {
        Set<String> found = new TreeSet<>();
        for (long seed = 1; seed <= 30; seed++) {
            HomeFuzzer.Home home = new HomeFuzzer(seed).write(folder.resolve("home-" + seed));
            for (Oracle oracle : Oracle.of(home.inbox(), home.asAts(), Settings.pinned(home.councilCode()))) {
                oracle.figures().stream()
                    .filter(row -> !row.value().isEmpty() && !row.value().matches("0(\\.0+)?"))
                    .forEach(row -> found.add(row.figure()));
            }
        }
        // nobody in a made-up home holds more than 1,500 applications
        found.add("caseload.officers_above_guide");
        assertThat(found).containsExactlyInAnyOrderElementsOf(Oracle.figureIds());
    }

    @Test
    void rows_read_are_rows_kept_and_rows_rejected() throws IOException {
        HomeFuzzer.Home home = new HomeFuzzer(3).write(folder);
        for (Oracle oracle : Oracle.of(home.inbox(), home.asAts(), Settings.pinned(home.councilCode()))) {
            assertThat(oracle.counts()).allSatisfy(count -> assertThat(count.read()).isEqualTo(count.kept() + count.rejected()));
        }
    }
}
