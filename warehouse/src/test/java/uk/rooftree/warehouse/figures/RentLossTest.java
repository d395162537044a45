package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Rent lost on empty homes, in pounds and as a share of the rent roll: {@code voids.rent_loss}. */
class RentLossTest extends SqlTables {

    @Test
    void the_day_after_the_void_starts_is_the_first_lost_and_the_day_before_it_closes_the_last() {
        asAt("2026-04-30");
        given("core.property", "property_ref | property_type | ownership | bedrooms | weekly_rent\nP1 | flat | council | 2 | 70");
        given("core.void", """
            void_ref | property_ref | void_start | void_end   | void_class
            V1       | P1           | 2026-04-10 | 2026-04-13 | standard
            """);
        then("voids.rent_loss_population", """
            unit_kind | unit_ref | days_in_year | days_in_month
            void      | V1       | 2            | 2
            home      | P1       | 30           | 0
            """);
        assertThat(figureGroups("voids.rent_loss")).containsExactlyInAnyOrder(
            "all value=20.00 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=20.00 rows_counted=1 rows_excluded=0",
            "void_class=standard value=20.00 rows_counted=1 rows_excluded=0");
        // 30 days of stock at 10 pounds a day
        assertThat(figureGroups("voids.rent_loss_percent")).containsExactly(
            "all value=6.67 numerator=20 denominator=300 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_void_that_crosses_the_start_of_the_period_loses_only_the_days_within_it() {
        asAt("2026-05-10");
        given("core.property", "property_ref | property_type | ownership | weekly_rent\nP1 | flat | council | 7");
        given("core.void", """
            void_ref | property_ref | void_start | void_end
            V1       | P1           | 2026-03-20 | 2026-05-03
            """);
        // 1 April to 2 May is 32 days, of which 2 are in May
        assertThat(figure("voids.rent_loss")).isEqualTo("32.00");
        assertThat(figure("lahs.h11a")).isEqualTo("32.00");
        assertThat(figure("voids.rent_loss.month")).isEqualTo("2.00");
    }

    @Test
    void an_open_void_loses_rent_up_to_the_as_at_and_one_that_starts_then_has_lost_none() {
        asAt("2026-05-10");
        given("core.property", "property_ref | property_type | ownership | weekly_rent\nP1 | flat | council | 7");
        given("core.void", """
            void_ref | property_ref | void_start | void_end
            V1       | P1           | 2026-04-30 |
            V2       | P1           | 2026-05-10 |
            V3       | P1           | 2026-05-09 | 2026-05-20
            V4       | P1           | 2026-05-08 | 2026-05-09
            V5       | P1           | 2025-01-01 | 2026-04-01
            """);
        then("voids.rent_loss_population", """
            unit_kind | unit_ref | days_in_year | days_in_month
            void      | V1       | 10           | 10
            void      | V3       | 1            | 1
            home      | P1       | 40           | 0
            """);
    }

    @Test
    void a_home_that_left_the_stock_loses_no_rent_from_that_day_and_earns_none() {
        asAt("2026-04-30");
        given("core.property", """
            property_ref | property_type | ownership | weekly_rent | acquired_date | disposed_date
            SOLD         | flat          | council   | 7           |               | 2026-04-11
            SOLD_BEFORE  | flat          | council   | 7           |               | 2026-04-01
            CAME         | flat          | council   | 7           | 2026-04-21    |
            """);
        given("core.void", """
            void_ref | property_ref | void_start | void_end
            V1       | SOLD         | 2026-03-01 |
            V2       | SOLD_BEFORE  | 2026-03-01 |
            V3       | CAME         | 2026-04-21 |
            """);
        then("voids.rent_loss_population", """
            unit_kind | unit_ref | days_in_year
            void      | V1       | 10
            void      | V3       | 9
            home      | SOLD     | 10
            home      | CAME     | 10
            """);
        assertThat(figure("voids.rent_loss_percent")).isEqualTo("95.00");
    }

    @Test
    void the_voids_own_rent_comes_before_the_homes_and_without_either_the_void_is_left_out() {
        asAt("2026-04-30");
        given("core.property", """
            property_ref | property_type | ownership | weekly_rent | bedrooms
            P1           | flat          | council   | 70          | 1
            P2           | flat          | council   |             | 2
            """);
        given("core.void", """
            void_ref | property_ref | void_start | void_end   | weekly_rent | void_class
            V1       | P1           | 2026-04-01 | 2026-04-09 | 140         | standard
            V2       | P2           | 2026-04-01 | 2026-04-09 |             | minor_works
            V3       | P2           | 2026-04-10 | 2026-04-12 | 35          | standard
            V4       | P1           | 2026-04-10 | 2026-04-12 | 0           | standard
            """);
        then("voids.rent_loss_exclusions", """
            unit_kind | unit_ref | part           | reason
            void      | V2       | financial_year | neither the void nor the home has a weekly rent
            void      | V2       | month          | neither the void nor the home has a weekly rent
            void      | V2       | percent        | neither the void nor the home has a weekly rent
            home      | P2       | percent        | weekly rent of the home not known
            """);
        assertThat(figureGroups("voids.rent_loss")).containsExactlyInAnyOrder(
            "all value=145.00 rows_counted=3 rows_excluded=1",
            "bedrooms=1 value=140.00 rows_counted=2 rows_excluded=0",
            "bedrooms=2 value=5.00 rows_counted=1 rows_excluded=1",
            "void_class=standard value=145.00 rows_counted=3 rows_excluded=0",
            "void_class=minor_works value=0.00 rows_counted=0 rows_excluded=1");
        // what is lost counts wholly, though the home of V3 earns nothing we know of
        assertThat(figureGroups("voids.rent_loss_percent")).containsExactly(
            "all value=48.33 numerator=145 denominator=300 rows_counted=1 rows_excluded=2");
    }

    @Test
    void the_loss_is_added_up_exactly_and_rounded_once() {
        asAt("2026-04-30");
        given("core.property", "property_ref | property_type | ownership | weekly_rent\nP1 | flat | council | 0.0117");
        given("core.void", """
            void_ref | property_ref | void_start | void_end
            V1       | P1           | 2026-04-01 | 2026-04-03
            V2       | P1           | 2026-04-10 | 2026-04-12
            V3       | P1           | 2026-04-20 | 2026-04-22
            """);
        // three times 0.0117 / 7 is 0.00501...; each alone would round to nothing
        assertThat(figure("voids.rent_loss")).isEqualTo("0.01");
    }

    @Test
    void homes_leased_out_or_used_by_staff_or_the_community_lose_no_rent_but_those_held_or_for_disposal_do() {
        asAt("2026-04-30");
        given("core.property", """
            property_ref | property_type | ownership | weekly_rent | property_use
            P1           | flat          | council   | 7           | leased_out
            P2           | flat          | council   | 7           | staff
            P3           | flat          | council   | 7           | community_use
            P4           | flat          | council   | 7           | for_disposal
            P5           | flat          | council   | 7           | unmapped
            """);
        given("core.void", """
            void_ref | property_ref | void_start
            V1       | P1           | 2026-04-01
            V2       | P2           | 2026-04-01
            V3       | P3           | 2026-04-01
            V4       | P4           | 2026-04-01
            V5       | P5           | 2026-04-01
            """);
        then("voids.rent_loss_population", """
            unit_kind | unit_ref
            void      | V4
            void      | V5
            home      | P4
            home      | P5
            """);
    }

    @Test
    void with_no_rent_roll_there_is_no_percentage_and_with_no_void_there_is_no_loss() {
        asAt("2026-04-30");
        given("core.property", "property_ref | property_type | ownership\nP1 | flat | council");
        assertThat(figureGroups("voids.rent_loss")).containsExactly("all value=0.00 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("voids.rent_loss_percent")).containsExactly(
            "all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1");
    }
}
