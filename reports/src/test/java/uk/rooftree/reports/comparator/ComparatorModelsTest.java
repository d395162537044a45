package uk.rooftree.reports.comparator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

class ComparatorModelsTest extends SqlTables {

    /** So many live households and homes in stock. */
    private void givenOwn(int households, int homes) {
        StringBuilder register = new StringBuilder("household_ref | live_applications | transfer_applications\n");
        for (int i = 0; i < households; i++) {
            register.append("H").append(i).append(" | 1 | 0\n");
        }
        given("register.household", register.toString());
        StringBuilder stock = new StringBuilder("property_ref | is_in_stock\n");
        for (int i = 0; i < homes; i++) {
            stock.append("P").append(i).append(" | true\n");
        }
        given("stock.home", stock.toString());
    }

    @Test
    void every_authority_has_its_place_and_england_is_as_published() {
        assertThat(query("select count(*) from comparator.area where kind = 'authority'")).isEqualTo(List.of(List.of(296L)));
        thenQuery("select area_name, register_year, register, stock, void_rate_percent, relet_days, lettings from comparator.area where area_code = 'E92000001'", """
            area_name | register_year | register | stock      | void_rate_percent | relet_days | lettings
            England   | 2025          | 1340527  | 1590439.00 | 1.4000            | 34.2800    | 108225.00
            """);
    }

    @Test
    void registers_of_authorities_add_up_to_live_table_600_for_every_region_and_year_but_the_revised_one() {
        thenQuery("""
            select authority.region_name, authorities.year, cast(sum(authorities.households) as bigint) - min(region.households) as difference
            from comparator.register_year as authorities
            inner join reference.authority as authority on authority.area_code = authorities.area_code
            inner join comparator.register_year as region on region.area_code = authority.region_code and region.year = authorities.year
            group by authority.region_name, authorities.year
            having cast(sum(authorities.households) as bigint) <> min(region.households)
            """, """
            region_name   | year | difference
            East Midlands | 2025 | -504
            London        | 2025 | 412
            """);
    }

    @Test
    void parts_of_a_merged_authority_add_up_and_a_blank_part_leaves_the_year_blank() {
        given("reference.lahs_register", """
            area_code | reporting_year | households_on_register
            E06000058 | 2018           | 4379
            E06000058 | 2018           | 425
            E06000058 | 2018           | 930
            E06000058 | 2019           | 100
            E06000058 | 2019           |
            E06000020 | 2022           | 0
            """);
        given("reference.live_table_600", "year | area_code\n");
        then("comparator.register_year", """
            area_code | year | households
            E06000058 | 2018 | 5734
            E06000058 | 2019 |
            E06000020 | 2022 |
            """);
    }

    @Test
    void a_merged_authority_has_no_mean_of_re_let_days_and_marks_are_no_numbers() {
        given("reference.lahs_2017_18", """
            area_code | a2ia | e2dc | cc1a | cc1aa | d10a | g1a
            E06000028 | 5000 | 50   | 4379 | 2000  | 300  | 20
            E06000029 | 0    | 0    | 930  | -     | 0    | 0
            E07000048 | 0    | 0    | 425  | ..    | 0    | 0
            E06000031 | 0    | 0    | 0    | 1     | 0    | 0
            E08000025 | 100  | 2    | 10   | 1     | 5    | 31.5
            """);
        thenQuery("select area_code, stock, relet_days from comparator.area where area_code in ('E06000058', 'E06000031', 'E08000025')", """
            area_code | stock   | relet_days
            E06000058 | 5000.00 |
            E06000031 | 0.00    |
            E08000025 | 100.00  | 31.5000
            """);
        thenQuery("select returned_code, area_code, register, need_1 from comparator.published_return", """
            returned_code | area_code | register | need_1
            E06000028     | E06000058 | 4379     | 2000
            E06000029     | E06000058 | 930      |
            E07000048     | E06000058 | 425      |
            E06000031     | E06000031 |          | 1
            E08000025     | E08000025 | 10       | 1
            """);
    }

    @Test
    void a_council_mhclg_publishes_is_placed_by_mhclgs_own_figures() {
        given("reference.period", "council_code\nE07000008\n");
        then("comparator.subject", """
            council_code | is_published | area_name | region_code
            E07000008    | true         | Cambridge | E12000006
            """);
        thenQuery("select register_year, register from comparator.area where area_code = 'E07000008'", """
            register_year | register
            2025          | 1810
            """);
    }

    @Test
    void barnsleys_code_of_2025_is_found_under_its_code_before() {
        given("reference.period", "council_code\nE08000038\n");
        then("comparator.subject", """
            council_code | area_code | is_published | area_name
            E08000038    | E08000016 | true         | Barnsley
            """);
    }

    @Test
    void a_council_mhclg_does_not_know_is_placed_by_its_own_register_less_own_transfers_and_stock() {
        given("register.household", """
            household_ref | live_applications | transfer_applications
            H1            | 1                 | 0
            H2            | 2                 | 1
            H3            | 1                 | 1
            """);
        given("stock.home", """
            property_ref | is_in_stock
            P1           | true
            P2           | false
            """);
        then("comparator.subject", """
            council_code | is_published | register | stock
            E07000001    | false        | 2.00     | 1.00
            """);
    }

    @Test
    void neighbours_are_the_five_nearest_and_a_council_without_homes_is_set_beside_others_without() {
        givenOwn(600, 500);
        assertThat(query("select min(nearness), max(nearness), count(*), count(distinct area_code) from comparator.neighbour"))
            .isEqualTo(List.of(List.of(1, 5, 5L, 5L)));
        assertThat(query("select count(*) from comparator.neighbour inner join comparator.area on area.area_code = neighbour.area_code where area.stock = 0"))
            .isEqualTo(List.of(List.of(0L)));
        givenOwn(600, 0);
        assertThat(query("select count(*) from comparator.neighbour inner join comparator.area on area.area_code = neighbour.area_code where area.stock = 0"))
            .isEqualTo(List.of(List.of(5L)));
    }

    @Test
    void a_council_without_a_register_has_no_neighbours() {
        givenOwn(0, 10);
        then("comparator.neighbour", "nearness | area_code\n");
    }
}
