package uk.rooftree.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oracle against the examples that the definitions work out by hand. */
class OracleTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);

    @TempDir
    Path inbox;

    @Test
    void a_home_left_on_sunday_and_let_on_monday_took_one_day_for_lahs_and_none_for_the_others() throws IOException {
        given("property", "property_ref,property_type,ownership,bedrooms", "P1,flat,council,2");
        given("tenancy", "tenancy_ref,property_ref,household_ref,tenure_type,start_date,end_date,rent_basis",
            "T1,P1,H1,secure,2020-01-01,2026-10-04,social",
            "T2,P1,H2,secure,2026-10-05,,social");
        given("void", "void_ref,property_ref,tenancy_ref_out,tenancy_ref_in,void_start,void_end,void_class",
            "V1,P1,T1,T2,2026-10-04,2026-10-05,standard");
        given("letting", "tenancy_ref,letting_kind", "T2,relet");
        assertThat(value("voids.relet_days.lahs_g1a")).isEqualTo("1.00");
        assertThat(value("voids.relet_days.benchmark_standard")).isEqualTo("0.00");
        assertThat(value("voids.relet_days.core")).isEqualTo("0.00");
        assertThat(value("voids.relet_days.key_to_key")).isEmpty();
        assertThat(row("voids.relet_days.key_to_key", Map.of()).rowsExcluded()).isEqualTo(1);
        assertThat(value("voids.relets")).isEqualTo("1");
    }

    @Test
    void a_hundred_and_twenty_households_and_thirty_lettings_make_four_years_and_forty_five_new_ones_a_flow_of_one_and_a_half()
        throws IOException {
        StringBuilder properties = new StringBuilder();
        StringBuilder tenancies = new StringBuilder();
        StringBuilder lettings = new StringBuilder();
        StringBuilder applications = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            properties.append("P%d,house,council,2\n".formatted(i));
            tenancies.append("T%d,P%d,HT%d,secure,2026-05-05,social\n".formatted(i, i, i));
            applications.append("L%d,HT%d,home_seeker,2020-01-01,2020-01-01,B,2,housed,2026-05-05\n".formatted(i, i));
            lettings.append("T%d,L%d,relet\n".formatted(i, i));
        }
        for (int i = 1; i <= 120; i++) {
            applications.append("A%d,H%d,home_seeker,%s,%s,B,2,active,\n".formatted(
                i, i, i <= 45 ? "2026-02-01" : "2024-02-01", i <= 45 ? "2026-02-01" : "2024-02-01"));
        }
        given("property", "property_ref,property_type,ownership,bedrooms", properties.toString().trim());
        given("tenancy", "tenancy_ref,property_ref,household_ref,tenure_type,start_date,rent_basis", tenancies.toString().trim());
        given("letting", "tenancy_ref,application_ref,letting_kind", lettings.toString().trim());
        given("application",
            "application_ref,household_ref,applicant_type,application_date,registration_date,band,bedroom_need,status,closed_date",
            applications.toString().trim());
        Map<String, String> group = Map.of("band", "B", "bedrooms", "2");
        assertThat(row("demand.years_to_clear", group).value()).isEqualTo("4.0");
        assertThat(row("demand.flow_ratio", group).value()).isEqualTo("1.50");
    }

    @Test
    void a_void_that_began_before_an_earlier_one_had_closed_is_rejected_and_still_stands_in_the_way_of_the_next() throws IOException {
        given("property", "property_ref,property_type,ownership,bedrooms", "P1,flat,council,2");
        given("tenancy", "tenancy_ref,property_ref,household_ref,tenure_type,start_date");
        given("void", "void_ref,property_ref,void_start,void_end,void_class",
            "V1,P1,2026-01-01,2026-03-01,standard",
            "V2,P1,2026-02-01,2026-06-01,standard",
            "V3,P1,2026-05-01,2026-07-01,standard",
            "V4,P1,2026-07-01,,standard");
        assertThat(oracle().issues()).extracting(Issue::rule, Issue::key)
            .contains(tuple("R-VOID-001", "V2"), tuple("R-VOID-001", "V3"));
        assertThat(row("quality.rows_rejected", Map.of("feed", "void")).value()).isEqualTo("2");
        assertThat(value("voids.vacant")).isEqualTo("1");
    }

    @Test
    void a_wait_goes_back_through_every_lapse_that_was_followed_within_28_days() throws IOException {
        given("application",
            "application_ref,household_ref,applicant_type,application_date,registration_date,status,closed_date,bedroom_need,effective_date",
            "A1,H1,home_seeker,2020-01-01,2020-01-10,lapsed,2021-01-01,2,",
            "A2,H1,home_seeker,2021-01-29,2021-02-01,lapsed,2022-01-01,2,",
            "A3,H1,home_seeker,2022-01-01,2022-01-05,active,,2,2022-01-05",
            "B1,H2,home_seeker,2020-01-01,2020-01-10,lapsed,2021-01-01,2,",
            "B2,H2,home_seeker,2021-01-30,2021-02-01,active,,2,2021-02-01");
        assertThat(value("waiting.w2.mean_days")).isEqualTo("2292.0");
        assertThat(row("waiting.w2.mean_days", Map.of()).numerator()).isEqualTo(Long.toString(
            Calendar.days(LocalDate.of(2020, 1, 10), AS_AT) + Calendar.days(LocalDate.of(2021, 2, 1), AS_AT)));
    }

    @Test
    void figures_of_a_feed_not_supplied_have_no_value() throws IOException {
        given("application", "application_ref,household_ref,applicant_type,application_date,status");
        assertThat(value("register.live.households")).isEqualTo("0");
        assertThat(value("register.movement.open")).isEmpty();
        assertThat(row("register.movement.open", Map.of()).rowsCounted()).isZero();
    }

    @Test
    void a_file_may_be_windows_1252_with_quoted_line_breaks_and_empty_lines() throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(AS_AT.toString()));
        Files.write(folder.resolve("property.csv"),
            "OWNERSHIP,property_ref,Property_Type,estate,lettings_area\r\n\r\ncouncil, P1 ,FLAT,\"two\r\nlines\",Café\r\ncouncil,P1,house,,\r\n"
                .getBytes(Charset.forName("windows-1252")));
        Oracle oracle = oracle();
        assertThat(row("stock.homes", Map.of("area", "Café")).value()).isEqualTo("1");
        assertThat(oracle.issues()).extracting(Issue::rule, Issue::line).contains(
            tuple("R-FILE-009", 0L), tuple("R-GEN-010", 5L));
    }

    @Test
    void somebody_born_on_29_february_is_a_year_older_on_1_march() {
        LocalDate born = LocalDate.of(2004, 2, 29);
        assertThat(Calendar.wholeYears(born, LocalDate.of(2025, 2, 28))).isEqualTo(20);
        assertThat(Calendar.wholeYears(born, LocalDate.of(2025, 3, 1))).isEqualTo(21);
        assertThat(Calendar.wholeYears(born, LocalDate.of(2024, 2, 29))).isEqualTo(20);
    }

    @Test
    void a_name_asked_for_before_easter_has_two_bank_holidays_more() {
        assertThat(Calendar.workingDays(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 9))).isEqualTo(3);
        assertThat(Calendar.workingDays(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 2))).isZero();
        assertThat(Calendar.workingDays(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 29))).isEqualTo(1);
    }

    @Test
    void a_queue_is_as_long_as_those_in_the_band_and_above_it_over_the_lettings_of_that_size() throws IOException {
        given("property", "property_ref,property_type,ownership,bedrooms", "P1,flat,council,2");
        given("tenancy", "tenancy_ref,property_ref,household_ref,tenure_type,start_date", "T1,P1,H9,secure,2026-05-01");
        given("letting", "tenancy_ref,letting_kind", "T1,relet");
        given("application", "application_ref,household_ref,applicant_type,application_date,registration_date,band,bedroom_need,status",
            "A1,H1,home_seeker,2026-01-01,2026-01-01,A,2,active", "A2,H2,home_seeker,2026-01-01,2026-01-01,B,2,active",
            "A3,H3,home_seeker,2026-01-01,2026-01-01,B,3,active", "A4,H4,home_seeker,2026-01-01,2026-01-01,,2,active");
        assertThat(row("waiting.w4.queue_years", Map.of("band", "B", "bedroom_need", "2")).value()).isEqualTo("2.0");
        assertThat(row("waiting.w4.queue_years", Map.of("band", "B", "bedroom_need", "3")).value()).isEmpty();
        assertThat(row("waiting.w4.queue_years", Map.of()).rowsExcluded()).isEqualTo(1);
        assertThat(value("waiting.w4.queue_years")).isEmpty();
    }

    @Test
    void quantiles_lie_between_values_and_halves_round_away_from_zero() {
        List<Fraction> values = List.of(Fraction.of(4), Fraction.of(1), Fraction.of(3), Fraction.of(2));
        assertThat(Quantile.of(values, Fraction.ONE.dividedBy(4)).rounded(2)).isEqualTo("1.75");
        assertThat(Fraction.of(-25).dividedBy(10).rounded(0)).isEqualTo("-3");
        assertThat(Fraction.of(-1).dividedBy(1000).rounded(2)).isEqualTo("0.00");
    }

    private void given(String feed, String header, String... lines) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(AS_AT.toString()));
        Files.writeString(folder.resolve(feed + ".csv"), header + "\n" + String.join("\n", lines) + "\n");
    }

    private Oracle oracle() {
        return Oracle.of(inbox, AS_AT, "E07000999");
    }

    private FigureRow row(String figure, Map<String, String> dimensions) {
        return oracle().figures().stream()
            .filter(row -> row.figure().equals(figure) && row.dimensions().equals(dimensions))
            .findFirst().orElseThrow(() -> new AssertionError("no row of " + figure + " " + dimensions));
    }

    private String value(String figure) {
        return row(figure, Map.of()).value();
    }
}
