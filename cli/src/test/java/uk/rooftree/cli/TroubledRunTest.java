package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.warehouse.council.Home;

/**
 * The whole job where the machine will not: a disk that is full, or a folder that may not be read or written. Whatever fails, there
 * is one message and exit code 2, the release before stays and can be read, and the same command again, once that is put right, ends
 * as a run without the trouble does, byte for byte.
 */
class TroubledRunTest {

    private static final String BEFORE = "2026-08-31";
    private static final String AS_AT = "2026-09-30";

    @TempDir
    private static Path folder;

    private static String figuresBefore;
    private static String figures;
    private static String issues;
    private static int homes;

    private Path home;

    @BeforeAll
    static void a_home_with_one_release_and_what_the_next_should_be() throws Exception {
        SmallHome whole = SmallHome.published(folder.resolve("whole"), 2);
        figuresBefore = whole.out(BEFORE, "figures.csv");
        figures = whole.out(AS_AT, "figures.csv");
        issues = whole.out(AS_AT, "issues.csv");
    }

    @BeforeEach
    void a_copy_of_it(TestInfo test) throws Exception {
        home = folder.resolve("home" + ++homes);
        SmallHome.published(home, 1).month(AS_AT, "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warehouse/landing", "warehouse/figure", "warehouse/releases"})
    void a_full_disk_stops_the_run_before_anything_is_published(String place) throws Exception {
        try (FullDisk disk = FullDisk.under(home.resolve(place))) {
            CommandLineRun refused = run();
            assertRefused(refused, "the disk is full");
            assertThat(refused.told()).contains("Free some space and run again");
            assertTheReleaseBeforeStands();

            disk.makeRoom();
            assertEndsAsIfNothingHadBeen();
        }
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"work", "warehouse/core", "warehouse/voids"})
    void so_does_one_that_is_full_elsewhere(String place) throws Exception {
        a_full_disk_stops_the_run_before_anything_is_published(place);
    }

    @Test
    void a_disk_that_is_full_when_reports_are_written_leaves_the_release_published_and_the_reports_as_they_were() throws Exception {
        assertThat(run().code()).isZero();
        Files.writeString(home.resolve("inbox/" + AS_AT + "/application.csv"),
            Files.readString(home.resolve("inbox/" + AS_AT + "/application.csv")).replace(",B,1,active", ",C,1,active"));
        try (FullDisk disk = FullDisk.under(home.resolve("out"))) {
            CommandLineRun refused = run();
            assertRefused(refused, "the disk is full");
            assertThat(refused.told()).contains("Release 3 is published and stays");
            assertThat(out(AS_AT, "figures.csv")).isEqualTo(figures);
            assertThat(out(AS_AT, "issues.csv")).isEqualTo(issues);
            assertThat(out(AS_AT, "dashboard/index.html")).endsWith("</html>\n");

            disk.makeRoom();
            CommandLineRun again = run();
            assertThat(again.code()).as(again.told()).isZero();
            assertThat(again.told()).contains("release 3");
            assertThat(out(AS_AT, "figures.csv")).isNotEqualTo(figures).contains(AS_AT + ",register.live.applications,");
        }
    }

    /** Where no disk can be mounted this still has a real write refused. */
    @Test
    void a_limit_on_the_size_of_files_is_told_as_such() throws Exception {
        CommandLineRun refused = child(List.of("bash", "-c", "ulimit -f 1; exec \"$@\"", "-"));
        assertRefused(refused, "a file has reached the size that this account may write");
        assertTheReleaseBeforeStands();
        assertEndsAsIfNothingHadBeen();
    }

    @ParameterizedTest
    @CsvSource({
        "inbox/2026-09-30/void.csv, a=,    Cannot read, /inbox/2026-09-30/void.csv\": no permission",
        "inbox/2026-09-30,          a=,    Cannot read the folder, /inbox/2026-09-30\": no permission",
        "council.yaml,              a=,    Cannot read, council.yaml\": no permission",
        ".,                         a-w,   Cannot write in, /work\"",
        "warehouse,                 -R a-w, Cannot lock the warehouse, no permission",
        "jobs/repository.mv.db,     a-w,   Cannot finish the run as at 2026-09-30, no permission",
    })
    void without_permission_the_message_names_the_place(String place, String mode, String act, String told) throws Exception {
        assertRefusedWithoutPermission(place, mode, act, told);
    }

    @Test
    void without_permission_to_publish_the_message_names_the_place_and_the_run_ends_well_with_it() throws Exception {
        assertRefusedWithoutPermission("warehouse/releases", "a-w", "Cannot publish release 2", "no permission");
        assertEndsAsIfNothingHadBeen();
    }

    private void assertRefusedWithoutPermission(String place, String mode, String act, String told) throws Exception {
        Files.deleteIfExists(home.resolve("work"));
        Files.createDirectories(home.resolve("logs"));
        chmod(mode, place);
        CommandLineRun refused;
        try {
            refused = child(asOrdinaryUser());
        } finally {
            chmod("-R u+rwX", place);
        }
        assertRefused(refused, act);
        assertRefused(refused, told);
        assertTheReleaseBeforeStands();
    }

    @Test
    void without_permission_to_write_the_reports_the_release_is_published_all_the_same() throws Exception {
        chmod("a-w", "out");
        CommandLineRun refused = child(asOrdinaryUser());
        chmod("u+w", "out");
        assertRefused(refused, "no permission");
        assertThat(refused.told()).contains("Release 2 is published and stays");
        assertEndsAsIfNothingHadBeen();
    }

    private static void assertRefused(CommandLineRun refused, String told) {
        assertThat(refused.code()).as(refused.told()).isEqualTo(2);
        String message = refused.told().substring(Math.max(0, refused.told().indexOf("Cannot")));
        assertThat(message).startsWith("Cannot ").contains(told).doesNotContain("\tat ", "Exception");
        assertThat(message.strip().lines().count()).as(message).isEqualTo(1);
    }

    private void assertTheReleaseBeforeStands() throws IOException {
        CommandLineRun status = CommandLineRun.of("status", "--home", home.toString());
        assertThat(status.code()).as(status.told()).isZero();
        assertThat(status.told()).contains("as at " + BEFORE, "Not published: " + AS_AT).doesNotContain("as at " + AS_AT);
        CommandLineRun live = CommandLineRun.of("explain", "register.live.applications", "--home", home.toString());
        assertThat(live.code()).as(live.told()).isZero();
        assertThat(live.told()).contains("release 1, as at " + BEFORE, "as published");
        assertThat(out(BEFORE, "figures.csv")).isEqualTo(figuresBefore);
        assertThat(home.resolve("out").resolve(AS_AT)).doesNotExist();
        assertThat(LeftFiles.in(home.resolve("warehouse"))).as("files that no table has taken up").isEmpty();
    }

    /** The run again, without its reports, which take longest and are looked at elsewhere. */
    private void assertEndsAsIfNothingHadBeen() throws IOException {
        new MonthlyJob(new Home(home), List.of(), JobListener.SILENT, Clock.systemUTC()).run(LocalDate.parse(AS_AT));
        assertThat(out(AS_AT, "figures.csv")).isEqualTo(figures);
        assertThat(out(AS_AT, "issues.csv")).isEqualTo(issues);
        assertThat(out(BEFORE, "figures.csv")).isEqualTo(figuresBefore);
        try (var releases = Files.list(home.resolve("warehouse/releases"))) {
            assertThat(releases.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".json")).sorted()).containsExactly("000001.json", "000002.json");
        }
    }

    private String out(String asAt, String name) throws IOException {
        return Files.readString(home.resolve("out").resolve(asAt).resolve(name));
    }

    private CommandLineRun run() {
        return CommandLineRun.of("run", "--home", home.toString(), "--as-at", AS_AT);
    }

    /** The same in a process of its own. */
    private CommandLineRun child(List<String> before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(CommandLineRun.inAProcess(List.of(), "run", "--home", home.toString(), "--as-at", AS_AT));
        // what it says goes through a pipe: a file would be under the limits it is tried with
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandLineRun(process.waitFor(), told);
    }

    /** Root without the right to pass over permissions; anybody else is held to them already. */
    private static List<String> asOrdinaryUser() {
        return System.getProperty("user.name").equals("root")
            ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search", "--") : List.of();
    }

    private void chmod(String mode, String place) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("chmod"));
        command.addAll(List.of(mode.split(" ")));
        command.add(home.resolve(place).toString());
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
