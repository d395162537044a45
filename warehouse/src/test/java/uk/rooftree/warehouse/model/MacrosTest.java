package uk.rooftree.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

class MacrosTest extends SqlTables {

    @Test
    void from_one_day_to_the_next_is_one_day() {
        assertThat(text("days_between(date '2025-06-01', date '2025-06-02')")).isEqualTo("1");
    }

    @Test
    void days_run_backwards_below_zero() {
        assertThat(text("days_between(date '2025-06-02', date '2025-06-01')")).isEqualTo("-1");
    }

    @Test
    void weekdays_between_leave_out_the_first_day_and_every_weekend() {
        // 5 June 2026 is a Friday
        assertThat(text("weekdays_between(date '2026-06-05', date '2026-06-05')")).isEqualTo("0");
        assertThat(text("weekdays_between(date '2026-06-05', date '2026-06-07')")).isEqualTo("0");
        assertThat(text("weekdays_between(date '2026-06-05', date '2026-06-08')")).isEqualTo("1");
        assertThat(text("weekdays_between(date '2026-06-06', date '2026-06-12')")).isEqualTo("5");
        assertThat(text("weekdays_between(date '2024-01-01', date '2025-01-01')")).isEqualTo("262");
        assertThat(text("weekdays_between(null, date '2026-06-12')")).isNull();
    }

    @Test
    void six_months_after_31_august_is_the_last_day_of_february() {
        assertThat(text("month_add(date '2025-08-31', 6)")).isEqualTo("2026-02-28");
        assertThat(text("month_add(date '2023-08-31', 6)")).isEqualTo("2024-02-29");
    }

    @Test
    void twelve_months_before_1_november_is_1_november() {
        assertThat(text("month_add(date '2026-11-01', -12)")).isEqualTo("2025-11-01");
    }

    @Test
    void somebody_born_on_29_february_is_a_year_older_on_1_march_of_a_common_year() {
        assertThat(text("whole_years_between(date '2008-02-29', date '2026-02-28')")).isEqualTo("17");
        assertThat(text("whole_years_between(date '2008-02-29', date '2026-03-01')")).isEqualTo("18");
        assertThat(text("whole_years_between(date '2008-02-29', date '2028-02-28')")).isEqualTo("19");
        assertThat(text("whole_years_between(date '2008-02-29', date '2028-02-29')")).isEqualTo("20");
    }

    @Test
    void an_anniversary_completes_the_year() {
        assertThat(text("whole_years_between(date '2000-10-31', date '2026-10-30')")).isEqualTo("25");
        assertThat(text("whole_years_between(date '2000-10-31', date '2026-10-31')")).isEqualTo("26");
    }

    @Test
    void a_half_rounds_away_from_zero() {
        assertThat(text("ratio_rounded(3, 20, 1)")).isEqualTo("0.2000");
        assertThat(text("ratio_rounded(-3, 20, 1)")).isEqualTo("-0.2000");
        assertThat(text("ratio_rounded(3, -20, 1)")).isEqualTo("-0.2000");
        assertThat(text("ratio_rounded(1, 2, 0)")).isEqualTo("1.0000");
        assertThat(text("ratio_rounded(5, 2, 0)")).isEqualTo("3.0000");
        assertThat(text("ratio_rounded(1005, 1000, 2)")).isEqualTo("1.0100");
    }

    @Test
    void less_than_a_half_rounds_towards_zero() {
        assertThat(text("ratio_rounded(1, 3, 2)")).isEqualTo("0.3300");
        assertThat(text("ratio_rounded(-1, 3, 2)")).isEqualTo("-0.3300");
        assertThat(text("ratio_rounded(0.1499999999, 1, 1)")).isEqualTo("0.1000");
    }

    @Test
    void a_small_negative_rounds_to_zero_without_a_sign() {
        assertThat(text("ratio_rounded(-1, 100, 1)")).isEqualTo("0.0000");
    }

    @Test
    void nothing_divided_by_nothing_has_no_value() {
        assertThat(text("ratio_rounded(1, 0, 1)")).isNull();
        assertThat(text("ratio_rounded(1, null, 1)")).isNull();
        assertThat(text("ratio_rounded(null, 1, 1)")).isNull();
        assertThat(text("ratio_rounded(0, 7, 1)")).isEqualTo("0.0000");
    }

    @Test
    void money_and_counts_of_a_nation_divide_without_overflow() {
        assertThat(text("ratio_rounded(cast(123456789012.3456 as decimal(20, 4)), cast(7 as bigint), 2)")).isEqualTo("17636684144.6200");
        assertThat(text("ratio_rounded(cast(100 as bigint) * 1340000, cast(4000000 as bigint), 1)")).isEqualTo("33.5000");
    }

    @Test
    void a_number_is_rounded_once() {
        assertThat(text("rounded(0.25, 1)")).isEqualTo("0.3000");
        assertThat(text("rounded(-0.25, 1)")).isEqualTo("-0.3000");
        assertThat(text("rounded(2.4999, 0)")).isEqualTo("2.0000");
    }

    @Test
    void quantiles_of_whole_days_are_exact() {
        String days = "(select percentile_cont(%s) within group (order by cast(i as double)) from range(0, 8) as n(i))";
        assertThat(text("rounded(exact(" + days.formatted("0.9") + "), 1)")).isEqualTo("6.3000");
        assertThat(text("exact(" + days.formatted("0.25") + ")")).isEqualTo("1.7500000000");
        assertThat(text("rounded(exact(" + days.formatted("0.75") + "), 1)")).isEqualTo("5.3000");
        assertThat(text("rounded(exact(" + days.formatted("0.5") + "), 1)")).isEqualTo("3.5000");
    }

    @Test
    void a_home_of_one_bedroom_or_none_is_in_the_smallest_size_group() {
        assertThat(query("select size_group(b) from (values (0), (1), (2), (3), (4), (9), (null)) as t(b)").toString())
            .isEqualTo("[[1], [1], [2], [3], [4+], [4+], [unknown]]");
    }

    @Test
    void text_of_blanks_alone_is_no_value() {
        assertThat(text("clean_text(chr(160) || ' a b ' || chr(9))")).isEqualTo("a b");
        assertThat(text("clean_text('  ' || chr(160))")).isNull();
    }

    @Test
    void only_iso_dates_are_read() {
        assertThat(text("read_date('2026-03-31')")).isEqualTo("2026-03-31");
        assertThat(text("read_date('2026-02-30')")).isNull();
        assertThat(text("read_date('31/03/2026')")).isNull();
        assertThat(text("read_date('2026-3-31')")).isNull();
    }

    @Test
    void numbers_have_no_thousands_mark_or_currency() {
        assertThat(text("read_integer('0042')")).isEqualTo("42");
        assertThat(text("read_integer('4.0')")).isNull();
        assertThat(text("read_integer('99999999999')")).isNull();
        assertThat(text("read_decimal('1234.5')")).isEqualTo("1234.5000");
        assertThat(text("read_decimal('1,234.5')")).isNull();
        assertThat(text("read_decimal('1.23456')")).isNull();
        assertThat(text("read_decimal('.')")).isNull();
    }

    @Test
    void booleans_are_read_in_any_case() {
        assertThat(text("read_boolean('Yes')")).isEqualTo("true");
        assertThat(text("read_boolean('N')")).isEqualTo("false");
        assertThat(text("read_boolean('maybe')")).isNull();
    }

    @Test
    void seconds_or_the_whole_time_may_be_missing() {
        assertThat(text("read_timestamp('2026-03-31T09:30:05')")).isEqualTo("2026-03-31 09:30:05");
        assertThat(text("read_timestamp('2026-03-31 09:30')")).isEqualTo("2026-03-31 09:30:00");
        assertThat(text("read_timestamp('2026-03-31')")).isEqualTo("2026-03-31 00:00:00");
        assertThat(text("read_timestamp('2026-03-31 25:30')")).isNull();
    }

    private String text(String expression) {
        return (String) query("select cast(" + expression + " as varchar)").get(0).get(0);
    }

    @Test
    void a_figure_without_some_of_what_it_counts_is_worked_out_anew() {
        assertThat(text("value_without('count', 7, null, null, 2, 0, 0)")).isEqualTo("5.0000");
        assertThat(text("value_without('sum', 7.5, null, null, 2.25, 0, 1)")).isEqualTo("5.3000");
        assertThat(text("value_without('mean', 5, 20, 4, 11, 1, 1)")).isEqualTo("3.0000");
        assertThat(text("value_without('ratio', 0.5, 2, 4, 0, 1, 2)")).isEqualTo("0.6700");
        assertThat(text("value_without('percent', 50, 2, 4, 1, 1, 1)")).isEqualTo("33.3000");
    }

    @Test
    void a_figure_without_all_it_counts_and_one_that_sums_do_not_tell_have_no_value() {
        assertThat(text("value_without('mean', 5, 20, 4, 20, 4, 1)")).isNull();
        assertThat(text("value_without('median', 5, null, null, 20, 4, 1)")).isNull();
    }
}
