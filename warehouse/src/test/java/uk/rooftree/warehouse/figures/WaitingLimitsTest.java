package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/**
 * Between which values the waiting curves may lie by chance. Numbers are those of R 4.2.2 with its package survival 3.5-3:
 * <pre>
 * survfit(Surv(days, housed) ~ 1, conf.type = "log-log")
 * survfit(Surv(days, factor(outcome, c("waiting", "housed", "left"))) ~ 1, conf.type = "log-log")
 * </pre>
 */
class WaitingLimitsTest extends SqlTables {

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

    @Test
    void six_applicants_leave_much_room() {
        waits("90 housed", "150 active", "180 housed", "180 removed", "300 active", "360 housed");
        assertThat(limits("waiting.w3.still_waiting.90")).contains("all 0.2731 to 0.9747");
        assertThat(limits("waiting.w3.still_waiting.180")).contains("all 0.1419 to 0.8931");
        assertThat(limits("waiting.w3.housed.90")).contains("all 0.0077 to 0.5168");
        assertThat(limits("waiting.w3.housed.180")).contains("all 0.0469 to 0.7302");
        assertThat(limits("waiting.w3.housed.365")).contains("all 0.1923 to 0.9674");
        assertThat(limits("waiting.w3.left.180")).contains("all 0.0087 to 0.5951");
        assertThat(limits("waiting.w3.median_days")).containsExactly(
            "all 90 to ? (upper limit not reached by 360 days)",
            "band=a ? to ? (fewer than 20 were housed: nothing is told)",
            "band=a bedroom_need=1 ? to ? (fewer than 20 were housed: nothing is told)",
            "bedroom_need=1 ? to ? (fewer than 20 were housed: nothing is told)");
    }

    @Test
    void the_errors_are_those_of_greenwood_and_of_his_type() {
        waits("90 housed", "150 active", "180 housed", "180 removed", "300 active", "360 housed");
        thenQuery("""
            select day, still_waiting_error, still_waiting_lower, housed_error, housed_lower, gone_error, gone_lower
            from waiting.curve where seen = 'whole' and band is null and bedroom_need is null
            """, """
            day | still_waiting_error | still_waiting_lower | housed_error | housed_lower | gone_error   | gone_lower
            0   | 0                   |                     |              |              |              |
            90  | 0.1521451549        | 0.2731228499        | 0.1521451549 | 0.0077231040 |              |
            150 | 0.1521451549        | 0.2731228499        | 0.1521451549 | 0.0077231040 |              |
            180 | 0.2134781410        | 0.1418533899        | 0.2134781410 | 0.0469171461 | 0.1843877507 | 0.0087374741
            300 | 0.2134781410        | 0.1418533899        | 0.2134781410 | 0.0469171461 | 0.1843877507 | 0.0087374741
            360 |                     |                     | 0.1843877507 | 0.1923032244 | 0.1843877507 | 0.0087374741
            """);
    }

    /** Remission under 6-mercaptopurine, weeks as days (Freireich and others 1963; Gehan 1965), which many books work through. */
    @Test
    void a_well_known_trial_gives_what_the_books_say() {
        waits("6 housed", "6 housed", "6 housed", "6 active", "7 housed", "9 active", "10 housed", "10 active", "11 active", "13 housed",
            "16 housed", "17 active", "19 active", "20 active", "22 housed", "23 housed", "25 active", "32 active", "32 active", "34 active",
            "35 active");
        thenQuery("""
            select day, at_risk, still_waiting, still_waiting_error, still_waiting_lower, still_waiting_upper
            from waiting.curve where seen = 'whole' and band is null and bedroom_need is null and housed > 0
            """, """
            day | at_risk | still_waiting | still_waiting_error | still_waiting_lower | still_waiting_upper
            6   | 21      | 0.8571428571  | 0.0763603548        | 0.6197179553        | 0.9515517476
            7   | 17      | 0.8067226891  | 0.0869352852        | 0.5631465646        | 0.9228090192
            10  | 15      | 0.7529411765  | 0.0963496530        | 0.5031995108        | 0.8893618352
            13  | 12      | 0.6901960784  | 0.1068147078        | 0.4316102225        | 0.8490659633
            16  | 11      | 0.6274509804  | 0.1140538653        | 0.3675108560        | 0.8049121895
            22  | 7       | 0.5378151261  | 0.1282337517        | 0.2677789368        | 0.7467907176
            23  | 6       | 0.4481792717  | 0.1345914568        | 0.1880520060        | 0.6801426285
            """);
        assertThat(figure("waiting.w3.median_days")).isEqualTo("23");
        assertThat(limits("waiting.w3.median_days")).contains("all 13 to ? (upper limit not reached by 35 days)");
    }

    /** {@code survfit(Surv(entry - 0.5, exit, housed) ~ 1, conf.type = "log-log")}: who enters on a day is at risk on it. */
    @Test
    void who_came_before_the_last_twelve_months_enters_late() {
        given("core.application", """
            application_ref | household_ref | status  | application_date | registration_date | closed_date
            A01             | H01           | housed  | 2025-09-01       | 2025-09-01        | 2025-11-01
            A02             | H02           | removed | 2024-11-01       | 2024-11-01        | 2025-11-20
            A03             | H03           | housed  | 2025-10-20       | 2025-10-20        | 2026-01-18
            A04             | H04           | housed  | 2025-12-01       | 2025-12-01        | 2026-03-01
            A05             | H05           | active  | 2025-12-01       | 2025-12-01        |
            A06             | H06           | housed  | 2026-01-05       | 2026-01-05        | 2026-06-04
            A07             | H07           | housed  | 2025-03-01       | 2025-03-01        | 2026-05-01
            A08             | H08           | lapsed  | 2026-02-01       | 2026-02-01        | 2026-05-02
            A09             | H09           | active  | 2025-06-15       | 2025-06-15        |
            A10             | H10           | housed  | 2026-03-01       | 2026-03-01        | 2026-09-17
            A11             | H11           | active  | 2026-03-10       | 2026-03-10        |
            A12             | H12           | active  | 2025-11-01       | 2025-11-01        |
            A13             | H13           | housed  | 2025-08-01       | 2025-08-01        | 2026-07-01
            BEFORE          | H14           | housed  | 2025-01-01       | 2025-01-01        | 2025-10-31
            """);
        thenQuery("""
            select day, at_risk, still_waiting, still_waiting_lower, still_waiting_upper
            from waiting.curve where seen = 'last_12_months' and band is null and bedroom_need is null and housed > 0
            """, """
            day | at_risk | still_waiting | still_waiting_lower | still_waiting_upper
            61  | 9       | 0.8888888889  | 0.4329650902        | 0.9835640285
            90  | 8       | 0.6666666667  | 0.2816822422        | 0.8783067576
            150 | 7       | 0.5714285714  | 0.2228951798        | 0.8116928014
            200 | 6       | 0.4761904762  | 0.1651348040        | 0.7366454352
            334 | 5       | 0.3809523810  | 0.1119832149        | 0.6535060306
            426 | 2       | 0.1904761905  | 0.0130327168        | 0.5307132435
            """);
        assertThat(limits("waiting.w3.pace.median_days")).contains("all 61 to ? (upper limit not reached by 503 days)");
        assertThat(limits("waiting.w3.pace.still_waiting.365")).contains("all 0.112 to 0.6535");
    }

    @Test
    void why_there_are_no_limits_is_said_in_words() {
        waits("90 housed", "100 active");
        assertThat(limits("waiting.w3.left.90")).contains("all ? to ? (no limits: nobody had left)");
        assertThat(limits("waiting.w3.housed.180")).contains("all ? to ? (nobody was seen waiting for 180 days)");
        waits("90 removed", "100 active");
        assertThat(limits("waiting.w3.median_days")).contains("all ? to ? (not reached: more than half still wait after 100 days)");
        assertThat(limits("waiting.w3.still_waiting.90")).contains("all ? to ? (no limits: nobody had been housed)");
        assertThat(limits("waiting.w3.housed.90")).contains("all ? to ? (no limits: nobody had been housed)");
        waits("90 housed", "100 housed", "120 housed");
        assertThat(limits("waiting.w3.still_waiting.180")).contains("all ? to ? (no limits: nobody was left waiting)");
        assertThat(limits("waiting.w3.housed.180")).contains("all ? to ? (no limits: everybody had been housed)");
        waits("90 removed", "100 removed", "120 removed");
        assertThat(limits("waiting.w3.left.180")).contains("all ? to ? (no limits: everybody had left)");
    }

    @Test
    void a_group_has_limits_from_twenty_housed_spells_on() {
        String[] waits = new String[24];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = "%d %s".formatted(10 * (i + 1), i % 6 == 5 ? "active" : "housed");
        }
        waits(waits);
        assertThat(limits("waiting.w3.still_waiting.90")).hasSize(4).allSatisfy(line -> assertThat(line).doesNotContain("?"));
        waits[0] = "10 active";
        waits(waits);
        assertThat(limits("waiting.w3.still_waiting.90")).filteredOn(line -> line.startsWith("band"))
            .allSatisfy(line -> assertThat(line).endsWith("? to ? (fewer than 20 were housed: nothing is told)"));
    }

    @Test
    void without_a_spell_or_without_its_feed_a_figure_has_no_limits() {
        assertThat(limits("waiting.w3.median_days")).isEmpty();
        waits("90 housed", "100 active");
        given("core.feed_load", """
            feed        | is_supplied
            application | false
            """);
        assertThat(limits("waiting.w3.median_days")).isEmpty();
    }

    @Test
    void a_value_outside_its_limits_stops_the_build() {
        given("figure.interval", """
            as_at      | figure                        | band | value | lower | upper
            2026-10-31 | waiting.w3.still_waiting.90   |      | 0.5   | 0.4   | 0.6
            2026-10-31 | waiting.w3.still_waiting.90   | a    | 0.7   | 0.4   | 0.6
            2026-10-31 | waiting.w3.median_days        |      | 30    | 40    |
            2026-10-31 | waiting.w3.median_days        | a    |       |       |
            2026-09-30 | waiting.w3.median_days        | a    | 1     | 2     | 3
            """);
        then("checks.waiting_limits_hold_value", """
            figure                      | band | failure_reason
            waiting.w3.still_waiting.90 | a    | waiting.w3.still_waiting.90 is 0.7000, not from 0.4000 to 0.6000
            waiting.w3.median_days      |      | waiting.w3.median_days is 30.0000, not from 40.0000 to a limit not reached
            """);
    }
}
