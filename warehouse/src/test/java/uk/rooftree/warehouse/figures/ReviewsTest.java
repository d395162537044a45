package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Whether those on the register still want to be there: {@code reviews}. */
class ReviewsTest extends SqlTables {

    /** As at 31 October 2026 a review due on 2 August is followed for 90 days, one due on 3 August is not yet. */
    private void reviews() {
        asAt("2026-10-31");
        given("core.application", """
            application_ref | household_ref | status  | applicant_type | closed_date
            A1              | H1            | active  | home_seeker    |
            A2              | H2            | lapsed  | home_seeker    | 2026-10-01
            A3              | H3            | active  |                |
            """);
        given("core.review", """
            review_ref | application_ref | due        | result    | result_on  | reinstated_on
            R1         | A1              | 2026-08-02 | renewed   | 2026-10-31 |
            R2         | A1              | 2026-07-01 | renewed   | 2026-09-30 |
            R3         | A2              | 2025-11-01 | lapsed    | 2026-01-30 | 2026-10-01
            R4         | A2              | 2025-11-01 | lapsed    | 2026-01-31 | 2026-09-30
            R5         | A2              | 2026-08-03 | lapsed    | 2026-08-04 |
            R6         | A2              | 2025-10-31 | lapsed    | 2025-11-01 |
            R7         | A1              | 2026-10-31 | pending   |            |
            R8         | A3              | 2026-10-01 |           |            |
            R9         | A2              | 2026-10-01 | pending   |            |
            R10        | A1              | 2026-11-01 | pending   |            | 2026-10-31
            R11        | A1              | 2026-07-01 | renewed   |            |
            R12        | A1              | 2026-07-01 | withdrawn | 2026-07-01 |
            R13        | A1              | 2026-07-01 | unmapped  | 2026-07-01 |
            R14        | A1              | 2026-07-01 | renewed   | 2026-06-01 |
            """);
    }

    @Test
    void a_result_counts_within_90_days_and_a_review_younger_than_that_is_not_yet_followed() {
        reviews();
        // R1 to R4 and R11 to R14 are followed; R1 took 90 days, R2 91, R3 90, R4 91, R14 came before it was due
        assertThat(figureGroups("reviews.renewed_percent"))
            .containsExactly("all value=25.0 numerator=2 denominator=8 rows_counted=8 rows_excluded=4");
        assertThat(figureGroups("reviews.lapsed_percent"))
            .containsExactly("all value=12.5 numerator=1 denominator=8 rows_counted=8 rows_excluded=4");
        then("reviews.cohort_exclusions", """
            unit_ref | reason
            R5       | not yet followed
            R7       | not yet followed
            R8       | not yet followed
            R9       | not yet followed
            """);
    }

    @Test
    void reviews_fall_due_are_reinstated_and_stand_open() {
        reviews();
        assertThat(figureGroups("reviews.due")).containsExactly("all value=3 rows_counted=3 rows_excluded=0");
        assertThat(figureGroups("reviews.reinstated")).containsExactly("all value=2 rows_counted=2 rows_excluded=0");
        assertThat(figureGroups("reviews.overdue")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "applicant_type=home_seeker value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=unknown value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_council_may_follow_its_reviews_for_longer() {
        reviews();
        given("reference.setting", """
            decision_target_days | review_follow_up_days
            29                   | 91
            """);
        assertThat(figureGroups("reviews.renewed_percent"))
            .containsExactly("all value=28.6 numerator=2 denominator=7 rows_counted=7 rows_excluded=5");
    }
}
