package uk.rooftree.warehouse.figures;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** From which day an application waits, and what it needs ({@code register.application}). */
class WaitingFromTest extends SqlTables {

    @Test
    void an_application_waits_from_its_registration() {
        given("core.application", """
            application_ref | household_ref | status | application_date | registration_date
            A1              | H1            | active | 2024-01-01       | 2024-01-15
            A2              | H2            | active | 2024-01-01       |
            """);
        then("register.application", """
            application_ref | waiting_from | carries_on_ref
            A1              | 2024-01-15   |
            A2              |              |
            """);
    }

    @Test
    void applying_again_28_days_after_a_lapse_carries_on_the_wait_and_29_days_after_does_not() {
        given("core.application", """
            application_ref | household_ref | status | application_date | registration_date | closed_date
            A1              | H1            | lapsed | 2020-01-01       | 2020-02-01        | 2024-01-01
            A2              | H1            | active | 2024-01-29       | 2024-02-10        |
            B1              | H2            | lapsed | 2020-01-01       | 2020-02-01        | 2024-01-01
            B2              | H2            | active | 2024-01-30       | 2024-02-10        |
            C1              | H3            | lapsed | 2020-01-01       | 2020-02-01        | 2024-01-01
            C2              | H3            | active | 2024-01-01       | 2024-02-10        |
            D1              | H4            | lapsed | 2020-01-01       | 2020-02-01        | 2024-01-02
            D2              | H4            | active | 2024-01-01       | 2024-02-10        |
            """);
        then("register.application", """
            application_ref | carries_on_ref | waiting_from
            A1              |                | 2020-02-01
            A2              | A1             | 2020-02-01
            B1              |                | 2020-02-01
            B2              |                | 2024-02-10
            C1              |                | 2020-02-01
            C2              | C1             | 2020-02-01
            D1              |                | 2020-02-01
            D2              |                | 2024-02-10
            """);
    }

    @Test
    void chains_of_lapses_go_all_the_way_back() {
        given("core.application", """
            application_ref | household_ref | status | application_date | registration_date | closed_date
            A1              | H1            | lapsed | 2015-01-01       | 2015-01-05        | 2017-01-01
            A2              | H1            | lapsed | 2017-01-10       | 2017-01-15        | 2019-01-01
            A3              | H1            | lapsed | 2019-01-10       | 2019-01-15        | 2021-01-01
            A4              | H1            | active | 2021-01-10       | 2021-01-15        |
            """);
        then("register.application", """
            application_ref | carries_on_ref | waiting_from
            A1              |                | 2015-01-05
            A2              | A1             | 2015-01-05
            A3              | A2             | 2015-01-05
            A4              | A3             | 2015-01-05
            """);
    }

    @Test
    void a_link_of_the_chain_without_registration_ends_the_wait_there() {
        given("core.application", """
            application_ref | household_ref | status | application_date | registration_date | closed_date
            A1              | H1            | lapsed | 2015-01-01       | 2015-01-05        | 2017-01-01
            A2              | H1            | lapsed | 2017-01-10       |                   | 2019-01-01
            A3              | H1            | lapsed | 2019-01-10       | 2019-01-15        | 2021-01-01
            A4              | H1            | active | 2021-01-10       | 2021-01-15        |
            """);
        then("register.application", """
            application_ref | carries_on_ref | waiting_from
            A1              |                | 2015-01-05
            A2              | A1             |
            A3              | A2             | 2019-01-15
            A4              | A3             | 2019-01-15
            """);
    }

    @Test
    void of_several_lapsed_applications_the_last_to_close_is_carried_on_then_the_highest_reference() {
        given("core.application", """
            application_ref | household_ref | status | application_date | registration_date | closed_date
            A1              | H1            | lapsed | 2010-01-01       | 2010-01-05        | 2024-01-01
            A2              | H1            | lapsed | 2012-01-01       | 2012-01-05        | 2024-01-03
            A3              | H1            | lapsed | 2014-01-01       | 2014-01-05        | 2024-01-03
            A4              | H1            | active | 2024-01-10       | 2024-01-15        |
            """);
        then("register.application", """
            application_ref | carries_on_ref | waiting_from
            A1              |                | 2010-01-05
            A2              |                | 2012-01-05
            A3              |                | 2014-01-05
            A4              | A3             | 2014-01-05
            """);
    }

    @Test
    void only_a_lapse_of_the_same_household_before_it_is_carried_on() {
        given("core.application", """
            application_ref | household_ref | status    | application_date | registration_date | closed_date
            A1              | H1            | withdrawn | 2020-01-01       | 2020-02-01        | 2024-01-01
            A2              | H1            | active    | 2024-01-10       | 2024-02-10        |
            B1              | H2            | lapsed    | 2020-01-01       | 2020-02-01        | 2024-01-01
            B2              | H3            | active    | 2024-01-10       | 2024-02-10        |
            C1              | H4            | lapsed    |                  | 2020-02-01        | 2024-01-01
            C2              | H4            | active    | 2024-01-10       | 2024-02-10        |
            D1              | H5            | lapsed    | 2020-01-01       | 2020-02-01        | 2024-01-01
            D2              | H5            | active    |                  | 2024-02-10        |
            E1              | H6            | lapsed    | 2024-01-01       | 2024-01-01        | 2024-01-01
            E2              | H6            | lapsed    | 2024-01-01       | 2024-01-02        | 2024-01-01
            """);
        then("register.application", """
            application_ref | carries_on_ref | waiting_from
            A1              |                | 2020-02-01
            A2              |                | 2024-02-10
            B1              |                | 2020-02-01
            B2              |                | 2024-02-10
            C1              |                | 2020-02-01
            C2              |                | 2024-02-10
            D1              |                | 2020-02-01
            D2              |                | 2024-02-10
            E1              |                | 2024-01-01
            E2              |                | 2024-01-02
            """);
    }

    @Test
    void councils_may_let_the_wait_carry_on_for_longer() {
        given("reference.setting", "reregistration_days\n29");
        given("core.application", """
            application_ref | household_ref | status | application_date | registration_date | closed_date
            B1              | H2            | lapsed | 2020-01-01       | 2020-02-01        | 2024-01-01
            B2              | H2            | active | 2024-01-30       | 2024-02-10        |
            """);
        then("register.application", """
            application_ref | waiting_from
            B1              | 2020-02-01
            B2              | 2020-02-01
            """);
    }

    @Test
    void need_is_unspecified_where_it_is_blank_or_a_range() {
        given("core.application", """
            application_ref | status | bedroom_need | bedroom_need_maximum
            A1              | active |              |
            A2              | active |              | 3
            A3              | active | 2            | 3
            A4              | active | 2            | 2
            A5              | active | 3            | 2
            A6              | active | 0            |
            A7              | active | 1            |
            A8              | active | 4            |
            A9              | active | 7            |
            """);
        then("register.application", """
            application_ref | bedroom_need
            A1              | unspecified
            A2              | unspecified
            A3              | unspecified
            A4              | 2
            A5              | 3
            A6              | 1
            A7              | 1
            A8              | 4+
            A9              | 4+
            """);
    }

    @Test
    void an_application_closed_on_the_day_is_off_the_register_and_pending_is_not_on_it() {
        asAt("2026-10-31");
        given("core.application", """
            application_ref | status      | closed_date
            A1              | active      |
            A2              | suspended   |
            A3              | under_offer |
            A4              | active      | 2026-10-31
            A5              | pending     |
            A6              | housed      | 2026-10-31
            A7              | unmapped    |
            A8              | draft       |
            """);
        then("register.application", """
            application_ref | is_live
            A1              | true
            A2              | true
            A3              | true
            A4              | false
            A5              | false
            A6              | false
            A7              | false
            A8              | false
            """);
    }
}
