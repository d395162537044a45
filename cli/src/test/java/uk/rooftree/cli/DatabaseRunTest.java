package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.warehouse.council.Home;

/** What a data officer sees of {@code rooftree run} whose extracts come out of a database. */
class DatabaseRunTest {

    private static final String AS_AT = "2026-09-30";
    private static final List<String> FEEDS = List.of("application", "letting", "property", "tenancy", "void");
    /** Whoever reads letting waits for it, by the view below. */
    private static final long LOCK = 4711;

    private static final String ENOUGH = "all that was wanted is there";
    private static final JobListener UNTIL_THE_LOAD = new JobListener() {
        @Override
        public void stepBegins(String step) {
            if (step.equals("load")) {
                throw new IllegalStateException(ENOUGH);
            }
        }
    };

    private static HousingDatabase database;

    @TempDir
    private Path folder;

    private SmallHome files;
    private Path home;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = HousingDatabase.start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void aCouncilInADatabase() throws IOException {
        files = SmallHome.in(folder.resolve("files")).month(AS_AT, "B");
        database.emptied();
        for (String feed : FEEDS) {
            database.table(files.folder().resolve("inbox").resolve(AS_AT).resolve(feed + ".csv"));
        }
        database.run("create view housing.awaited_letting as select letting.* from housing.letting, (select pg_advisory_lock_shared(%d)) as lock".formatted(LOCK));
        home = Files.createDirectories(folder.resolve("home"));
        Path password = folder.resolve("password");
        Files.writeString(password, HousingDatabase.PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        settings("");
    }

    @Test
    void tables_come_to_the_same_as_their_rows_in_files() throws IOException {
        assertThat(CommandLineRun.of("run", "--home", files.folder().toString(), "--as-at", AS_AT).code()).isZero();

        CommandLineRun run = run();

        assertThat(run.code()).as(run.told()).isZero();
        assertThat(run.told()).contains("extract application      read 4", "extracted housing        13 rows in 5 files of one moment");
        assertThat(Files.readString(home.resolve("out/2026-09-30/figures.csv"))).isEqualTo(files.out(AS_AT, "figures.csv"));
        assertThat(Files.readString(home.resolve("out/2026-09-30/issues.csv"))).isEqualTo(files.out(AS_AT, "issues.csv"));
        for (String feed : FEEDS) {
            String rows = "select * exclude (sha256) from core.%s order by all".formatted(feed);
            assertThat(sql(home, rows)).as(feed).isEqualTo(sql(files.folder(), rows)).hasSizeGreaterThan(100);
        }
    }

    @Test
    void a_date_whose_extracts_are_there_is_not_asked_for_again_unless_that_is_wanted() throws IOException {
        publish();
        database.run("update housing.application set band = 'D' where application_ref = 'A2'");

        CommandLineRun second = run();

        assertThat(second.told()).contains("Nothing has changed: release 1 as at 2026-09-30 stands.").doesNotContain("extract ");
        assertThat(extract("application")).contains("A2,H12,home_seeker,2025-06-01,2025-06-10,2025-06-10,B,1,active,\n");

        CommandLineRun again = run("--extract-again");

        assertThat(again.told()).contains("Published release 2 as at 2026-09-30.");
        assertThat(extract("application")).contains("A2,H12,home_seeker,2025-06-01,2025-06-10,2025-06-10,D,1,active,\n");
    }

    @Test
    void an_extract_that_is_deleted_is_read_again_with_all_others_of_its_database() throws IOException {
        extract();
        database.run("update housing.application set band = 'D' where application_ref = 'A2'");
        database.run("update housing.property set weekly_rent = 99.5 where property_ref = 'P1'");
        Files.delete(home.resolve("inbox/2026-09-30/property.csv"));

        extract();

        assertThat(extract("property")).contains("P1        ,flat,2,council,99.50\n");
        assertThat(extract("application")).contains("2025-06-10,D,1,active");
    }

    @Test
    void a_feed_that_is_named_later_is_not_added_to_extracts_of_another_moment() throws IOException {
        settings("", "application", "property");
        extract();
        settings("");

        CommandLineRun run = run();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.told()).endsWith("""
            Cannot extract letting.csv, tenancy.csv, void.csv as at 2026-09-30 from database "housing" alone: application.csv, property.csv of that date are there already, \
            and the others would show another moment. Run again with --extract-again to replace all of them by what the database shows now, \
            or put the missing files there yourself.
            """);
        extract(MonthlyJob::extractingAgain);
    }

    @Test
    void all_feeds_show_one_moment_though_others_write_meanwhile() throws Exception {
        settings("").replace("letting: {kind: jdbc, database: housing, table: housing.letting}", "letting: {kind: jdbc, database: housing, table: housing.awaited_letting}");
        extractWhileSomebodyWrites();

        assertThat(extract("property")).doesNotContain("P4");
        assertThat(extract("tenancy")).doesNotContain("T4");

        // what was written meanwhile was there to be seen
        extract(MonthlyJob::extractingAgain);
        assertThat(extract("property")).contains("P4");
        assertThat(extract("tenancy")).contains("T4");
    }

    @Test
    void a_run_that_is_killed_half_way_through_is_taken_up_with_all_feeds_of_another_moment() throws Exception {
        settings("").replace("table: housing.letting}", "table: housing.awaited_letting}");
        try (Connection writer = database.connect(); Statement statement = writer.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(LOCK));
            Process process = ownProcess();
            database.awaitSomebodyBefore(LOCK);
            process.destroyForcibly();
            process.waitFor();
            assertThat(home.resolve("inbox/2026-09-30/.unfinished-housing/application.csv")).exists();
            assertThat(home.resolve("inbox/2026-09-30/application.csv")).doesNotExist();
            statement.execute("update housing.application set band = 'D' where application_ref = 'A2'");
            statement.execute("update housing.tenancy set end_date = '2026-08-29' where tenancy_ref = 'T1'");
        }

        publish();

        assertThat(extract("application")).contains("2025-06-10,D,1,active");
        assertThat(extract("tenancy")).contains("T1,P1        ,H1,secure,2020-05-04,2026-08-29,social\n");
        assertThat(home.resolve("inbox/2026-09-30/.unfinished-housing")).doesNotExist();
    }

    @Test
    void values_come_as_the_contract_writes_them() throws IOException {
        database.run("create type housing.mood as enum ('glad')");
        database.run("""
            create view housing.values as select 'a "quoted", one' as text, E'two\\nlines\\tand a tab' as lines, '  blank  '::char(12) as padded, ''::text as nothing,
              null::date as never, date '2026-03-31' as day, timestamp '2026-03-31 09:30:15.987' as instant, timestamp '2026-03-31 00:00' as midnight,
              timestamptz '2026-07-01 23:30:00Z' as summer, 1e-7::numeric as small, 12345678901234567890.50::numeric as large, 1e20::float8 as floating, 0.1::float4 as tenth,
              true as truth, 42::smallint as short, 'infinity'::date as forever, 'glad'::housing.mood as mood, timestamp '2026-03-31 09:30' as answered_at""");
        Files.writeString(home.resolve("council.yaml"), yaml("") + "  enquiry: {kind: jdbc, database: housing, query: \"select *, :as_at::date as asked from housing.values\"}\n");

        extract();

        assertThat(extract("enquiry")).isEqualTo("""
            text,lines,padded,nothing,never,day,instant,midnight,summer,small,large,floating,tenth,truth,short,forever,mood,answered_at,asked
            "a ""quoted"", one","two
            lines\tand a tab",  blank     ,,,2026-03-31,2026-03-31T09:30:15,2026-03-31,2026-07-02T00:30:00,0.0000001,12345678901234567890.50,100000000000000000000,0.1,\
            true,42,9999-12-31,glad,2026-03-31T09:30:00,2026-09-30
            """);
    }

    @Test
    void what_has_no_text_is_refused_by_name() throws IOException {
        database.run("create table housing.photo (void_ref text, picture bytea)");
        settings("").replace("table: housing.void}", "table: housing.photo}");

        assertThat(refusal()).endsWith("Cannot extract void from database \"housing\": its column \"picture\" is of type bytea, which has no text. "
            + "In the source's query leave it out, then run again.\n");
        assertThat(home.resolve("inbox/2026-09-30/application.csv")).doesNotExist();
    }

    @Test
    void a_wrong_password_is_told_without_it() throws IOException {
        Files.writeString(folder.resolve("password"), "another word");

        assertThat(refusal()).endsWith("""
            Cannot connect to database "housing": FATAL: password authentication failed for user "reader". \
            Check databases.housing in council.yaml: user, and where password-from finds the password; then run again. Nothing of this database was kept.
            """).doesNotContain("another word");
    }

    @Test
    void a_table_that_is_not_there_or_may_not_be_read_is_told_by_name() throws IOException {
        settings("").replace("table: housing.void}", "table: housing.voids}");
        assertThat(refusal()).endsWith("""
            Cannot extract void from database "housing": ERROR: relation "housing.voids" does not exist. \
            Check the source's table or query in council.yaml, then run again. Nothing of this database was kept.
            """);

        settings("");
        database.run("revoke select on housing.tenancy from reader");
        assertThat(refusal()).endsWith("""
            Cannot extract tenancy from database "housing": ERROR: permission denied for table tenancy. \
            Have the account given the right to read it (grant select), then run again. Nothing of this database was kept.
            """);
        assertThat(home.resolve("inbox/2026-09-30/application.csv")).doesNotExist();
    }

    @Test
    void a_query_that_takes_too_long_and_a_server_that_is_not_there_are_told() throws IOException {
        settings("timeout-seconds: 1").replace("table: housing.void}", "query: \"select void.* from housing.void, pg_sleep(30)\"}");
        assertThat(refusal()).contains("Cannot extract void from database \"housing\": ERROR: canceling statement due to user request. It took longer than 1 seconds");

        settings("").replace(database.url(), "jdbc:postgresql://localhost:1/postgres");
        assertThat(refusal()).contains("Cannot connect to database \"housing\": Connection to localhost:1 refused.",
            "Check that the database is up and can be reached from here (databases.housing.url), then run again.");
    }

    @Test
    void a_connection_lost_half_way_leaves_nothing() throws Exception {
        settings("").replace("table: housing.letting}", "table: housing.awaited_letting}");
        try (Connection writer = database.connect(); Statement statement = writer.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(LOCK));
            CompletableFuture<CommandLineRun> run = CompletableFuture.supplyAsync(this::run);
            database.awaitSomebodyBefore(LOCK);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'reader'");

            assertThat(run.get().code()).isEqualTo(2);
            assertThat(run.get().told()).contains("Cannot extract letting from database \"housing\"", "Check that the database is up");
        }
        assertThat(home.resolve("inbox/2026-09-30/application.csv")).doesNotExist();
        extract();
    }

    @Test
    void a_query_cannot_write() throws IOException {
        settings("").replace("table: housing.void}", "query: \"delete from housing.void returning *\"}");
        database.run("grant delete on housing.void to reader");

        assertThat(refusal()).contains("ERROR: cannot execute DELETE in a read-only transaction");
    }

    @Test
    void the_password_is_in_no_file_of_the_home_whatever_happens() throws Exception {
        refusalOf("table: housing.void}", "table: housing.voids}");
        Files.writeString(folder.resolve("password"), HousingDatabase.PASSWORD);
        publish();
        Files.delete(folder.resolve("password"));
        Files.writeString(home.resolve("council.yaml"), yaml("").replace("{file: ../password}", "{env: HOUSING_PASSWORD}"));
        Process process = ownProcess("--extract-again");
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("own.log"))).isZero();

        byte[] password = HousingDatabase.PASSWORD.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> tree = Files.walk(home)) {
            List<Path> all = tree.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(50);
            for (Path file : all) {
                assertThat(indexOf(Files.readAllBytes(file), password)).as(file.toString()).isNegative();
            }
        }
        assertThat(Files.readString(folder.resolve("own.log"))).doesNotContain(HousingDatabase.PASSWORD);
    }

    private void refusalOf(String table, String other) throws IOException {
        settings("").replace(table, other);
        refusal();
        settings("");
    }

    private String refusal() {
        CommandLineRun run = run();
        assertThat(run.code()).as(run.told()).isEqualTo(2);
        return run.told();
    }

    /** Changes two feeds while the one between is read. */
    private void extractWhileSomebodyWrites() throws Exception {
        try (Connection writer = database.connect(); Statement statement = writer.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(LOCK));
            CompletableFuture<Void> run = CompletableFuture.runAsync(this::extract);
            database.awaitSomebodyBefore(LOCK);
            statement.execute("insert into housing.property (property_ref, property_type, bedrooms, ownership, weekly_rent) values ('P4', 'flat', 1, 'council', 90)");
            statement.execute("insert into housing.tenancy (tenancy_ref, property_ref, household_ref, tenure_type, start_date, rent_basis) values ('T4', 'P4', 'H4', 'secure', '2026-09-01', 'social')");
            statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            run.get();
        }
    }

    private Process ownProcess(String... more) throws IOException {
        ProcessBuilder process = new ProcessBuilder(CommandLineRun.inAProcess(List.of(),
            Stream.concat(Stream.of("run", "--home", home.toString(), "--as-at", AS_AT), Stream.of(more)).toArray(String[]::new)))
            .redirectErrorStream(true).redirectOutput(folder.resolve("own.log").toFile());
        process.environment().put("HOUSING_PASSWORD", HousingDatabase.PASSWORD);
        return process.start();
    }

    /** Runs without the reports, which take the most time. */
    private void publish() {
        publish(job -> job);
    }

    private void publish(UnaryOperator<MonthlyJob> changed) {
        changed.apply(new MonthlyJob(new Home(home), List.of(), JobListener.SILENT, Clock.systemUTC())).run(LocalDate.parse(AS_AT));
    }

    /** Runs until all extracts are there. */
    private void extract() {
        extract(job -> job);
    }

    private void extract(UnaryOperator<MonthlyJob> changed) {
        assertThatThrownBy(() -> changed.apply(new MonthlyJob(new Home(home), List.of(), UNTIL_THE_LOAD, Clock.systemUTC())).run(LocalDate.parse(AS_AT)))
            .hasMessageContaining(ENOUGH);
    }

    private CommandLineRun run(String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("run", "--home", home.toString(), "--as-at", AS_AT), Stream.of(more)).toArray(String[]::new));
    }

    private static String sql(Path home, String query) {
        return CommandLineRun.of("sql", "--home", home.toString(), query).told();
    }

    private String extract(String feed) throws IOException {
        return Files.readString(home.resolve("inbox/2026-09-30").resolve(feed + ".csv"));
    }

    /** Settings that can be changed in one place. */
    private final class Settings {

        void replace(String text, String other) throws IOException {
            String before = Files.readString(home.resolve("council.yaml"));
            assertThat(before).contains(text);
            Files.writeString(home.resolve("council.yaml"), before.replace(text, other));
        }
    }

    private Settings settings(String ofDatabase, String... feeds) throws IOException {
        Files.writeString(home.resolve("council.yaml"), yaml(ofDatabase, feeds));
        return new Settings();
    }

    private static String yaml(String ofDatabase, String... feeds) {
        StringBuilder yaml = new StringBuilder("""
            council: {name: Smallshire, ons-code: E07999002}
            databases:
              housing:
                url: %s
                user: reader
                password-from: {file: ../password}
                %s
            sources:
            """.formatted(database.url(), ofDatabase));
        for (String feed : feeds.length == 0 ? FEEDS : List.of(feeds)) {
            yaml.append("  %s: {kind: jdbc, database: housing, table: housing.%s}\n".formatted(feed, feed));
        }
        return yaml.toString();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int matched = 0;
            while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
