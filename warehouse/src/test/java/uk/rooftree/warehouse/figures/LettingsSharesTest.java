package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** To whom homes went: preference, quotas and shares of lettings of the financial year. */
class LettingsSharesTest extends SqlTables {

    private void homes() {
        given("core.property", """
            property_ref | property_type | bedrooms | ownership | adapted_code
            P0           | bedsit        |          | council   | level_access
            P1           | flat          | 1        | council   | minor
            P2           | flat          | 2        | council   | full_wheelchair
            P3           | house         |          | council   |
            """);
    }

    @Test
    void preference_is_a_share_of_those_that_say_yes_or_no() {
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-04-01
            T2          | P2           | secure      | 2026-10-31
            T3          | P2           | secure      | 2026-05-01
            T4          | P2           | secure      | 2026-05-01
            T5          | P2           | secure      | 2026-05-01
            T6          | P2           | secure      | 2026-03-31
            T7          | P2           | secure      | 2026-05-01
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | reasonable_preference | rp_categories
            T1          | first        | yes                   | hardship;homelessness_duty
            T2          | relet        | no                    |
            T3          | transfer     | unknown               | medical_welfare;unsatisfactory_housing
            T4          | relet        |                       | unmapped
            T5          | relet        | yes                   | hardship;unmapped
            T6          | relet        | yes                   | hardship
            T7          | exchange     | yes                   | hardship
            """);
        assertThat(figureGroups("lettings.reasonable_preference_percent")).containsExactlyInAnyOrder(
            "all value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=2",
            "applicant_type=unknown value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=2",
            "bedrooms=1 value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=2");
        assertThat(figureGroups("lettings.by_rp_category")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=0",
            "category=hardship value=2 rows_counted=2 rows_excluded=0",
            "category=homelessness_duty value=1 rows_counted=1 rows_excluded=0",
            "category=medical_welfare value=1 rows_counted=1 rows_excluded=0",
            "category=unsatisfactory_housing value=1 rows_counted=1 rows_excluded=0",
            "category=unmapped value=2 rows_counted=2 rows_excluded=0");
        // homeless before medical before unsatisfactory before hardship; a category without mapping is none of the five
        assertThat(figureGroups("lettings.by_rp_hierarchy")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "category=homeless value=1 rows_counted=1 rows_excluded=0",
            "category=medical_welfare value=1 rows_counted=1 rows_excluded=0",
            "category=hardship value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void quotas_are_shares_of_the_lettings_whose_queue_is_known_beside_the_shares_planned() {
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-05-01
            T2          | P1           | secure      | 2026-05-02
            T3          | P1           | secure      | 2026-05-03
            T4          | P1           | secure      | 2026-05-04
            T5          | P1           | secure      | 2026-05-05
            T6          | P1           | secure      | 2026-05-06
            T7          | P1           | licence     | 2026-05-07
            """);
        given("core.letting", """
            tenancy_ref | letting_kind    | queue
            T1          | relet           | homeless
            T2          | management_move | homeless
            T3          | decant          | council_interest
            T4          | first           |
            T5          | transfer        | unmapped
            T6          | exchange        | homeless
            T7          | relet           | homeless
            """);
        assertThat(figureGroups("lettings.quota.percent")).containsExactlyInAnyOrder(
            "all value=100.0 numerator=3 denominator=3 rows_counted=3 rows_excluded=2",
            "queue=homeless value=66.7 numerator=2 denominator=3 rows_counted=2 rows_excluded=0",
            "queue=council_interest value=33.3 numerator=1 denominator=3 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("lettings.quota.gap_points")).containsExactlyInAnyOrder(
            "all value= rows_counted=3 rows_excluded=2",
            "queue=homeless value=6.7 rows_counted=2 rows_excluded=0",
            "queue=decant value=-20.0 rows_counted=0 rows_excluded=0",
            "queue=social_services value=-10.0 rows_counted=0 rows_excluded=0",
            "queue=under_occupier value=-5.0 rows_counted=0 rows_excluded=0",
            "queue=transfer value=-5.0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void a_council_s_own_plan_stands_in_place_of_the_whole_of_the_usual_one() {
        homes();
        given("reference.lettings_plan", """
            queue       | planned_percent | source
            home_seeker | 75              | council.yaml
            """);
        given("core.tenancy", "tenancy_ref | property_ref | tenure_type | start_date\nT1 | P1 | secure | 2026-05-01\nT2 | P1 | secure | 2026-05-02");
        given("core.letting", "tenancy_ref | letting_kind | queue\nT1 | relet | home_seeker\nT2 | relet | homeless");
        assertThat(figureGroups("lettings.quota.gap_points")).containsExactlyInAnyOrder(
            "all value= rows_counted=2 rows_excluded=0",
            "queue=home_seeker value=-25.0 rows_counted=1 rows_excluded=0");
    }

    @Test
    void where_nothing_was_let_quotas_have_no_value() {
        assertThat(figureGroups("lettings.quota.percent")).containsExactly(
            "all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("lettings.quota.gap_points")).contains(
            "all value= rows_counted=0 rows_excluded=0", "queue=homeless value= rows_counted=0 rows_excluded=0").hasSize(6);
    }

    private void householdsHoused() {
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | household_ref | previous_tenure
            T1          | P1           | secure      | 2026-05-10 | H1            | council_fixed
            T2          | P2           | secure      | 2026-05-10 | H2            | private_rented
            T3          | P0           | secure      | 2026-05-10 | H3            | unknown
            T4          | P3           | secure      | 2026-05-10 |               |
            T5          | P2           | secure      | 2026-05-10 | H5            | other_supported
            T6          | P2           | secure      | 2026-05-10 | H6            | unmapped
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | application_ref | homeless_before_flag
            T1          | relet        | A1              | true
            T2          | first        | A2              | false
            T3          | transfer     | A3              |
            T4          | relet        | A4              | true
            T5          | relet        |                 | true
            T6          | relet        | A6              | false
            """);
        given("core.application", """
            application_ref | household_ref | status | bedroom_need | access_need     | right_to_move_flag
            A1              | H1            | housed | 0            | level_access    | true
            A2              | H2            | housed | 1            | none            | false
            A3              | H3            | housed | 1            | part_wheelchair |
            A4              | H4            | housed | 1            |                 | true
            A6              | H6            | housed |              |                 |
            """);
    }

    @Test
    void shares_leave_out_what_nobody_said() {
        householdsHoused();
        assertThat(figureGroups("lettings.homeless_percent")).containsExactlyInAnyOrder(
            "all value=60.0 numerator=3 denominator=5 rows_counted=5 rows_excluded=1",
            "bedrooms=1 value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=1",
            "bedrooms=2 value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=0",
            "bedrooms=unknown value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("lettings.new_to_social_percent")).containsExactlyInAnyOrder(
            "all value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=3",
            "bedrooms=1 value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=1",
            "bedrooms=2 value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=1",
            "bedrooms=unknown value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1");
        assertThat(figureGroups("lettings.right_to_move_percent")).containsExactly(
            "all value=40.0 numerator=2 denominator=5 rows_counted=5 rows_excluded=1");
    }

    @Test
    void an_adapted_home_is_matched_where_the_household_needs_level_access_or_more() {
        householdsHoused();
        // adapted: P0 (T3) and P2 (T2, T5 without an application, T6 whose need is blank)
        assertThat(figureGroups("lettings.adapted_matched_percent")).containsExactly(
            "all value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=2");
    }

    @Test
    void a_bedsit_is_not_larger_than_a_need_of_none() {
        householdsHoused();
        // T1: 1 for 0, both raised to 1; T2: 2 for 1; T3: bedsit for 1
        assertThat(figureGroups("lettings.larger_than_need_percent")).containsExactlyInAnyOrder(
            "all value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=3",
            "bedrooms=1 value=0.0 numerator=0 denominator=2 rows_counted=2 rows_excluded=0",
            "bedrooms=2 value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=2",
            "bedrooms=unknown value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1");
    }

    @Test
    void a_household_comes_from_temporary_accommodation_if_it_was_there_up_to_the_start() {
        householdsHoused();
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type          | start_date | end_date
            TO_THE_DAY    | H1            | hostel           | 2026-01-01 | 2026-05-10
            AND_AGAIN     | H1            | hostel           | 2026-05-01 |
            GONE          | H2            | hostel           | 2026-01-01 | 2026-05-09
            THAT_DAY      | H3            | hostel           | 2026-05-10 |
            NOWHERE       | H5            | no_accommodation | 2026-01-01 |
            STILL         | H6            | unmapped         | 2026-01-01 |
            """);
        assertThat(figureGroups("lettings.from_ta_percent")).containsExactlyInAnyOrder(
            "all value=33.3 numerator=2 denominator=6 rows_counted=6 rows_excluded=0",
            "bedrooms=1 value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=0",
            "bedrooms=2 value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=0",
            "bedrooms=unknown value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_core_log_is_overdue_after_28_days_and_its_days_run_from_the_start() {
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-10-02
            T2          | P1           | secure      | 2026-10-03
            T3          | P1           | secure      | 2026-05-01
            T4          | P2           | secure      | 2026-05-01
            T5          | P2           | secure      | 2026-05-10
            T6          | P2           | secure      | 2026-05-01
            T7          | P2           | secure      | 2026-05-01
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | core_submitted_date
            T1          | relet        |
            T2          | relet        |
            T3          | renewal      | 2026-05-01
            T4          | decant       | 2026-05-08
            T5          | first        | 2026-05-09
            T6          | exchange     |
            T7          |              |
            """);
        assertThat(figureGroups("core.logs_due")).contains(
            "all value=5 rows_counted=5 rows_excluded=0", "kind=renewal value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("core.overdue")).containsExactlyInAnyOrder(
            "all value=1 rows_counted=1 rows_excluded=0", "bedrooms=1 value=1 rows_counted=1 rows_excluded=0",
            "kind=relet value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("core.submitted_percent")).contains(
            "all value=60.0 numerator=3 denominator=5 rows_counted=5 rows_excluded=0",
            "kind=relet value=0.0 numerator=0 denominator=2 rows_counted=2 rows_excluded=0");
        // 0 and 7 days; the one submitted before the start has no days
        assertThat(figureGroups("core.days_to_submit.median")).contains(
            "all value=3.5 rows_counted=2 rows_excluded=3", "kind=first value= rows_counted=0 rows_excluded=1");
    }

    @Test
    void a_core_log_is_complete_when_nothing_it_asks_is_blank_or_unmapped() {
        homes();
        String complete = "internal_transfer | social | refused | false | unknown | internal_transfer | refused | unknown | unknown | 100 | 0 | 0 | 0";
        given("core.letting", """
            tenancy_ref | letting_kind | vacancy_reason | previous_rent_basis | move_reason | homeless_before_flag | reasonable_preference | referral_source | income_known | housing_benefit | benefit_income_share | rent_per_period | service_charge_per_period | personal_service_charge_per_period | support_charge_per_period
            T1 | relet | COMPLETE
            T2 | relet | COMPLETE
            T3 | relet | COMPLETE
            T4 | relet | internal_transfer | social | refused | false | unknown | internal_transfer | refused | unknown | unknown | 100 | | 0 | 0
            T5 | relet | COMPLETE
            """.replace("COMPLETE", complete));
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | household_ref | previous_tenure | previous_district_code | rent_basis | rent_period
            T1          | P1           | secure      | 2026-05-01 | H1            | unknown         | E07000002              | social     | weekly_52
            T2          | P1           | secure      | 2026-05-01 | H1            | unknown         | E07000002              | unmapped   | weekly_52
            T3          | P1           | secure      | 2026-05-01 | H2            | unknown         | E07000002              | social     | weekly_52
            T4          | P1           | secure      | 2026-05-01 | H1            | unknown         | E07000002              | social     | weekly_52
            T5          | P1           | secure      | 2026-05-01 | H3            | unknown         | E07000002              | social     | weekly_52
            """);
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | sex    | ethnicity | nationality_code | economic_status | to_date
            M1           | H1            | lead         | 1990-01-01 | other  | refused   | 826              | refused         |
            M2           | H2            | lead         | 1990-01-01 | female | refused   | 826              |                 |
            M3           | H2            | partner      | 1990-01-01 | female | refused   | 826              | refused         |
            M4           | H3            | lead         | 1990-01-01 | female | refused   | 826              | refused         | 2026-10-31
            """);
        then("lettings.letting", """
            tenancy_ref | is_core_log_complete
            T1          | true
            T2          | false
            T3          | false
            T4          | false
            T5          | false
            """);
        assertThat(figure("core.complete_percent")).isEqualTo("20.0");
    }
}
