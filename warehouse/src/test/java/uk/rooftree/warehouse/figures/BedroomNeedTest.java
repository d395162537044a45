package uk.rooftree.warehouse.figures;

import java.util.List;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Bedrooms a household needs by the bedroom standard and by the benefit criteria: {@code occupancy.household_need}. */
class BedroomNeedTest extends SqlTables {

    private static final String AS_AT_YEAR = "2026";

    /** A couple of 40 and others such as {@code "boy 12"}, each born on 1 January. */
    private String aCoupleAnd(String household, List<String> others) {
        StringBuilder rows = new StringBuilder();
        rows.append("%s-1 | %s | lead | female | 1986-01-01\n".formatted(household, household));
        rows.append("%s-2 | %s | partner | male | 1986-01-01\n".formatted(household, household));
        int number = 3;
        for (String other : others) {
            String[] words = other.split(" ");
            String sex = switch (words[0]) {
                case "boy", "son" -> "male";
                case "girl", "daughter" -> "female";
                default -> words[0].equals("child") ? "" : words[0];
            };
            rows.append("%s-%d | %s | child | %s | %d-01-01\n".formatted(household, number++, household, sex,
                Integer.parseInt(AS_AT_YEAR) - Integer.parseInt(words[1])));
        }
        return rows.toString();
    }

    @Test
    void the_ten_families_of_the_published_table_need_what_it_says() {
        String[][] families = {
            {"F0", "", "1", "1"},
            {"F1", "boy 12,girl 8", "3", "3"},
            {"F2", "boy 12,boy 8", "2", "2"},
            {"F3", "boy 17,boy 15", "2", "3"},
            {"F4", "girl 15,girl 11,boy 4,girl 3", "3", "3"},
            {"F5", "boy 9,girl 9", "2", "2"},
            {"F6", "boy 10,girl 9", "3", "3"},
            {"F7", "son 20,son 16", "2", "3"},
            {"F8", "son 21", "2", "2"},
            {"F9", "boy 15,boy 13,boy 9,girl 7,girl 4", "4", "4"},
        };
        StringBuilder members = new StringBuilder("person_token | household_ref | relationship | sex | birth_date\n");
        StringBuilder needs = new StringBuilder("household_ref | standard_need | benefit_need\n");
        for (String[] family : families) {
            members.append(aCoupleAnd(family[0], family[1].isEmpty() ? List.of() : List.of(family[1].split(","))));
            needs.append(family[0]).append(" | ").append(family[2]).append(" | ").append(family[3]).append('\n');
        }
        given("core.household_member", members.toString());
        then("occupancy.household_need", needs.toString());
    }

    @Test
    void a_child_whose_sex_is_blank_other_or_unmapped_is_placed_where_fewest_rooms_are_needed() {
        String[][] families = {
            {"U1", "boy 12,child 14", "2"},
            {"U2", "boy 12,girl 14,child 15", "3"},
            {"U3", "boy 12,child 8", "2"},
            {"U4", "boy 12,girl 12,other 8", "3"},
            {"U5", "boy 12,girl 12,child 8,unmapped 7", "3"},
            {"U6", "child 12,child 13,child 14", "3"},
            {"U7", "child 12,girl 3", "2"},
        };
        StringBuilder members = new StringBuilder("person_token | household_ref | relationship | sex | birth_date\n");
        StringBuilder needs = new StringBuilder("household_ref | standard_need\n");
        for (String[] family : families) {
            members.append(aCoupleAnd(family[0], List.of(family[1].split(","))));
            needs.append(family[0]).append(" | ").append(family[2]).append('\n');
        }
        given("core.household_member", members.toString());
        then("occupancy.household_need", needs.toString());
    }

    @Test
    void the_lead_and_the_partner_with_the_lowest_tokens_share_a_room_and_a_second_partner_or_lead_does_not() {
        given("core.household_member", """
            person_token | household_ref | relationship   | birth_date
            a            | ALONE         | lead           | 1980-01-01
            a            | TWO_PARTNERS  | lead           | 1980-01-01
            b            | TWO_PARTNERS  | partner        | 1980-01-01
            c            | TWO_PARTNERS  | partner        | 1980-01-01
            a            | TWO_LEADS     | lead           | 1980-01-01
            b            | TWO_LEADS     | lead           | 1980-01-01
            c            | TWO_LEADS     | partner        | 1980-01-01
            a            | NO_LEAD       | partner        | 1980-01-01
            b            | NO_LEAD       | partner        | 1980-01-01
            a            | BROTHERS      | lead           | 1980-01-01
            b            | BROTHERS      | other_relative | 1980-01-01
            """);
        then("occupancy.household_need", """
            household_ref | people | standard_need
            ALONE         | 1      | 1
            TWO_PARTNERS  | 3      | 2
            TWO_LEADS     | 3      | 2
            NO_LEAD       | 2      | 2
            BROTHERS      | 2      | 2
            """);
    }

    @Test
    void two_others_with_a_couple_mark_that_exactly_two_bear_share_a_room() {
        given("core.household_member", """
            person_token | household_ref | relationship   | birth_date | couple_code
            a            | H1            | lead           | 1960-01-01 |
            b            | H1            | partner        | 1960-01-01 |
            c            | H1            | child          | 1990-01-01 | x
            d            | H1            | other          | 1990-01-01 | x
            e            | H1            | other_relative | 1990-01-01 | y
            a            | THREE         | lead           | 1960-01-01 |
            b            | THREE         | child          | 1990-01-01 | x
            c            | THREE         | child          | 1990-01-01 | x
            d            | THREE         | other          | 1990-01-01 | x
            a            | LEFT          | lead           | 1960-01-01 |
            b            | LEFT          | child          | 1990-01-01 | x
            a            | LEADS_OWN     | lead           | 1960-01-01 | x
            b            | LEADS_OWN     | partner        | 1960-01-01 | x
            c            | LEADS_OWN     | child          | 1990-01-01 | y
            d            | LEADS_OWN     | child          | 1990-01-01 | y
            a            | LEADS_TOO     | lead           | 1960-01-01 | x
            b            | LEADS_TOO     | partner        | 1960-01-01 |
            c            | LEADS_TOO     | child          | 1990-01-01 | x
            d            | LEADS_TOO     | child          | 1990-01-01 | x
            """);
        then("occupancy.household_need", """
            household_ref | standard_need
            H1            | 3
            THREE         | 4
            LEFT          | 2
            LEADS_OWN     | 2
            LEADS_TOO     | 3
            """);
    }

    @Test
    void people_are_in_the_household_from_their_first_day_to_the_day_before_their_last() {
        asAt("2026-03-31");
        given("core.household_member", """
            person_token | household_ref | relationship   | birth_date | from_date  | to_date
            a            | H1            | lead           | 1960-01-01 |            |
            b            | H1            | other_relative | 1960-01-01 | 2026-03-31 |
            c            | H1            | other_relative | 1960-01-01 | 2026-04-01 |
            d            | H1            | other_relative | 1960-01-01 |            | 2026-03-31
            e            | H1            | other_relative | 1960-01-01 |            | 2026-04-01
            a            | GONE          | lead           | 1960-01-01 |            | 2026-03-01
            """);
        then("occupancy.household_need", """
            household_ref | people | standard_need
            H1            | 3      | 3
            """);
    }

    @Test
    void somebody_of_unknown_age_leaves_the_need_unknown_even_in_a_couple() {
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date
            a            | H1            | lead         | 1960-01-01
            b            | H1            | partner      |
            """);
        then("occupancy.household_need", """
            household_ref | people | standard_need | benefit_need
            H1            | 2      |               |
            """);
    }

    @Test
    void ages_are_completed_birthdays_and_29_february_has_its_birthday_on_1_march_of_a_common_year() {
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | sex
            a            | H1            | lead         | 1980-01-01 | female
            b            | H1            | child        | 2016-02-29 | male
            c            | H1            | child        | 2019-01-01 | female
            """);
        asAt("2026-02-28");
        then("occupancy.household_need", "household_ref | standard_need\nH1 | 2");
        asAt("2026-03-01");
        then("occupancy.household_need", "household_ref | standard_need\nH1 | 3");
    }

    @Test
    void sixteen_to_twenty_share_by_the_standard_and_sleep_alone_by_the_benefit_criteria() {
        asAt("2026-03-31");
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | sex
            a            | H1            | lead         | 1980-01-01 | female
            b            | H1            | child        | 2010-03-31 | male
            c            | H1            | child        | 2010-04-01 | male
            a            | H2            | lead         | 1980-01-01 | female
            b            | H2            | child        | 2005-03-31 | male
            c            | H2            | child        | 2005-04-01 | male
            d            | H2            | child        | 2010-03-31 | male
            """);
        then("occupancy.household_need", """
            household_ref | standard_need | benefit_need
            H1            | 2             | 3
            H2            | 3             | 4
            """);
    }

    @Test
    void the_benefit_criteria_alone_give_a_room_to_a_child_who_cannot_share_to_a_couple_who_cannot_and_to_a_carer() {
        asAt("2026-03-31");
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | sex    | needs_own_room_flag | overnight_carer_flag
            a            | CHILD         | lead         | 1980-01-01 | female |                     |
            b            | CHILD         | child        | 2015-01-01 | male   | true                |
            c            | CHILD         | child        | 2014-01-01 | male   | false               |
            d            | CHILD         | child        | 2013-01-01 | male   |                     |
            a            | COUPLE        | lead         | 1980-01-01 | female | true                | true
            b            | COUPLE        | partner      | 1980-01-01 | male   | true                | true
            a            | ADULT         | lead         | 1980-01-01 | female | true                |
            b            | ADULT         | child        | 2008-01-01 | male   | true                |
            """);
        then("occupancy.household_need", """
            household_ref | standard_need | benefit_need
            CHILD         | 3             | 3
            COUPLE        | 1             | 3
            ADULT         | 2             | 2
            """);
    }

    @Test
    void the_child_who_cannot_share_is_not_in_the_pairing_so_a_brother_may_lose_his_room_mate() {
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | sex    | needs_own_room_flag
            a            | H1            | lead         | 1980-01-01 | female |
            b            | H1            | child        | 2015-01-01 | male   | true
            c            | H1            | child        | 2014-01-01 | male   |
            """);
        then("occupancy.household_need", """
            household_ref | standard_need | benefit_need
            H1            | 2             | 3
            """);
    }

    @Test
    void another_councils_ages_may_be_set() {
        given("reference.setting", "standard_adult_age | standard_mixed_age\n18 | 8");
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | sex
            a            | H1            | lead         | 1980-01-01 | female
            b            | H1            | child        | 2007-01-01 | male
            c            | H1            | child        | 2009-01-01 | male
            d            | H1            | child        | 2017-01-01 | female
            e            | H1            | child        | 2020-01-01 | male
            """);
        // 19 alone, 17 with the boy of 6, the girl of 9 alone
        then("occupancy.household_need", "household_ref | standard_need\nH1 | 4");
    }
}
