package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Homes let: {@code lettings.count} and {@code lettings.month}. */
class LettingsTest extends SqlTables {

    @Test
    void a_letting_is_settled_of_our_own_dwelling_and_no_renewal_conversion_or_temporary_let() {
        given("core.property", """
            property_ref | property_type | bedrooms | ownership
            P1           | flat          | 1        | council
            P2           | hostel        |          | council
            P3           | flat          | 1        | registered_provider
            P4           | other_dwelling | 4       | council
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-05-01
            T2          | P2           | secure      | 2026-05-01
            T3          | P3           | secure      | 2026-05-01
            T4          | P1           | licence     | 2026-05-01
            T5          | P1           | starter     | 2026-05-01
            T6          | P1           | secure      | 2026-05-01
            T7          | P1           | secure      | 2026-05-01
            T8          | P4           | secure      | 2026-05-01
            T9          | P1           | unmapped    | 2026-05-01
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            T1          | relet
            T2          | relet
            T3          | relet
            T4          | relet
            T5          | renewal
            T6          |
            T7          | exchange
            T8          | unmapped
            T9          | relet
            """);
        then("lettings.letting", """
            tenancy_ref | kind     | bedrooms | is_letting | is_register_letting
            T1          | relet    | 1        | true       | true
            T2          | relet    | unknown  | false      | false
            T3          | relet    | unknown  | false      | false
            T4          | relet    | 1        | false      | false
            T5          | renewal  | 1        | false      | false
            T6          | unknown  | 1        | true       | false
            T7          | exchange | 1        | true       | false
            T8          | unmapped | 4+       | true       | false
            T9          | relet    | 1        | false      | false
            """);
    }

    private void fourLettings() {
        asAt("2026-10-15");
        given("core.property", """
            property_ref | property_type | bedrooms | ownership | lettings_area | ward_code
            P1           | flat          | 1        | council   | North         | E05000001
            P2           | bedsit        |          | council   |               |
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type  | start_date | rent_basis
            T1          | P1           | secure       | 2026-04-01 | social
            T2          | P1           | introductory | 2026-10-01 | affordable
            T3          | P2           | secure       | 2026-10-15 |
            T4          | P1           | secure       | 2026-03-31 | social
            T5          | P1           | secure       | 2026-10-16 | social
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | queue    | allocation_route | application_ref
            T1          | relet        | homeless | choice_based     | A1
            T2          | first        |          | direct           | A2
            T3          | transfer     | transfer |                  | A9
            T4          | relet        | homeless | choice_based     | A1
            T5          | relet        | homeless | choice_based     | A1
            """);
        given("core.application", """
            application_ref | household_ref | status | applicant_type | band | bedroom_need
            A1              | H1            | housed | homeless       | a    | 1
            A2              | H2            | housed | home_seeker    | b    |
            """);
    }

    @Test
    void the_financial_year_runs_from_the_first_of_april_to_as_at_and_cuts_by_letting_home_and_application() {
        fourLettings();
        assertThat(figureGroups("lettings.count")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "kind=first value=1 rows_counted=1 rows_excluded=0",
            "kind=relet value=1 rows_counted=1 rows_excluded=0",
            "kind=transfer value=1 rows_counted=1 rows_excluded=0",
            "queue=homeless value=1 rows_counted=1 rows_excluded=0",
            "queue=transfer value=1 rows_counted=1 rows_excluded=0",
            "queue=unknown value=1 rows_counted=1 rows_excluded=0",
            "route=choice_based value=1 rows_counted=1 rows_excluded=0",
            "route=direct value=1 rows_counted=1 rows_excluded=0",
            "route=unknown value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=home_seeker value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=homeless value=1 rows_counted=1 rows_excluded=0",
            "applicant_type=unknown value=1 rows_counted=1 rows_excluded=0",
            "band=a value=1 rows_counted=1 rows_excluded=0",
            "band=b value=1 rows_counted=1 rows_excluded=0",
            "band=unknown value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=1 value=3 rows_counted=3 rows_excluded=0",
            "area=North value=2 rows_counted=2 rows_excluded=0",
            "area=unknown value=1 rows_counted=1 rows_excluded=0",
            "ward=E05000001 value=2 rows_counted=2 rows_excluded=0",
            "ward=unknown value=1 rows_counted=1 rows_excluded=0",
            "rent_basis=affordable value=1 rows_counted=1 rows_excluded=0",
            "rent_basis=social value=1 rows_counted=1 rows_excluded=0",
            "rent_basis=unknown value=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=1 bedrooms=1 value=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=unknown bedrooms=1 value=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=unspecified bedrooms=1 value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void the_month_has_its_own_groups_and_no_others() {
        fourLettings();
        assertThat(figureGroups("lettings.month")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "kind=first value=1 rows_counted=1 rows_excluded=0",
            "kind=transfer value=1 rows_counted=1 rows_excluded=0",
            "queue=transfer value=1 rows_counted=1 rows_excluded=0",
            "queue=unknown value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=1 value=2 rows_counted=2 rows_excluded=0");
    }

    @Test
    void a_year_without_lettings_counts_none() {
        assertThat(figureGroups("lettings.count")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("lettings.month")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
    }
}
