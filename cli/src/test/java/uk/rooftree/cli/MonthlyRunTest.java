package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.release.WarehouseLock;

/** What a data officer sees of {@code rooftree run}. */
class MonthlyRunTest {

    @TempDir
    private Path folder;

    private String told;

    @Test
    void a_month_is_published_with_its_lists_and_reports_and_a_second_run_changes_nothing() throws IOException {
        SmallHome home = SmallHome.in(folder).month("2026-09-30", "B");

        assertThat(run(home, "2026-09-30")).as(told).isZero();

        assertThat(told).contains("Published release 1 as at 2026-09-30.", "Rows read 13, kept 13, rejected 0.");
        String figures = home.out("2026-09-30", "figures.csv");
        assertThat(figures).contains("\n2026-09-30,register.live.households,2026-09-30,2026-09-30,E07999002" + ",".repeat(26) + "2,,,2,0,households\n");
        assertThat(figures).contains("\n2026-09-30,voids.relet_days.lahs_g1a,2025-10-01,2026-09-30,E07999002" + ",".repeat(26) + "15.00,15,1,1,0,days\n");
        assertThat(home.folder().resolve("out/2026-09-30/management-pack.pdf")).isNotEmptyFile();
        assertThat(home.out("2026-09-30", "dashboard/index.html")).contains("Smallshire");

        assertThat(run(home, "2026-09-30")).as(told).isZero();

        assertThat(told).contains("Nothing has changed: release 1 as at 2026-09-30 stands.");
        assertThat(home.releases()).isEqualTo(1);
        assertThat(home.out("2026-09-30", "figures.csv")).isEqualTo(figures);
    }

    @Test
    void a_file_that_cannot_be_trusted_stops_the_month_and_the_last_release_stays() throws IOException {
        SmallHome home = SmallHome.published(folder, 1).month("2026-09-30", "B")
            .file("2026-09-30", "void.csv", "void_ref,property,void_start,void_class\nV1,P1,2026-08-30,standard\n");

        assertThat(run(home, "2026-09-30")).isEqualTo(2);

        assertThat(told).contains("Cannot publish as at 2026-09-30:", "void.csv has no column property_ref", "Nothing was published; the last good release stays.");
        assertThat(home.releases()).isEqualTo(1);
        assertThat(home.out("2026-09-30", "issues.csv")).contains("R-FILE-002");

        home.month("2026-09-30", "B").publish("2026-09-30");
        assertThat(home.releases()).isEqualTo(2);
    }

    @Test
    void a_run_that_was_killed_is_taken_up_and_ends_with_the_same_figures() throws Exception {
        SmallHome whole = SmallHome.published(folder.resolve("whole"), 2);
        SmallHome killed = SmallHome.in(folder.resolve("killed")).month("2026-08-31", "C").month("2026-09-30", "B");
        killWhen(killed, "2026-08-31", "warehouse/landing/letting/_delta_log");
        killWhen(killed, "2026-08-31", "warehouse/figure/figure/_delta_log", Process::destroy);
        killed.publish("2026-08-31");
        killWhen(killed, "2026-09-30", "warehouse/core/application_change/_delta_log/00000000000000000001.json");
        assertThat(run(killed, "2026-09-30")).as(told).isZero();

        assertThat(killed.releases()).isEqualTo(2);
        assertThat(killed.out("2026-09-30", "figures.csv")).isEqualTo(whole.out("2026-09-30", "figures.csv"));
        assertThat(killed.out("2026-09-30", "issues.csv")).isEqualTo(whole.out("2026-09-30", "issues.csv"));
    }

    @Test
    void what_killed_runs_left_half_way_is_swept_by_the_next_and_earlier_releases_can_still_be_read() throws Exception {
        SmallHome home = SmallHome.published(folder, 1).month("2026-09-30", "B");
        Path warehouse = home.folder().resolve("warehouse");
        killWhen(home, "2026-09-30", "warehouse/core/application_change/council_code=E07999002/as_at=2026-09-30");
        // one more in a table's folder, and one of a table that never came to be
        Files.writeString(warehouse.resolve("core/property/left.parquet"), "half a file");
        Files.writeString(Files.createDirectories(warehouse.resolve("core/never_made/council_code=E07999002")).resolve("left.parquet"), "half a file");
        assertThat(LeftFiles.in(warehouse)).hasSizeGreaterThanOrEqualTo(2);

        home.publish("2026-09-30");

        assertThat(LeftFiles.in(warehouse)).isEmpty();
        CommandLineRun first = CommandLineRun.of("explain", "register.live.applications", "--release", "1", "--home", home.folder().toString());
        assertThat(first.told()).contains("release 1, as at 2026-08-31", "as published");
    }

    @Test
    void a_load_that_is_killed_once_its_files_are_listed_has_kept_what_was_wrong_with_them() throws Exception {
        SmallHome undisturbed = SmallHome.published(folder.resolve("undisturbed"), 1);
        SmallHome home = SmallHome.in(folder.resolve("home")).month("2026-08-31", "C");
        killWhen(home, "2026-08-31", "warehouse/landing/file/_delta_log/00000000000000000000.json");

        home.publish("2026-08-31");

        assertThat(home.out("2026-08-31", "issues.csv")).contains("R-FILE-005").isEqualTo(undisturbed.out("2026-08-31", "issues.csv"));
    }

    @Test
    void a_second_writer_that_is_refused_leaves_the_first_one_s_work_alone() throws IOException {
        SmallHome home = SmallHome.in(folder).month("2026-09-30", "B");
        Path work = Files.createDirectories(home.folder().resolve("work/load-2026-09-30")).resolve("void.csv");
        Files.writeString(work, "rows of the first writer");
        try (WarehouseLock first = WarehouseLock.take(home.folder().resolve("warehouse"), "rooftree run --as-at 2026-09-30", Clock.systemUTC())) {
            assertThat(run(home, "2026-09-30")).isEqualTo(2);
        }
        assertThat(work).exists();
    }

    @Test
    void a_second_writer_is_refused_and_told_who_is_writing() throws IOException {
        SmallHome home = SmallHome.in(folder).month("2026-09-30", "B");
        try (WarehouseLock first = WarehouseLock.take(home.folder().resolve("warehouse"), "rooftree run --as-at 2026-09-30", Clock.systemUTC())) {
            assertThat(run(home, "2026-09-30")).isEqualTo(2);
        }
        assertThat(told).contains("is being written by \"rooftree run --as-at 2026-09-30\"");
        assertThat(home.releases()).isZero();
    }

    @Test
    void a_date_without_a_folder_is_refused_by_name() throws IOException {
        SmallHome home = SmallHome.in(folder);

        assertThat(run(home, "2026-09-30")).isEqualTo(2);

        assertThat(told).isEqualTo("Cannot run as at 2026-09-30: there is no folder \"%s\". Put that day's extracts there, named by feed (application.csv, void.csv, …).%n"
            .formatted(folder.resolve("inbox/2026-09-30")));
    }

    private int run(SmallHome home, String asAt) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            return Rooftree.execute("run", "--home", home.folder().toString(), "--as-at", asAt);
        } finally {
            System.setOut(out);
            System.setErr(err);
            told = heard.toString(StandardCharsets.UTF_8);
        }
    }

    private static void killWhen(SmallHome home, String asAt, String file) throws Exception {
        killWhen(home, asAt, file, Process::destroyForcibly);
    }

    /** Runs the job in a process of its own and ends it, one way or the other, as soon as a file is there. */
    private static void killWhen(SmallHome home, String asAt, String file, Consumer<Process> end) throws Exception {
        Process process = new ProcessBuilder(CommandLineRun.inAProcess(List.of(), "run", "--home", home.folder().toString(), "--as-at", asAt))
            .redirectErrorStream(true).redirectOutput(home.folder().resolve("killed.log").toFile()).start();
        Path awaited = home.folder().resolve(file);
        while (process.isAlive() && !Files.exists(awaited)) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        end.accept(process);
        process.waitFor();
        assertThat(awaited).as(Files.readString(home.folder().resolve("killed.log"))).exists();
    }
}
