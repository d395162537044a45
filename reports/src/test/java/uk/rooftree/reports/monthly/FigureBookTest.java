package uk.rooftree.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.FigureRow;

class FigureBookTest {

    private static final Set<String> ALL_FEEDS = Set.of("property", "tenancy", "void", "letting", "application", "application_event");

    @Test
    void the_month_before_is_the_latest_as_at_of_an_earlier_month() {
        FigureBook book = book("2026-10-31", ALL_FEEDS, live("2026-08-31", "10"), live("2026-10-15", "11"), live("2026-10-31", "12"));
        assertThat(book.before()).contains(LocalDate.parse("2026-08-31"));
        assertThat(book.yearBefore()).isEmpty();
    }

    @Test
    void a_month_with_two_as_at_dates_counts_by_its_later_one() {
        FigureBook book = book("2026-10-31", ALL_FEEDS, live("2026-09-15", "1"), live("2026-09-30", "2"), live("2026-10-31", "3"));
        assertThat(book.lastMonths(24)).containsExactly(LocalDate.parse("2026-09-30"), LocalDate.parse("2026-10-31"));
    }

    @Test
    void later_dates_are_passed_over() {
        FigureBook book = book("2026-09-30", ALL_FEEDS, live("2026-09-30", "2"), live("2026-10-31", "3"));
        assertThat(book.lastMonths(24)).containsExactly(LocalDate.parse("2026-09-30"));
    }

    @Test
    void a_figure_whose_feed_was_not_supplied_is_not_nought_and_says_why() {
        FigureBook book = book("2026-10-31", Set.of("property", "tenancy"), row("2026-10-31", "voids.vacant", Map.of(), null, 0, 0));
        Reading vacant = book.reading("voids.vacant");
        assertThat(vacant.text()).isEqualTo("n/a");
        assertThat(vacant.whyNot()).isEqualTo("no void extract was supplied");
        assertThat(vacant.lacksFeed()).isTrue();
    }

    @Test
    void a_mean_over_nobody_says_that_there_was_nothing_to_measure() {
        FigureBook book = book("2026-10-31", ALL_FEEDS, row("2026-10-31", "voids.relet_days.lahs_g1a", Map.of(), null, 0, 0));
        assertThat(book.reading("voids.relet_days.lahs_g1a").whyNot()).isEqualTo("nothing to measure");
    }

    @Test
    void a_mean_whose_rows_were_all_left_out_says_so() {
        FigureBook book = book("2026-10-31", ALL_FEEDS, row("2026-10-31", "voids.relet_days.lahs_g1a", Map.of(), null, 0, 4));
        assertThat(book.reading("voids.relet_days.lahs_g1a").whyNot()).isEqualTo("none of the rows could be used");
    }

    @Test
    void values_of_a_dimension_are_those_of_groups_by_it_alone() {
        FigureBook book = book("2026-10-31", ALL_FEEDS, live("2026-10-31", "9"),
            row("2026-10-31", "register.live.applications", Map.of(Dimension.BAND, "B"), "4", 4, 0),
            row("2026-10-31", "register.live.applications", Map.of(Dimension.BAND, "A"), "5", 5, 0),
            row("2026-10-31", "register.live.applications", Map.of(Dimension.BAND, "A", Dimension.STATUS, "active"), "5", 5, 0));
        assertThat(book.values("register.live.applications", "band")).containsExactly("A", "B");
    }

    static FigureBook book(String asAt, Set<String> supplied, FigureRow... rows) {
        return new FigureBook(LocalDate.parse(asAt), Arrays.asList(rows), List.of(), FigureContract.definitions(), supplied, List.of());
    }

    static FigureRow live(String asAt, String value) {
        return row(asAt, "register.live.applications", Map.of(), value, Long.parseLong(value), 0);
    }

    static FigureRow row(String asAt, String figure, Map<Dimension, String> group, String value, long counted, long excluded) {
        LocalDate date = LocalDate.parse(asAt);
        return new FigureRow(date, figure, date, date, "E07999999", group, value == null ? null : new BigDecimal(value), null, null, counted, excluded, "");
    }

}
