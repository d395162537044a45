package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Tenants who move for works or by choice: {@code decants} and {@code mobility}. */
class MovesTest extends SqlTables {

    @Test
    void a_household_moved_out_and_not_back_is_overdue_once_a_temporary_moves_target_is_past() {
        asAt("2026-10-31");
        given("core.decant", """
            decant_ref | decant_kind | moved_on   | target_on  | returned_on | result
            D1         | temporary   | 2026-10-31 | 2026-10-30 |             |
            D2         | temporary   | 2026-01-01 | 2026-10-31 |             |
            D3         | permanent   | 2026-01-01 | 2026-02-01 |             |
            D4         |             | 2026-01-01 | 2026-02-01 |             |
            D5         | temporary   |            | 2026-02-01 |             |
            D6         | temporary   | 2026-01-01 | 2026-02-01 | 2026-02-02  | returned
            """);
        assertThat(figureGroups("decants.open")).containsExactlyInAnyOrder(
            "all value=4 rows_counted=4 rows_excluded=0",
            "kind=temporary value=2 rows_counted=2 rows_excluded=0",
            "kind=permanent value=1 rows_counted=1 rows_excluded=0",
            "kind=unknown value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("decants.overdue")).containsExactly("all value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void days_out_run_over_a_leap_day_and_a_decant_without_a_start_has_none() {
        asAt("2024-10-31");
        given("core.decant", """
            decant_ref | moved_on   | returned_on | result
            D1         | 2024-02-28 | 2024-03-01  | returned
            D2         | 2023-11-01 | 2023-11-01  | stayed
            D3         |            | 2024-05-01  |
            D4         | 2023-10-01 | 2023-10-31  | returned
            D5         | 2024-10-01 |             |
            """);
        assertThat(figureGroups("decants.days_out.median")).containsExactlyInAnyOrder(
            "all value=1.0 rows_counted=2 rows_excluded=1",
            "outcome=returned value=2.0 rows_counted=1 rows_excluded=0",
            "outcome=stayed value=0.0 rows_counted=1 rows_excluded=0",
            "outcome=unknown value= rows_counted=0 rows_excluded=1");
    }

    @Test
    void moves_of_the_financial_year_are_told_by_kind_and_direction_and_exchanges_refused_by_ground() {
        asAt("2026-10-31");
        given("core.mobility_move", """
            move_ref | move_kind       | direction | completed_on | decision | decided_on | refusal_ground
            M1       | mutual_exchange | within    | 2026-04-01   | approved | 2026-03-01 |
            M2       | downsizing      |           | 2026-10-31   |          |            |
            M3       | unmapped        | in        | 2026-03-31   |          |            |
            M4       | mutual_exchange | out       |              | refused  | 2026-04-01 | arrears
            M5       | home_swap       | out       |              | refused  | 2026-10-31 |
            M6       | mutual_exchange | out       |              | refused  | 2026-03-31 | arrears
            M7       | downsizing      |           |              | refused  | 2026-05-01 | arrears
            M8       | home_swap       |           |              | refused  |            | arrears
            M9       |                 | out       | 2026-05-01   | refused  | 2026-05-01 | other
            """);
        assertThat(figureGroups("mobility.completed")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "kind=mutual_exchange value=1 rows_counted=1 rows_excluded=0",
            "kind=downsizing value=1 rows_counted=1 rows_excluded=0",
            "kind=unknown value=1 rows_counted=1 rows_excluded=0",
            "outcome=within value=1 rows_counted=1 rows_excluded=0",
            "outcome=out value=1 rows_counted=1 rows_excluded=0",
            "outcome=unknown value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("mobility.exchanges_refused")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=0",
            "reason=arrears value=1 rows_counted=1 rows_excluded=0",
            "reason=unknown value=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void nobody_moved_is_nobody() {
        assertThat(figureGroups("decants.open")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("decants.days_out.median")).containsExactly("all value= rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("mobility.exchanges_refused")).containsExactly("all value=0 rows_counted=0 rows_excluded=0");
    }
}
