package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Households sent to other landlords: {@code nominations}. */
class NominationsTest extends SqlTables {

    @Test
    void working_days_leave_out_weekends_and_bank_holidays_and_the_day_of_the_request() {
        asAt("2026-12-31");
        // Thursday 2 April 2026 is before Good Friday and Easter Monday; Friday 1 May before the Monday of the early May holiday;
        // Boxing Day 2026 is a Saturday and kept on Monday 28 December
        given("core.nomination", """
            nomination_ref | landlord | requested_on | sent_on    | first_let_flag
            N1             | Homes    | 2026-04-02   | 2026-04-09 |
            N2             | Homes    | 2026-04-02   | 2026-04-10 |
            N3             | Homes    | 2026-05-01   | 2026-05-04 | false
            N4             | Homes    | 2026-12-24   | 2026-12-28 |
            N5             | Homes    | 2026-06-06   | 2026-06-07 |
            N6             | Homes    | 2026-06-05   | 2026-06-05 |
            N7             | Trust    | 2026-06-01   | 2026-06-15 | true
            N8             | Trust    | 2026-06-01   | 2026-06-16 | true
            N9             | Trust    |              | 2026-06-16 |
            N10            |          | 2026-06-01   | 2026-06-05 |
            N11            | Trust    | 2025-12-25   | 2025-12-31 |
            N12            | Trust    | 2025-12-30   | 2026-01-02 |
            """);
        then("nominations.nomination", """
            nomination_ref | organisation | working_days_to_send
            N1             | Homes        | 3
            N2             | Homes        | 4
            N3             | Homes        | 0
            N4             | Homes        | 0
            N5             | Homes        | 0
            N6             | Homes        | 0
            N7             | Trust        | 10
            N8             | Trust        | 11
            N9             | Trust        |
            N10            | unknown      | 4
            N11            | Trust        | 3
            N12            | Trust        | 2
            """);
        assertThat(figureGroups("nominations.in_target_percent")).containsExactlyInAnyOrder(
            "all value=70.0 numerator=7 denominator=10 rows_counted=10 rows_excluded=1",
            "organisation=Homes value=83.3 numerator=5 denominator=6 rows_counted=6 rows_excluded=0",
            "organisation=Trust value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=1",
            "organisation=unknown value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0");
    }

    private void nominations() {
        asAt("2026-10-31");
        given("core.nomination", """
            nomination_ref | landlord | bedrooms | sent_on    | outcome              | outcome_on | reason  | tenancy_start_on
            N1             | Homes    | 0        | 2026-10-01 | let                  | 2026-10-02 |         | 2026-10-12
            N2             | Homes    | 4        | 2026-10-31 |                      |            |         |
            N3             | Trust    |          | 2026-10-03 | pending              |            |         |
            N4             | Trust    | 2        | 2026-10-02 | pending              |            |         |
            N5             | Homes    | 2        | 2026-09-05 | pending              | 2026-10-01 |         |
            N6             | Homes    | 2        | 2026-09-04 |                      |            |         |
            N7             | Homes    | 2        |            | pending              |            |         |
            N8             | Homes    | 2        | 2025-12-01 | rejected_by_landlord | 2025-12-02 | arrears |
            N9             | Trust    | 2        | 2025-12-01 | rejected_by_landlord | 2026-10-31 |         |
            N10            | Homes    | 2        | 2025-10-01 | refused_by_applicant | 2025-11-01 | size    |
            N11            | Homes    | 2        | 2025-10-01 | lapsed               | 2025-10-31 |         |
            N12            | Homes    | 2        |            | let                  | 2026-02-01 |         | 2026-02-02
            N13            | Trust    | 2        | 2026-03-01 | let                  | 2026-03-02 |         | 2026-02-28
            N14            | Trust    | 2        | 2026-10-01 | let                  | 2026-10-02 |         | 2026-11-01
            N15            | Homes    | 2        | 2026-01-01 | unmapped             | 2026-01-02 |         |
            N16            | Homes    | 2        | 2025-10-01 | let                  | 2025-10-30 |         | 2025-11-01
            """);
    }

    @Test
    void those_sent_in_the_month_are_told_by_landlord_and_size() {
        nominations();
        assertThat(figureGroups("nominations.sent")).containsExactlyInAnyOrder(
            "all value=5 rows_counted=5 rows_excluded=0",
            "organisation=Homes value=2 rows_counted=2 rows_excluded=0",
            "organisation=Trust value=3 rows_counted=3 rows_excluded=0",
            "bedrooms=1 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=4+ value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=unknown value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void outcomes_of_the_year_and_the_share_let() {
        nominations();
        // N1, N8, N9, N10, N12, N13 and N14
        assertThat(figureGroups("nominations.resolved")).containsExactlyInAnyOrder(
            "all value=7 rows_counted=7 rows_excluded=0",
            "outcome=let value=4 rows_counted=4 rows_excluded=0",
            "outcome=rejected_by_landlord value=2 rows_counted=2 rows_excluded=0",
            "outcome=refused_by_applicant value=1 rows_counted=1 rows_excluded=0",
            "organisation=Homes value=4 rows_counted=4 rows_excluded=0",
            "organisation=Trust value=3 rows_counted=3 rows_excluded=0");
        assertThat(figureGroups("nominations.acceptance_percent")).containsExactlyInAnyOrder(
            "all value=57.1 numerator=4 denominator=7 rows_counted=7 rows_excluded=0",
            "organisation=Homes value=50.0 numerator=2 denominator=4 rows_counted=4 rows_excluded=0",
            "organisation=Trust value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=0");
        assertThat(figureGroups("nominations.rejections")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "reason=arrears value=1 rows_counted=1 rows_excluded=0",
            "reason=unknown value=1 rows_counted=1 rows_excluded=0",
            "organisation=Homes value=1 rows_counted=1 rows_excluded=0",
            "organisation=Trust value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_home_let_before_the_name_was_sent_has_no_days() {
        nominations();
        // N1 11 days, N16 31 days over the end of October; N12 and N13 are left out, N14 starts after the as-at
        assertThat(figureGroups("nominations.days_to_let.median")).containsExactlyInAnyOrder(
            "all value=21.0 rows_counted=2 rows_excluded=2",
            "organisation=Homes value=21.0 rows_counted=2 rows_excluded=1",
            "organisation=Trust value= rows_counted=0 rows_excluded=1");
    }

    @Test
    void those_not_answered_are_told_by_their_age() {
        nominations();
        // 0, 28, 29, 56 and 57 days
        assertThat(figureGroups("nominations.outstanding")).containsExactlyInAnyOrder(
            "all value=5 rows_counted=5 rows_excluded=0",
            "age_band=0-28 value=2 rows_counted=2 rows_excluded=0",
            "age_band=29-56 value=2 rows_counted=2 rows_excluded=0",
            "age_band=57+ value=1 rows_counted=1 rows_excluded=0",
            "organisation=Homes value=3 rows_counted=3 rows_excluded=0",
            "organisation=Trust value=2 rows_counted=2 rows_excluded=0");
        assertThat(figureGroups("nominations.outstanding.by_landlord")).contains("all value=5 rows_counted=5 rows_excluded=0")
            .allMatch(row -> row.startsWith("all ") || row.startsWith("organisation=") || row.startsWith("age_band="));
        thenQuery("select sum(value) as nominations from figure.figure where figure = 'nominations.outstanding.by_landlord' and organisation = 'Homes'",
            "nominations\n3");
    }

    @Test
    void no_nominations_are_no_share() {
        assertThat(figureGroups("nominations.acceptance_percent"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }
}
