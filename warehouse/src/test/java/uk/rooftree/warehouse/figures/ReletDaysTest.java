package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** How many days it took to let a home again, by the four rules of {@code voids.relet_days}, and which re-lets count. */
class ReletDaysTest extends SqlTables {

    private void homes() {
        given("core.property", """
            property_ref | property_type | ownership           | bedrooms | lettings_area | disposed_date
            P1           | flat          | council             | 2        | North         |
            P2           | bedsit        | council             |          | South         |
            P3           | house         | council             |          |               | 2026-09-30
            P4           | flat          | registered_provider | 2        | North         |
            P5           | garage        | council             |          | North         |
            """);
    }

    /** One void of P1 between an old and a new secure tenancy; the other columns of the void are the test's. */
    private void aReletOf(String home, String endedOn, String startedOn, String voidColumns, String voidCells) {
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            OLD         | %s           | secure      | 2019-01-01 | %s
            NEW         | %s           | secure      | %s         |
            """.formatted(home, endedOn, home, startedOn));
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | %s
            V1       | %s           | OLD             | NEW            | %s
            """.formatted(voidColumns, home, voidCells));
    }

    @Test
    void a_home_left_on_sunday_and_let_on_monday_took_one_day_for_lahs_and_none_for_benchmark_clubs_and_core() {
        asAt("2026-03-31");
        aReletOf("P1", "2026-03-01", "2026-03-02",
            "void_start | void_class | keys_in_date | keys_out_date",
            "2026-03-01 | standard   | 2026-03-01   | 2026-03-02");
        assertThat(figure("voids.relet_days.lahs_g1a")).isEqualTo("1.00");
        assertThat(figure("voids.relet_days.lahs_g1a.month")).isEqualTo("1.00");
        assertThat(figure("voids.relet_days.benchmark_standard")).isEqualTo("0.00");
        assertThat(figure("voids.relet_days.benchmark_all")).isEqualTo("0.00");
        assertThat(figure("voids.relet_days.core")).isEqualTo("0.00");
        assertThat(figure("voids.relet_days.key_to_key")).isEqualTo("1.00");
        assertThat(figure("voids.relets")).isEqualTo("1");
    }

    @Test
    void lahs_runs_from_the_later_of_possession_and_the_end_of_the_tenancy_and_from_possession_alone_if_the_end_is_unknown() {
        asAt("2026-03-31");
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            A           | P1           | secure      | 2019-01-01 | 2026-01-10
            B           | P1           | secure      | 2026-02-10 |
            C           | P2           | secure      | 2019-01-01 | 2026-01-05
            D           | P2           | flexible    | 2026-02-10 |
            E           | P3           | secure      | 2019-01-01 |
            F           | P3           | starter     | 2026-02-10 |
            """);
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class
            V1       | P1           | A               | B              | 2026-01-05 | standard
            V2       | P2           | C               | D              | 2026-01-08 | minor_works
            V3       | P3           | E               | F              | 2026-01-06 |
            """);
        then("voids.relet_days_lahs_population", """
            void_ref | clock_start | relet_days | bedrooms | area    | void_class  | is_in_month
            V1       | 2026-01-10  | 31         | 2        | North   | standard    | false
            V2       | 2026-01-08  | 33         | 1        | South   | minor_works | false
            V3       | 2026-01-06  | 35         | unknown  | unknown | unknown     | false
            """);
        then("voids.relet_days_benchmark_population", """
            void_ref | relet_days | excluded_because
            V1       | 30         |
            V2       | 35         |
            V3       |            | end of the outgoing tenancy not known
            """);
        assertThat(figureGroups("voids.relet_days.lahs_g1a")).containsExactlyInAnyOrder(
            "all value=33.00 numerator=99 denominator=3 rows_counted=3 rows_excluded=0",
            "bedrooms=1 value=33.00 numerator=33 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=2 value=31.00 numerator=31 denominator=1 rows_counted=1 rows_excluded=0",
            "bedrooms=unknown value=35.00 numerator=35 denominator=1 rows_counted=1 rows_excluded=0",
            "area=North value=31.00 numerator=31 denominator=1 rows_counted=1 rows_excluded=0",
            "area=South value=33.00 numerator=33 denominator=1 rows_counted=1 rows_excluded=0",
            "area=unknown value=35.00 numerator=35 denominator=1 rows_counted=1 rows_excluded=0",
            "void_class=minor_works value=33.00 numerator=33 denominator=1 rows_counted=1 rows_excluded=0",
            "void_class=standard value=31.00 numerator=31 denominator=1 rows_counted=1 rows_excluded=0",
            "void_class=unknown value=35.00 numerator=35 denominator=1 rows_counted=1 rows_excluded=0");
    }

    @Test
    void a_group_whose_only_relet_is_left_out_has_a_row_without_a_value() {
        asAt("2026-03-31");
        aReletOf("P1", "", "2026-03-02", "void_start | void_class", "2026-03-01 | standard");
        assertThat(figureGroups("voids.relet_days.benchmark_standard")).containsExactlyInAnyOrder(
            "all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1",
            "bedrooms=2 value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1",
            "area=North value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1",
            "void_class=standard value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1");
        assertThat(figureGroups("voids.relet_days.benchmark_standard.median")).contains("all value= rows_counted=0 rows_excluded=1");
    }

    @Test
    void works_that_would_have_moved_a_tenant_start_the_lahs_clock_when_they_are_done_and_without_that_day_the_void_is_left_out() {
        asAt("2026-03-31");
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            A           | P1           | secure      | 2019-01-01 | 2025-06-01
            B           | P1           | secure      | 2026-02-10 |
            C           | P2           | secure      | 2019-01-01 | 2025-06-01
            D           | P2           | secure      | 2026-02-10 |
            """);
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class  | lahs_major | works_complete_date
            V1       | P1           | A               | B              | 2025-06-01 | standard    | true       | 2026-02-01
            V2       | P2           | C               | D              | 2025-06-01 | major_works | true       |
            """);
        then("voids.relet_days_lahs_exclusions", """
            void_ref | part           | reason
            V2       | last_12_months | major works without the day they were completed
            V2       | financial_year | major works without the day they were completed
            """);
        assertThat(figureGroups("voids.relet_days.lahs_g1a")).contains(
            "all value=9.00 numerator=9 denominator=1 rows_counted=1 rows_excluded=1");
        // CORE goes by the class: V1 is no major works to it, V2 has no completion date and runs from the end of the tenancy
        then("voids.relet_days_core_population", """
            void_ref | relet_days | excluded_because
            V1       | 253        |
            V2       | 253        |
            """);
        // benchmark clubs leave major works out of the standard measure altogether
        assertThat(figureColumn("voids.relet_days.benchmark_standard", "rows_counted")).isEqualTo("1");
        assertThat(figureColumn("voids.relet_days.benchmark_all", "rows_counted")).isEqualTo("2");
        assertThat(figureGroups("voids.relet_days.benchmark_standard")).noneMatch(row -> row.contains("major_works"));
    }

    @Test
    void core_counts_from_the_end_of_major_works_even_if_nobody_knows_when_the_old_tenancy_ended() {
        asAt("2026-03-31");
        aReletOf("P1", "", "2026-03-02", "void_start | void_class | works_complete_date", "2025-03-01 | major_works | 2026-02-20");
        assertThat(figure("voids.relet_days.core")).isEqualTo("10.00");
        assertThat(figureColumn("voids.relet_days.core", "rows_excluded")).isEqualTo("0");
    }

    @Test
    void days_below_nought_are_left_out_and_counted_as_left_out() {
        asAt("2026-03-31");
        aReletOf("P1", "2026-03-10", "2026-03-05",
            "void_start | void_class | keys_in_date | keys_out_date",
            "2026-03-01 | standard   | 2026-03-08   | 2026-03-04");
        for (String figure : new String[] {"lahs_g1a", "lahs_g1a.month", "benchmark_standard", "benchmark_all", "core", "key_to_key"}) {
            assertThat(figureGroups("voids.relet_days." + figure)).as(figure)
                .contains("all value= numerator=0 denominator=0 rows_counted=0 rows_excluded=1");
        }
        assertThat(figure("voids.relets")).isEqualTo("1");
    }

    @Test
    void a_benchmark_relet_on_the_last_day_of_the_old_tenancy_is_minus_one_day_and_left_out_though_lahs_takes_it_as_nought() {
        asAt("2026-03-31");
        aReletOf("P1", "2026-03-02", "2026-03-02", "void_start | void_class", "2026-03-01 | standard");
        assertThat(figure("voids.relet_days.lahs_g1a")).isEqualTo("0.00");
        assertThat(figureColumn("voids.relet_days.benchmark_all", "rows_excluded")).isEqualTo("1");
        assertThat(figureColumn("voids.relet_days.core", "rows_excluded")).isEqualTo("1");
    }

    @Test
    void keys_not_recorded_leave_the_void_out_of_key_to_key_alone() {
        asAt("2026-03-31");
        aReletOf("P1", "2026-03-01", "2026-03-12", "void_start | void_class | keys_in_date", "2026-03-01 | standard | 2026-03-02");
        then("voids.relet_days_key_to_key_exclusions", """
            void_ref | reason
            V1       | keys in or keys out not recorded
            """);
        assertThat(figure("voids.relet_days.lahs_g1a")).isEqualTo("11.00");
    }

    @Test
    void a_void_counts_wholly_in_the_period_of_the_new_start_from_its_first_day_to_the_as_at() {
        asAt("2026-03-31");
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            OLD         | P1           | secure      | 2019-01-01 | 2024-01-01
            N1          | P1           | secure      | 2025-03-31 |
            N2          | P1           | secure      | 2025-04-01 |
            N3          | P1           | secure      | 2026-02-28 |
            N4          | P1           | secure      | 2026-03-01 |
            N5          | P1           | secure      | 2026-03-31 |
            N6          | P1           | secure      | 2026-04-01 |
            """);
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class
            V1       | P1           | OLD             | N1             | 2024-01-01 | standard
            V2       | P1           | OLD             | N2             | 2024-01-01 | standard
            V3       | P1           | OLD             | N3             | 2024-01-01 | standard
            V4       | P1           | OLD             | N4             | 2024-01-01 | standard
            V5       | P1           | OLD             | N5             | 2024-01-01 | standard
            V6       | P1           | OLD             | N6             | 2024-01-01 | standard
            """);
        then("voids.relet_days_lahs_numerator", """
            void_ref | part           | numerator
            V2       | last_12_months | 456
            V3       | last_12_months | 789
            V4       | last_12_months | 790
            V5       | last_12_months | 820
            V4       | month          | 790
            V5       | month          | 820
            V2       | financial_year | 456
            V3       | financial_year | 789
            V4       | financial_year | 790
            V5       | financial_year | 820
            """);
        assertThat(figureGroups("lahs.g1a")).containsExactly("all value=713.75 numerator=2855 denominator=4 rows_counted=4 rows_excluded=0");
        assertThat(figure("voids.relet_days.lahs_g1a.month")).isEqualTo("805.00");
        assertThat(figure("voids.relet_days.lahs_g1a.median")).isEqualTo("789.5");
        // type 7: h = 0.9 x 3 = 2.7, so 790 + 0.7 x 30
        assertThat(figure("voids.relet_days.lahs_g1a.p90")).isEqualTo("811.0");
        assertThat(figure("voids.relets")).isEqualTo("2");
    }

    @Test
    void only_settled_lettings_of_our_own_dwellings_between_two_known_tenancies_are_relets() {
        asAt("2026-03-31");
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type   | start_date | end_date
            OLD         | P1           | secure        | 2019-01-01 | 2026-01-01
            OLD_LICENCE | P1           | licence       | 2019-01-01 | 2026-01-01
            SETTLED     | P1           | introductory  | 2026-03-02 |
            NONSECURE   | P1           | non_secure    | 2026-03-02 |
            UNMAPPED    | P1           | unmapped      | 2026-03-02 |
            OLD3        | P3           | secure        | 2019-01-01 | 2026-01-01
            NEW3        | P3           | secure        | 2026-03-02 |
            OLD4        | P4           | secure        | 2019-01-01 | 2026-01-01
            NEW4        | P4           | secure        | 2026-03-02 |
            OLD5        | P5           | secure        | 2019-01-01 | 2026-01-01
            NEW5        | P5           | secure        | 2026-03-02 |
            """);
        given("core.void", """
            void_ref          | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class
            RELET             | P1           | OLD             | SETTLED        | 2026-01-01 | standard
            AFTER_A_LICENCE   | P1           | OLD_LICENCE     | SETTLED        | 2026-01-01 | unauthorised_occupation
            CLASS_UNMAPPED    | P1           | OLD             | SETTLED        | 2026-01-01 | unmapped
            LEFT_THE_STOCK    | P3           | OLD3            | NEW3           | 2026-01-01 | structural
            NOBODY_BEFORE     | P1           |                 | SETTLED        | 2026-01-01 | standard
            NOBODY_AFTER      | P1           | OLD             |                | 2026-01-01 | standard
            NOT_SETTLED       | P1           | OLD             | NONSECURE      | 2026-01-01 | standard
            TENURE_UNMAPPED   | P1           | OLD             | UNMAPPED       | 2026-01-01 | standard
            NOT_OURS          | P4           | OLD4            | NEW4           | 2026-01-01 | standard
            NO_DWELLING       | P5           | OLD5            | NEW5           | 2026-01-01 | standard
            NEW_HOME          | P1           | OLD             | SETTLED        | 2026-01-01 | new_home
            DISPOSAL          | P1           | OLD             | SETTLED        | 2026-01-01 | disposal
            DEMOLITION        | P1           | OLD             | SETTLED        | 2026-01-01 | demolition
            DECANT_HELD       | P1           | OLD             | SETTLED        | 2026-01-01 | decant_held
            TEMPORARY         | P1           | OLD             | SETTLED        | 2026-01-01 | temporary_accommodation
            """);
        then("voids.relets_population", """
            void_ref        | void_class
            RELET           | standard
            AFTER_A_LICENCE | unauthorised_occupation
            CLASS_UNMAPPED  | unmapped
            LEFT_THE_STOCK  | structural
            """);
    }

    @Test
    void exchanges_successions_first_lets_and_the_like_are_no_relets_but_a_letting_of_unknown_kind_or_none_is() {
        asAt("2026-03-31");
        homes();
        StringBuilder tenancies = new StringBuilder("""
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            OLD         | P1           | secure      | 2019-01-01 | 2026-01-01
            none        | P1           | secure      | 2026-03-02 |
            blank       | P1           | secure      | 2026-03-02 |
            """);
        StringBuilder lettings = new StringBuilder("""
            tenancy_ref | letting_kind
            blank       |
            """);
        StringBuilder voids = new StringBuilder("""
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class
            none     | P1           | OLD             | none           | 2026-01-01 | standard
            blank    | P1           | OLD             | blank          | 2026-01-01 | standard
            """);
        for (String kind : new String[] {"first", "relet", "transfer", "exchange", "succession", "assignment", "management_move", "decant",
                "renewal", "conversion", "temporary", "unmapped"}) {
            tenancies.append(kind).append(" | P1 | secure | 2026-03-02 |\n");
            lettings.append(kind).append(" | ").append(kind).append('\n');
            voids.append(kind).append(" | P1 | OLD | ").append(kind).append(" | 2026-01-01 | standard\n");
        }
        given("core.tenancy", tenancies.toString());
        given("core.letting", lettings.toString());
        given("core.void", voids.toString());
        then("voids.relets_population", """
            void_ref
            none
            blank
            relet
            transfer
            management_move
            unmapped
            """);
    }

    @Test
    void a_void_that_a_core_log_tells_of_had_a_tenant_before_if_its_reason_says_that_one_left() {
        asAt("2026-03-31");
        homes();
        given("reference.core_log_feed", "feed\nvoid");
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            T1          | P1           | secure      | 2026-03-02 |
            T2          | P2           | secure      | 2026-03-02 |
            T3          | P3           | secure      | 2026-03-02 |
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | vacancy_reason
            T1          | relet        | died
            T2          | relet        | relet_to_temporary
            T3          | relet        |
            """);
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class
            V1       | P1           |                 | T1             | 2026-03-01 | standard
            V2       | P2           |                 | T2             | 2026-02-01 | standard
            V3       | P3           |                 | T3             | 2026-02-01 | standard
            """);
        assertThat(figure("voids.relets")).isEqualTo("1");
        assertThat(figure("voids.relet_days.lahs_g1a")).isEqualTo("1.00");
        assertThat(figure("voids.relet_days.core")).isEqualTo("0.00");
        assertThat(figure("voids.relet_days.benchmark_all")).isEqualTo("0.00");
    }

    @Test
    void the_same_void_in_an_extract_of_the_councils_own_has_no_tenant_before() {
        asAt("2026-03-31");
        homes();
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | end_date
            T1          | P1           | secure      | 2026-03-02 |
            """);
        given("core.letting", """
            tenancy_ref | letting_kind | vacancy_reason
            T1          | relet        | died
            """);
        given("core.void", """
            void_ref | property_ref | tenancy_ref_out | tenancy_ref_in | void_start | void_class
            V1       | P1           |                 | T1             | 2026-03-01 | standard
            """);
        assertThat(figure("voids.relets")).isEqualTo("0");
    }
}
