package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** How the register moved in the month: {@code register.movement}. */
class RegisterMovementTest extends SqlTables {

    private List<String> movement() {
        return List.of("open", "new", "reinstated", "housed", "removed", "withdrawn", "merged", "close").stream()
            .map(part -> part + " " + figure("register.movement." + part)).toList();
    }

    @Test
    void every_entry_that_crosses_the_line_is_counted_once_by_where_it_went() {
        asAt("2026-10-31");
        given("core.application_event", """
            event_ref | application_ref | event  | new         | at
            E01       | A1              | status | pending     | 2026-08-30T09:00:00
            E02       | A1              | status | active      | 2026-09-30T23:59:59
            E03       | A1              | status | housed      | 2026-10-01T00:00:00
            E04       | A2              | status | active      | 2026-10-31T23:00:00
            E05       | A3              | status | active      | 2020-01-01T09:00:00
            E06       | A3              | status | lapsed      | 2021-01-01T09:00:00
            E07       | A3              | status | Active      | 2026-10-02T09:00:00
            E08       | A3              | status | suspended   | 2026-10-03T09:00:00
            E09       | A4              | status | active      | 2026-09-01T09:00:00
            E10       | A4              | status | withdrawn   | 2026-10-05T09:00:00
            E11       | A5              | status | under_offer | 2026-09-01T09:00:00
            E12       | A5              | status | merged      | 2026-10-05T09:00:00
            E13       | A6              | status | active      | 2026-09-01T09:00:00
            E14       | A6              | status | nonsense    | 2026-10-05T09:00:00
            E15       | A7              | status | pending     | 2026-10-05T09:00:00
            E16       | A7              | status | refused     | 2026-10-06T09:00:00
            E17       | A8              | band   | active      | 2026-10-06T09:00:00
            """);
        assertThat(movement()).containsExactly(
            "open 4", "new 1", "reinstated 1", "housed 1", "removed 1", "withdrawn 1", "merged 1", "close 2");
        then("checks.register_movement_identity", "failure_reason");
    }

    @Test
    void what_was_over_before_the_month_is_not_asked_for() {
        asAt("2026-10-31");
        given("core.application_event", """
            event_ref | application_ref | event  | new     | at
            E1        | A1              | status | active  | 2026-08-01T09:00:00
            E2        | A1              | status | lapsed  | 2026-09-30T09:00:00
            E3        | A2              | status | active  | 2026-09-30T09:00:00
            E4        | A2              | status | lapsed  | 2026-10-01T09:00:00
            E5        | A2              | status | active  | 2026-10-02T09:00:00
            """);
        then("register.movement_population", """
            event_ref | is_last_before_month | is_last | crossing
            E2        | true                 | true    |
            E3        | true                 | false   |
            E4        | false                | false   | removed
            E5        | false                | true    | reinstated
            """);
    }

    @Test
    void entries_of_one_moment_follow_their_references() {
        asAt("2026-10-31");
        given("core.application_event", """
            event_ref | application_ref | event  | new       | at
            E10       | A1              | status | withdrawn | 2026-10-05T09:00:00
            E09       | A1              | status | active    | 2026-10-05T09:00:00
            E12       | A2              | status | active    | 2026-10-05T09:00:00
            E11       | A2              | status | withdrawn | 2026-10-05T09:00:00
            """);
        assertThat(movement()).containsExactly(
            "open 0", "new 2", "reinstated 0", "housed 0", "removed 0", "withdrawn 1", "merged 0", "close 1");
    }

    @Test
    void an_application_may_leave_and_come_back_in_one_month() {
        asAt("2026-10-31");
        given("core.application_event", """
            event_ref | application_ref | event  | new    | at
            E1        | A1              | status | active | 2026-10-01T09:00:00
            E2        | A1              | status | lapsed | 2026-10-05T09:00:00
            E3        | A1              | status | active | 2026-10-07T09:00:00
            E4        | A1              | status | lapsed | 2026-10-09T09:00:00
            """);
        assertThat(movement()).containsExactly(
            "open 0", "new 1", "reinstated 1", "housed 0", "removed 2", "withdrawn 0", "merged 0", "close 0");
        assertThat(figureColumn("register.movement.removed", "rows_counted")).isEqualTo("2");
    }

    @Test
    void the_difference_sets_the_extract_beside_the_history() {
        asAt("2026-10-31");
        given("core.application", """
            application_ref | household_ref | status
            A1              | H1            | active
            A2              | H2            | active
            """);
        given("core.application_event", """
            event_ref | application_ref | event  | new    | at
            E1        | A1              | status | active | 2026-10-01T09:00:00
            """);
        assertThat(figureGroups("register.movement.difference"))
            .containsExactly("all value=1 numerator=2 denominator=1 rows_counted=2 rows_excluded=0");
    }

    @Test
    void without_history_nothing_moved() {
        assertThat(movement()).containsExactly(
            "open 0", "new 0", "reinstated 0", "housed 0", "removed 0", "withdrawn 0", "merged 0", "close 0");
        assertThat(figureGroups("register.movement.difference"))
            .containsExactly("all value=0 numerator=0 denominator=0 rows_counted=0 rows_excluded=0");
        then("checks.register_movement_identity", "failure_reason");
    }

    @Test
    void a_movement_that_does_not_add_up_fails_with_both_numbers() {
        given("register.movement_result", """
            figure                  | value
            register.movement.open  | 10
            register.movement.new   | 2
            register.movement.housed | 1
            register.movement.close | 12
            """);
        then("checks.register_movement_identity", """
            expected | found | failure_reason
            11       | 12    | open and the movement of the month make 11 applications, the close has 12
            """);
    }
}
