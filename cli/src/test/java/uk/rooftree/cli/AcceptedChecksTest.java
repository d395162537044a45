package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that stop a run before anything is published, and going on knowingly. */
class AcceptedChecksTest {

    @TempDir
    private Path folder;

    @Test
    void a_feed_that_has_lost_a_fifth_of_its_rows_stops_the_run_until_somebody_says_it_is_right() throws IOException {
        SmallHome home = SmallHome.in(folder).month("2026-08-31", "C").month("2026-09-30", "B");
        home.file("2026-08-31", "property.csv", homes(100)).file("2026-09-30", "property.csv", homes(70));
        assertThat(run(home, "2026-08-31").code()).isZero();

        CommandLineRun stopped = run(home, "2026-09-30");
        assertThat(stopped.code()).isEqualTo(2);
        assertThat(stopped.told()).contains("70 rows, 100 before: is the extract complete?", "Nothing was published");

        CommandLineRun accepted = run(home, "2026-09-30", "--accept", "R-FILE-007:property", "--because", "20 homes were transferred");
        assertThat(accepted.code()).as(accepted.told()).isZero();
        assertThat(home.out("2026-09-30", "issues.csv")).contains("R-FILE-007").contains("(accepted: 20 homes were transferred)");
        assertThat(Files.readString(folder.resolve("accepted.csv"))).startsWith("as_at,rule,feed,because,accepted_by,accepted_at\n2026-09-30,R-FILE-007,property,20 homes were transferred,");
        // said once, it holds for every run of that date, and for no other
        assertThat(run(home, "2026-09-30").told()).contains("Nothing has changed: release 2");
        home.month("2026-10-31", "B").file("2026-10-31", "property.csv", homes(50));
        CommandLineRun october = run(home, "2026-10-31");
        assertThat(october.code()).isEqualTo(2);
        assertThat(october.told()).contains("50 rows, 70 before");
    }

    @Test
    void a_feed_with_more_quarantined_rows_than_the_threshold_stops_the_run() throws IOException {
        SmallHome home = SmallHome.in(folder).month("2026-08-31", "C");
        Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire, ons-code: E07999002}\nthresholds: {quarantine-percent: 1}\n");
        home.file("2026-08-31", "property.csv", homes(60) + "H1,flat,2,council,95.10\n");

        CommandLineRun stopped = run(home, "2026-08-31");
        assertThat(stopped.code()).isEqualTo(2);
        assertThat(stopped.told()).contains("R-FILE-012: 1 of 61 rows of property are quarantined, more than 1 %", "Nothing was published");
        assertThat(home.releases()).isZero();

        assertThat(run(home, "2026-08-31", "--accept", "R-FILE-012:property", "--because", "a known duplicate").code()).isZero();
        assertThat(home.releases()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_accepted_is_refused_by_name() throws IOException {
        SmallHome home = SmallHome.in(folder).month("2026-08-31", "C");

        CommandLineRun refused = run(home, "2026-08-31", "--accept", "R-FILE-002:property", "--because", "x");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.told()).contains("Cannot accept \"R-FILE-002:property\"", "R-FILE-007");
        assertThat(home.releases()).isZero();
    }

    private static String homes(int count) {
        return "property_ref,property_type,bedrooms,ownership,weekly_rent\nP1,flat,2,council,95.10\nP2,house,3,council,110.00\nP3,flat,1,council,80.00\n"
            + IntStream.rangeClosed(4, count).mapToObj(home -> "H%d,flat,2,council,95.10\n".formatted(home == 4 ? 1 : home)).collect(Collectors.joining());
    }

    private static CommandLineRun run(SmallHome home, String asAt, String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("run", "--home", home.folder().toString(), "--as-at", asAt),
            Stream.of(more)).toArray(String[]::new));
    }
}
