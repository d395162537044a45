package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.warehouse.council.Home;

/** A run that was stopped is taken up again after another date's run has been over the same tables. */
class TakenUpTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-08-31");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"marts", "publish"})
    void a_run_stopped_after_a_step_is_taken_up_as_if_the_other_dates_run_had_come_after_it(String step) throws Exception {
        SmallHome undisturbed = SmallHome.published(folder.resolve("undisturbed"), 2);
        SmallHome home = SmallHome.in(folder.resolve("home")).month("2026-08-31", "C").month("2026-09-30", "B");
        assertThatThrownBy(() -> new MonthlyJob(new Home(home.folder()), List.of(), new Stopping(step), Clock.systemUTC()).run(FIRST)).hasMessageContaining("stopped");

        home.publish("2026-09-30");
        home.publish("2026-08-31");

        assertThat(home.out("2026-08-31", "figures.csv")).isEqualTo(undisturbed.out("2026-08-31", "figures.csv"));
        assertThat(home.out("2026-08-31", "issues.csv")).isEqualTo(undisturbed.out("2026-08-31", "issues.csv"));
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"load", "figures", "lists"})
    void and_so_it_is_after_any_other(String step) throws Exception {
        a_run_stopped_after_a_step_is_taken_up_as_if_the_other_dates_run_had_come_after_it(step);
    }

    /** Ends the run before one of its steps. */
    private record Stopping(String step) implements JobListener {

        @Override
        public void stepBegins(String begun) {
            if (begun.equals(step)) {
                throw new IllegalStateException("stopped before " + step);
            }
        }
    }
}
