package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Homes offered, and what became of the offers: {@code offers}. */
class OffersTest extends SqlTables {

    private void offers() {
        asAt("2026-10-31");
        given("core.property", """
            property_ref | property_type | bedrooms | ownership           | lettings_area
            P1           | bedsit        |          | council             | North
            P2           | house         | 4        | council             |
            P3           | hostel        |          | registered_provider | North
            """);
        given("core.application", """
            application_ref | household_ref | status | applicant_type
            A1              | H1            | housed | homeless
            A2              | H2            | active |
            """);
        given("core.offer", """
            offer_ref | application_ref | property_ref | offered_on | outcome   | outcome_on | refusal_reason | reasonable_flag
            O1        | A1              | P1           | 2026-10-01 | accepted  | 2026-10-04 |                |
            O2        | A1              | P2           | 2026-10-31 | refused   | 2026-10-31 | area           | false
            O3        | A2              | P2           | 2026-09-30 | refused   | 2026-10-02 |                | true
            O4        | A2              | P3           | 2025-10-31 | refused   | 2025-11-01 | unmapped       |
            O5        | A2              |              | 2026-10-01 | expired   | 2026-10-10 | area           | false
            O6        | A2              | P1           | 2026-10-01 | pending   |            |                |
            O7        | A2              | P1           | 2025-10-01 | withdrawn | 2025-10-31 |                |
            O8        | A2              | P1           | 2026-10-01 | refused   |            | size           | false
            O9        | A1              | P1           | 2026-09-01 | accepted  | 2026-09-01 |                |
            """);
    }

    @Test
    void offers_of_the_month_are_told_by_the_home_offered() {
        offers();
        assertThat(figureGroups("offers.made")).containsExactlyInAnyOrder(
            "all value=5 rows_counted=5 rows_excluded=0",
            "bedrooms=1 value=3 rows_counted=3 rows_excluded=0",
            "bedrooms=4+ value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=unknown value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=homeless value=2 rows_counted=2 rows_excluded=0",
            "applicant_type=unknown value=3 rows_counted=3 rows_excluded=0");
    }

    @Test
    void an_offer_is_resolved_by_an_outcome_dated_in_the_year() {
        offers();
        assertThat(figureGroups("offers.resolved")).containsExactlyInAnyOrder(
            "all value=6 rows_counted=6 rows_excluded=0",
            "outcome=accepted value=2 rows_counted=2 rows_excluded=0",
            "outcome=refused value=3 rows_counted=3 rows_excluded=0",
            "outcome=expired value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=1 value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=4+ value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=unknown value=2 rows_counted=2 rows_excluded=0");
    }

    @Test
    void refusals_are_a_share_of_all_that_were_resolved() {
        offers();
        assertThat(figureGroups("offers.refusal_percent")).containsExactlyInAnyOrder(
            "all value=50.0 numerator=3 denominator=6 rows_counted=6 rows_excluded=0",
            "bedrooms=1 value=0.0 numerator=0 denominator=2 rows_counted=2 rows_excluded=0",
            "bedrooms=4+ value=100.0 numerator=2 denominator=2 rows_counted=2 rows_excluded=0",
            "bedrooms=unknown value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=0",
            "applicant_type=homeless value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=0",
            "applicant_type=unknown value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=0",
            "area=North value=33.3 numerator=1 denominator=3 rows_counted=3 rows_excluded=0",
            "area=unknown value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=0");
        // no row for one bedroom, which nobody refused
        assertThat(figureGroups("offers.refusals")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "reason=area value=1 rows_counted=1 rows_excluded=0",
            "reason=unknown value=1 rows_counted=1 rows_excluded=0",
            "reason=unmapped value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=4+ value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=unknown value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("offers.unreasonable_percent"))
            .containsExactly("all value=50.0 numerator=1 denominator=2 rows_counted=2 rows_excluded=1");
    }

    @Test
    void a_year_in_which_nobody_refused_has_no_share_of_unreasonable_refusals() {
        given("core.offer", """
            offer_ref | application_ref | offered_on | outcome  | outcome_on
            O1        | A1              | 2026-10-01 | accepted | 2026-10-01
            """);
        assertThat(figureGroups("offers.refusals")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("offers.unreasonable_percent"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void acceptance_takes_days_from_the_offer() {
        offers();
        assertThat(figureGroups("offers.days_to_acceptance.median")).containsExactlyInAnyOrder(
            "all value=1.5 rows_counted=2 rows_excluded=0",
            "bedrooms=1 value=1.5 rows_counted=2 rows_excluded=0");
    }

    private void lettings() {
        offers();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-10-14
            T2          | P1           | secure      | 2026-10-01
            T3          | P2           | secure      | 2026-10-14
            T4          | P1           | secure      | 2025-10-31
            T5          | P1           | secure      | 2026-10-14
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | application_ref
            T1          | relet        | A1
            T2          | relet        | A1
            T3          | relet        | A1
            T4          | relet        | A1
            T5          | relet        |
            """);
    }

    @Test
    void from_acceptance_to_start_counts_from_the_latest_accepted_offer_of_that_home() {
        lettings();
        // 4 to 14 October; T2 began before that answer, T3 is of a home refused, T5 of nobody known
        assertThat(figureGroups("offers.acceptance_to_start.median")).containsExactlyInAnyOrder(
            "all value=10.0 rows_counted=1 rows_excluded=3",
            "bedrooms=1 value=10.0 rows_counted=1 rows_excluded=2",
            "bedrooms=4+ value= rows_counted=0 rows_excluded=1");
        then("offers.acceptance_to_start_median_exclusions", """
            unit_ref | reason
            T2       | accepted after the tenancy start
            T3       | no accepted offer of the home
            T5       | no accepted offer of the home
            """);
    }

    @Test
    void offers_are_set_against_lettings_of_the_same_size_and_nothing_let_is_no_value() {
        lettings();
        // all but O4 and O7 were made in the year
        assertThat(figureGroups("offers.per_let")).containsExactlyInAnyOrder(
            "all value=1.75 numerator=7 denominator=4 rows_counted=4 rows_excluded=0",
            "bedrooms=1 value=1.33 numerator=4 denominator=3 rows_counted=3 rows_excluded=0",
            "bedrooms=4+ value=2.00 numerator=2 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=unknown value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0");
    }
}
