package uk.rooftree.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rooftree.reports.monthly.FigureBookTest.book;
import static uk.rooftree.reports.monthly.FigureBookTest.live;
import static uk.rooftree.reports.monthly.FigureBookTest.row;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.FigureRow;

class ReasonsTest {

    private static final String LIVE = "register.live.applications";
    private static final Set<String> FEEDS = Set.of("property", "tenancy", "void", "letting", "application", "application_event");

    @Test
    void the_band_that_moved_most_with_the_total_is_named_and_the_one_that_moved_most_against_it() {
        Reasons reasons = new Reasons(book("2026-10-31", FEEDS, live("2026-09-30", "100"), live("2026-10-31", "110"),
            band("2026-09-30", "A", 20), band("2026-10-31", "A", 15), band("2026-09-30", "B", 80), band("2026-10-31", "B", 95)));
        assertThat(reasons.byGroup(LIVE, "band")).isEqualTo("Band B moved most: up 15 to 95; Band A went down 5.");
    }

    @Test
    void a_band_that_is_gone_counts_as_none() {
        Reasons reasons = new Reasons(book("2026-10-31", FEEDS, live("2026-09-30", "30"), live("2026-10-31", "20"),
            band("2026-09-30", "A", 10), band("2026-09-30", "B", 20), band("2026-10-31", "B", 20)));
        assertThat(reasons.byGroup(LIVE, "band")).isEqualTo("Band A moved most: down 10 to 0.");
    }

    @Test
    void a_mean_is_moved_by_the_group_whose_change_weighs_most() {
        String relet = "voids.relet_days.lahs_g1a";
        Reasons reasons = new Reasons(book("2026-10-31", FEEDS, row("2026-09-30", relet, Map.of(), "40.00", 100, 0), row("2026-10-31", relet, Map.of(), "41.00", 100, 0),
            voidClass("2026-09-30", "standard", "35.00", 90), voidClass("2026-10-31", "standard", "36.00", 90),
            voidClass("2026-09-30", "major_works", "80.00", 10), voidClass("2026-10-31", "major_works", "88.00", 10)));
        assertThat(reasons.byWeight(relet, "void_class")).isEqualTo("Standard weighed most: from 35 to 36 days (90 counted).");
    }

    @Test
    void in_the_first_month_there_is_no_reason() {
        assertThat(new Reasons(book("2026-10-31", FEEDS, live("2026-10-31", "20"))).byGroup(LIVE, "band")).isEmpty();
    }

    @Test
    void a_month_is_set_among_the_eleven_before_it() {
        Reasons reasons = new Reasons(book("2026-10-31", FEEDS, live("2026-07-31", "10"), live("2026-08-31", "14"), live("2026-09-30", "12"), live("2026-10-31", "15")));
        assertThat(reasons.amongTwelve(LIVE)).isEqualTo("The most in 4 months; the range before was 10 to 14.");
    }

    private static FigureRow band(String asAt, String band, long count) {
        return row(asAt, LIVE, Map.of(Dimension.BAND, band), Long.toString(count), count, 0);
    }

    private static FigureRow voidClass(String asAt, String voidClass, String days, long counted) {
        return row(asAt, "voids.relet_days.lahs_g1a", Map.of(Dimension.VOID_CLASS, voidClass), days, counted, 0);
    }
}
