package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Children who come to 10, 16 or 21 within twelve months, and what their households will need then. */
class NeedToComeTest extends SqlTables {

    /** TEN: a boy and a girl under 10, the boy 10 next spring. SIXTEEN: two girls, one 16 in a year. ADULT: two sons, one 21. SAME: 10, and shares on. */
    private void families() {
        given("core.household_member", """
            person_token | household_ref | relationship | sex    | birth_date
            T1           | TEN           | lead         | female | 1990-01-01
            T2           | TEN           | child        | male   | 2017-03-01
            T3           | TEN           | child        | female | 2019-03-01
            S1           | SIXTEEN       | lead         | female | 1985-01-01
            S2           | SIXTEEN       | child        | female | 2011-10-31
            S3           | SIXTEEN       | child        | female | 2013-01-01
            A1           | ADULT         | lead         | male   | 1970-01-01
            A2           | ADULT         | child        | male   | 2006-10-31
            A3           | ADULT         | child        | male   | 2008-01-01
            M1           | SAME          | lead         | female | 1990-01-01
            M2           | SAME          | child        | male   | 2017-03-01
            M3           | SAME          | child        | male   | 2019-03-01
            U1           | UNSURE        | lead         | female |
            """);
    }

    @Test
    void a_need_is_worked_out_again_for_the_same_people_twelve_months_older() {
        families();
        then("occupancy.household_need", """
            household_ref | standard_need | standard_need_then | benefit_need | benefit_need_then
            TEN           | 2             | 3                  | 2            | 3
            SIXTEEN       | 2             | 2                  | 2            | 3
            ADULT         | 2             | 3                  | 3            | 3
            SAME          | 2             | 2                  | 2            | 2
            UNSURE        |               |                    |              |
            """);
    }

    @Test
    void homes_are_counted_by_what_their_need_will_change_to_and_overcrowding_to_come_apart() {
        families();
        given("core.property", """
            property_ref | property_type | bedrooms | ownership | lettings_area
            P1           | house         | 2        | council   | North
            P2           | house         | 2        | council   | North
            P3           | house         | 3        | council   | South
            P4           | house         | 2        | council   | South
            P5           | house         | 2        | council   | South
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | household_ref
            T1          | P1           | secure      | 2020-01-01 | TEN
            T2          | P2           | secure      | 2020-01-01 | SIXTEEN
            T3          | P3           | secure      | 2020-01-01 | ADULT
            T4          | P4           | secure      | 2020-01-01 | SAME
            T5          | P5           | secure      | 2020-01-01 | UNSURE
            """);
        assertThat(figureGroups("occupancy.need_change.standard")).containsExactlyInAnyOrder(
            "all value=2 rows_counted=2 rows_excluded=1",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=1",
            "bedrooms=3 value=1 rows_counted=1 rows_excluded=0",
            "area=North value=1 rows_counted=1 rows_excluded=0",
            "area=South value=1 rows_counted=1 rows_excluded=1",
            "category=2 to 3 value=2 rows_counted=2 rows_excluded=0");
        assertThat(figureGroups("occupancy.need_change.benefit")).contains(
            "all value=2 rows_counted=2 rows_excluded=1",
            "category=2 to 3 value=2 rows_counted=2 rows_excluded=0");
        // ADULT has three bedrooms and will need three
        assertThat(figureGroups("occupancy.overcrowding_to_come")).containsExactlyInAnyOrder(
            "all value=1 rows_counted=1 rows_excluded=1",
            "bedrooms=2 value=1 rows_counted=1 rows_excluded=1",
            "area=North value=1 rows_counted=1 rows_excluded=0",
            "area=South value=0 rows_counted=0 rows_excluded=1");
    }

    @Test
    void households_on_the_register_are_counted_where_their_members_are_known() {
        families();
        given("core.application", """
            application_ref | household_ref | status | bedroom_need | registration_date
            A1              | TEN           | active | 2            | 2026-01-01
            A2              | SIXTEEN       | active | 2            | 2026-01-01
            A3              | UNSURE        | active | 1            | 2026-01-01
            A4              | NOBODY        | active | 3            | 2026-01-01
            A5              | ADULT         | housed | 3            | 2026-01-01
            """);
        assertThat(figureGroups("register.need_change.standard")).containsExactlyInAnyOrder(
            "all value=1 rows_counted=1 rows_excluded=2",
            "bedroom_need=2 value=1 rows_counted=1 rows_excluded=0",
            "bedroom_need=1 value=0 rows_counted=0 rows_excluded=1",
            "bedroom_need=3 value=0 rows_counted=0 rows_excluded=1",
            "category=2 to 3 value=1 rows_counted=1 rows_excluded=0");
        assertThat(figure("register.need_change.benefit")).isEqualTo("2");
    }

    @Test
    void a_council_s_own_ages_decide_who_is_growing() {
        given("reference.setting", "standard_adult_age | standard_mixed_age\n18 | 8");
        given("core.household_member", """
            person_token | household_ref | relationship | sex    | birth_date
            T1           | H1            | lead         | female | 1990-01-01
            T2           | H1            | child        | male   | 2018-12-01
            T3           | H1            | child        | female | 2020-11-01
            """);
        then("occupancy.household_need", "household_ref | standard_need | standard_need_then\nH1 | 2 | 3");
    }
}
