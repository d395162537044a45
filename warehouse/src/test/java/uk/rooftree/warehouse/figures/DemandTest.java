package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Demand against supply: {@code demand}. */
class DemandTest extends SqlTables {

    private void twoLettings() {
        asAt("2026-10-31");
        given("core.property", """
            property_ref | property_type | bedrooms | ownership
            P1           | bedsit        |          | council
            P2           | house         | 2        | council
            P3           | flat          |          | council
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | P1           | secure      | 2026-05-01
            T2          | P2           | secure      | 2026-06-01
            T3          | P2           | secure      | 2025-10-31
            T4          | P3           | secure      | 2026-06-01
            """);
        given("core.letting", """
            tenancy_ref | application_ref | letting_kind
            T1          | A1              | relet
            T2          |                 | relet
            T3          | A1              | relet
            T4          | A1              | exchange
            """);
        given("core.application", """
            application_ref | household_ref | status | band | bedroom_need | application_date | registration_date | closed_date
            A1              | H1            | housed | a    | 1            | 2024-01-01       | 2024-01-01        | 2026-05-01
            A2              | H2            | active | a    | 1            | 2025-12-01       | 2025-11-01        |
            A3              | H3            | active | a    | 1            | 2024-01-01       | 2024-01-01        |
            A4              | H4            | active | b    | 3            | 2026-10-01       | 2026-10-31        |
            A5              | H5            | lapsed | b    |              | 2019-01-01       | 2026-03-01        | 2026-09-01
            A6              | H5            | active | b    |              | 2026-09-20       | 2026-09-21        |
            A7              | H7            | draft  | b    |              | 2026-09-20       | 2026-09-21        |
            A8              | H8            | active | b    | 1            | 2026-09-20       | 2025-10-31        |
            """);
    }

    @Test
    void years_to_clear_set_live_households_against_a_years_lettings_and_nothing_let_is_no_value() {
        twoLettings();
        assertThat(figureGroups("demand.years_to_clear")).containsExactlyInAnyOrder(
            "all value=2.5 numerator=5 denominator=2 rows_counted=2 rows_excluded=0",
            "bedrooms=1 value=3.0 numerator=3 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=3 value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0",
            "bedrooms=unspecified value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0",
            "band=a bedrooms=1 value=2.0 numerator=2 denominator=1 rows_counted=1 rows_excluded=0",
            "band=b bedrooms=1 value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0",
            "band=unknown bedrooms=2 value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "band=b bedrooms=3 value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0",
            "band=b bedrooms=unspecified value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void the_flow_counts_applications_of_the_period_but_not_drafts_nor_those_that_carry_on_a_lapse() {
        twoLettings();
        then("demand.flow_ratio_numerator", """
            unit_ref       | band    | bedrooms    | numerator | denominator
            application A2 | a       | 1           | 1         | 0
            application A4 | b       | 3           | 1         | 0
            application A5 | b       | unspecified | 1         | 0
            letting T1     | a       | 1           | 0         | 1
            letting T2     | unknown | 2           | 0         | 1
            """);
        assertThat(figureGroups("demand.flow_ratio")).containsExactlyInAnyOrder(
            "all value=1.50 numerator=3 denominator=2 rows_counted=2 rows_excluded=0",
            "bedrooms=1 value=1.00 numerator=1 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=0.00 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=3 value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0",
            "bedrooms=unspecified value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0",
            "band=a bedrooms=1 value=1.00 numerator=1 denominator=1 rows_counted=1 rows_excluded=0",
            "band=unknown bedrooms=2 value=0.00 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "band=b bedrooms=3 value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0",
            "band=b bedrooms=unspecified value= numerator=1 denominator=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void one_hundred_and_twenty_households_and_thirty_lettings_are_four_years() {
        given("demand.years_to_clear_numerator", """
            unit_ref  | band | bedrooms | numerator | denominator
            household | b    | 2        | 120       | 0
            letting   | b    | 2        | 0         | 30
            """);
        assertThat(figure("demand.years_to_clear", "band=b, bedrooms=2")).isEqualTo("4.0");
    }

    @Test
    void nobody_waiting_and_nothing_let_is_no_value() {
        assertThat(figureGroups("demand.years_to_clear"))
            .containsExactly("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }

    private static final String ADVERTS = """
        advert_ref | opens      | closes     | units | bedrooms | lettings_area | withdrawn_on
        V1         | 2026-10-01 | 2026-10-05 | 3     | 0        | North         |
        V2         | 2026-10-01 | 2026-10-05 | 1     | 1        | North         | 2026-10-06
        V3         | 2026-10-01 | 2026-10-05 | 1     | 1        |               | 2026-10-05
        V4         | 2025-10-01 | 2025-10-31 | 1     | 1        | North         |
        V5         | 2026-10-30 | 2026-11-01 | 1     | 1        | North         |
        V6         | 2025-10-29 | 2025-11-01 | 1     |          |               |
        """;

    @Test
    void an_advert_withdrawn_by_its_close_does_not_count_and_bids_are_per_home() {
        asAt("2026-10-31");
        given("core.advert", ADVERTS);
        given("core.bid", """
            advert_ref | application_ref | valid | placed_at           | withdrawn_at        | channel
            V1         | A1              | true  | 2026-10-01T00:00:00 |                     | self
            V1         | A2              | true  | 2026-10-05T23:59:59 |                     |
            V1         | A3              | true  | 2026-10-02T09:00:00 | 2026-10-06T00:00:00 | assisted
            V1         | A4              | true  | 2026-10-02T09:00:00 |                     | unmapped
            V1         | A5              | true  | 2026-10-02T09:00:00 | 2026-10-05T10:00:00 | self
            V1         | A6              | true  | 2026-10-02T09:00:00 |                     | automatic
            V1         | A7              | false | 2026-10-02T09:00:00 |                     | self
            V1         | A8              |       | 2026-10-02T09:00:00 |                     | self
            V1         | A9              | true  | 2026-10-06T00:00:00 |                     | self
            V1         | B1              | true  | 2026-09-30T23:00:00 |                     | self
            V2         | A1              | true  | 2026-10-01T00:00:00 |                     | self
            V3         | A1              | true  | 2026-10-01T00:00:00 |                     | self
            """);
        then("demand.median_bids_population", """
            advert_ref | bedrooms | area    | bids | units
            V1         | 1        | North   | 4    | 3
            V2         | 1        | North   | 1    | 1
            V6         | unknown  | unknown | 0    | 1
            """);
        // 4/3, 1 and 0; of the first two the middle is 7/6
        assertThat(figureGroups("demand.median_bids")).containsExactlyInAnyOrder(
            "all value=1.0 rows_counted=3 rows_excluded=0",
            "bedrooms=1 value=1.2 rows_counted=2 rows_excluded=0",
            "bedrooms=unknown value=0.0 rows_counted=1 rows_excluded=0",
            "area=North value=1.2 rows_counted=2 rows_excluded=0",
            "area=unknown value=0.0 rows_counted=1 rows_excluded=0",
            "bedrooms=1 area=North value=1.2 rows_counted=2 rows_excluded=0",
            "bedrooms=unknown area=unknown value=0.0 rows_counted=1 rows_excluded=0");
    }

    @Test
    void bids_per_home_round_half_away_from_zero_from_the_exact_fraction() {
        given("demand.median_bids_population", """
            advert_ref | unit_ref | bedrooms | area  | bids | units
            V1         | V1       | 1        | North | 7    | 20
            """);
        assertThat(figure("demand.median_bids")).isEqualTo("0.4");
    }
}
