package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** How long those who were housed had waited: {@code waiting.w1}. */
class WaitingOfThoseHousedTest extends SqlTables {

    private static final String HOMES = """
        property_ref | property_type | bedrooms | ownership | lettings_area
        P1           | flat          | 1        | council   | North
        P2           | house         | 2        | council   | South
        """;

    /** Waits of 10, 20, 40 and 81 days in the period, and three lettings whose wait is not known. */
    private void sevenLettings() {
        asAt("2026-10-31");
        given("core.property", HOMES);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type  | start_date
            T1          | P1           | introductory | 2025-11-01
            T2          | P1           | secure       | 2026-01-20
            T3          | P2           | secure       | 2026-10-31
            T4          | P2           | assured      | 2026-03-23
            T5          | P1           | secure       | 2026-03-01
            T6          | P1           | secure       | 2026-03-01
            T7          | P1           | secure       | 2026-03-01
            T8          | P1           | secure       | 2025-10-31
            T9          | P1           | secure       | 2026-11-01
            """);
        given("core.letting", """
            tenancy_ref | application_ref | letting_kind
            T1          | A1              | first
            T2          | A2              | relet
            T3          | A3              | transfer
            T4          | A4              | relet
            T5          |                 | relet
            T6          | A6              | relet
            T7          | A7              | relet
            T8          | A1              | relet
            T9          | A1              | relet
            """);
        given("core.application", """
            application_ref | household_ref | status | band | applicant_type | registration_date | effective_date
            A1              | H1            | housed | a    | homeless       | 2025-10-22        | 2025-10-25
            A2              | H2            | housed | a    | home_seeker    | 2025-12-31        | 2026-01-20
            A3              | H3            | housed | b    | own_transfer   | 2026-09-21        |
            A4              | H4            | housed | b    | home_seeker    | 2026-01-01        | 2026-03-24
            A6              | H6            | housed | b    | home_seeker    |                   | 2026-02-01
            A7              | H7            | housed | b    | home_seeker    | 2026-03-02        | 2026-03-02
            """);
    }

    @Test
    void waits_run_from_waiting_from_to_the_tenancy_start_and_lettings_without_are_left_out_with_the_reason() {
        sevenLettings();
        then("waiting.w1_population", """
            tenancy_ref | days | age_band | exclusion
            T1          | 10   | 0        |
            T2          | 20   | 0        |
            T3          | 40   | 0        |
            T4          | 81   | 0        |
            T5          |      |          | application unknown
            T6          |      |          | waiting from unknown
            T7          |      |          | waiting from after the tenancy start
            """);
        then("waiting.w1_exclusions", """
            unit_ref | reason                               | band    | bedrooms | applicant_type
            T5       | application unknown                  | unknown | 1        | unknown
            T6       | waiting from unknown                 | b       | 1        | home_seeker
            T7       | waiting from after the tenancy start | b       | 1        | home_seeker
            """);
    }

    @Test
    void quartiles_are_of_type_7_and_the_mean_comes_with_its_sum() {
        sevenLettings();
        // 10 20 40 81: h = 0.75, 1.5 and 2.25
        assertThat(figure("waiting.w1.lower_quartile_days")).isEqualTo("17.5");
        assertThat(figure("waiting.w1.median_days")).isEqualTo("30.0");
        // 40 + 0.25 x 41 = 50.25, half away from zero
        assertThat(figure("waiting.w1.upper_quartile_days")).isEqualTo("50.3");
        assertThat(figure("waiting.w1.mean_days")).isEqualTo("37.8");
        assertThat(figureColumn("waiting.w1.mean_days", "numerator")).isEqualTo("151");
        assertThat(figureColumn("waiting.w1.mean_days", "denominator")).isEqualTo("4");
    }

    @Test
    void groups_stand_for_every_value_that_somebody_has_even_if_all_of_it_is_left_out() {
        sevenLettings();
        assertThat(figureGroups("waiting.w1.mean_days")).containsExactlyInAnyOrder(
            "all value=37.8 numerator=151 denominator=4 rows_counted=4 rows_excluded=3",
            "band=a value=15.0 numerator=30 denominator=2 rows_counted=2 rows_excluded=0",
            "band=b value=60.5 numerator=121 denominator=2 rows_counted=2 rows_excluded=2",
            "band=unknown value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1",
            "bedrooms=1 value=15.0 numerator=30 denominator=2 rows_counted=2 rows_excluded=3",
            "bedrooms=2 value=60.5 numerator=121 denominator=2 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value=10.0 numerator=10 denominator=1 rows_counted=1 rows_excluded=0",
            "applicant_type=home_seeker value=50.5 numerator=101 denominator=2 rows_counted=2 rows_excluded=2",
            "applicant_type=own_transfer value=40.0 numerator=40 denominator=1 rows_counted=1 rows_excluded=0",
            "applicant_type=unknown value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1",
            "area=North value=15.0 numerator=30 denominator=2 rows_counted=2 rows_excluded=3",
            "area=South value=60.5 numerator=121 denominator=2 rows_counted=2 rows_excluded=0",
            "band=a bedrooms=1 value=15.0 numerator=30 denominator=2 rows_counted=2 rows_excluded=0",
            "band=b bedrooms=1 value= numerator=0 denominator=0 rows_counted=0 rows_excluded=2",
            "band=b bedrooms=2 value=60.5 numerator=121 denominator=2 rows_counted=2 rows_excluded=0",
            "band=unknown bedrooms=1 value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1");
    }

    @Test
    void from_the_band_date_a_letting_without_it_or_before_it_is_left_out() {
        sevenLettings();
        then("waiting.w1_effective_median_days_population", """
            tenancy_ref | days | exclusion
            T1          | 7    |
            T2          | 0    |
            T3          |      | effective date unknown
            T4          |      | effective date after the tenancy start
            T5          |      | application unknown
            T6          | 28   |
            T7          |      | effective date after the tenancy start
            """);
        assertThat(figure("waiting.w1.effective.median_days")).isEqualTo("7.0");
        assertThat(figureColumn("waiting.w1.effective.median_days", "rows_excluded")).isEqualTo("4");
        assertThat(figure("waiting.w1.effective.median_days", "band=a, bedrooms=1")).isEqualTo("3.5");
    }

    @Test
    void a_wait_band_is_the_completed_years_and_a_wait_not_known_is_in_the_all_row_only() {
        asAt("2026-10-31");
        given("core.property", HOMES);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-02-28
            T2          | P1           | secure      | 2026-03-01
            T3          | P1           | secure      | 2026-06-30
            T4          | P1           | secure      | 2026-06-30
            T5          | P1           | secure      | 2026-06-30
            T6          | P1           | secure      | 2026-06-30
            T7          | P1           | secure      | 2026-06-30
            T8          | P1           | secure      | 2026-06-30
            """);
        given("core.letting", """
            tenancy_ref | application_ref | letting_kind
            T1          | A1              | relet
            T2          | A1              | relet
            T3          | A3              | relet
            T4          | A4              | relet
            T5          | A5              | relet
            T6          | A6              | relet
            T7          | A7              | relet
            T8          |                 | relet
            """);
        // somebody registered on 29 February has waited a year more on 1 March of a common year
        given("core.application", """
            application_ref | household_ref | status | registration_date
            A1              | H1            | housed | 2024-02-29
            A3              | H3            | housed | 2025-06-30
            A4              | H4            | housed | 2025-07-01
            A5              | H5            | housed | 2021-06-30
            A6              | H6            | housed | 2016-07-01
            A7              | H7            | housed | 2016-06-30
            """);
        assertThat(figureGroups("waiting.w1.by_wait_band")).containsExactlyInAnyOrder(
            "all value=7 rows_counted=7 rows_excluded=1",
            "age_band=0 value=1 rows_counted=1 rows_excluded=0",
            "age_band=1 value=2 rows_counted=2 rows_excluded=0",
            "age_band=2 value=1 rows_counted=1 rows_excluded=0",
            "age_band=5-9 value=2 rows_counted=2 rows_excluded=0",
            "age_band=10+ value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void suspended_days_between_waiting_from_and_the_tenancy_start_are_taken_off_the_net_wait() {
        asAt("2026-10-31");
        given("core.property", HOMES);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-04-11
            T2          | P1           | secure      | 2026-04-11
            T3          | P2           | secure      | 2026-04-11
            """);
        given("core.letting", """
            tenancy_ref | application_ref | letting_kind
            T1          | A1              | relet
            T2          | A2              | relet
            T3          | A3              | relet
            """);
        given("core.application", """
            application_ref | household_ref | status | registration_date | band
            A1              | H1            | housed | 2026-01-01        | a
            A2              | H2            | housed | 2026-01-01        | a
            A3              | H3            | housed | 2026-01-01        | b
            """);
        // A1: suspended 10 days, 0 days, and before the registration (2 of 5 days count), then to the tenancy start (1 day)
        // A2: an entry after the tenancy start and another application's entries do not count; a band is no suspension
        given("core.application_event", """
            event_ref | application_ref | event  | new       | at
            E1        | A1              | status | suspended | 2025-12-29T09:00:00
            E2        | A1              | status | active    | 2026-01-03T09:00:00
            E3        | A1              | status | Suspended | 2026-02-01T23:00:00
            E4        | A1              | status | active    | 2026-02-11T01:00:00
            E5        | A1              | status | suspended | 2026-03-01T09:00:00
            E6        | A1              | status | active    | 2026-03-01T10:00:00
            E7        | A1              | status | suspended | 2026-04-10T09:00:00
            E8        | A2              | status | active    | 2026-01-01T09:00:00
            E9        | A2              | status | suspended | 2026-04-11T09:00:00
            F1        | A2              | band   | suspended | 2026-02-01T09:00:00
            F2        | A9              | status | suspended | 2026-02-01T09:00:00
            """);
        then("waiting.w1_net_median_days_population", """
            tenancy_ref | gross_days | suspended_days | days
            T1          | 100        | 13             | 87
            T2          | 100        | 0              | 100
            T3          | 100        | 0              | 100
            """);
        assertThat(figureGroups("waiting.w1.net.median_days")).containsExactlyInAnyOrder(
            "all value=100.0 rows_counted=3 rows_excluded=0",
            "band=a value=93.5 rows_counted=2 rows_excluded=0",
            "band=b value=100.0 rows_counted=1 rows_excluded=0",
            "bedrooms=1 value=93.5 rows_counted=2 rows_excluded=0",
            "bedrooms=2 value=100.0 rows_counted=1 rows_excluded=0",
            "applicant_type=unknown value=100.0 rows_counted=3 rows_excluded=0");
    }

    @Test
    void nobody_housed_has_no_median_and_fills_no_wait_band() {
        assertThat(figureGroups("waiting.w1.median_days")).containsExactly("all value= rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("waiting.w1.mean_days"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("waiting.w1.by_wait_band")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
    }
}
