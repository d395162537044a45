package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A council whose inbox holds nothing but its download of CORE's lettings logs. */
class CoreOnlyTest {

    private static final String AS_AT = "2026-09-30";
    /** The service's own example, among the tests of the module that reads it. */
    private static final Path EXAMPLE = Path.of("").toAbsolutePath().getParent()
        .resolve("etl/src/test/resources/uk/rooftree/etl/core/lettings_log_csv_export_codes_26.csv");

    @TempDir
    private Path folder;

    private String told;

    @Test
    void figures_that_logs_are_enough_for_are_made_and_the_others_have_no_value() throws IOException {
        SmallHome home = home();
        home.file(AS_AT, "core-lettings-log.csv", download(
            // left on Sunday 30 August, void from Monday, let on 14 September
            "tenancycode=T1,propcode=P1,startdate=2026-09-14,voiddate=2026-08-31,rsnvac=5,status=completed,homeless=11,prevten=31",
            // void from 1 May, major repairs until 20 May, let on 10 June
            "tenancycode=T2,propcode=P2,startdate=2026-06-10,voiddate=2026-05-01,mrcdate=2026-05-20,majorrepairs=1,rsnvac=13,reasonpref=2,rp_insan_unsat=0,prevten=3",
            // a new home, handed over on 1 September
            "tenancycode=T3,propcode=P3,startdate=2026-09-21,voiddate=2026-09-01,rsnvac=15,reasonpref=3,rp_insan_unsat=0",
            // a renewal
            "tenancycode=T4,propcode=P4,startdate=2026-09-07,voiddate=2026-09-07,renewal=1,rsnvac=14",
            // not begun
            "tenancycode=T5,propcode=P5,status=not_started"));

        assertThat(run(home)).as(told).isZero();

        assertThat(told).contains("Published release 1 as at 2026-09-30.");
        String figures = home.out(AS_AT, "figures.csv");
        // the last 12 months: T1, T2 and T3; the month: T1 and T3
        assertThat(all(figures, "lettings.count")).endsWith(",3,,,3,0,lettings");
        assertThat(all(figures, "lettings.month")).endsWith(",2,,,2,0,lettings");
        assertThat(all(figures, "voids.relets")).endsWith(",1,,,1,0,homes");
        // LAHS: 15 days, and 21 from the end of major works; CORE: 14 and 21; benchmark: 14, and 40 with major works
        assertThat(all(figures, "voids.relet_days.lahs_g1a")).endsWith(",18.00,36,2,2,0,days");
        assertThat(all(figures, "voids.relet_days.core")).endsWith(",17.50,35,2,2,0,days");
        assertThat(all(figures, "voids.relet_days.benchmark_standard")).endsWith(",14.00,14,1,1,0,days");
        assertThat(all(figures, "voids.relet_days.benchmark_all")).endsWith(",27.00,54,2,2,0,days");
        // whom they went to: T1 homeless before and a council tenant, T2 from a private landlord, T3 from supported housing
        assertThat(all(figures, "lettings.reasonable_preference_percent")).endsWith(",50.0,1,2,2,1,percent");
        assertThat(all(figures, "lettings.by_rp_category")).endsWith(",1,,,1,0,lettings");
        assertThat(all(figures, "lettings.homeless_percent")).endsWith(",33.3,1,3,3,0,percent");
        assertThat(all(figures, "lettings.new_to_social_percent")).endsWith(",33.3,1,3,3,0,percent");
        assertThat(all(figures, "lahs.d4a")).endsWith(",2,,,2,0,lettings");
        assertThat(all(figures, "lahs.g1a")).endsWith(",18.00,36,2,2,0,days");
        // CORE logs no exchange, succession or assignment, and no queue
        for (String figure : List.of("lahs.d8a", "lahs.d9a", "lahs.d10a", "lettings.quota.percent", "core.submitted_percent", "downsizing.chains")) {
            assertThat(all(figures, figure)).as(figure).contains(",,,0,0,");
        }
        for (String figure : List.of("stock.homes", "voids.vacant", "voids.rate_percent", "voids.rent_loss", "voids.turnover_percent",
            "voids.relet_days.key_to_key", "register.live.households", "demand.flow_ratio")) {
            assertThat(all(figures, figure)).as(figure).contains(",,,0,0,");
        }
        assertThat(all(figures, "quality.rows_rejected")).contains(",4,");
        assertThat(home.out(AS_AT, "issues.csv")).contains("letting,2026-09-30/core-lettings-log.csv,7,CORE-5,reject,R-CORE-001,,not_started,");
        assertThat(home.folder().resolve("out/2026-09-30/management-pack.pdf")).isNotEmptyFile();
        assertThat(home.out(AS_AT, "dashboard/index.html")).contains("Smallshire");

        assertThat(run(home)).as(told).isZero();

        assertThat(told).contains("Nothing has changed: release 1 as at 2026-09-30 stands.");
        assertThat(home.out(AS_AT, "figures.csv")).isEqualTo(figures);
    }

    @Test
    void a_feed_that_no_log_tells_of_is_refused_in_council_yaml() throws IOException {
        SmallHome home = home();
        Files.writeString(home.folder().resolve("council.yaml"), """
            council: {name: Smallshire, ons-code: E07999002}
            sources:
              bid: {kind: core}
              letting:
                kind: core
                columns: {TENANT: tenancycode}
            """);
        home.file(AS_AT, "core-lettings-log.csv", download());

        assertThat(run(home)).isEqualTo(2);

        assertThat(told).contains("line 3: sources.bid.kind: a CORE log tells nothing of bid (only of letting, property, tenancy, void)",
            "line 6: sources.letting.columns: the columns of a CORE download have the service's own names");
    }

    private SmallHome home() throws IOException {
        SmallHome home = SmallHome.in(folder);
        Files.writeString(home.folder().resolve("council.yaml"), """
            council: {name: Smallshire, ons-code: E07999002}
            sources:
              property: {kind: core}
              tenancy: {kind: core}
              void: {kind: core}
              letting: {kind: core}
            """);
        return home;
    }

    /** The service's own example of 2026/27, its log once for each list of differences, in the order of their ids. */
    private static String download(String... logs) throws IOException {
        List<String> example = Files.readAllLines(EXAMPLE);
        List<String> attributes = List.of(example.get(1).split(",", -1));
        StringBuilder text = new StringBuilder(example.get(0)).append('\n').append(example.get(1)).append('\n');
        int id = 0;
        for (String log : logs) {
            List<String> values = new ArrayList<>(List.of(example.get(2).split(",", -1)));
            for (String difference : ("id=%d,tenancy=7,startertenancy=2,mrcdate=,majorrepairs=0,".formatted(++id) + log).split(",")) {
                String[] parts = difference.split("=", -1);
                values.set(attributes.indexOf(parts[0]), parts[1]);
            }
            text.append(String.join(",", values)).append('\n');
        }
        return text.toString();
    }

    /** The all row of a figure. */
    private static String all(String figures, String figure) {
        String empty = ",".repeat(26);
        return figures.lines().filter(line -> line.startsWith(AS_AT + "," + figure + ",") && line.contains("E07999002" + empty)).findFirst().orElseThrow();
    }

    private int run(SmallHome home) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            return Rooftree.execute("run", "--home", home.folder().toString(), "--as-at", AS_AT);
        } finally {
            System.setOut(out);
            System.setErr(err);
            told = heard.toString(StandardCharsets.UTF_8);
        }
    }
}
