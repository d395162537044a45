package uk.rooftree.warehouse.figures;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Which status entries stand otherwise in their history than the load before told: {@code core.status_entry_kept}. */
class StatusEntryHistoryTest extends SqlTables {

    @BeforeEach
    void a_load_after_another() {
        asAt("2026-10-31");
        given("staging.judging", """
            as_at      | last_as_at | is_last_counted | is_whole
            2026-10-31 | 2026-09-30 | true            | false
            """);
        given("previous.status_entry_kept", """
            as_at      | change  | event_ref | application_ref | at                  | next_entered_on | status    | is_live | was_live | was_ever_live | file                | line
            2026-08-31 | new     | E1        | A1              | 2026-08-01T09:00:00 |                 | pending   | false   | false    | false         | application_event.csv | 2
            2026-08-31 | new     | E2        | A2              | 2026-08-01T09:00:00 | 2026-08-20      | active    | true    | false    | false         | application_event.csv | 3
            2026-08-31 | new     | E3        | A2              | 2026-08-20T09:00:00 |                 | suspended | true    | true     | true          | application_event.csv | 4
            2026-09-30 | changed | E1        | A1              | 2026-08-01T09:00:00 | 2026-09-10      | pending   | false   | false    | false         | application_event.csv | 2
            2026-09-30 | new     | E4        | A1              | 2026-09-10T09:00:00 |                 | active    | true    | false    | false         | application_event.csv | 2
            2026-09-30 | changed | E2        | A2              | 2026-08-01T09:00:00 |                 | active    | true    | false    | false         | application_event.csv | 3
            2026-09-30 | gone    | E3        |                 |                     |                 |           |         |          |               |                       |
            """);
    }

    @Test
    void a_month_in_which_nothing_moved_tells_nothing() {
        then("core.status_entry_kept", "event_ref | change");
    }

    @Test
    void an_entry_that_comes_gives_the_last_before_it_a_next_and_leaves_the_others() {
        given("core.application_event_kept", """
            as_at      | change | event_ref | application_ref | event  | new    | at                  | line
            2026-09-30 | new    | E4        | A1              | status | active | 2026-09-10T09:00:00 | 2
            2026-10-31 | new    | E5        | A1              | status | Lapsed | 2026-10-05T09:00:00 | 2
            2026-10-31 | new    | E6        | A2              | band   | active | 2026-10-05T09:00:00 | 3
            """);
        then("core.status_entry_kept", """
            as_at      | change  | event_ref | application_ref | at                  | next_entered_on | status | is_live | was_live | was_ever_live | line
            2026-10-31 | new     | E5        | A1              | 2026-10-05T09:00:00 |                 | lapsed | false   | true     | true          | 2
            2026-10-31 | changed | E4        | A1              | 2026-09-10T09:00:00 | 2026-10-05      | active | true    | false    | false         | 2
            """);
    }

    @Test
    void an_entry_before_the_others_shifts_what_they_say_of_the_past() {
        given("core.application_event_kept", """
            as_at      | change | event_ref | application_ref | event  | new    | at                  | line
            2026-10-31 | new    | E0        | A1              | status | active | 2026-07-01T09:00:00 | 2
            """);
        then("core.status_entry_kept", """
            change  | event_ref | next_entered_on | status  | was_live | was_ever_live
            new     | E0        | 2026-08-01      | active  | false    | false
            changed | E1        | 2026-09-10      | pending | true     | true
            changed | E4        |                 | active  | false    | true
            """);
    }

    @Test
    void an_entry_that_is_another_applications_now_is_put_in_order_there_and_missed_where_it_was() {
        given("core.application_event_kept", """
            as_at      | change  | event_ref | application_ref | event  | new    | at                  | line
            2026-10-31 | changed | E4        | A2              | status | active | 2026-09-10T09:00:00 | 9
            """);
        then("core.status_entry_kept", """
            change  | event_ref | application_ref | next_entered_on | was_live | line
            changed | E1        | A1              |                 | false    | 2
            changed | E2        | A2              | 2026-09-10      | false    | 3
            changed | E4        | A2              |                 | true     | 9
            """);
    }

    @Test
    void an_entry_that_left_an_application_is_not_put_back_when_that_one_is_put_in_order_again() {
        given("previous.status_entry_kept", """
            as_at      | change  | event_ref | application_ref | at                  | next_entered_on | status  | is_live | was_live | was_ever_live | file                  | line
            2026-08-31 | new     | E1        | A1              | 2026-08-01T09:00:00 |                 | pending | false   | false    | false         | application_event.csv | 2
            2026-09-30 | changed | E1        | A2              | 2026-08-01T09:00:00 |                 | pending | false   | false    | false         | application_event.csv | 7
            """);
        given("core.application_event_kept", """
            as_at      | change | event_ref | application_ref | event  | new    | at                  | line
            2026-10-31 | new    | E5        | A1              | status | active | 2026-10-05T09:00:00 | 2
            """);
        then("core.status_entry_kept", """
            change | event_ref | application_ref | next_entered_on | was_live
            new    | E5        | A1              |                 | false
            """);
    }

    @Test
    void an_entry_that_is_gone_or_no_status_any_more_is_told_of_as_gone() {
        given("core.application_event_kept", """
            as_at      | change  | event_ref | application_ref | event | new | at                  | line
            2026-10-31 | gone    | E4        |                 |       |     |                     |
            2026-10-31 | changed | E2        | A2              | band  | B   | 2026-08-01T09:00:00 | 8
            """);
        then("core.status_entry_kept", """
            change  | event_ref | application_ref | next_entered_on
            changed | E1        | A1              |
            gone    | E2        |                 |
            gone    | E4        |                 |
            """);
    }

    @Test
    void an_entry_that_was_gone_and_comes_back_as_it_was_is_told_again() {
        given("core.application_event_kept", """
            as_at      | change  | event_ref | application_ref | event  | new       | at                  | line
            2026-10-31 | changed | E3        | A2              | status | suspended | 2026-08-20T09:00:00 | 4
            """);
        then("core.status_entry_kept", """
            change  | event_ref | application_ref | next_entered_on | was_live
            changed | E2        | A2              | 2026-08-20      | false
            changed | E3        | A2              |                 | true
            """);
    }

    @Test
    void where_all_are_judged_under_other_live_statuses_only_what_differs_is_told() {
        given("staging.judging", """
            as_at      | last_as_at | is_last_counted | is_whole
            2026-10-31 |            | false           | true
            """);
        // told when suspended was no live status
        given("previous.status_entry_kept", """
            as_at      | change | event_ref | application_ref | at                  | next_entered_on | status    | is_live | was_live | was_ever_live | file                  | line
            2026-09-30 | new    | E1        | A1              | 2026-08-01T09:00:00 | 2026-09-10      | suspended | false   | false    | false         | application_event.csv | 2
            2026-09-30 | new    | E2        | A2              | 2026-08-01T09:00:00 |                 | active    | true    | false    | false         | application_event.csv | 3
            2026-09-30 | new    | E4        | A1              | 2026-09-10T09:00:00 |                 | active    | true    | false    | false         | application_event.csv | 2
            2026-09-30 | new    | E8        | A4              | 2026-09-10T09:00:00 |                 | active    | true    | false    | false         | application_event.csv | 4
            """);
        given("core.application_event", """
            event_ref | application_ref | event  | new       | at                  | line
            E1        | A1              | status | suspended | 2026-08-01T09:00:00 | 2
            E4        | A1              | status | active    | 2026-09-10T09:00:00 | 2
            E7        | A3              | status | active    | 2026-09-10T09:00:00 | 9
            E8        | A4              | status | active    | 2026-09-10T09:00:00 | 4
            """);
        then("core.status_entry_kept", """
            change  | event_ref | application_ref | is_live | was_live | was_ever_live
            changed | E1        | A1              | true    | false    | false
            gone    | E2        |                 |         |          |
            changed | E4        | A1              | true    | true     | true
            new     | E7        | A3              | true    | false    | false
            """);
    }

    @Test
    void the_view_shows_what_was_told_last_of_each_entry_that_is_not_gone() {
        given("core.status_entry_kept", """
            as_at      | change  | event_ref | application_ref | at                  | next_entered_on | status  | is_live | was_live | was_ever_live
            2026-08-31 | new     | E1        | A1              | 2026-08-01T09:00:00 |                 | pending | false   | false    | false
            2026-09-30 | changed | E1        | A1              | 2026-08-01T09:00:00 | 2026-09-10      | pending | false   | false    | false
            2026-09-30 | new     | E2        | A1              | 2026-09-10T09:00:00 |                 | active  | true    | false    | false
            2026-08-31 | new     | E3        | A2              | 2026-08-01T09:00:00 |                 | active  | true    | false    | false
            2026-10-31 | gone    | E3        |                 |                     |                 |         |         |          |
            2026-08-31 | new     | E4        | A3              | 2026-08-01T09:00:00 |                 | active  | true    | false    | false
            2026-09-30 | gone    | E4        |                 |                     |                 |         |         |          |
            2026-10-31 | changed | E4        | A4              | 2026-08-01T09:00:00 |                 | active  | true    | false    | false
            """);
        then("register.status_entry", """
            event_ref | application_ref | entered_on | next_entered_on | status
            E1        | A1              | 2026-08-01 | 2026-09-10      | pending
            E2        | A1              | 2026-09-10 |                 | active
            E4        | A4              | 2026-08-01 |                 | active
            """);
    }
}
