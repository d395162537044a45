package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Households placed in temporary accommodation, their nights, stays and invoices: {@code ta.*}. */
class TemporaryAccommodationTest extends SqlTables {

    @Test
    void a_placement_ends_on_its_last_day_at_the_next_placement_or_with_a_settled_tenancy_whichever_is_known_and_first() {
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type           | start_date | end_date
            ENDED         | H1            | hostel            | 2026-01-01 | 2026-02-01
            CUT           | H2            | hostel            | 2026-01-01 | 2026-03-01
            NEXT          | H2            | no_accommodation  | 2026-02-15 |
            HOUSED        | H3            | hostel            | 2026-01-01 |
            LICENSED      | H4            | hostel            | 2026-01-01 |
            SAME_DAY_1    | H5            | hostel            | 2026-05-01 |
            SAME_DAY_2    | H5            | bed_and_breakfast | 2026-05-01 |
            STAYS_ON      | H6            | hostel            | 2026-01-01 | 2026-11-05
            SAYS_LATER    | H7            | hostel            | 2026-01-01 | 2026-04-01
            """);
        given("core.tenancy", """
            tenancy_ref | household_ref | tenure_type  | start_date
            T0          | H3            | secure       | 2026-01-01
            T1          | H3            | introductory | 2026-06-01
            T2          | H3            | secure       | 2026-07-01
            T3          | H4            | licence      | 2026-06-01
            T7          | H7            | secure       | 2026-03-01
            """);
        // a tenancy of the very day of the placement is none that followed it
        then("ta.placement", """
            placement_ref | ended_on   | is_open
            ENDED         | 2026-02-01 | false
            CUT           | 2026-02-15 | false
            NEXT          |            | true
            HOUSED        | 2026-06-01 | false
            LICENSED      |            | true
            SAME_DAY_1    | 2026-05-01 | false
            SAME_DAY_2    |            | true
            STAYS_ON      | 2026-11-05 | true
            SAYS_LATER    | 2026-04-01 | false
            """);
        assertThat(figure("ta.households")).isEqualTo("3");
        assertThat(figure("ta.no_accommodation_secured")).isEqualTo("1");
    }

    private void peopleInPlaces() {
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type           | provider | in_district | start_date | end_date   | certificate_expiry_date
            P1            | H1            | bed_and_breakfast | Inn      | false       | 2026-10-01 |            | 2026-10-30
            P2            | H2            | hostel            | Inn      | true        | 2026-10-01 |            | 2026-10-31
            P3            | H3            | hostel            |          |             | 2026-10-01 |            |
            P4            | H4            | unmapped          | Lodge    | false       | 2026-10-01 | 2026-11-01 | 2026-01-01
            P5            | H5            | no_accommodation  | Lodge    | false       | 2026-10-01 |            | 2026-01-01
            P6            | H6            | hostel            | Lodge    | false       | 2026-10-01 | 2026-10-31 | 2026-01-01
            """);
        given("core.household_member", """
            person_token | household_ref | birth_date | dependent_flag | from_date  | to_date
            M1           | H1            | 1990-01-01 | false          |            |
            M2           | H1            | 2008-11-01 |                |            |
            M3           | H1            | 2008-10-31 |                |            |
            M4           | H1            |            |                |            |
            M5           | H2            | 2004-01-01 | true           |            |
            M6           | H2            | 2020-01-01 | false          |            |
            M7           | H2            | 2021-01-01 |                | 2026-11-01 |
            M8           | H2            | 2021-01-01 |                |            | 2026-10-31
            M9           | H5            | 2021-01-01 |                |            |
            """);
    }

    @Test
    void households_are_counted_where_they_are_at_the_close_of_the_day_with_the_children_among_the_people_now() {
        peopleInPlaces();
        assertThat(figureGroups("ta.households")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=0",
            "ta_type=bed_and_breakfast value=1 rows_counted=1 rows_excluded=0",
            "ta_type=hostel value=2 rows_counted=2 rows_excluded=0",
            "ta_type=unmapped value=1 rows_counted=1 rows_excluded=0",
            "in_district=true value=1 rows_counted=1 rows_excluded=0",
            "in_district=false value=2 rows_counted=2 rows_excluded=0",
            "in_district=unknown value=1 rows_counted=1 rows_excluded=0",
            "organisation=Inn value=2 rows_counted=2 rows_excluded=0",
            "organisation=Lodge value=1 rows_counted=1 rows_excluded=0",
            "organisation=unknown value=1 rows_counted=1 rows_excluded=0");
        // 17 until tomorrow is a child, 18 today is none; a flag goes before an age; who is not there now does not count
        assertThat(figureGroups("ta.households_with_children")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "ta_type=bed_and_breakfast value=1 rows_counted=1 rows_excluded=0",
            "ta_type=hostel value=1 rows_counted=1 rows_excluded=0",
            "in_district=true value=1 rows_counted=1 rows_excluded=0",
            "in_district=false value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("ta.children")).contains(
            "all value=2 rows_counted=4 rows_excluded=0",
            "ta_type=hostel value=1 rows_counted=2 rows_excluded=0",
            "in_district=unknown value=0 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("ta.out_of_district")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "ta_type=bed_and_breakfast value=1 rows_counted=1 rows_excluded=0",
            "ta_type=unmapped value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("ta.no_accommodation_secured")).containsExactly("all value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_place_of_a_kind_that_nobody_told_is_a_place_all_the_same() {
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type | start_date | nightly_rate
            P1            | H1            |         | 2026-10-30 | 50
            """);
        assertThat(figureGroups("ta.households")).contains("ta_type=unknown value=1 rows_counted=1 rows_excluded=0");
        assertThat(figure("ta.gross_cost")).isEqualTo("100.00");
        assertThat(figure("ta.entries", "ta_type=unknown")).isEqualTo("1");
    }

    @Test
    void a_certificate_has_run_out_on_the_day_after_its_last() {
        peopleInPlaces();
        assertThat(figureGroups("ta.certificates_expired")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "organisation=Inn value=1 rows_counted=1 rows_excluded=0",
            "organisation=Lodge value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void bed_and_breakfast_is_over_six_weeks_from_day_43_of_a_stay_that_no_other_place_and_no_day_breaks() {
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type           | start_date | end_date   | pending_review_flag | b_and_b_order_flag
            DAY43         | H1            | bed_and_breakfast | 2026-09-19 |            |                     |
            DAY42         | H2            | bed_and_breakfast | 2026-09-20 |            |                     |
            BEFORE        | H3            | bed_and_breakfast | 2026-08-01 | 2026-09-30 |                     |
            NEXT_DAY      | H3            | bed_and_breakfast | 2026-10-01 |            | true                |
            LONG_BEFORE   | H4            | bed_and_breakfast | 2026-08-01 | 2026-09-30 |                     |
            A_DAY_LATER   | H4            | bed_and_breakfast | 2026-10-02 |            |                     |
            FIRST         | H5            | bed_and_breakfast | 2026-08-01 | 2026-10-05 |                     |
            HOSTEL        | H5            | hostel            | 2026-10-05 | 2026-10-05 |                     |
            IN_AGAIN      | H5            | bed_and_breakfast | 2026-10-05 |            |                     |
            COUNCIL_RUN   | H6            | bed_and_breakfast | 2026-01-01 |            |                     | false
            SINGLE        | H7            | bed_and_breakfast | 2026-01-01 |            |                     |
            EXPECTING     | H8            | bed_and_breakfast | 2026-01-01 |            |                     | true
            EXPECTED      | H9            | bed_and_breakfast | 2026-01-01 |            |                     |
            NOT_SECURED   | HA            | bed_and_breakfast | 2026-08-01 | 2026-10-01 |                     |
            NOTHING       | HA            | no_accommodation  | 2026-10-01 | 2026-10-02 |                     |
            SECURED       | HA            | bed_and_breakfast | 2026-10-02 |            |                     |
            """);
        given("core.household_member", """
            person_token | household_ref | dependent_flag | pregnancy_due_date
            M1           | H1            | true           |
            M2           | H2            | true           |
            M3           | H3            | true           |
            M4           | H4            | true           |
            M5           | H5            | true           |
            M6           | H6            | true           |
            M7           | H7            | false          |
            M8           | H8            | false          | 2026-10-31
            M9           | H9            | false          | 2026-10-30
            MA           | HA            | true           |
            """);
        then("ta.household", """
            household_ref | day_in_bnb | is_family_in_bnb
            H1            | 43         | true
            H2            | 42         | true
            H3            | 92         | true
            H4            | 30         | true
            H5            | 27         | true
            H6            | 304        | false
            H7            | 304        | false
            H8            | 304        | true
            H9            | 304        | false
            HA            | 30         | true
            """);
        assertThat(figureGroups("ta.bnb.families")).containsExactly("all value=7 rows_counted=7 rows_excluded=0");
        assertThat(figure("ta.bnb.families_over_6_weeks")).isEqualTo("3");
        assertThat(figure("ta.bnb.families_over_6_weeks_without_review")).isEqualTo("2");
    }

    @Test
    void a_night_is_that_of_the_day_of_arriving_and_not_that_of_the_day_of_leaving() {
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type           | provider | in_district | start_date | end_date   | nightly_rate | setup_cost | weekly_household_charge | weekly_benefit_subsidy
            ALL_MONTH     | H1            | bed_and_breakfast | Inn      | true        | 2026-09-15 |            | 80.00        | 100        | 21                      | 70.35
            TEN           | H2            | hostel            | Lodge    | false       | 2026-10-01 | 2026-10-11 | 45.5555      | 50.5       |                         | 10
            LAST_NIGHT    | H3            | hostel            | Lodge    | false       | 2026-10-31 | 2026-11-04 |              | 20         |                         |
            NO_NIGHT      | H4            | hostel            | Lodge    | false       | 2026-10-05 | 2026-10-05 | 45           | 20         |                         |
            GONE          | H5            | hostel            | Lodge    | false       | 2026-09-01 | 2026-10-01 | 45           |            |                         |
            NOWHERE       | H6            | no_accommodation  |          |             | 2026-09-01 |            | 45           |            |                         |
            """);
        assertThat(figureGroups("ta.nights")).containsExactlyInAnyOrder(
            "all value=42 rows_counted=3 rows_excluded=0",
            "ta_type=bed_and_breakfast value=31 rows_counted=1 rows_excluded=0",
            "ta_type=hostel value=11 rows_counted=2 rows_excluded=0",
            "in_district=true value=31 rows_counted=1 rows_excluded=0",
            "in_district=false value=11 rows_counted=2 rows_excluded=0");
        // 31 x 80 + 10 x 45.5555 + 50.5: the setup of 15 September is not October's
        assertThat(figureGroups("ta.gross_cost")).containsExactlyInAnyOrder(
            "all value=2986.06 rows_counted=2 rows_excluded=1",
            "ta_type=bed_and_breakfast value=2480.00 rows_counted=1 rows_excluded=0",
            "ta_type=hostel value=506.06 rows_counted=1 rows_excluded=1",
            "organisation=Inn value=2480.00 rows_counted=1 rows_excluded=0",
            "organisation=Lodge value=506.06 rows_counted=1 rows_excluded=1");
        // 2986.055 - 31 x 91.35 / 7 - 10 x 10 / 7 = 2986.055 - 404.55 - 14.2857
        assertThat(figureGroups("ta.net_cost")).containsExactlyInAnyOrder(
            "all value=2567.22 rows_counted=2 rows_excluded=1",
            "ta_type=bed_and_breakfast value=2075.45 rows_counted=1 rows_excluded=0",
            "ta_type=hostel value=491.77 rows_counted=1 rows_excluded=1");
        assertThat(figureGroups("ta.cost_per_night")).containsExactlyInAnyOrder(
            "all value=72.83 numerator=2986.06 denominator=41 rows_counted=2 rows_excluded=1",
            "ta_type=bed_and_breakfast value=80.00 numerator=2480 denominator=31 rows_counted=1 rows_excluded=0",
            "ta_type=hostel value=50.61 numerator=506.06 denominator=10 rows_counted=1 rows_excluded=1");
    }

    @Test
    void placements_a_day_apart_are_one_stay_two_days_apart_are_two() {
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type           | start_date | end_date   | end_reason
            A1            | H1            | bed_and_breakfast | 2026-09-28 | 2026-10-02 | moved_within_ta
            A2            | H1            | hostel            | 2026-10-03 | 2026-10-20 | part6_offer
            B1            | H2            | hostel            | 2026-10-01 | 2026-10-05 | left
            B2            | H2            | hostel            | 2026-10-07 |            |
            C1            | H3            | hostel            | 2025-11-01 | 2026-09-30 |
            D1            | H4            | hostel            | 2025-01-01 | 2025-10-31 | left
            E1            | H5            | hostel            | 2026-08-01 | 2026-10-10 |
            E2            | H5            | no_accommodation  | 2026-10-10 | 2026-10-11 |
            E3            | H5            | bed_and_breakfast | 2026-10-11 | 2026-11-20 |
            """);
        then("ta.stay", """
            first_placement_ref | started_on | ended_on   | is_ended | first_ta_type     | last_ta_type      | end_reason  | placements
            A1                  | 2026-09-28 | 2026-10-20 | true     | bed_and_breakfast | hostel            | part6_offer | 2
            B1                  | 2026-10-01 | 2026-10-05 | true     | hostel            | hostel            | left        | 1
            B2                  | 2026-10-07 |            | false    | hostel            | hostel            | unknown     | 1
            C1                  | 2025-11-01 | 2026-09-30 | true     | hostel            | hostel            | unknown     | 1
            D1                  | 2025-01-01 | 2025-10-31 | true     | hostel            | hostel            | left        | 1
            E1                  | 2026-08-01 | 2026-11-20 | false    | hostel            | bed_and_breakfast | unknown     | 2
            """);
        assertThat(figureGroups("ta.entries")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0", "ta_type=hostel value=2 rows_counted=2 rows_excluded=0");
        assertThat(figureGroups("ta.exits")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "reason=part6_offer value=1 rows_counted=1 rows_excluded=0",
            "reason=left value=1 rows_counted=1 rows_excluded=0",
            "ta_type=hostel value=2 rows_counted=2 rows_excluded=0");
        // leavers of 12 months: 22, 4 and 333 days; the one of 31 October 2025 is a day too early
        assertThat(figureGroups("ta.stay.leavers.mean_days")).containsExactly(
            "all value=119.7 numerator=359 denominator=3 rows_counted=3 rows_excluded=0");
        assertThat(figure("ta.stay.leavers.median_days")).isEqualTo("22.0");
        // 24 days and 91
        assertThat(figure("ta.stay.current.median_days")).isEqualTo("57.5");
    }

    @Test
    void nights_billed_beyond_those_stayed_are_found_line_by_line() {
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type | start_date | end_date
            P1            | H1            | hostel  | 2026-10-05 | 2026-10-15
            P2            | H2            | hostel  | 2026-10-25 |
            """);
        given("core.ta_invoice", """
            invoice_ref | line_number | provider | placement_ref | period_from | period_to  | nights | amount   | invoiced_on
            I1          | 1           | Inn      | P1            | 2026-10-01  | 2026-10-11 | 10     | 800      | 2026-10-12
            I1          | 2           | Inn      | P1            | 2026-10-11  | 2026-10-20 | 4      | 320.1255 | 2026-10-20
            I2          | 1           |          | P2            | 2026-10-20  | 2026-11-10 | 21     | 100      | 2026-10-31
            I3          | 1           | Lodge    |               | 2026-10-01  | 2026-10-03 | 2      | 90       | 2026-10-31
            I4          | 1           | Lodge    | P1            | 2026-04-01  | 2026-04-03 | 2      | 90       | 2026-04-01
            I5          | 1           | Lodge    | P1            | 2026-03-01  | 2026-03-03 | 2      | 90       | 2026-03-31
            """);
        // 10 billed, 6 stayed; 4 and 4; 21 billed, 7 stayed to the as-at; none of April's
        assertThat(figureGroups("ta.invoices.overbilled_nights")).containsExactlyInAnyOrder(
            "all value=20 rows_counted=4 rows_excluded=1",
            "organisation=Inn value=4 rows_counted=2 rows_excluded=0",
            "organisation=Lodge value=2 rows_counted=1 rows_excluded=1",
            "organisation=unknown value=14 rows_counted=1 rows_excluded=0");
        // 4 of 10 nights of 800, 14 of 21 of 100, both of 90
        assertThat(figureGroups("ta.invoices.overbilled_amount")).containsExactlyInAnyOrder(
            "all value=476.67 rows_counted=4 rows_excluded=1",
            "organisation=Inn value=320.00 rows_counted=2 rows_excluded=0",
            "organisation=Lodge value=90.00 rows_counted=1 rows_excluded=1",
            "organisation=unknown value=66.67 rows_counted=1 rows_excluded=0");
        assertThat(figure("ta.invoices.overbilled_lines")).isEqualTo("3");
        assertThat(figure("ta.invoices.nights_billed_twice")).isEqualTo("0");
        assertThat(figureGroups("ta.invoices.amount")).containsExactlyInAnyOrder(
            "all value=1310.13 rows_counted=4 rows_excluded=0",
            "organisation=Inn value=1120.13 rows_counted=2 rows_excluded=0",
            "organisation=Lodge value=90.00 rows_counted=1 rows_excluded=0",
            "organisation=unknown value=100.00 rows_counted=1 rows_excluded=0");
    }

    @Test
    void nights_that_two_lines_bill_are_billed_twice_by_the_line_that_begins_later() {
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type | start_date | end_date
            P1            | H1            | hostel  | 2026-01-01 |
            P2            | H2            | hostel  | 2026-01-01 |
            """);
        given("core.ta_invoice", """
            invoice_ref | line_number | provider | placement_ref | period_from | period_to  | nights | amount | invoiced_on
            I1          | 1           | Inn      | P1            | 2026-03-01  | 2026-04-01 | 31     | 310    | 2026-03-31
            I2          | 1           | Inn      | P1            | 2026-03-25  | 2026-04-08 | 14     | 140    | 2026-04-08
            I3          | 1           | Inn      | P1            | 2026-03-28  | 2026-03-30 | 2      | 20     | 2026-04-09
            I4          | 1           | Lodge    | P2            | 2026-03-01  | 2026-04-01 | 31     | 310    | 2026-04-01
            I5          | 1           | Lodge    |               | 2026-03-01  | 2026-04-01 | 31     | 310    | 2026-04-01
            I6          | 1           | Inn      | P1            | 2026-04-08  | 2026-04-09 | 1      | 10     | 2026-04-09
            """);
        // I2 bills 25 to 31 March again, 7 nights; I3 both of its nights; I6 begins where I2 ends
        then("ta.invoices_overbilled_nights_population", """
            invoice_ref | nights_billed_before
            I2          | 7
            I3          | 2
            I4          | 0
            I5          |
            I6          | 0
            """);
        assertThat(figureGroups("ta.invoices.nights_billed_twice")).containsExactlyInAnyOrder(
            "all value=9 rows_counted=4 rows_excluded=1",
            "organisation=Inn value=9 rows_counted=3 rows_excluded=0",
            "organisation=Lodge value=0 rows_counted=1 rows_excluded=1");
    }

    @Test
    void nobody_placed_is_nobody_and_no_mean() {
        assertThat(figure("ta.households")).isEqualTo("0");
        assertThat(figure("ta.gross_cost")).isEqualTo("0.00");
        assertThat(figure("ta.cost_per_night")).isEmpty();
        assertThat(figure("ta.stay.leavers.mean_days")).isEmpty();
    }
}
