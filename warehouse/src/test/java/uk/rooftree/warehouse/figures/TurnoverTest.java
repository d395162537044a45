package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Tenancies ended over the average stock: {@code voids.turnover_percent}, {@code voids.turnover_net_percent}. */
class TurnoverTest extends SqlTables {

    @Test
    void tenancies_ended_are_set_against_the_mean_of_the_stock_before_the_period_and_at_the_as_at() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership           | acquired_date | disposed_date
            P1           | flat          | council             |               |
            P2           | house         | council             | 2025-03-31    |
            P3           | house         | council             | 2025-04-01    |
            P4           | house         | council             |               | 2025-03-31
            P5           | house         | council             |               | 2025-04-01
            P6           | house         | registered_provider |               |
            """);
        // on 31 March 2025: P1, P2, P5; a year later: P1, P2, P3
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date   | end_reason
            T1          | P1           | secure      | 2000-01-01 | 2025-04-01 | died
            T2          | P1           | secure      | 2000-01-01 | 2026-03-31 | transfer
            T3          | P2           | assured     | 2000-01-01 | 2025-06-01 |
            T4          | P5           | secure      | 2000-01-01 | 2025-06-01 | unmapped
            T5          | P1           | secure      | 2000-01-01 | 2025-03-31 | died
            T6          | P1           | secure      | 2000-01-01 | 2026-04-01 | died
            T7          | P1           | secure      | 2000-01-01 | 2025-06-01 | mutual_exchange
            T8          | P1           | secure      | 2000-01-01 | 2025-06-01 | assignment
            T9          | P1           | secure      | 2000-01-01 | 2025-06-01 | succession
            T10         | P1           | secure      | 2000-01-01 | 2025-06-01 | conversion
            T11         | P1           | licence     | 2000-01-01 | 2025-06-01 | died
            T12         | P6           | secure      | 2000-01-01 | 2025-06-01 | died
            T13         | P1           | secure      | 2000-01-01 | 2025-06-01 | succession_downsize
            """);
        then("voids.turnover_population", """
            unit_kind   | unit_ref | is_transfer
            tenancy     | T1       | false
            tenancy     | T2       | true
            tenancy     | T3       | false
            tenancy     | T4       | false
            tenancy     | T13      | false
            home_before | P1       | false
            home_before | P2       | false
            home_before | P5       | false
            home_now    | P1       | false
            home_now    | P2       | false
            home_now    | P3       | false
            """);
        assertThat(figureGroups("voids.turnover_percent")).containsExactly(
            "all value=166.7 numerator=5 denominator=3 rows_counted=3 rows_excluded=0");
        assertThat(figureGroups("voids.turnover_net_percent")).containsExactly(
            "all value=133.3 numerator=4 denominator=3 rows_counted=3 rows_excluded=0");
    }

    @Test
    void the_mean_stock_may_end_in_a_half() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership | acquired_date
            P1           | flat          | council   |
            P2           | flat          | council   | 2026-01-01
            """);
        assertThat(figureGroups("voids.turnover_percent")).containsExactly(
            "all value=0.0 numerator=0 denominator=1.50 rows_counted=2 rows_excluded=0");
    }

    @Test
    void without_stock_there_is_no_turnover() {
        assertThat(figureGroups("voids.turnover_percent")).containsExactly(
            "all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
    }
}
