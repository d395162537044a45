package uk.rooftree.warehouse.figures;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** When a void is closed and whether it is open and available at the as-at: {@code voids.spell}. */
class VoidSpellTest extends SqlTables {

    @Test
    void a_void_closes_when_the_incoming_tenancy_starts_else_at_its_own_end_else_when_somebody_next_moves_in() {
        asAt("2026-03-31");
        given("core.property", """
            property_ref | property_type | ownership
            P1           | flat          | council
            P2           | flat          | council
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type     | start_date | end_date
            T1          | P1           | secure          | 2026-02-02 |
            T2          | P1           | licence         | 2026-02-20 |
            T3          | P1           | non_residential | 2026-01-15 |
            T4          | P1           | secure          | 2026-01-01 |
            """);
        given("core.void", """
            void_ref        | property_ref | tenancy_ref_in | void_start | void_end
            BY_TENANCY      | P1           | T1             | 2026-01-01 | 2026-03-03
            BY_END          | P1           |                | 2026-01-01 | 2026-03-03
            BY_NEXT         | P1           |                | 2026-01-01 |
            BY_NEXT_LICENCE | P1           |                | 2026-02-02 |
            NOBODY_SINCE    | P1           |                | 2026-02-20 |
            OTHER_HOME      | P2           |                | 2026-01-01 |
            """);
        // T4 starts on the day of the void, not after it; T3 is nobody's home
        then("voids.spell", """
            void_ref        | closed_on  | is_open
            BY_TENANCY      | 2026-02-02 | false
            BY_END          | 2026-03-03 | false
            BY_NEXT         | 2026-02-02 | false
            BY_NEXT_LICENCE | 2026-02-20 | false
            NOBODY_SINCE    |            | true
            OTHER_HOME      |            | true
            """);
    }

    @Test
    void a_void_that_somebody_moves_into_tomorrow_is_open_today_and_closed_on_the_day() {
        asAt("2026-03-31");
        given("core.property", "property_ref | property_type | ownership\nP1 | house | council");
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date
            TODAY       | P1           | secure      | 2026-03-31
            TOMORROW    | P1           | secure      | 2026-04-01
            """);
        given("core.void", """
            void_ref     | property_ref | tenancy_ref_in | void_start | void_end
            V1           | P1           | TODAY          | 2026-01-01 |
            V2           | P1           | TOMORROW       | 2026-01-01 |
            V3           | P1           |                | 2026-03-31 | 2026-04-02
            """);
        then("voids.spell", """
            void_ref | closed_on  | is_open
            V1       | 2026-03-31 | false
            V2       | 2026-04-01 | true
            V3       | 2026-04-02 | true
            """);
    }

    @Test
    void a_home_is_available_as_the_flag_says_else_as_its_class_does_and_after_major_works_once_they_are_done() {
        asAt("2026-03-31");
        given("core.property", "property_ref | property_type | ownership\nP1 | house | council");
        given("core.void", """
            void_ref      | property_ref | void_start | void_class            | available_flag | works_complete_date
            FLAG_YES      | P1           | 2026-01-01 | disposal              | true           |
            FLAG_NO       | P1           | 2026-01-01 | standard              | false          |
            STANDARD      | P1           | 2026-01-01 | standard              |                |
            MINOR         | P1           | 2026-01-01 | minor_works           |                |
            NEW           | P1           | 2026-01-01 | new_home              |                |
            DONE_TODAY    | P1           | 2026-01-01 | major_works           |                | 2026-03-31
            NOT_DONE      | P1           | 2026-01-01 | major_works           |                | 2026-04-01
            NO_DAY        | P1           | 2026-01-01 | major_works           |                |
            STRUCTURAL    | P1           | 2026-01-01 | structural            |                | 2026-01-31
            UNMAPPED      | P1           | 2026-01-01 | unmapped              |                |
            BLANK         | P1           | 2026-01-01 |                       |                |
            """);
        then("voids.spell", """
            void_ref   | is_available
            FLAG_YES   | true
            FLAG_NO    | false
            STANDARD   | true
            MINOR      | true
            NEW        | true
            DONE_TODAY | true
            NOT_DONE   | false
            NO_DAY     | false
            STRUCTURAL | false
            UNMAPPED   | false
            BLANK      | false
            """);
    }

    @Test
    void voids_of_garages_hostels_and_other_landlords_homes_are_not_ours_to_tell() {
        given("core.property", """
            property_ref | property_type | ownership
            P1           | garage        | council
            P2           | hostel        | council
            P3           | flat          | private
            P4           | maisonette    | council
            """);
        given("core.void", """
            void_ref | property_ref | void_start
            V1       | P1           | 2026-01-01
            V2       | P2           | 2026-01-01
            V3       | P3           | 2026-01-01
            V4       | P4           | 2026-01-01
            """);
        then("voids.spell", """
            void_ref
            V4
            """);
    }
}
