package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of {@code targets.csv}. */
class TargetsRunTest {

    private static final String HEADER = "figure,target,direction,amber_tolerance,valid_from,valid_to,owner\n";

    @TempDir
    private Path folder;

    @Test
    void a_target_that_is_changed_makes_a_release_of_its_own_and_leaves_figures_and_the_release_before_as_they_are() throws IOException {
        SmallHome home = SmallHome.in(folder.resolve("home")).month("2026-09-30", "B").month("2026-10-31", "B");
        targets(home, "register.live.applications,1,at_most,1,,,=HO1\n");
        assertThat(run(home, "2026-09-30").code()).isZero();
        assertThat(run(home, "2026-10-31").told()).contains("Published release 2 as at 2026-10-31.", "figure_standing.csv");
        String figures = home.out("2026-10-31", "figures.csv");
        String standing = home.out("2026-10-31", "figure_standing.csv");
        assertThat(standing.lines().filter(line -> line.contains(",at_most,"))).singleElement().asString()
            .startsWith("2026-10-31,register.live.applications,,,,").contains(",2,applications,1,at_most,1,amber,'=HO1,,,,")
            .endsWith(",too_few_months,2026-09-30,2,0,,,,,,,not_published");
        assertThat(standing.lines().count()).as("a line for each figure row").isEqualTo(figures.lines().count());

        // one of another time besides
        targets(home, "stock.homes,5,at_most,0,2027-01-01,,\nregister.live.applications,1,at_most,1,,,=HO1\n");
        assertThat(run(home, "2026-10-31").told()).contains("Nothing has changed: release 2");

        targets(home, "register.live.applications,2,at_most,1,,,=HO1\n");
        assertThat(run(home, "2026-10-31").told()).contains("Published release 3 as at 2026-10-31.");
        assertThat(home.out("2026-10-31", "figures.csv")).isEqualTo(figures);
        assertThat(home.out("2026-10-31", "restatements.csv").lines()).as("no figure was restated").hasSize(1);
        assertThat(home.out("2026-10-31", "figure_standing.csv").lines().filter(line -> !standing.contains(line)))
            .singleElement().asString().contains(",2,applications,2,at_most,1,green,");
        assertThat(judged(home, 2)).contains("amber");
        assertThat(judged(home, 3)).contains("green");

        targets(home, "register.live.aplications,2,at_most,1,,,\n");
        CommandLineRun refused = run(home, "2026-10-31");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.told()).contains("targets.csv\":", "line 2, column \"figure\": \"register.live.aplications\" is no figure (did you mean register.live.applications?)");
    }

    private static String judged(SmallHome home, int release) {
        return CommandLineRun.of("sql", "--home", home.folder().toString(), "--release", String.valueOf(release),
            "select rag from performance.standing where target is not null").told();
    }

    private static void targets(SmallHome home, String lines) throws IOException {
        Files.writeString(home.folder().resolve("targets.csv"), HEADER + lines);
    }

    private static CommandLineRun run(SmallHome home, String asAt) {
        return CommandLineRun.of("run", "--home", home.folder().toString(), "--as-at", asAt);
    }
}
