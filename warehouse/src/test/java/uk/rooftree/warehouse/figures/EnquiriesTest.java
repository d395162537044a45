package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** What people ask, and how soon they hear: {@code enquiries}. */
class EnquiriesTest extends SqlTables {

    private void enquiries() {
        asAt("2026-10-31");
        given("core.enquiry", """
            enquiry_ref | kind      | channel   | received_at         | target_on  | answered_at         | first_contact_flag
            Q1          | contact   | telephone | 2026-10-01T00:00:00 | 2026-10-05 | 2026-10-05T23:59:59 | true
            Q2          | complaint |           | 2026-09-30T23:59:59 | 2026-10-05 | 2026-10-06T00:00:00 | false
            Q3          |           | unmapped  | 2026-10-31T23:59:59 |            | 2026-10-31T23:59:59 |
            Q4          | contact   | email     | 2026-09-01T09:00:00 | 2026-09-01 | 2026-09-30T23:59:59 | true
            Q5          | complaint | letter    | 2026-10-01T09:00:00 | 2026-10-30 |                     |
            Q6          | complaint | letter    | 2026-10-01T09:00:00 | 2026-10-31 |                     |
            Q7          | contact   | letter    | 2026-09-01T09:00:00 |            |                     |
            """);
    }

    @Test
    void a_day_has_its_last_second_and_the_next_its_first() {
        enquiries();
        assertThat(figureGroups("enquiries.received")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=0",
            "kind=contact value=1 rows_counted=1 rows_excluded=0",
            "kind=complaint value=2 rows_counted=2 rows_excluded=0",
            "kind=unknown value=1 rows_counted=1 rows_excluded=0",
            "channel=telephone value=1 rows_counted=1 rows_excluded=0",
            "channel=unmapped value=1 rows_counted=1 rows_excluded=0",
            "channel=letter value=2 rows_counted=2 rows_excluded=0");
        assertThat(figureGroups("enquiries.answered")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "kind=contact value=1 rows_counted=1 rows_excluded=0",
            "kind=complaint value=1 rows_counted=1 rows_excluded=0",
            "kind=unknown value=1 rows_counted=1 rows_excluded=0",
            "channel=telephone value=1 rows_counted=1 rows_excluded=0",
            "channel=unknown value=1 rows_counted=1 rows_excluded=0",
            "channel=unmapped value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void an_answer_on_the_day_of_the_target_is_in_time_and_days_are_calendar_days() {
        enquiries();
        assertThat(figureGroups("enquiries.in_target_percent")).containsExactlyInAnyOrder(
            "all value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=1",
            "kind=contact value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0",
            "kind=complaint value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "kind=unknown value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1",
            "channel=telephone value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0",
            "channel=unknown value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "channel=unmapped value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1");
        assertThat(figure("enquiries.days.median")).isEqualTo("4.0");
        // 0, 4 and 6 days: nine tenths of the way from the first to the last is 0.8 of the last step
        assertThat(figure("enquiries.days.p90")).isEqualTo("5.6");
        assertThat(figure("enquiries.days.median", "kind=complaint")).isEqualTo("6.0");
        assertThat(figure("enquiries.first_contact_percent")).isEqualTo("50.0");
        assertThat(figureColumn("enquiries.first_contact_percent", "rows_excluded", "kind=unknown")).isEqualTo("1");
        then("enquiries.answered_exclusions", """
            unit_ref | part          | reason
            Q3       | in_target     | target_on blank
            Q3       | first_contact | first_contact_flag blank
            """);
    }

    @Test
    void an_open_enquiry_is_overdue_once_its_target_is_past() {
        enquiries();
        assertThat(figureGroups("enquiries.open")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "kind=contact value=1 rows_counted=1 rows_excluded=0",
            "kind=complaint value=2 rows_counted=2 rows_excluded=0");
        // 30, 30 and 60 days
        assertThat(figureGroups("enquiries.open.by_age")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "age_band=29-56 value=2 rows_counted=2 rows_excluded=0",
            "age_band=57+ value=1 rows_counted=1 rows_excluded=0",
            "kind=complaint age_band=29-56 value=2 rows_counted=2 rows_excluded=0",
            "kind=contact age_band=57+ value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("enquiries.open.days.median")).containsExactlyInAnyOrder(
            "all value=30.0 rows_counted=3 rows_excluded=0",
            "kind=contact value=60.0 rows_counted=1 rows_excluded=0",
            "kind=complaint value=30.0 rows_counted=2 rows_excluded=0");
        assertThat(figure("enquiries.open.days.p90")).isEqualTo("54.0");
        assertThat(figureGroups("enquiries.overdue")).containsExactlyInAnyOrder(
            "all value=1 rows_counted=1 rows_excluded=0",
            "kind=complaint value=1 rows_counted=1 rows_excluded=0");
    }
}
