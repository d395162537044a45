package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Applications made, decided and waiting to be: {@code decisions}, {@code register.pending} and {@code caseload}. */
class DecisionsTest extends SqlTables {

    @Test
    void an_application_that_carries_on_a_lapse_of_28_days_before_is_not_new_and_a_draft_is_none() {
        asAt("2026-10-31");
        given("core.application", """
            application_ref | household_ref | status    | applicant_type | application_date | closed_date
            A1              | H1            | lapsed    | homeless       | 2025-01-01       | 2026-09-10
            A2              | H1            | active    | homeless       | 2026-10-08       |
            A3              | H2            | lapsed    | homeless       | 2025-01-01       | 2026-09-10
            A4              | H2            | active    | homeless       | 2026-10-09       |
            A5              | H3            | draft     | homeless       | 2026-10-09       |
            A6              | H4            | withdrawn |                | 2026-10-01       | 2026-10-02
            A7              | H5            | pending   | own_transfer   | 2026-09-30       |
            A8              | H6            | pending   | own_transfer   |                  |
            """);
        assertThat(figureGroups("decisions.new_applications")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=1",
            "applicant_type=homeless value=1 rows_counted=1 rows_excluded=1",
            "applicant_type=unknown value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("register.pending.applications")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "applicant_type=own_transfer value=2 rows_counted=2 rows_excluded=0");
    }

    /** Decided after 28 days, 29, 0 (a leap day between), before it was complete, without a complete date; and others. */
    private void decided() {
        asAt("2024-03-31");
        given("core.application", """
            application_ref | household_ref | status  | applicant_type | application_date | complete_date | decision_date | decision
            A1              | H1            | active  | home_seeker    | 2024-01-01       | 2024-02-02    | 2024-03-01    | registered
            A2              | H2            | refused | home_seeker    | 2024-03-02       | 2024-02-01    | 2024-03-01    | refused_ineligible
            A3              | H3            | refused | homeless       |                  | 2024-03-31    | 2024-03-31    | refused_not_qualifying
            A4              | H4            | active  | homeless       | 2024-03-01       | 2024-03-12    | 2024-03-11    | registered
            A5              | H5            | active  | homeless       | 2024-03-01       |               | 2024-03-11    | registered
            A6              | H6            | refused | homeless       | 2024-03-01       | 2024-03-01    | 2024-03-11    | closed_no_evidence
            A7              | H7            | active  |                | 2024-01-01       | 2024-01-01    | 2024-03-11    |
            A8              | H8            | active  | homeless       | 2024-01-01       | 2024-01-01    | 2024-02-29    | registered
            A9              | H9            | active  | other_social   | 2024-01-01       | 2024-01-01    | 2024-03-11    | unmapped
            """);
    }

    @Test
    void day_28_is_in_target_and_a_decision_before_the_papers_were_complete_is_left_out() {
        decided();
        // days 28, 29 and 0
        assertThat(figureGroups("decisions.in_target_percent")).containsExactlyInAnyOrder(
            "all value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=2",
            "applicant_type=home_seeker value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=2");
        assertThat(figureGroups("decisions.days.median")).containsExactlyInAnyOrder(
            "all value=28.0 rows_counted=3 rows_excluded=2",
            "applicant_type=home_seeker value=28.5 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value=0.0 rows_counted=1 rows_excluded=2");
        assertThat(figureGroups("decisions.days.mean")).containsExactlyInAnyOrder(
            "all value=19.0 numerator=57 denominator=3 rows_counted=3 rows_excluded=2",
            "applicant_type=home_seeker value=28.5 numerator=57 denominator=2 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=2");
        then("decisions.days_exclusions", """
            unit_ref | reason
            A4       | complete_date after the decision
            A5       | complete_date blank
            """);
    }

    @Test
    void the_target_is_the_councils() {
        decided();
        given("reference.setting", """
            decision_target_days | review_follow_up_days
            29                   | 91
            """);
        assertThat(figure("decisions.in_target_percent")).isEqualTo("100.0");
    }

    @Test
    void from_submission_a_date_after_the_decision_or_none_is_left_out() {
        decided();
        // 60 days in a leap year, 10 and 10
        assertThat(figureGroups("decisions.days_from_submission.median")).containsExactlyInAnyOrder(
            "all value=10.0 rows_counted=3 rows_excluded=2",
            "applicant_type=home_seeker value=60.0 rows_counted=1 rows_excluded=1",
            "applicant_type=homeless value=10.0 rows_counted=2 rows_excluded=1");
        then("decisions.days_from_submission_median_numerator", """
            unit_ref | numerator
            A1       | 60
            A4       | 10
            A5       | 10
            """);
    }

    @Test
    void every_decision_of_the_month_is_counted_by_what_it_was() {
        decided();
        assertThat(figureGroups("decisions.made")).containsExactlyInAnyOrder(
            "all value=8 rows_counted=8 rows_excluded=0",
            "outcome=registered value=3 rows_counted=3 rows_excluded=0",
            "outcome=refused_ineligible value=1 rows_counted=1 rows_excluded=0",
            "outcome=refused_not_qualifying value=1 rows_counted=1 rows_excluded=0",
            "outcome=closed_no_evidence value=1 rows_counted=1 rows_excluded=0",
            "outcome=unknown value=1 rows_counted=1 rows_excluded=0",
            "outcome=unmapped value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=home_seeker value=2 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value=4 rows_counted=4 rows_excluded=0",
            "applicant_type=other_social value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=unknown value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void the_undecided_are_told_by_their_age() {
        asAt("2026-10-31");
        given("core.application", """
            application_ref | household_ref | status  | application_date | closed_date
            A1              | H1            | pending | 2026-10-31       |
            A2              | H2            | pending | 2026-10-03       |
            A3              | H3            | pending | 2026-10-02       | 2026-10-30
            A4              | H4            | pending | 2026-09-05       |
            A5              | H5            | pending | 2026-09-04       |
            A6              | H6            | pending |                  |
            A7              | H7            | active  | 2026-09-04       |
            """);
        assertThat(figureGroups("decisions.undecided")).containsExactlyInAnyOrder(
            "all value=6 rows_counted=6 rows_excluded=0",
            "age_band=0-28 value=2 rows_counted=2 rows_excluded=0",
            "age_band=29-56 value=2 rows_counted=2 rows_excluded=0",
            "age_band=57+ value=1 rows_counted=1 rows_excluded=0",
            "age_band=unknown value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_caseload_is_the_live_applications_of_those_who_have_an_officer_and_the_rest_are_shown_as_unknown() {
        given("core.application", """
            application_ref | household_ref | status    | officer | closed_date
            A1              | H1            | active    | kim     |
            A2              | H2            | suspended | kim     |
            A3              | H3            | active    | lee     |
            A4              | H4            | active    |         |
            A5              | H5            | pending   | kim     |
            A6              | H6            | active    | max     | 2026-10-01
            """);
        assertThat(figureGroups("caseload.live_applications")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=1",
            "officer=kim value=2 rows_counted=2 rows_excluded=0",
            "officer=lee value=1 rows_counted=1 rows_excluded=0",
            "officer=unknown value=0 rows_counted=0 rows_excluded=1");
        assertThat(figureGroups("caseload.per_officer"))
            .containsExactly("all value=1.5 numerator=3 denominator=2 rows_counted=3 rows_excluded=1");
        assertThat(figureGroups("caseload.officers_above_guide")).containsExactly("all value=0 rows_counted=0 rows_excluded=1");
    }

    @Test
    void an_officer_with_more_than_is_usual_is_above_it_and_one_with_as_many_is_not() {
        given("reference.caseload_guide", "applications_per_officer\n1");
        given("core.application", """
            application_ref | household_ref | status    | officer
            A1              | H1            | active    | kim
            A2              | H2            | suspended | kim
            A3              | H3            | active    | lee
            A4              | H4            | active    |
            A5              | H5            | active    |
            """);
        assertThat(figureGroups("caseload.officers_above_guide")).containsExactly("all value=1 rows_counted=1 rows_excluded=2");
    }

    @Test
    void without_anybody_there_is_no_caseload() {
        assertThat(figureGroups("caseload.live_applications")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("caseload.per_officer"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("decisions.days.mean"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void debts_are_those_of_live_applications_above_nothing() {
        given("core.application", """
            application_ref | household_ref | status  | housing_debt_amount | housing_debt_type | repayment_plan_flag
            A1              | H1            | active  | 100.005             | current_rent      | true
            A2              | H2            | active  | 0.0001              | current_rent      | false
            A3              | H3            | active  | 250                 |                   |
            A4              | H4            | active  | 0                   | recharge          | true
            A5              | H5            | pending | 900                 | recharge          | true
            A6              | H6            | active  |                     | recharge          | true
            """);
        assertThat(figureGroups("register.debt.applications")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "category=current_rent value=2 rows_counted=2 rows_excluded=0",
            "category=unknown value=1 rows_counted=1 rows_excluded=0");
        // 100.0051 and 350.0051, rounded once
        assertThat(figureGroups("register.debt.amount")).containsExactlyInAnyOrder(
            "all value=350.01 rows_counted=3 rows_excluded=0",
            "category=current_rent value=100.01 rows_counted=2 rows_excluded=0",
            "category=unknown value=250.00 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("register.debt.repayment_plan_percent")).containsExactlyInAnyOrder(
            "all value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=0",
            "category=current_rent value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=0",
            "category=unknown value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0");
    }
}
