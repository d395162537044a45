package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Homes with too little or too much room, and what a spare room costs: {@code occupancy}. */
class RoomTest extends SqlTables {

    /** Homes P0 to P6 with that many bedrooms, each let to a family that needs three. */
    private void familiesOfThreeBedrooms() {
        asAt("2026-03-31");
        StringBuilder homes = new StringBuilder("property_ref | property_type | ownership | bedrooms | lettings_area\n");
        StringBuilder tenancies = new StringBuilder(
            "tenancy_ref | property_ref | household_ref | tenure_type | start_date | weekly_rent | weekly_service_charge\n");
        StringBuilder people = new StringBuilder("person_token | household_ref | relationship | sex | birth_date\n");
        for (int bedrooms = 0; bedrooms <= 6; bedrooms++) {
            homes.append("P%1$d | flat | council | %1$d | North\n".formatted(bedrooms));
            tenancies.append("T%1$d | P%1$d | H%1$d | secure | 2020-01-01 | 100 | %2$s\n".formatted(bedrooms, bedrooms == 4 ? "10.55" : ""));
            people.append("a%1$d | H%1$d | lead | female | 1980-01-01\n".formatted(bedrooms));
            people.append("b%1$d | H%1$d | child | male | 2012-01-01\n".formatted(bedrooms));
            people.append("c%1$d | H%1$d | child | female | 2018-01-01\n".formatted(bedrooms));
        }
        given("core.property", homes.toString());
        given("core.tenancy", tenancies.toString());
        given("core.household_member", people.toString());
    }

    @Test
    void spare_is_the_homes_bedrooms_but_at_least_one_less_the_need() {
        familiesOfThreeBedrooms();
        then("occupancy.household_room", """
            property_ref | rooms | standard_need | standard_spare | benefit_spare | not_assessed_reason
            P0           | 1     | 3             | -2             | -2            |
            P1           | 1     | 3             | -2             | -2            |
            P2           | 2     | 3             | -1             | -1            |
            P3           | 3     | 3             | 0              | 0             |
            P4           | 4     | 3             | 1              | 1             |
            P5           | 5     | 3             | 2              | 2             |
            P6           | 6     | 3             | 3              | 3             |
            """);
        assertThat(figure("occupancy.assessed")).isEqualTo("7");
        assertThat(figureGroups("occupancy.overcrowded")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "bedrooms=1 value=2 rows_counted=2 rows_excluded=0",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=0",
            "area=North value=3 rows_counted=3 rows_excluded=0");
        assertThat(figure("occupancy.severely_overcrowded")).isEqualTo("2");
        assertThat(figure("occupancy.one_spare")).isEqualTo("1");
        assertThat(figure("occupancy.under_occupied")).isEqualTo("2");
        assertThat(figureGroups("occupancy.overcrowded_percent")).containsExactlyInAnyOrder(
            "all value=42.9 numerator=3 denominator=7 rows_counted=7 rows_excluded=0",
            "bedrooms=1 value=100.0 numerator=2 denominator=2 rows_counted=2 rows_excluded=0",
            "bedrooms=2 value=100.0 numerator=1 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=3 value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=4+ value=0.0 numerator=0 denominator=3 rows_counted=3 rows_excluded=0",
            "area=North value=42.9 numerator=3 denominator=7 rows_counted=7 rows_excluded=0");
        assertThat(figure("occupancy.under_occupied_percent")).isEqualTo("28.6");
    }

    @Test
    void the_benefit_reduction_is_14_per_cent_for_one_spare_room_and_25_for_more_of_rent_and_service_charge_rounded_once() {
        familiesOfThreeBedrooms();
        assertThat(figure("occupancy.benefit.one_spare")).isEqualTo("1");
        assertThat(figure("occupancy.benefit.two_or_more_spare")).isEqualTo("2");
        // 0.14 x 110.55 = 15.477, and twice 25
        assertThat(figureGroups("occupancy.benefit.weekly_reduction")).containsExactlyInAnyOrder(
            "all value=65.48 rows_counted=3 rows_excluded=0",
            "bedrooms=4+ value=65.48 rows_counted=3 rows_excluded=0",
            "area=North value=65.48 rows_counted=3 rows_excluded=0");
    }

    @Test
    void a_home_cannot_be_assessed_without_bedrooms_household_people_or_a_birth_date_and_is_left_out_of_every_figure() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref  | property_type | ownership | bedrooms
            NO_BEDROOMS   | flat          | council   |
            BEDSIT        | bedsit        | council   |
            NO_HOUSEHOLD  | flat          | council   | 2
            NOBODY        | flat          | council   | 2
            ALL_LEFT      | flat          | council   | 2
            NO_BIRTH_DATE | flat          | council   | 2
            NOT_SETTLED   | flat          | council   | 2
            EMPTY         | flat          | council   | 2
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref  | household_ref | tenure_type | start_date
            T1          | NO_BEDROOMS   | H1            | secure      | 2020-01-01
            T2          | BEDSIT        | H2            | secure      | 2020-01-01
            T3          | NO_HOUSEHOLD  |               | secure      | 2020-01-01
            T4          | NOBODY        | H4            | secure      | 2020-01-01
            T5          | ALL_LEFT      | H5            | secure      | 2020-01-01
            T6          | NO_BIRTH_DATE | H6            | secure      | 2020-01-01
            T7          | NOT_SETTLED   | H1            | licence     | 2020-01-01
            """);
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | to_date
            a            | H1            | lead         | 1980-01-01 |
            b            | H2            | lead         | 1980-01-01 |
            c            | H5            | lead         | 1980-01-01 | 2025-01-01
            d            | H6            | lead         | 1980-01-01 |
            e            | H6            | child        |            |
            """);
        then("occupancy.standard_exclusions", """
            property_ref  | reason
            NO_BEDROOMS   | bedrooms of the home not known
            NO_HOUSEHOLD  | household of the tenancy not known
            NOBODY        | nobody recorded in the household
            ALL_LEFT      | nobody recorded in the household
            NO_BIRTH_DATE | birth date of somebody not known
            """);
        assertThat(figureGroups("occupancy.assessed")).containsExactlyInAnyOrder(
            "all value=1 rows_counted=1 rows_excluded=5",
            "bedrooms=1 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=0 rows_counted=0 rows_excluded=4",
            "bedrooms=unknown value=0 rows_counted=0 rows_excluded=1",
            "area=unknown value=1 rows_counted=1 rows_excluded=5");
        // a group is there for those left out of it, and not for those the figure does not look at
        assertThat(figureGroups("occupancy.overcrowded")).containsExactlyInAnyOrder(
            "all value=0 rows_counted=0 rows_excluded=5",
            "bedrooms=2 value=0 rows_counted=0 rows_excluded=4",
            "bedrooms=unknown value=0 rows_counted=0 rows_excluded=1",
            "area=unknown value=0 rows_counted=0 rows_excluded=5");
        assertThat(figureGroups("occupancy.overcrowded_percent")).contains(
            "all value=0.0 numerator=0 denominator=1 rows_counted=1 rows_excluded=5",
            "bedrooms=2 value= numerator=0 denominator=0 rows_counted=0 rows_excluded=4");
        assertThat(figure("occupancy.benefit.weekly_reduction")).isEqualTo("0.00");
        assertThat(figureColumn("occupancy.benefit.weekly_reduction", "rows_excluded")).isEqualTo("5");
    }

    @Test
    void a_home_with_a_tenant_known_to_be_66_is_outside_the_benefit_figures_even_if_it_cannot_be_assessed() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | bedrooms
            P1           | flat          | council   | 2
            P2           | flat          | council   | 2
            P3           | flat          | council   | 2
            P4           | flat          | council   | 2
            P5           | flat          | council   | 2
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | household_ref | tenure_type | start_date | weekly_rent
            T1          | P1           | H1            | secure      | 2020-01-01 | 100
            T2          | P2           | H2            | secure      | 2020-01-01 | 100
            T3          | P3           | H3            | secure      | 2020-01-01 | 100
            T4          | P4           | H4            | secure      | 2020-01-01 | 100
            T5          | P5           | H5            | secure      | 2020-01-01 |
            """);
        given("core.household_member", """
            person_token | household_ref | relationship   | birth_date
            a            | H1            | lead           | 1960-03-31
            b            | H2            | lead           | 1960-04-01
            c            | H3            | lead           |
            d            | H3            | partner        | 1950-01-01
            e            | H4            | lead           | 1980-01-01
            f            | H4            | other_relative | 1940-01-01
            g            | H5            | lead           | 1980-01-01
            """);
        then("occupancy.benefit_population", """
            property_ref | spare
            P2           | 1
            P4           | 0
            P5           | 1
            """);
        then("occupancy.benefit_exclusions", """
            property_ref | part             | reason
            P5           | weekly_reduction | weekly rent of the tenancy not known
            """);
        assertThat(figureGroups("occupancy.benefit.one_spare")).contains("all value=2 rows_counted=2 rows_excluded=0");
        assertThat(figureGroups("occupancy.benefit.weekly_reduction")).contains("all value=14.00 rows_counted=1 rows_excluded=1");
        assertThat(figureGroups("occupancy.benefit.two_or_more_spare")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
    }

    @Test
    void people_reach_10_16_or_21_if_they_have_not_today_and_have_twelve_months_later() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | bedrooms
            P1           | flat          | council   | 2
            P2           | flat          | council   | 3
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | household_ref | tenure_type | start_date
            T1          | P1           | H1            | secure      | 2020-01-01
            T2          | P2           | H2            | licence     | 2020-01-01
            """);
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | to_date
            a            | H1            | lead         | 1980-01-01 |
            b            | H1            | child        | 2016-03-31 |
            c            | H1            | child        | 2016-04-01 |
            d            | H1            | child        | 2017-03-31 |
            e            | H1            | child        | 2017-04-01 |
            f            | H1            | child        | 2010-06-01 |
            g            | H1            | child        | 2005-06-01 |
            h            | H1            | child        |            |
            i            | H1            | child        | 2005-06-01 | 2025-01-01
            j            | H2            | child        | 2005-06-01 |
            """);
        assertThat(figureGroups("occupancy.reaching_age")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=0",
            "age_band=10 value=2 rows_counted=2 rows_excluded=0",
            "age_band=16 value=1 rows_counted=1 rows_excluded=0",
            "age_band=21 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=4 rows_counted=4 rows_excluded=0");
    }

    @Test
    void a_child_of_29_february_reaches_ten_within_the_year_that_ends_on_1_march_and_not_in_the_one_before_it() {
        given("core.property", "property_ref | property_type | ownership | bedrooms\nP1 | flat | council | 2");
        given("core.tenancy", "tenancy_ref | property_ref | household_ref | tenure_type | start_date\nT1 | P1 | H1 | secure | 2020-01-01");
        given("core.household_member", "person_token | household_ref | relationship | birth_date\na | H1 | child | 2016-02-29");
        asAt("2025-02-28");
        assertThat(figure("occupancy.reaching_age")).isEqualTo("0");
        asAt("2025-03-01");
        assertThat(figure("occupancy.reaching_age")).isEqualTo("1");
    }

    @Test
    void somebody_with_two_homes_of_one_household_or_of_two_is_counted_under_the_size_of_each_and_once_over_all() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | bedrooms
            P1           | flat          | council   | 2
            P2           | flat          | council   | 3
            P3           | flat          | council   | 3
            P4           | flat          | council   | 1
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | household_ref | tenure_type | start_date
            T1          | P1           | H1            | secure      | 2020-01-01
            T2          | P2           | H1            | secure      | 2021-01-01
            T3          | P3           | H1            | secure      | 2022-01-01
            T4          | P4           | H2            | secure      | 2022-01-01
            """);
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date
            a            | H1            | lead         | 2005-06-01
            a            | H2            | lead         | 2005-06-01
            """);
        assertThat(figureGroups("occupancy.reaching_age")).containsExactlyInAnyOrder(
            "all value=1 rows_counted=1 rows_excluded=0",
            "age_band=21 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=1 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=0",
            "bedrooms=3 value=1 rows_counted=1 rows_excluded=0");
        assertThat(figure("occupancy.assessed")).isEqualTo("4");
    }
}
