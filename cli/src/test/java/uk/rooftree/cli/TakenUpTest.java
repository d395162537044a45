package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.warehouse.council.Home;

/** A run that was stopped is taken up again after another date's run has been over the same tables. */
class TakenUpTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-08-31");
    private static final LocalDate SECOND = LocalDate.parse("2026-09-30");

    @TempDir
    private Path folder;

    @Test
    void a_run_stopped_after_any_step_is_taken_up_as_if_the_other_dates_run_had_come_after_it() throws Exception {
        SmallHome undisturbed = home("undisturbed");
        List<String> steps = new ArrayList<>();
        run(undisturbed, FIRST, new Stopping("", steps));
        run(undisturbed, SECOND, JobListener.SILENT);

        for (String stop : List.of("load", "marts", "figures", "publish", "lists")) {
            assertThat(steps).contains(stop);
            SmallHome home = home("stopped before " + stop);
            assertThatThrownBy(() -> run(home, FIRST, new Stopping(stop, new ArrayList<>()))).as(stop).hasMessageContaining("stopped");
            run(home, SECOND, JobListener.SILENT);
            run(home, FIRST, JobListener.SILENT);

            assertThat(home.out("2026-08-31", "figures.csv")).as("stopped before " + stop).isEqualTo(undisturbed.out("2026-08-31", "figures.csv"));
            assertThat(home.out("2026-08-31", "issues.csv")).as("stopped before " + stop).isEqualTo(undisturbed.out("2026-08-31", "issues.csv"));
        }
    }

    private SmallHome home(String name) throws Exception {
        return SmallHome.in(folder.resolve(name)).month("2026-08-31", "C").month("2026-09-30", "B");
    }

    private static void run(SmallHome home, LocalDate asAt, JobListener listener) {
        new MonthlyJob(new Home(home.folder()), List.of(), listener, Clock.systemUTC()).run(asAt);
    }

    /** Notes the steps, and ends the run before one of them. */
    private record Stopping(String step, List<String> steps) implements JobListener {

        @Override
        public void stepBegins(String begun) {
            steps.add(begun);
            if (begun.equals(step)) {
                throw new IllegalStateException("stopped before " + step);
            }
        }
    }
}
