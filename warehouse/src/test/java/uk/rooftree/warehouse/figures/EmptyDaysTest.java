package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** How long homes for re-letting stand empty, those still empty taken into account: {@code voids.empty_days}. */
class EmptyDaysTest extends SqlTables {

    private static final LocalDate AS_AT = LocalDate.parse("2026-10-31");

    /**
     * Voids of homes for re-letting, one a line: days empty, how it ended ({@code relet}, {@code open}, {@code temporary}), and how many
     * days before the as-at, if not 100.
     */
    private void voids(String... voids) {
        StringBuilder homes = new StringBuilder("property_ref | property_type | ownership | bedrooms | lettings_area\n");
        StringBuilder tenancies = new StringBuilder("tenancy_ref | property_ref | tenure_type | start_date | end_date\n");
        StringBuilder rows = new StringBuilder("void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class\n");
        for (int i = 0; i < voids.length; i++) {
            String[] parts = voids[i].split(" ");
            boolean isOpen = parts[1].equals("open");
            LocalDate end = AS_AT.minusDays(isOpen ? 0 : parts.length > 2 ? Integer.parseInt(parts[2]) : 100);
            LocalDate start = end.minusDays(Integer.parseInt(parts[0]));
            homes.append("P%d | flat | council | %d | North%n".formatted(i, 1 + i % 2));
            tenancies.append("OUT%1$d | P%1$d | secure | 2010-01-01 | %2$s%n".formatted(i, start));
            if (!isOpen) {
                tenancies.append("IN%1$d | P%1$d | %3$s | %2$s | %n".formatted(i, end, parts[1].equals("relet") ? "secure" : "licence"));
            }
            rows.append("V%1$d | P%1$d | OUT%1$d | %2$s | %3$s | standard%n".formatted(i, isOpen ? "" : "IN" + i, start));
        }
        given("core.property", homes.toString());
        given("core.tenancy", tenancies.toString());
        given("core.void", rows.toString());
    }

    @Test
    void four_voids_worked_out_by_hand() {
        voids("30 relet", "60 relet", "69 open", "100 relet");
        // all four for 30 days, three quarters of them for 30 more, half for 40 more; the mean of the three let is 63.3
        thenQuery("select day, at_risk, relet, still_empty from voids.curve where coalesce(bedrooms, area, void_class) is null", """
            day | at_risk | relet | still_empty
            0   | 4       | 0     | 1
            30  | 4       | 1     | 0.75
            60  | 3       | 1     | 0.5
            69  | 2       | 0     | 0.5
            100 | 1       | 1     | 0
            """);
        assertThat(figureGroups("voids.empty_days.restricted_mean")).containsExactlyInAnyOrder(
            "all value=72.5 rows_counted=4 rows_excluded=0",
            "bedrooms=1 value= rows_counted=2 rows_excluded=0",
            "bedrooms=2 value= rows_counted=2 rows_excluded=0",
            "area=North value= rows_counted=4 rows_excluded=0",
            "void_class=standard value= rows_counted=4 rows_excluded=0");
        // the square root of 42.5 x 42.5 / (4 x 3) + 20 x 20 / (3 x 2) is 14.7373
        assertThat(limits("voids.empty_days.restricted_mean")).contains("all 43.6 to 101.4",
            "area=North ? to ? (fewer than 20 were let again: nothing is told)");
        thenQuery("select standard_error from figure.interval where coalesce(bedrooms, area, void_class) is null", """
            standard_error
            14.7373
            """);
    }

    @Test
    void a_home_empty_for_longer_than_the_horizon_counts_as_so_long() {
        given("reference.setting", "void_horizon_days\n50");
        voids("30 relet", "60 relet", "69 open", "100 relet");
        // 30 days, and three quarters of 20; 45 + 1.96 x 4.33 would be beyond the horizon
        assertThat(figure("voids.empty_days.restricted_mean")).isEqualTo("45.0");
        assertThat(limits("voids.empty_days.restricted_mean")).contains("all 36.5 to 50");
    }

    @Test
    void a_mean_up_to_a_day_nobody_has_reached_is_not_told() {
        voids("30 relet", "69 open");
        assertThat(figure("voids.empty_days.restricted_mean")).isEmpty();
        assertThat(limits("voids.empty_days.restricted_mean")).contains(
            "all ? to ? (no void was seen standing empty for 365 days, and some are open at 69)");
        voids("30 relet", "400 open");
        // entered at day 35 of standing empty, when the twelve months began; nobody else was empty then
        assertThat(figure("voids.empty_days.restricted_mean")).isEqualTo("30.0");
    }

    @Test
    void a_void_that_began_before_the_last_twelve_months_is_seen_from_then_on() {
        voids("30 relet", "400 relet 0", "380 open", "10 relet 365");
        // the last was let the day before the twelve months began
        thenQuery("select day, at_risk, relet, still_empty from voids.curve where coalesce(bedrooms, area, void_class) is null", """
            day | at_risk | relet | still_empty
            0   | 1       | 0     | 1
            16  | 2       | 0     | 1
            30  | 2       | 1     | 0.5
            36  | 2       | 0     | 0.5
            380 | 2       | 0     | 0.5
            400 | 1       | 1     | 0
            """);
        // 30 + 335 / 2
        assertThat(figureGroups("voids.empty_days.restricted_mean")).contains("all value=197.5 rows_counted=3 rows_excluded=0");
    }

    @Test
    void a_void_that_ends_otherwise_than_in_a_relet_is_watched_till_then() {
        voids("30 relet", "40 temporary", "60 relet");
        then("voids.empty_days_population", """
            void_ref | empty_ended | days_empty | empty_until
            V0       | relet       | 30         | 2026-07-23
            V1       | otherwise   | 40         | 2026-07-23
            V2       | relet       | 60         | 2026-07-23
            """);
        // 30 days, then two thirds of 30
        assertThat(figure("voids.empty_days.restricted_mean")).isEqualTo("50.0");
    }

    @Test
    void voids_that_cannot_become_relets_are_not_looked_at() {
        given("core.property", """
            property_ref | property_type | ownership | bedrooms | disposed_date
            P1           | flat          | council   | 2        |
            SOLD         | flat          | council   | 2        | 2026-06-01
            SOLD_BEFORE  | flat          | council   | 2        | 2026-01-01
            OTHERS       | flat          | private   | 2        |
            """);
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            O1          | P1           | secure      | 2010-01-01 | 2026-01-01
            O2          | SOLD         | secure      | 2010-01-01 | 2026-01-01
            O3          | SOLD_BEFORE  | secure      | 2010-01-01 | 2026-01-01
            O4          | OTHERS       | secure      | 2010-01-01 | 2026-01-01
            EARLY       | P1           | secure      | 2025-12-25 |
            EXCHANGE    | P1           | secure      | 2026-03-01 |
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            EXCHANGE    | exchange
            """);
        given("core.void", """
            void_ref   | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_end   | void_class
            OPEN       | P1           | O1              | NONE           | 2026-02-01 | 2026-12-01 |
            NO_TENANT  | P1           |                 |                | 2026-02-01 |            | standard
            NEW        | P1           | O1              |                | 2026-02-01 |            | new_home
            DECANT     | P1           | O1              |                | 2026-02-01 |            | decant_held
            FUTURE     | P1           | O1              |                | 2026-11-01 |            | standard
            BACKWARDS  | P1           | O1              | EARLY          | 2026-01-01 |            | standard
            EXCHANGED  | P1           | O1              | EXCHANGE       | 2026-02-01 |            | standard
            SOLD       | SOLD         | O2              |                | 2026-02-01 |            | standard
            SOLD_FIRST | SOLD_BEFORE  | O3              |                | 2026-02-01 |            | standard
            OTHERS     | OTHERS       | O4              |                | 2026-02-01 |            | standard
            """);
        then("voids.empty_days_population", """
            void_ref  | empty_ended | empty_until | days_empty | exclusion
            OPEN      | still_empty | 2026-10-31  | 272        |
            BACKWARDS | relet       | 2025-12-25  | -7         | days below 0
            EXCHANGED | otherwise   | 2026-03-01  | 28         |
            SOLD      | otherwise   | 2026-06-01  | 120        |
            """);
        assertThat(figureGroups("voids.empty_days.restricted_mean")).contains("all value= rows_counted=3 rows_excluded=1",
            "void_class=unknown value= rows_counted=1 rows_excluded=0");
    }

    @Test
    void where_none_was_let_again_there_is_a_mean_and_no_limits() {
        voids("400 open", "380 open");
        assertThat(figure("voids.empty_days.restricted_mean")).isEqualTo("365.0");
        assertThat(limits("voids.empty_days.restricted_mean")).contains("all ? to ? (no limits: none was let again within 365 days)");
    }

    @Test
    void a_group_has_a_mean_from_twenty_relets_on() {
        String[] voids = new String[41];
        for (int i = 0; i < voids.length; i++) {
            voids[i] = "%d relet".formatted(10 + i);
        }
        voids[0] = "5 open";
        voids(voids);
        // twenty each, 12, 14, … 50 in homes of one bedroom and 11, 13, … 49 in homes of two
        assertThat(figure("voids.empty_days.restricted_mean", "bedrooms=2")).isEqualTo("30.0");
        assertThat(figure("voids.empty_days.restricted_mean", "bedrooms=1")).isEqualTo("31.0");
        assertThat(limits("voids.empty_days.restricted_mean")).filteredOn(line -> line.startsWith("bedrooms")).noneMatch(line -> line.contains("?"));
        voids[1] = "11 temporary";
        voids(voids);
        assertThat(figure("voids.empty_days.restricted_mean", "bedrooms=2")).isEmpty();
    }

    @Test
    void without_voids_nothing_is_told() {
        assertThat(figureGroups("voids.empty_days.restricted_mean")).containsExactly("all value= rows_counted=0 rows_excluded=0");
        assertThat(limits("voids.empty_days.restricted_mean")).isEmpty();
    }
}
