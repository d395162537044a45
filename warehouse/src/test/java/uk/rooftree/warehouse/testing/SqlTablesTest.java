package uk.rooftree.warehouse.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.model.SqlTree;

class SqlTablesTest extends SqlTables {

    private static final String SPELL = """
        -- model:      trial.spell
        -- grain:      one row per void
        -- keys:       council_code, void_ref
        -- sources:    core.void, reference.period
        -- definition: a trial
        select
            void.council_code,
            void.void_ref,
            void.void_class,
            days_between(void.void_start, period.as_at) as open_days,
            void.line

        from core.void as void
        cross join reference.period as period
        """;
    private static final String RESULT = """
        -- model:      trial.vacant_result
        -- grain:      one row per figure and group
        -- keys:       council_code, figure, void_class
        -- sources:    trial.spell
        -- definition: a trial
        select
            spell.council_code,
            cast('voids.open_days.median' as varchar) as figure,
            spell.void_class,
            rounded(exact(median(cast(spell.open_days as double))), 1) as value,
            cast(null as decimal(20, 2)) as numerator,
            cast(null as decimal(20, 2)) as denominator,
            cast(count(*) as bigint) as rows_counted,
            cast(0 as bigint) as rows_excluded

        from trial.spell as spell
        group by grouping sets ((spell.council_code), (spell.council_code, spell.void_class))
        """;

    SqlTablesTest() {
        super(SqlTree.packaged().with(Map.of("sql/marts/trial/spell.sql", SPELL, "sql/measures/trial/vacant/result.sql", RESULT)));
    }

    @Test
    void columns_that_a_test_does_not_name_are_null_and_the_council_and_line_are_filled() {
        asAt("2026-10-31");
        given("core.void", """
            void_ref | void_start
            V1       | 2026-10-30
            V2       |
            """);
        then("trial.spell", """
            council_code | void_ref | void_class | open_days | line
            E07000001    | V2       |            |           | 3
            E07000001    | V1       |            | 1         | 2
            """);
    }

    @Test
    void a_feed_that_is_not_given_is_an_empty_table() {
        then("trial.spell", "void_ref");
    }

    @Test
    void a_difference_names_the_key_the_column_and_both_values() {
        given("core.void", """
            void_ref | void_start
            V1       | 2026-10-30
            V2       | 2026-10-29
            """);
        assertThatThrownBy(() -> then("trial.spell", """
            void_ref | open_days
            V1       | 1
            V2       | 7
            V3       | 1
            """)).isInstanceOf(AssertionError.class)
            .hasMessageContaining("void_ref \"V2\": open_days expected \"7\" but was \"2\";")
            .hasMessageContaining("missing void_ref \"V3\", open_days \"1\"");
    }

    @Test
    void a_given_mart_stands_in_for_its_model() {
        given("trial.spell", """
            void_ref | void_class | open_days
            V1       | standard   | 1
            V2       | standard   | 4
            V3       | new_home   | 9
            """);
        assertThat(figure("voids.open_days.median")).isEqualTo("4.0");
        assertThat(figure("voids.open_days.median", "void_class=standard")).isEqualTo("2.5");
        assertThat(figureColumn("voids.open_days.median", "rows_counted", "void_class=standard")).isEqualTo("2");
        assertThatThrownBy(() -> figure("voids.open_days.median", "void_class=disposal"))
            .hasMessageContaining("has no row for {void_class=disposal}");
    }

    @Test
    void a_median_of_nobody_is_empty_and_its_row_is_there() {
        assertThat(figureGroups("voids.open_days.median")).containsExactly("all value= rows_counted=0 rows_excluded=0");
    }

    @Test
    void a_figure_whose_feed_was_not_supplied_has_one_row_without_a_value() {
        given("core.void", "void_ref | void_start | void_class\nV1 | 2026-10-30 | standard");
        given("core.feed_load", """
            feed     | is_supplied
            property | true
            void     | true
            """);
        assertThat(figureGroups("voids.open_days.median")).containsExactly("all value= rows_counted=0 rows_excluded=0");
    }

    @Test
    void one_setting_is_changed_and_the_others_stand() {
        given("reference.setting", "pension_age\n67");
        thenQuery("select * from reference.setting", """
            pension_age | decision_target_days
            67          | 28
            """);
    }

    @Test
    void periods_end_at_the_as_at_date() {
        asAt("2027-02-28");
        thenQuery("select * from reference.period", """
            as_at      | month_start | financial_year_start | last_12_months_start
            2027-02-28 | 2027-02-01  | 2026-04-01           | 2026-03-01
            """);
    }

    @Test
    void figures_know_their_decimals() {
        thenQuery("select figure, decimals from reference.figure_definition where figure = 'voids.relet_days.lahs_g1a'", """
            figure                    | decimals
            voids.relet_days.lahs_g1a | 2
            """);
    }
}
