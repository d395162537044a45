package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** What officers check before anybody is housed: {@code medical}, {@code fraud} and {@code lettings.verified_percent}. */
class AssessmentsTest extends SqlTables {

    @Test
    void medical_decisions_of_twelve_months_are_timed_from_the_referral() {
        asAt("2026-10-31");
        given("core.application", """
            application_ref | household_ref | status    | medical_referral_date | medical_decision_date | medical_outcome
            A1              | H1            | active    | 2025-10-02            | 2025-11-01            | award
            A2              | H2            | housed    | 2026-10-31            | 2026-10-31            | no_award
            A3              | H3            | active    |                       | 2026-05-01            | withdrawn
            A4              | H4            | active    | 2026-05-02            | 2026-05-01            | award
            A5              | H5            | active    | 2025-10-01            | 2025-10-31            | award
            A6              | H6            | active    | 2026-10-01            |                       |
            A7              | H7            | suspended | 2026-10-01            |                       | award
            A8              | H8            | pending   | 2026-10-01            |                       |
            A9              | H9            | active    |                       |                       |
            """);
        assertThat(figureGroups("medical.days.median")).containsExactly("all value=15.0 rows_counted=2 rows_excluded=2");
        assertThat(figureGroups("medical.award_percent"))
            .containsExactly("all value=66.7 numerator=2 denominator=3 rows_counted=3 rows_excluded=0");
        assertThat(figureGroups("medical.outstanding")).containsExactly("all value=2 rows_counted=2 rows_excluded=0");
    }

    @Test
    void checks_for_fraud_likewise() {
        asAt("2024-02-29");
        given("core.application", """
            application_ref | household_ref | status | fraud_referral_date | fraud_decision_date | closed_date
            A1              | H1            | active | 2024-02-28          | 2024-02-29          |
            A2              | H2            | active | 2023-02-28          | 2023-03-01          |
            A3              | H3            | active | 2023-02-01          | 2023-02-28          |
            A4              | H4            | active | 2024-02-20          | 2024-02-19          |
            A5              | H5            | active | 2024-02-20          |                     |
            A6              | H6            | active | 2024-02-20          |                     | 2024-02-21
            """);
        // twelve months to 29 February begin on 1 March
        assertThat(figureGroups("fraud.days.median")).containsExactly("all value=1.0 rows_counted=2 rows_excluded=1");
        assertThat(figureGroups("fraud.outstanding")).containsExactly("all value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void verified_by_the_day_the_tenancy_began_is_verified() {
        asAt("2026-10-31");
        given("core.property", """
            property_ref | property_type | bedrooms | ownership
            P1           | flat          | 1        | council
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-04-01
            T2          | P1           | secure      | 2026-05-01
            T3          | P1           | secure      | 2026-06-01
            T4          | P1           | secure      | 2026-07-01
            T5          | P1           | secure      | 2026-08-01
            T6          | P1           | secure      | 2026-03-31
            T7          | P1           | secure      | 2026-08-01
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | application_ref
            T1          | relet        | A1
            T2          | relet        | A2
            T3          | relet        | A3
            T4          | relet        | A4
            T5          | relet        | A9
            T6          | relet        | A1
            T7          | exchange     | A1
            """);
        given("core.application", """
            application_ref | household_ref | status | fraud_outcome | fraud_decision_date
            A1              | H1            | housed | verified      | 2026-04-01
            A2              | H2            | housed | verified      | 2026-05-02
            A3              | H3            | housed | refused       | 2026-05-02
            A4              | H4            | housed | verified      |
            """);
        assertThat(figureGroups("lettings.verified_percent"))
            .containsExactly("all value=25.0 numerator=1 denominator=4 rows_counted=4 rows_excluded=1");
        assertThat(figureGroups("lettings.unverified")).containsExactly("all value=3 rows_counted=3 rows_excluded=1");
        then("lettings.verified_percent_exclusions", """
            unit_ref | reason
            T5       | application unknown
            """);
    }

    @Test
    void nobody_assessed_is_no_value() {
        assertThat(figureGroups("medical.days.median")).containsExactly("all value= rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("medical.award_percent"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("fraud.outstanding")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
    }
}
