package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** How long a wait lasts, those still waiting taken into account: {@code waiting.w3} and {@code waiting.w3.pace}. */
class WaitingCurvesTest extends SqlTables {

    private static final LocalDate AS_AT = LocalDate.parse("2026-10-31");

    /** Applications, one a line: days waited and how they stand; all of band a, need 1. */
    private void waits(String... waits) {
        StringBuilder rows = new StringBuilder("application_ref | household_ref | band | bedroom_need | status | application_date | registration_date | closed_date\n");
        for (int i = 0; i < waits.length; i++) {
            String[] parts = waits[i].split(" ");
            boolean isWaiting = parts[1].equals("active");
            LocalDate from = AS_AT.minusDays(Integer.parseInt(parts[0]) + (isWaiting ? 0 : 10));
            rows.append("A%03d | H%03d | a | 1 | %s | %s | %s | %s%n".formatted(i, i, parts[1], from, from,
                isWaiting ? "" : AS_AT.minusDays(10)));
        }
        given("core.application", rows.toString());
    }

    /** Six applicants, in thirty-day months: 3 housed, 5 still waiting, 6 housed, 6 removed, 10 still waiting, 12 housed. */
    private void sixApplicants() {
        waits("90 housed", "150 active", "180 housed", "180 removed", "300 active", "360 housed");
    }

    @Test
    void six_applicants_worked_out_by_hand_have_a_median_of_twelve_months() {
        sixApplicants();
        assertThat(figureGroups("waiting.w3.median_days")).containsExactlyInAnyOrder(
            "all value=360 rows_counted=6 rows_excluded=0",
            "band=a value= rows_counted=6 rows_excluded=0",
            "bedroom_need=1 value= rows_counted=6 rows_excluded=0",
            "band=a bedroom_need=1 value= rows_counted=6 rows_excluded=0");
        assertThat(figure("waiting.w3.still_waiting.90")).isEqualTo("0.8333");
        assertThat(figure("waiting.w3.still_waiting.180")).isEqualTo("0.6250");
        assertThat(figure("waiting.w3.still_waiting.365")).isEqualTo("0.0000");
        assertThat(figure("waiting.w3.housed.90")).isEqualTo("0.1667");
        assertThat(figure("waiting.w3.housed.180")).isEqualTo("0.3750");
        assertThat(figure("waiting.w3.housed.365")).isEqualTo("0.7917");
        assertThat(figure("waiting.w3.left.90")).isEqualTo("0.0000");
        assertThat(figure("waiting.w3.left.180")).isEqualTo("0.2083");
        assertThat(figure("waiting.w3.left.730")).isEqualTo("0.2083");
    }

    @Test
    void the_curve_steps_down_on_the_days_somebody_was_housed_or_left() {
        sixApplicants();
        // at 180 days the two who end then are at risk, with the two who go on
        thenQuery("""
            select day, at_risk, housed, gone, still_waiting, still_there, housed_by_then, gone_by_then
            from waiting.curve where seen = 'whole' and band is null and bedroom_need is null
            """, """
            day | at_risk | housed | gone | still_waiting | still_there  | housed_by_then | gone_by_then
            0   | 6       | 0      | 0    | 1             | 1            | 0              | 0
            90  | 6       | 1      | 0    | 0.8333333333  | 0.8333333333 | 0.1666666667   | 0
            150 | 5       | 0      | 0    | 0.8333333333  | 0.8333333333 | 0.1666666667   | 0
            180 | 4       | 1      | 1    | 0.625         | 0.4166666667 | 0.375          | 0.2083333333
            300 | 2       | 0      | 0    | 0.625         | 0.4166666667 | 0.375          | 0.2083333333
            360 | 1       | 1      | 0    | 0             | 0            | 0.7916666667   | 0.2083333333
            """);
    }

    @Test
    void no_curve_goes_on_beyond_the_longest_wait_unless_nobody_is_left() {
        waits("90 housed", "100 active");
        // one of two: exactly half is the median
        assertThat(figure("waiting.w3.median_days")).isEqualTo("90");
        assertThat(figure("waiting.w3.still_waiting.90")).isEqualTo("0.5000");
        assertThat(figure("waiting.w3.still_waiting.180")).isEmpty();
        assertThat(figure("waiting.w3.housed.90")).isEqualTo("0.5000");
        assertThat(figure("waiting.w3.housed.180")).isEmpty();
        assertThat(figure("waiting.w3.left.180")).isEmpty();
    }

    @Test
    void where_the_last_left_the_all_cause_curve_ends_though_that_of_waiting_does_not() {
        waits("90 housed", "100 withdrawn");
        assertThat(figure("waiting.w3.still_waiting.180")).isEmpty();
        assertThat(figure("waiting.w3.left.180")).isEqualTo("0.5000");
        assertThat(figure("waiting.w3.housed.180")).isEqualTo("0.5000");
    }

    @Test
    void without_anybody_housed_a_median_is_not_reached() {
        waits("90 removed", "100 active");
        assertThat(figure("waiting.w3.median_days")).isEmpty();
        assertThat(figureColumn("waiting.w3.median_days", "rows_counted")).isEqualTo("2");
        assertThat(figure("waiting.w3.still_waiting.90")).isEqualTo("1.0000");
    }

    @Test
    void a_group_has_a_value_from_twenty_housed_spells_on() {
        String[] waits = new String[21];
        for (int i = 0; i < 20; i++) {
            waits[i] = "%d housed".formatted(i < 10 ? 30 : 60);
        }
        waits[20] = "45 housed";
        waits(waits);
        assertThat(figure("waiting.w3.median_days", "band=a")).isEqualTo("45");
        waits[20] = "45 active";
        waits(waits);
        assertThat(figure("waiting.w3.median_days", "band=a, bedroom_need=1")).isEqualTo("60");
        waits[0] = "30 active";
        waits(waits);
        assertThat(figure("waiting.w3.median_days", "band=a")).isEmpty();
        assertThat(figure("waiting.w3.median_days")).isEqualTo("60");
    }

    @Test
    void a_spell_is_an_application_that_waited_with_those_it_carried_on() {
        given("core.application", """
            application_ref | household_ref | status    | application_date | registration_date | closed_date | closed_reason
            LAPSED          | H1            | lapsed    | 2024-01-01       | 2024-01-10        | 2025-01-01  |
            CARRIES_ON      | H1            | active    | 2025-01-20       | 2025-02-01        |             |
            LAPSED_TOO      | H2            | lapsed    | 2024-01-01       | 2024-01-10        | 2025-01-01  |
            TO_A_PENDING    | H2            | pending   | 2025-01-20       | 2025-02-01        |             |
            ELSEWHERE       | H3            | housed    | 2025-01-01       | 2025-01-01        | 2026-01-01  | housed_elsewhere
            BY_COUNCIL      | H4            | housed    | 2025-01-01       | 2025-01-01        | 2026-01-01  |
            MERGED          | H5            | merged    | 2025-01-01       | 2025-01-01        | 2026-01-01  |
            REFUSED         | H6            | refused   | 2025-01-01       | 2025-01-01        | 2026-01-01  |
            DRAFT           | H7            | draft     | 2025-01-01       | 2025-01-01        |             |
            UNREGISTERED    | H8            | active    | 2025-01-01       |                   |             |
            NO_END          | H9            | removed   | 2025-01-01       | 2025-01-01        |             |
            LIVE_AND_CLOSED | HA            | suspended | 2025-01-01       | 2025-01-01        | 2026-01-01  |
            BACKWARDS       | HB            | withdrawn | 2026-01-01       | 2026-02-01        | 2026-01-31  |
            UNDER_OFFER     | HC            | under_offer | 2026-10-31     | 2026-10-31        |             |
            """);
        then("waiting.spell", """
            application_ref | waiting_from | ended_on   | outcome | days | exclusion
            CARRIES_ON      | 2024-01-10   | 2026-10-31 | waiting | 1025 |
            LAPSED_TOO      | 2024-01-10   | 2025-01-01 | left    | 357  |
            ELSEWHERE       | 2025-01-01   | 2026-01-01 | left    | 365  |
            BY_COUNCIL      | 2025-01-01   | 2026-01-01 | housed  | 365  |
            NO_END          | 2025-01-01   |            | left    |      | closed, but not known when
            LIVE_AND_CLOSED | 2025-01-01   | 2026-10-31 | waiting | 668  | live status, yet a day of closing
            BACKWARDS       | 2026-02-01   | 2026-01-31 | left    | -1   | ended before it began
            UNDER_OFFER     | 2026-10-31   | 2026-10-31 | waiting | 0    |
            """);
        assertThat(figureGroups("waiting.w3.still_waiting.365")).contains("all value=0.6667 rows_counted=5 rows_excluded=3");
    }

    @Test
    void the_pace_sees_only_days_of_the_last_twelve_months_and_who_came_before_enters_late() {
        given("core.application", """
            application_ref | household_ref | band | status  | application_date | registration_date | closed_date
            BEFORE          | H1            | a    | housed  | 2025-09-01       | 2025-09-01        | 2025-10-31
            FIRST_DAY       | H2            | a    | housed  | 2024-11-01       | 2024-11-01        | 2025-11-01
            NEW             | H3            | a    | housed  | 2026-01-01       | 2026-01-01        | 2026-04-11
            NEW_TOO         | H4            | a    | active  | 2026-01-01       | 2026-01-01        |
            LONG            | H5            | a    | active  | 2024-11-01       | 2024-11-01        |
            NO_END          | H6            | a    | removed | 2024-11-01       | 2024-11-01        |
            """);
        // 100 days: NEW and NEW_TOO at risk; 365 days, the first of the period: FIRST_DAY and LONG, not NEW_TOO, who is at day 303
        thenQuery("""
            select day, at_risk, housed, still_waiting
            from waiting.curve where seen = 'last_12_months' and band is null and bedroom_need is null
            """, """
            day | at_risk | housed | still_waiting
            0   | 2       | 0      | 1
            100 | 2       | 1      | 0.5
            303 | 1       | 0      | 0.5
            365 | 2       | 1      | 0.25
            729 | 1       | 0      | 0.25
            """);
        assertThat(figureGroups("waiting.w3.pace.median_days")).contains(
            "all value=100 rows_counted=4 rows_excluded=0", "band=a value= rows_counted=4 rows_excluded=0");
        assertThat(figure("waiting.w3.pace.still_waiting.365")).isEqualTo("0.2500");
    }

    @Test
    void those_housed_alone_make_the_wait_look_half_as_long() {
        sixApplicants();
        // 90, 180 and 360 days; the curve, which also sees who still waits, has 360
        assertThat(figureGroups("waiting.w3.naive_median_days")).containsExactlyInAnyOrder(
            "all value=180.0 rows_counted=3 rows_excluded=0",
            "band=a value=180.0 rows_counted=3 rows_excluded=0",
            "bedroom_need=1 value=180.0 rows_counted=3 rows_excluded=0",
            "band=a bedroom_need=1 value=180.0 rows_counted=3 rows_excluded=0");
    }

    @Test
    void of_the_pace_those_housed_in_the_last_twelve_months_are_set_beside_it() {
        given("core.application", """
            application_ref | household_ref | band | status    | application_date | registration_date | closed_date | closed_reason
            BEFORE          | H1            | a    | housed    | 2025-09-01       | 2025-09-01        | 2025-10-31  |
            FIRST_DAY       | H2            | a    | housed    | 2024-11-01       | 2024-11-01        | 2025-11-01  |
            NEW             | H3            | b    | housed    | 2026-01-01       | 2026-01-01        | 2026-04-11  |
            ELSEWHERE       | H4            | b    | housed    | 2026-01-01       | 2026-01-01        | 2026-01-02  | housed_elsewhere
            LEFT            | H5            | b    | withdrawn | 2026-01-01       | 2026-01-01        | 2026-01-02  |
            WAITING         | H6            | b    | active    | 2026-01-01       | 2026-01-01        |             |
            NO_END          | H7            | b    | housed    | 2026-01-01       | 2026-01-01        |             |
            BACKWARDS       | H8            | b    | housed    | 2026-03-01       | 2026-03-01        | 2026-02-01  |
            """);
        assertThat(figureGroups("waiting.w3.pace.naive_median_days")).contains("all value=232.5 rows_counted=2 rows_excluded=1",
            "band=a value=365.0 rows_counted=1 rows_excluded=0", "band=b value=100.0 rows_counted=1 rows_excluded=1");
        assertThat(figureGroups("waiting.w3.naive_median_days")).contains("all value=100.0 rows_counted=3 rows_excluded=2",
            "band=a value=212.5 rows_counted=2 rows_excluded=0");
    }

    @Test
    void nobody_has_waited_and_nothing_is_told() {
        assertThat(figureGroups("waiting.w3.median_days")).containsExactly("all value= rows_counted=0 rows_excluded=0");
        assertThat(figureGroups("waiting.w3.pace.still_waiting.365")).containsExactly("all value= rows_counted=0 rows_excluded=0");
    }
}
