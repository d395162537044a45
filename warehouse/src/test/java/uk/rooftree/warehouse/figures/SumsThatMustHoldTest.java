package uk.rooftree.warehouse.figures;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** The sums among LAHS, temporary accommodation, lettings and downsizing: {@code sql/checks/}. */
class SumsThatMustHoldTest extends SqlTables {

    @Test
    void a_total_of_lahs_that_its_cells_do_not_make_is_found_by_question() {
        given("figure.figure", """
            figure     | value
            lahs.d10a  | 5
            lahs.d4a   | 2
            lahs.d8a   | 2
            lahs.d9a   | 1
            lahs.d9aa  | 1
            lahs.d9ab  | 1
            lahs.d10aa | 5
            lahs.d10ab | 0
            """);
        then("checks.lahs_sums", """
            total    | made_of        | failure_reason
            lahs.d9a | d9 by district | lahs.d9a is 1.0000, its cells (d9 by district) make 2.0000
            """);
    }

    @Test
    void shares_of_homes_may_be_half_a_hundredth_out_in_each_cell_and_no_more() {
        given("figure.figure", """
            figure     | value
            lahs.a2ia  | 1.34
            lahs.a2a   | 0.66
            lahs.a2b   | 0.66
            lahs.a2iaa | 1.34
            lahs.a2aa  | 1.29
            """);
        then("checks.lahs_sums", "total\nlahs.a2iaa");
    }

    @Test
    void a_feed_not_supplied_breaks_no_sum() {
        given("figure.figure", """
            figure    | value
            lahs.g2a  |
            lahs.g2aa |
            lahs.cc1a | 3
            register.live.households | 5
            """);
        then("checks.lahs_sums", "total");
        then("checks.lahs_register_is_whole", "failure_reason");
    }

    @Test
    void live_households_are_no_more_than_those_of_lahs_and_the_transfers() {
        given("figure.figure", """
            figure                            | band | value
            lahs.cc1a                         |      | 3
            register.live.transfer_households |      | 1
            register.live.households          |      | 5
            register.live.households          | a    | 5
            """);
        then("checks.lahs_register_is_whole", """
            failure_reason
            live households are 5, LAHS and transfers together only 4
            """);
    }

    @Test
    void groups_that_do_not_add_up_are_found_by_dimension() {
        given("figure.figure", """
            figure        | ta_type | in_district | bedrooms | kind  | value | rows_excluded
            ta.households |         |             |          |       | 3     | 0
            ta.households | hostel  |             |          |       | 3     | 0
            ta.households |         | true        |          |       | 2     | 0
            core.logs_due |         |             |          |       | 2     | 0
            core.logs_due |         |             | 1        |       | 2     | 0
            core.logs_due |         |             |          | relet | 1     | 0
            """);
        then("checks.figure_groups_add_up", """
            figure        | dimension   | failure_reason
            ta.households | in_district | ta.households by in_district adds up to 2 with 0 left out, over all it is 3 with 0
            core.logs_due | kind        | core.logs_due by kind adds up to 1 with 0 left out, over all it is 2 with 0
            """);
    }

    @Test
    void a_unit_under_several_values_may_make_more_and_one_left_out_for_want_of_a_value_is_in_no_group() {
        given("figure.figure", """
            figure                       | area  | age_band | bedrooms | value  | rows_excluded
            register.live.by_area_choice |       |          |          | 2      | 1
            register.live.by_area_choice | North |          |          | 2      | 0
            register.live.by_area_choice | South |          |          | 1      | 0
            waiting.w2.by_wait_band      |       |          |          | 2      | 1
            waiting.w2.by_wait_band      |       | 0        |          | 2      | 0
            ta.gross_cost                |       |          |          | 2.01   | 0
            voids.open_days.median       |       |          |          | 9      | 0
            voids.open_days.median       |       |          | 1        | 5      | 0
            """);
        then("checks.figure_groups_add_up", "failure_reason");
    }
}
