package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** The council's own homes and who holds them: {@code stock.home}, {@code stock.homes}, {@code stock.adapted_homes}. */
class StockTest extends SqlTables {

    @Test
    void a_home_is_in_stock_from_the_day_it_comes_to_the_day_before_it_leaves() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type  | ownership | acquired_date | disposed_date | property_use
            P1           | bedsit         | council   |               |               |
            P2           | maisonette     | council   | 2026-03-31    |               | staff
            P3           | bungalow       | council   | 2026-04-01    |               |
            P4           | other_dwelling | council   |               | 2026-03-31    |
            P5           | house          | council   |               | 2026-04-01    | held_for_decant
            P6           | shared_house   | council   |               |               |
            P7           | hostel         | council   |               |               |
            P8           | garage         | council   |               |               |
            P9           | flat           | private   |               |               |
            P10          | unmapped       | council   |               |               |
            """);
        then("stock.home", """
            property_ref | is_in_stock | is_lettable
            P1           | true        | true
            P2           | true        | false
            P3           | false       | false
            P4           | false       | false
            P5           | true        | true
            """);
        assertThat(figure("stock.homes")).isEqualTo("3");
        assertThat(figure("stock.homes", "kind=bedsit")).isEqualTo("1");
    }

    @Test
    void a_bedsit_without_bedrooms_is_of_the_smallest_size_and_any_other_home_without_them_of_unknown_size() {
        given("core.property", """
            property_ref | property_type | ownership | bedrooms | lettings_area | ward_code
            P1           | bedsit        | council   |          | North         | E05000001
            P2           | bedsit        | council   | 2        | North         |
            P3           | flat          | council   | 0        | North         |
            P4           | flat          | council   |          |               |
            P5           | house         | council   | 5        |               |
            """);
        assertThat(figureGroups("stock.homes")).containsExactlyInAnyOrder(
            "all value=5 rows_counted=5 rows_excluded=0",
            "bedrooms=1 value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=4+ value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=unknown value=1 rows_counted=1 rows_excluded=0",
            "area=North value=3 rows_counted=3 rows_excluded=0",
            "area=unknown value=2 rows_counted=2 rows_excluded=0",
            "ward=E05000001 value=1 rows_counted=1 rows_excluded=0",
            "ward=unknown value=4 rows_counted=4 rows_excluded=0",
            "kind=bedsit value=2 rows_counted=2 rows_excluded=0",
            "kind=flat value=2 rows_counted=2 rows_excluded=0",
            "kind=house value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void adapted_homes_are_those_with_level_access_or_wheelchair_adaptation_and_not_those_with_minor_ones() {
        given("core.property", """
            property_ref | property_type | ownership | bedrooms | adapted_code    | disposed_date
            P1           | flat          | council   | 1        | none            |
            P2           | flat          | council   | 1        | minor           |
            P3           | flat          | council   | 1        | level_access    |
            P4           | flat          | council   | 2        | part_wheelchair |
            P5           | flat          | council   | 2        | full_wheelchair |
            P6           | flat          | council   | 2        |                 |
            P7           | flat          | council   | 2        | unmapped        |
            P8           | flat          | council   | 2        | full_wheelchair | 2020-01-01
            """);
        assertThat(figureGroups("stock.adapted_homes")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "bedrooms=1 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=2 rows_counted=2 rows_excluded=0",
            "category=level_access value=1 rows_counted=1 rows_excluded=0",
            "category=part_wheelchair value=1 rows_counted=1 rows_excluded=0",
            "category=full_wheelchair value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void the_tenancy_in_force_is_the_residential_one_with_the_latest_start_then_the_highest_reference() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership
            P1           | flat          | council
            P2           | flat          | council
            P3           | flat          | council
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | household_ref | tenure_type     | start_date | end_date
            A           | P1           | HA            | secure          | 2020-01-01 |
            B           | P1           | HB            | secure          | 2021-01-01 |
            C           | P1           | HC            | secure          | 2022-01-01 | 2026-03-31
            D           | P1           | HD            | leasehold       | 2023-01-01 |
            E           | P1           | HE            | secure          | 2026-04-01 |
            F           | P2           | HF            | secure          | 2021-01-01 |
            G           | P2           | HG            | non_secure      | 2021-01-01 |
            H           | P3           | HH            | unmapped        | 2021-01-01 |
            I           | P3           | HI            | starter         | 2026-03-31 | 2026-04-01
            """);
        then("stock.home", """
            property_ref | tenancy_ref | household_ref | is_occupied
            P1           | B           | HB            | true
            P2           | G           | HG            | false
            P3           | I           | HI            | true
            """);
    }
}
