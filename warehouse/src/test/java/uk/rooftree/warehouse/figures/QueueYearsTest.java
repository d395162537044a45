package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** How long the queue is: {@code waiting.w4.queue_years}. */
class QueueYearsTest extends SqlTables {

    private void households() {
        given("core.application", """
            application_ref | household_ref | status | band | bedroom_need | registration_date
            A1              | H1            | active | B    | 2            | 2024-01-01
            A2              | H2            | active | B    | 2            | 2024-01-02
            A3              | H3            | active | b    | 2            | 2024-01-01
            A4              | H4            | active | A    | 2            | 2024-01-01
            A5              | H5            | active | A    | 3            | 2024-01-01
            A6              | H6            | active |      | 2            | 2024-01-01
            A7              | H7            | active | A    |              | 2024-01-01
            A8              | H4            | active | C    | 2            | 2024-02-01
            """);
    }

    private void lettings() {
        asAt("2026-10-31");
        given("core.property", """
            property_ref | property_type | bedrooms | ownership
            P1           | flat          | 1        | council
            P2           | house         | 2        | council
            P3           | house         |          | council
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P2           | secure      | 2025-11-01
            T2          | P2           | secure      | 2026-10-31
            T3          | P2           | secure      | 2025-10-31
            T4          | P1           | secure      | 2026-05-01
            T5          | P3           | secure      | 2026-05-01
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            T1          | relet
            T2          | first
            T3          | relet
            T4          | transfer
            T5          | relet
            """);
    }

    @Test
    void those_in_the_band_and_in_more_urgent_ones_wait_for_as_many_homes_as_were_let_in_a_year() {
        households();
        lettings();
        // bands in the order of their characters: A, B, b; a household is in the band of its first application
        assertThat(figureGroups("waiting.w4.queue_years")).containsExactlyInAnyOrder(
            "all value= numerator=5 denominator=4 rows_counted=5 rows_excluded=2",
            "band=A bedroom_need=2 value=0.5 numerator=1 denominator=2 rows_counted=1 rows_excluded=0",
            "band=B bedroom_need=2 value=1.5 numerator=3 denominator=2 rows_counted=3 rows_excluded=0",
            "band=b bedroom_need=2 value=2.0 numerator=4 denominator=2 rows_counted=4 rows_excluded=0",
            "band=A bedroom_need=3 value= numerator=1 denominator=0 rows_counted=1 rows_excluded=0");
    }

    @Test
    void every_household_ahead_and_every_letting_stands_behind_the_number() {
        households();
        lettings();
        thenQuery("""
            select unit_ref, numerator, denominator from waiting.w4_queue_years_numerator
            where band = 'B' and bedroom_need = '2'
            """, """
            unit_ref     | numerator | denominator
            household H1 | 1         | 0
            household H2 | 1         | 0
            household H4 | 1         | 0
            letting T1   | 0         | 1
            letting T2   | 0         | 1
            """);
        then("waiting.w4_queue_years_exclusions", """
            unit_ref | reason
            H6       | band unknown
            H7       | household need unspecified
            """);
    }

    @Test
    void nobody_in_a_queue_is_none_and_has_no_length() {
        assertThat(figureGroups("waiting.w4.queue_years"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }
}
