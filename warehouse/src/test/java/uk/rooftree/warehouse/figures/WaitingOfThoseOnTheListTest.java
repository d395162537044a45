package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** How long those on the register have been waiting: {@code waiting.w2}. */
class WaitingOfThoseOnTheListTest extends SqlTables {

    private void fiveHouseholds() {
        asAt("2026-02-28");
        given("core.application", """
            application_ref | household_ref | applicant_type | status | band | bedroom_need | application_date | registration_date | effective_date | closed_date
            A1              | H1            | home_seeker    | active | a    | 1            | 2025-01-01       | 2025-02-28        | 2026-02-28     |
            A2              | H2            | home_seeker    | active | a    | 1            | 2025-01-01       | 2025-03-01        | 2026-02-18     |
            A3              | H3            | homeless       | active | b    | 2            | 2025-01-01       |                   |                |
            A4              | H4            | own_transfer   | active | b    | 2            | 2024-01-01       | 2024-02-29        | 2025-01-01     |
            A5              | H5            | homeless       | lapsed | b    | 2            | 2010-01-01       | 2010-01-01        |                | 2026-01-01
            A6              | H5            | homeless       | active | b    | 2            | 2026-01-29       | 2026-01-30        |                |
            """);
    }

    @Test
    void households_wait_from_the_waiting_from_of_their_representative_application() {
        fiveHouseholds();
        then("waiting.w2_population", """
            household_ref | waiting_from | days | age_band | exclusion
            H1            | 2025-02-28   | 365  | 1        |
            H2            | 2025-03-01   | 364  | 0        |
            H3            |              |      |          | waiting from unknown
            H4            | 2024-02-29   | 730  | 1        |
            H5            | 2010-01-01   | 5902 | 10+      |
            """);
        then("waiting.w2_exclusions", """
            unit_ref | reason               | band | bedroom_need | applicant_type | age_band
            H3       | waiting from unknown | b    | 2            | homeless       |
            """);
    }

    @Test
    void the_statistics_leave_out_whoever_has_no_registration() {
        fiveHouseholds();
        assertThat(figure("waiting.w2.lower_quartile_days")).isEqualTo("364.8");
        assertThat(figure("waiting.w2.median_days")).isEqualTo("547.5");
        assertThat(figure("waiting.w2.upper_quartile_days")).isEqualTo("2023.0");
        assertThat(figureGroups("waiting.w2.mean_days")).containsExactlyInAnyOrder(
            "all value=1840.3 numerator=7361 denominator=4 rows_counted=4 rows_excluded=1",
            "band=a value=364.5 numerator=729 denominator=2 rows_counted=2 rows_excluded=0",
            "band=b value=3316.0 numerator=6632 denominator=2 rows_counted=2 rows_excluded=1",
            "bedroom_need=1 value=364.5 numerator=729 denominator=2 rows_counted=2 rows_excluded=0",
            "bedroom_need=2 value=3316.0 numerator=6632 denominator=2 rows_counted=2 rows_excluded=1",
            "applicant_type=home_seeker value=364.5 numerator=729 denominator=2 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value=5902.0 numerator=5902 denominator=1 rows_counted=1 rows_excluded=1",
            "applicant_type=own_transfer value=730.0 numerator=730 denominator=1 rows_counted=1 rows_excluded=0",
            "band=a bedroom_need=1 value=364.5 numerator=729 denominator=2 rows_counted=2 rows_excluded=0",
            "band=b bedroom_need=2 value=3316.0 numerator=6632 denominator=2 rows_counted=2 rows_excluded=1");
    }

    @Test
    void wait_bands_add_up_to_those_counted() {
        fiveHouseholds();
        assertThat(figureGroups("waiting.w2.by_wait_band")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=1",
            "age_band=0 value=1 rows_counted=1 rows_excluded=0",
            "age_band=1 value=2 rows_counted=2 rows_excluded=0",
            "age_band=10+ value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void from_the_band_date_households_without_one_are_left_out() {
        fiveHouseholds();
        assertThat(figureGroups("waiting.w2.effective.median_days")).containsExactlyInAnyOrder(
            "all value=10.0 rows_counted=3 rows_excluded=2",
            "band=a value=5.0 rows_counted=2 rows_excluded=0",
            "band=b value=423.0 rows_counted=1 rows_excluded=2",
            "bedroom_need=1 value=5.0 rows_counted=2 rows_excluded=0",
            "bedroom_need=2 value=423.0 rows_counted=1 rows_excluded=2",
            "applicant_type=home_seeker value=5.0 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value= rows_counted=0 rows_excluded=2",
            "applicant_type=own_transfer value=423.0 rows_counted=1 rows_excluded=0",
            "band=a bedroom_need=1 value=5.0 rows_counted=2 rows_excluded=0",
            "band=b bedroom_need=2 value=423.0 rows_counted=1 rows_excluded=2");
    }

    @Test
    void suspended_days_up_to_the_as_at_are_taken_off_the_net_wait() {
        asAt("2026-10-31");
        given("core.application", """
            application_ref | household_ref | applicant_type | status    | band | bedroom_need | application_date | registration_date
            A1              | H1            | home_seeker    | suspended | a    | 1            | 2026-07-01       | 2026-07-23
            A2              | H2            | home_seeker    | active    | a    | 1            | 2026-07-01       | 2026-07-23
            A2B             | H2            | home_seeker    | active    | a    | 1            | 2026-07-01       | 2026-07-24
            A3              | H3            | homeless       | active    | b    | 2            | 2026-07-01       |
            """);
        // A1: 3 of 5 days lie after registration, then 10 days, then from 21 October to the as-at, 10 more
        // A2: that of its other application, and one entered after the as-at, do not count
        given("core.application_event", """
            event_ref | application_ref | event  | new       | at
            E1        | A1              | status | suspended | 2026-07-21T09:00:00
            E2        | A1              | status | active    | 2026-07-26T09:00:00
            E3        | A1              | status | suspended | 2026-08-01T09:00:00
            E4        | A1              | status | active    | 2026-08-11T09:00:00
            E5        | A1              | status | suspended | 2026-10-21T09:00:00
            F1        | A2B             | status | suspended | 2026-08-01T09:00:00
            F2        | A2              | status | suspended | 2026-11-02T09:00:00
            G1        | A3              | status | suspended | 2026-08-01T09:00:00
            """);
        then("waiting.w2_net_median_days_population", """
            household_ref | gross_days | suspended_days | days
            H1            | 100        | 23             | 77
            H2            | 100        | 0              | 100
            H3            |            | 0              |
            """);
        assertThat(figureGroups("waiting.w2.net.median_days")).containsExactlyInAnyOrder(
            "all value=88.5 rows_counted=2 rows_excluded=1",
            "band=a value=88.5 rows_counted=2 rows_excluded=0",
            "band=b value= rows_counted=0 rows_excluded=1",
            "bedroom_need=1 value=88.5 rows_counted=2 rows_excluded=0",
            "bedroom_need=2 value= rows_counted=0 rows_excluded=1",
            "applicant_type=home_seeker value=88.5 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value= rows_counted=0 rows_excluded=1",
            "band=a bedroom_need=1 value=88.5 rows_counted=2 rows_excluded=0",
            "band=b bedroom_need=2 value= rows_counted=0 rows_excluded=1");
    }
}
