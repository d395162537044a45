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
            figure        | ta_type | in_district | bedrooms | kind  | value
            ta.households |         |             |          |       | 3
            ta.households | hostel  |             |          |       | 3
            ta.households |         | true        |          |       | 2
            core.logs_due |         |             |          |       | 2
            core.logs_due |         |             | 1        |       | 2
            core.logs_due |         |             |          | relet | 1
            """);
        then("checks.ta_groups_add_up", """
            figure        | dimension   | failure_reason
            ta.households | in_district | ta.households over all is 3, by in_district 2
            """);
        then("checks.lettings_groups_add_up", "figure | dimension\ncore.logs_due | kind");
    }
}
