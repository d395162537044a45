package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** What issues move in figures: {@code quality.issue_effect}, {@code quality.issue_figure}. */
class IssueEffectsTest extends SqlTables {

    @BeforeEach
    void three_homes_of_which_two_were_left() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | bedrooms
            P1           | flat          | council   | 1
            P2           | flat          | council   | 1
            P3           | flat          | council   | 1
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date   | end_reason
            T1          | P1           | secure      | 2000-01-01 | 2025-06-01 | died
            T2          | P2           | secure      | 2000-01-01 | 2025-07-01 | died
            """);
    }

    @Test
    void a_record_with_an_issue_counts_and_so_does_one_that_names_it() {
        given("core.issue", """
            rule       | level | feed     | file         | line | key | column_name | message
            R-PROP-003 | flag  | property | property.csv | 2    | P1  | bedrooms    | said
            R-TEN-004  | flag  | tenancy  | tenancy.csv  | 3    | T2  |             | said
            """);
        // 2 tenancies ended over 3 homes; without P1 and the tenancy in it 1 over 2, without T2 1 over 3
        assertThat(figure("voids.turnover_percent")).isEqualTo("66.7");
        then("quality.issue_effect", """
            feed     | rule       | figure                     | units_counted | units_left_out | rows_missing | value   | value_without
            property | R-PROP-003 | voids.turnover_percent     | 3             | 0              | 0            | 66.7000 | 50.0000
            property | R-PROP-003 | voids.turnover_net_percent | 3             | 0              | 0            | 66.7000 | 50.0000
            tenancy  | R-TEN-004  | voids.turnover_percent     | 1             | 0              | 0            | 66.7000 | 33.3000
            tenancy  | R-TEN-004  | voids.turnover_net_percent | 1             | 0              | 0            | 66.7000 | 33.3000
            """);
    }

    @Test
    void units_of_several_issues_of_one_rule_count_once_and_each_issue_for_itself() {
        given("core.issue", """
            rule       | level | feed     | file         | line | key | column_name | message
            R-GEN-005  | flag  | property | property.csv | 2    | P1  | ward_code   | said
            R-GEN-005  | flag  | property | property.csv | 2    | P1  | rent_basis  | said
            R-GEN-005  | flag  | property | property.csv | 3    | P2  | rent_basis  | said
            """);
        assertThat(figure("stock.homes")).isEqualTo("3");
        then("quality.issue_effect", """
            feed     | rule      | figure      | units_counted | value  | value_without
            property | R-GEN-005 | stock.homes | 2             | 3.0000 | 1.0000
            """);
        then("quality.issue_figure", """
            feed     | rule      | key | column_name | figure      | units_counted | value_without
            property | R-GEN-005 | P1  | ward_code   | stock.homes | 1             | 2.0000
            property | R-GEN-005 | P1  | rent_basis  | stock.homes | 1             | 2.0000
            property | R-GEN-005 | P2  | rent_basis  | stock.homes | 1             | 2.0000
            """);
    }

    @Test
    void a_rejected_row_is_missing_from_what_counts_rows_of_its_feed() {
        given("core.issue", """
            rule       | level  | feed     | file         | line | key | column_name | message
            R-GEN-002  | reject | property | property.csv | 5    |     | bedrooms    | said
            R-GEN-002  | reject | property | property.csv | 6    |     | bedrooms    | said
            R-FILE-004 | flag   | property | property.csv |      |     | colour      | said
            """);
        assertThat(figure("stock.homes")).isEqualTo("3");
        then("quality.issue_effect", """
            feed     | rule      | figure      | units_counted | rows_missing | value  | value_without
            property | R-GEN-002 | stock.homes | 0             | 2            | 3.0000 |
            """);
    }

    @Test
    void a_unit_that_is_left_out_is_told_apart() {
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_end   | void_class
            V1       | P1           | T1              | T3             | 2026-03-20 |            | standard
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date   | end_reason
            T1          | P1           | secure      | 2000-01-01 | 2026-03-25 | died
            T3          | P1           | secure      | 2026-03-22 |            |
            """);
        given("core.issue", """
            rule       | level | feed | file     | line | key | column_name | message
            R-VOID-009 | flag  | void | void.csv | 2    | V1  | void_start  | said
            """);
        assertThat(figureColumn("voids.relet_days.core", "rows_excluded")).isEqualTo("1");
        assertThat(query("select distinct way from quality.issue_touch")).isEqualTo(java.util.List.of(java.util.List.of("left out")));
    }
}
