package uk.rooftree.warehouse.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Where figures stand against targets, their own months, and the month and year before: {@code performance.standing}. */
class StandingTest extends SqlTables {

    private static final String COUNTED = "decisions.made";
    private static final String MEAN = "decisions.days.mean";
    private static final String SHARE = "decisions.in_target_percent";
    private static final String POSITION = "register.live.applications";
    private static final String YEAR_TO_DATE = "lettings.count";
    private static final String LOOKS_BACK = "voids.relet_days.lahs_g1a";

    private final StringBuilder rows = new StringBuilder("as_at | figure | band | period_start | value | unit | statistic | decimals | definition | rows_counted | rows_excluded\n");
    private final StringBuilder targets = new StringBuilder("council_code | figure | band | target | bound | amber_tolerance | limits_from\n");

    /** Values of months up to October 2026, the last last; a dash for a month that was not published. */
    private void months(String figure, String... values) {
        YearMonth month = YearMonth.of(2026, 10).minusMonths(values.length - 1L);
        for (String value : values) {
            if (!value.equals("-")) {
                row(month.atEndOfMonth(), figure, "", value, "LAHS");
            }
            month = month.plusMonths(1);
        }
    }

    private void row(LocalDate asAt, String figure, String band, String value, String definition) {
        LocalDate from = switch (figure) {
            case COUNTED, MEAN, SHARE, LOOKS_BACK + ".month" -> asAt.withDayOfMonth(1);
            case YEAR_TO_DATE -> LocalDate.of(asAt.getMonthValue() < 4 ? asAt.getYear() - 1 : asAt.getYear(), 4, 1);
            case LOOKS_BACK -> asAt.plusDays(1).minusMonths(12);
            default -> asAt;
        };
        boolean isWhole = List.of(COUNTED, POSITION, YEAR_TO_DATE).contains(figure);
        rows.append("%s | %s | %s | %s | %s | %s | %s | %s | %s | 1 | 0%n".formatted(asAt, figure, band, from, value,
            figure.equals(SHARE) ? "percent" : isWhole ? "things" : "days", isWhole ? "count" : "mean", isWhole ? 0 : 1, definition));
    }

    private void target(String figure, String band, String target, String bound, String tolerance) {
        targets.append("%s | %s | %s | %s | %s | %s | %n".formatted(COUNCIL, figure, band, target, bound, tolerance));
    }

    private void thenStanding(String expected) {
        given("figure.figure", rows.toString());
        given("reference.target", targets.toString());
        then("performance.standing", expected);
    }

    @Test
    void limits_are_those_of_the_worked_example_of_the_engineering_statistics_handbook() {
        // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: ten flow rates, mean 50.81, mean moving range 1.8778; there 3 / 1.128 = 2.6596 is not
        // rounded to 2.66, so that its limits are 55.8041 and 45.8159
        months(MEAN, "49.6", "47.6", "49.9", "51.3", "47.8", "51.2", "52.6", "52.4", "53.6", "52.1");
        thenStanding("""
            figure              | chart_of | points | centre  | lower_limit | upper_limit | signal | variation    | control_note
            decisions.days.mean | value    | 10     | 50.8100 | 45.8151     | 55.8049     |        | common_cause | trial_limits
            """);
    }

    @Test
    void a_target_is_met_missed_within_its_tolerance_or_missed() {
        months(COUNTED, "30");
        target(COUNTED, "", "30", "at_most", "0");
        months(MEAN, "35.1");
        target(MEAN, "", "30", "at_most", "5");
        months(SHARE, "85.0");
        target(SHARE, "", "90", "at_least", "5");
        months(POSITION, "100");
        months(LOOKS_BACK, "");
        target(LOOKS_BACK, "", "30", "at_most", "5");
        thenStanding("""
            figure                      | value    | target  | rag   | control_note
            decisions.made              | 30.0000  | 30.0000 | green | too_few_months
            decisions.days.mean         | 35.1000  | 30.0000 | red   | too_few_months
            decisions.in_target_percent | 85.0000  | 90.0000 | amber | too_few_months
            register.live.applications  | 100.0000 |         |       | too_few_months
            voids.relet_days.lahs_g1a   |          | 30.0000 |       | no_value
            """);
    }

    @Test
    void a_target_stands_for_its_own_group_alone_and_though_nobody_is_in_it() {
        row(LocalDate.parse("2026-10-31"), POSITION, "", "90", "LAHS");
        row(LocalDate.parse("2026-10-31"), POSITION, "A", "12", "LAHS");
        row(LocalDate.parse("2026-10-31"), POSITION, "B", "78", "LAHS");
        target(POSITION, "A", "10", "at_most", "1");
        target(POSITION, "C", "10", "at_most", "1");
        thenStanding("""
            figure                     | band | value   | target  | rag | control_note
            register.live.applications |      | 90.0000 |         |     | too_few_months
            register.live.applications | A    | 12.0000 | 10.0000 | red | too_few_months
            register.live.applications | B    | 78.0000 |         |     | no_target
            register.live.applications | C    |         | 10.0000 |     | no_value
            """);
    }

    @Test
    void change_is_told_since_the_month_before_and_the_same_month_a_year_before() {
        months(COUNTED, "80", "90", "90", "90", "90", "90", "90", "90", "90", "90", "90", "75", "60");
        thenStanding("""
            figure         | month_before | value_month_before | change_on_month | change_on_month_percent | month_note | year_before | change_on_year | change_on_year_percent
            decisions.made | 2026-09-30   | 75.0000            | -15.0000        | -20.0000                |            | 2025-10-31  | -20.0000       | -25.0000
            """);
    }

    @Test
    void where_two_months_cannot_be_compared_the_reason_is_told() {
        months(COUNTED, "80", "-", "60");
        months(YEAR_TO_DATE, "40", "50");
        months(SHARE, "40.0", "50.0");
        months(MEAN, "20.0", "");
        row(LocalDate.parse("2026-09-30"), POSITION, "", "7", "Rooftree");
        row(LocalDate.parse("2026-10-31"), POSITION, "", "8", "LAHS");
        row(LocalDate.parse("2026-10-31"), POSITION, "A", "8", "LAHS");
        thenStanding("""
            figure                      | band | change_on_month | change_on_month_percent | month_note        | change_on_year | year_note
            decisions.made              |      |                 |                         | not_in_group_then |                | not_published
            lettings.count              |      |                 |                         | year_to_date      |                | not_published
            decisions.in_target_percent |      | 10.0000         |                         |                   |                | not_published
            decisions.days.mean         |      |                 |                         | no_value          |                | no_value
            register.live.applications  |      |                 |                         | defined_otherwise |                | not_published
            register.live.applications  | A    |                 |                         | not_in_group_then |                | not_published
            """);
    }

    @Test
    void half_a_month_is_not_compared_with_a_whole_one() {
        row(LocalDate.parse("2026-09-15"), COUNTED, "", "80", "LAHS");
        row(LocalDate.parse("2026-10-31"), COUNTED, "", "150", "LAHS");
        thenStanding("""
            figure         | month_before | value_month_before | change_on_month | month_note
            decisions.made | 2026-09-15   | 80.0000            |                 | other_length_of_period
            """);
    }

    @Test
    void of_several_as_at_dates_in_a_month_the_last_counts() {
        row(LocalDate.parse("2026-09-15"), POSITION, "", "80", "LAHS");
        row(LocalDate.parse("2026-09-28"), POSITION, "", "90", "LAHS");
        row(LocalDate.parse("2026-10-31"), POSITION, "", "100", "LAHS");
        thenStanding("""
            figure                     | month_before | change_on_month | change_on_month_percent
            register.live.applications | 2026-09-28   | 10.0000         | 11.1000
            """);
    }

    @Test
    void a_number_outside_the_limits_is_news_and_better_or_worse_as_the_target_has_it() {
        String[] months = {"20", "24", "20", "24", "20", "24", "20", "24", "20", "24", "20", "60"};
        months(COUNTED, months);
        months(MEAN, months);
        target(MEAN, "", "30", "at_most", "5");
        months(SHARE, months);
        target(SHARE, "", "25", "at_least", "5");
        // mean 300 / 12 = 25; moving ranges ten of 4 and one of 40, 80 / 11 = 7.2727; 2.66 of it 19.3455
        thenStanding("""
            figure                      | points | centre  | lower_limit | upper_limit | signal         | variation            | assurance | rag
            decisions.made              | 12     | 25.0000 | 5.6545      | 44.3455     | outside_limits | special_cause_higher |           |
            decisions.days.mean         | 12     | 25.0000 | 5.6545      | 44.3455     | outside_limits | special_cause_worse  | may_meet  | red
            decisions.in_target_percent | 12     | 25.0000 | 5.6545      | 44.3455     | outside_limits | special_cause_better | may_meet  | green
            """);
    }

    @Test
    void seven_months_on_one_side_two_of_three_near_a_limit_and_a_trend_of_seven_are_news() {
        months(COUNTED, "30", "32", "30", "32", "30", "32", "30", "32", "20", "22", "20", "22", "20", "22", "20");
        months(MEAN, "20", "26", "20", "26", "20", "26", "20", "26", "20", "26", "20", "26", "20", "26", "32", "35", "35");
        months(SHARE, "40", "48", "40", "48", "40", "48", "40", "48", "40", "41", "42", "43", "44", "45", "46");
        thenStanding("""
            figure                      | signal                  | variation
            decisions.made              | seven_on_one_side       | special_cause_lower
            decisions.days.mean         | two_of_three_near_limit | special_cause_higher
            decisions.in_target_percent | seven_point_trend       | special_cause_higher
            """);
    }

    @Test
    void six_months_on_one_side_are_no_news() {
        months(COUNTED, "20", "25", "20", "25", "20", "25", "20", "25", "21", "25", "25", "24", "25", "24", "25");
        thenStanding("""
            figure         | signal | variation
            decisions.made |        | common_cause
            """);
    }

    @Test
    void limits_say_whether_months_to_come_will_meet_the_target() {
        String[] months = {"20", "24", "20", "24", "20", "24", "20", "24", "20", "24", "20", "24"};
        // mean 22, mean moving range 4: 11.36 to 32.64
        months(COUNTED, months);
        target(COUNTED, "", "33", "at_most", "0");
        months(MEAN, months);
        target(MEAN, "", "11", "at_most", "0");
        months(SHARE, months);
        target(SHARE, "", "25", "at_least", "0");
        thenStanding("""
            figure                      | lower_limit | upper_limit | assurance     | control_note
            decisions.made              | 11.3600     | 32.6400     | will_meet     |
            decisions.days.mean         | 11.3600     | 32.6400     | will_not_meet |
            decisions.in_target_percent | 11.3600     | 32.6400     | may_meet      |
            """);
    }

    @Test
    void a_position_is_charted_by_its_changes() {
        // changes +10 and -6 in turn: seven of them, mean 22 / 7 = 3.1429, all six ranges 16, too few; with one more 16 / 8 = 2
        months(POSITION, "100", "110", "104", "114", "108", "118", "112", "122", "116");
        // 2.66 * 16 = 42.56 about 122 + 2
        thenStanding("""
            figure                     | chart_of | points | centre   | lower_limit | upper_limit | variation    | assurance
            register.live.applications | change   | 8      | 124.0000 | 81.4400     | 166.5600    | common_cause |
            """);
    }

    @Test
    void what_adds_up_since_april_is_parted_into_its_months() {
        // January 2026 to October 2026; January's own cannot be told, for December is not known: 10, 10, then April 12, ...
        months(YEAR_TO_DATE, "90", "100", "110", "12", "20", "32", "40", "52", "60", "72");
        // 10 10 12 8 12 8 12 8 12: mean 92 / 9, ranges 0 2 4 4 4 4 4 4 = 26 / 8 = 3.25, reach 8.645
        thenStanding("""
            figure         | chart_of | points | centre  | lower_limit | upper_limit | variation    | assurance
            lettings.count | month    | 9      | 10.2222 | 1.5772      | 18.8672     | common_cause |
            """);
    }

    @Test
    void what_looks_back_twelve_months_goes_by_its_own_month_s_figure_or_has_no_limits() {
        months(LOOKS_BACK, "40");
        target(LOOKS_BACK, "", "30", "at_most", "5");
        months(LOOKS_BACK + ".month", "20", "24", "20", "24", "20", "24", "20", "24", "20", "24", "20", "60");
        months("waiting.w1.median_days", "400");
        thenStanding("""
            figure                          | control_figure                  | chart_of | upper_limit | variation            | assurance | control_note
            voids.relet_days.lahs_g1a       | voids.relet_days.lahs_g1a.month | value    | 44.3455     | special_cause_worse  |           |
            voids.relet_days.lahs_g1a.month | voids.relet_days.lahs_g1a.month | value    | 44.3455     | special_cause_higher |           |
            waiting.w1.median_days          |                                 |          |             |                      |           | looks_back
            """);
    }

    @Test
    void a_missing_month_has_no_point_and_no_moving_range_over_it() {
        months(COUNTED, "20", "24", "20", "24", "20", "24", "-", "40", "44", "40", "44", "40", "44");
        // 384 / 12 = 32; ten ranges of 4, none over July's gap
        months(MEAN, "20", "24", "20", "24", "20", "24", "");
        thenStanding("""
            figure              | points | centre  | lower_limit | upper_limit | control_note
            decisions.made      | 12     | 32.0000 | 21.3600     | 42.6400     |
            decisions.days.mean |        |         |             |             | no_value
            """);
    }

    @Test
    void limits_begin_anew_after_a_change_of_definition_and_where_the_target_says() {
        for (int i = 0; i < 14; i++) {
            LocalDate day = YearMonth.of(2025, 9).plusMonths(i).atEndOfMonth();
            row(day, COUNTED, "", i < 4 ? "90" : i % 2 == 0 ? "20" : "24", i < 4 ? "Rooftree" : "LAHS");
            row(day, MEAN, "", i < 4 ? "90" : i % 2 == 0 ? "20" : "24", "LAHS");
        }
        targets.append(COUNCIL + " | decisions.days.mean | | 30 | at_most | 0 | 2026-01-31\n");
        thenStanding("""
            figure              | points | centre  | lower_limit | upper_limit | control_note
            decisions.made      | 10     | 22.0000 | 11.3600     | 32.6400     | trial_limits
            decisions.days.mean | 10     | 22.0000 | 11.3600     | 32.6400     | trial_limits
            """);
    }

    @Test
    void numbers_too_small_for_limits_have_none() {
        // moving ranges 9 / 11, less than 1.128 of a whole one
        months(COUNTED, "0", "1", "0", "0", "1", "0", "0", "1", "0", "1", "0", "1");
        months(MEAN, "4", "4", "4", "4", "4", "4", "4", "4", "4", "4", "4", "4");
        thenStanding("""
            figure              | points | centre | variation | control_note
            decisions.made      | 12     |        |           | too_coarse
            decisions.days.mean | 12     |        |           | too_coarse
            """);
    }

    @Test
    void a_limit_is_not_below_nought_nor_a_share_above_a_hundred() {
        months(COUNTED, "2", "9", "2", "9", "2", "9", "2", "9");
        months(SHARE, "91", "99", "91", "99", "91", "99", "91", "99");
        // 5.5 -/+ 2.66 * 7, 95 -/+ 2.66 * 8
        thenStanding("""
            figure                      | lower_limit | upper_limit
            decisions.made              | 0.0000      | 24.1200
            decisions.in_target_percent | 73.7200     | 100.0000
            """);
    }

    @Test
    void two_years_of_months_and_no_more_make_the_limits() {
        String[] months = new String[30];
        for (int i = 0; i < months.length; i++) {
            months[i] = i < 6 ? "900" : i % 2 == 0 ? "20" : "24";
        }
        months(COUNTED, months);
        thenStanding("""
            figure         | points | centre  | upper_limit
            decisions.made | 24     | 22.0000 | 32.6400
            """);
    }
}
