package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Homes that stand empty at the as-at, how long for, and their share of the stock: {@code voids.vacant}, {@code voids.rate}. */
class VacantHomesTest extends SqlTables {

    @Test
    void a_void_is_young_to_day_42_and_middling_to_the_day_six_calendar_months_on() {
        asAt("2026-08-31");
        given("core.property", """
            property_ref | property_type | ownership | bedrooms
            DAY42        | flat          | council   | 1
            DAY43        | flat          | council   | 1
            SIX_MONTHS   | flat          | council   | 1
            A_DAY_MORE   | flat          | council   | 1
            TODAY        | flat          | council   | 1
            """);
        given("core.void", """
            void_ref | property_ref | void_start | void_class
            V1       | DAY42        | 2026-07-20 | standard
            V2       | DAY43        | 2026-07-19 | standard
            V3       | SIX_MONTHS   | 2026-02-28 | standard
            V4       | A_DAY_MORE   | 2026-02-27 | major_works
            V5       | TODAY        | 2026-08-31 | standard
            """);
        // six months after 28 February is 28 August: three days ago
        then("voids.vacant_home", """
            property_ref | days_empty | age_band          | available
            DAY42        | 42         | 0-6_weeks         | yes
            DAY43        | 43         | 6_weeks-6_months  | yes
            SIX_MONTHS   | 184        | over_6_months     | yes
            A_DAY_MORE   | 185        | over_6_months     | no
            TODAY        | 0          | 0-6_weeks         | yes
            """);
        assertThat(figure("voids.vacant")).isEqualTo("5");
        assertThat(figure("voids.vacant", "available=yes, age_band=over_6_months")).isEqualTo("1");
        assertThat(figureGroups("voids.vacant_over_6_weeks")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "bedrooms=1 value=3 rows_counted=3 rows_excluded=0",
            "available=yes value=2 rows_counted=2 rows_excluded=0",
            "available=no value=1 rows_counted=1 rows_excluded=0");
        assertThat(figure("voids.vacant_over_6_months")).isEqualTo("2");
        assertThat(figure("voids.open_days.median")).isEqualTo("43.0");
        assertThat(figure("voids.open_days.median", "void_class=standard")).isEqualTo("42.5");
    }

    @Test
    void a_void_of_31_august_is_middling_until_the_last_day_of_february() {
        given("core.property", "property_ref | property_type | ownership\nP1 | flat | council");
        given("core.void", "void_ref | property_ref | void_start\nV1 | P1 | 2025-08-31");
        asAt("2026-02-28");
        then("voids.vacant_home", "age_band\n6_weeks-6_months");
        asAt("2026-03-01");
        then("voids.vacant_home", "age_band\nover_6_months");
    }

    @Test
    void a_home_is_vacant_if_in_stock_with_an_open_void_and_no_tenancy_of_any_residential_kind_in_force() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref    | property_type | ownership | acquired_date | disposed_date | lettings_area | ward_code | bedrooms | property_use
            VACANT          | flat          | council   |               |               | North         | W1        | 2        | leased_out
            LET             | flat          | council   |               |               | North         | W1        | 2        |
            LICENSED        | flat          | council   |               |               | North         | W1        | 2        |
            LEASED          | flat          | council   |               |               | North         | W1        | 2        |
            ENDED_TODAY     | flat          | council   |               |               | North         | W1        | 2        |
            ENDS_TOMORROW   | flat          | council   |               |               | North         | W1        | 2        |
            GONE_TODAY      | flat          | council   |               | 2026-03-31    | North         | W1        | 2        |
            GOES_TOMORROW   | flat          | council   |               | 2026-04-01    | North         | W1        | 2        |
            CAME_TODAY      | bungalow      | council   | 2026-03-31    |               | North         |           | 2        |
            COMES_TOMORROW  | flat          | council   | 2026-04-01    |               | North         | W1        | 2        |
            NO_VOID         | flat          | council   |               |               | North         | W1        | 2        |
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref  | tenure_type | start_date | end_date
            T1          | LET           | secure      | 2020-01-01 |
            T2          | LICENSED      | licence     | 2020-01-01 |
            T3          | LEASED        | leasehold   | 2020-01-01 |
            T4          | ENDED_TODAY   | secure      | 2020-01-01 | 2026-03-31
            T5          | ENDS_TOMORROW | secure      | 2020-01-01 | 2026-04-01
            """);
        given("core.void", """
            void_ref | property_ref    | void_start | void_class
            V01      | VACANT          | 2026-03-01 | standard
            V02      | LET             | 2026-03-01 | standard
            V03      | LICENSED        | 2026-03-01 | standard
            V04      | LEASED          | 2026-03-01 | standard
            V05      | ENDED_TODAY     | 2026-03-31 | standard
            V06      | ENDS_TOMORROW   | 2026-03-01 | standard
            V07      | GONE_TODAY      | 2026-03-01 | standard
            V08      | GOES_TOMORROW   | 2026-03-01 | standard
            V09      | CAME_TODAY      | 2026-03-01 | new_home
            V10      | COMES_TOMORROW  | 2026-03-01 | standard
            """);
        then("voids.vacant_home", """
            property_ref  | ward    | is_lettable
            VACANT        | W1      | false
            LEASED        | W1      | true
            ENDED_TODAY   | W1      | true
            GOES_TOMORROW | W1      | true
            CAME_TODAY    | unknown | true
            """);
        // the rate is over lettable homes: VACANT, leased out, is in neither line; GONE_TODAY and COMES_TOMORROW are no stock
        assertThat(figureGroups("voids.rate_percent")).contains(
            "all value=50.0 numerator=4 denominator=8 rows_counted=8 rows_excluded=0");
    }

    @Test
    void of_several_open_voids_the_latest_start_speaks_for_the_home_then_the_highest_reference() {
        asAt("2026-03-31");
        given("core.property", "property_ref | property_type | ownership\nP1 | flat | council");
        given("core.void", """
            void_ref | property_ref | void_start | void_class
            V9       | P1           | 2026-01-01 | structural
            V1       | P1           | 2026-02-01 | standard
            V2       | P1           | 2026-02-01 | disposal
            """);
        then("voids.vacant_home", """
            property_ref | void_ref | void_class | available
            P1           | V2       | disposal   | no
            """);
        assertThat(figure("voids.rate_percent")).isEqualTo("100.0");
        assertThat(figure("voids.available_rate_percent")).isEqualTo("0.0");
    }

    @Test
    void without_lettable_homes_there_is_no_rate() {
        given("core.property", "property_ref | property_type | ownership | property_use\nP1 | flat | council | staff");
        assertThat(figureGroups("voids.rate_percent")).containsExactly(
            "all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void a_vacant_home_stands_at_the_furthest_step_of_its_path() {
        asAt("2026-10-31");
        given("core.property", """
            property_ref | property_type | ownership | bedrooms
            READY        | flat          | council   | 1
            BACK         | flat          | council   | 1
            NOTHING      | flat          | council   | 1
            LET          | flat          | council   | 1
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            T1          | LET          | secure      | 2026-06-01
            """);
        given("core.void", """
            void_ref | property_ref | void_start | tenancy_ref_in
            V1       | READY        | 2026-01-01 |
            V2       | BACK         | 2026-10-01 |
            V3       | NOTHING      | 2026-10-01 |
            V4       | LET          | 2026-01-01 | T1
            """);
        // V1: planned steps and one after the as-at are not reached; V2: the works of an earlier step were done last
        given("core.void_event", """
            void_ref | event_code    | actual     | target
            V1       | keys_in       | 2026-01-02 |
            V1       | ready_to_let  | 2026-02-01 |
            V1       | offered       |            | 2026-02-10
            V1       | accepted      | 2026-11-01 |
            V2       | ready_to_let  | 2026-10-05 |
            V2       | works_ordered | 2026-10-20 |
            V4       | keys_in       | 2026-01-02 |
            """);
        then("voids.vacant_by_stage_population", """
            property_ref | stage        | reached_on | age_band
            READY        | ready_to_let | 2026-02-01 | over_6_months
            BACK         | ready_to_let | 2026-10-05 | 0-6_weeks
            NOTHING      | not_recorded |            | 0-6_weeks
            """);
        assertThat(figureGroups("voids.vacant_by_stage")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "stage=ready_to_let value=2 rows_counted=2 rows_excluded=0",
            "stage=not_recorded value=1 rows_counted=1 rows_excluded=0",
            "age_band=over_6_months stage=ready_to_let value=1 rows_counted=1 rows_excluded=0",
            "age_band=0-6_weeks stage=ready_to_let value=1 rows_counted=1 rows_excluded=0",
            "age_band=0-6_weeks stage=not_recorded value=1 rows_counted=1 rows_excluded=0");
    }
}
