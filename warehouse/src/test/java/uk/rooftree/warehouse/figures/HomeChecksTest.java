package uk.rooftree.warehouse.figures;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** What must hold among the figures on homes: {@code sql/checks/}. */
class HomeChecksTest extends SqlTables {

    @Test
    void groups_that_do_not_add_up_to_the_all_row_are_found_by_dimension() {
        given("figure.figure", """
            figure       | bedrooms | available | age_band  | value | rows_excluded
            voids.vacant |          |           |           | 3     | 0
            voids.vacant | 1        |           |           | 2     | 0
            voids.vacant | 2        |           |           | 1     | 0
            voids.vacant |          | yes       |           | 2     | 0
            voids.vacant |          | yes       | 0-6_weeks | 9     | 0
            """);
        then("checks.figure_groups_add_up", """
            figure       | dimension
            voids.vacant | available
            """);
    }

    @Test
    void rows_left_out_must_add_up_too() {
        given("figure.figure", """
            figure             | bedrooms | area  | value | rows_excluded
            occupancy.assessed |          |       | 3     | 2
            occupancy.assessed | 1        |       | 3     | 2
            occupancy.assessed |          | North | 3     | 1
            """);
        then("checks.figure_groups_add_up", """
            figure             | dimension | failure_reason
            occupancy.assessed | area      | occupancy.assessed by area adds up to 3 with 1 left out, over all it is 3 with 2
            """);
    }

    @Test
    void figures_of_another_as_at_or_without_a_value_are_not_judged() {
        asAt("2026-10-31");
        given("figure.figure", """
            as_at      | figure      | kind | value | rows_excluded
            2026-09-30 | stock.homes |      | 3     | 0
            2026-09-30 | stock.homes | flat | 2     | 0
            2026-10-31 | stock.homes |      |       | 0
            """);
        then("checks.figure_groups_add_up", "figure | dimension");
    }

    @Test
    void a_row_neither_kept_nor_rejected_is_found() {
        given("core.feed_load", """
            feed     | rows_read | rows_kept | rows_rejected
            property | 10        | 8         | 1
            void     | 10        | 8         | 2
            """);
        then("checks.quality_rows_conserved", """
            feed     | failure_reason
            property | property: 10 rows read, 8 kept, 1 rejected
            """);
    }
}
