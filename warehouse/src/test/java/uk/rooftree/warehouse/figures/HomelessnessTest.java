package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Cases under Part 7: {@code homelessness.*}. */
class HomelessnessTest extends SqlTables {

    @Test
    void assessments_of_the_month_are_told_by_outcome() {
        given("core.homelessness_case", """
            case_ref | assessment_date | assessment_outcome
            C1       | 2026-10-01      | homeless
            C2       | 2026-10-31      |
            C3       | 2026-09-30      | homeless
            C4       |                 | homeless
            C5       | 2026-10-15      | unmapped
            """);
        assertThat(figureGroups("homelessness.assessments")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "outcome=homeless value=1 rows_counted=1 rows_excluded=0",
            "outcome=unknown value=1 rows_counted=1 rows_excluded=0",
            "outcome=unmapped value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_duty_that_ended_without_a_known_reason_is_neither_success_nor_failure() {
        given("core.homelessness_case", """
            case_ref | prevention_end | prevention_end_reason | relief_end | relief_end_reason
            C1       | 2025-11-01     | secured_stayed        | 2025-11-01 | secured
            C2       | 2026-10-31     | secured_moved         | 2026-10-31 | elapsed
            C3       | 2026-05-01     | homeless              | 2026-05-01 |
            C4       | 2026-05-01     | unknown               | 2026-05-01 | unknown
            C5       | 2026-05-01     |                       | 2026-05-01 | unmapped
            C6       | 2026-05-01     | unmapped              |            | secured
            C7       | 2025-10-31     | secured_moved         | 2025-10-31 | secured
            """);
        assertThat(figureGroups("homelessness.prevention_success_percent")).containsExactly(
            "all value=50.0 numerator=2 denominator=4 rows_counted=4 rows_excluded=2");
        assertThat(figureGroups("homelessness.relief_success_percent")).containsExactly(
            "all value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=2");
    }

    @Test
    void without_an_ended_duty_there_is_no_share() {
        assertThat(figureGroups("homelessness.relief_success_percent")).containsExactly(
            "all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void main_duties_accepted_in_twelve_months_are_counted() {
        given("core.homelessness_case", """
            case_ref | main_duty_decision | main_duty_decision_date
            C1       | main_duty          | 2025-11-01
            C2       | main_duty          | 2025-10-31
            C3       | intentional        | 2026-05-01
            C4       | main_duty          |
            C5       | main_duty          | 2026-10-31
            """);
        assertThat(figure("homelessness.main_duty_accepted")).isEqualTo("2");
    }

    @Test
    void relief_runs_over_on_day_57_unless_it_ended_was_decided_or_the_case_closed() {
        given("core.homelessness_case", """
            case_ref | relief_start | relief_end | closed_date | main_duty_decision
            DAY57    | 2026-09-04   |            |             |
            DAY56    | 2026-09-05   |            |             |
            ENDED    | 2026-01-01   | 2026-02-01 |             |
            CLOSED   | 2026-01-01   |            | 2026-02-01  |
            DECIDED  | 2026-01-01   |            |             | no_priority_need
            NEVER    |              |            |             |
            """);
        assertThat(figureGroups("homelessness.relief_over_56_days")).containsExactly("all value=1 rows_counted=1 rows_excluded=0");
    }
}
