package uk.rooftree.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rooftree.reports.monthly.FigureBookTest.book;
import static uk.rooftree.reports.monthly.FigureBookTest.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.figure.FigureRow;

class MovementAccountTest {

    private static final Set<String> FEEDS = Set.of("application", "application_event");
    private static final String IN_OCTOBER = "In October 179 joined (12 back again) and 184 left: 50 housed, 100 removed, 34 withdrawn or merged.";

    @Test
    void what_joined_and_left_is_all_there_is_to_say_where_the_month_began_at_what_was_published() {
        assertThat(words(close("2026-09-30", 3214, 0), october(3214, 0))).isEqualTo(IN_OCTOBER);
    }

    @Test
    void entries_made_late_are_the_rest_of_the_change() {
        // 3,204 published in September; 10 found since; 5 fewer in October: 3,209, which is up 5
        assertThat(words(close("2026-09-30", 3204, 0), october(3214, 0)))
            .isEqualTo(IN_OCTOBER + " It began at 3,214, not the 3,204 published for September: late or corrected entries added 10.");
    }

    @Test
    void entries_put_right_may_take_applications_off_the_start() {
        assertThat(words(close("2026-09-30", 3220, 0), october(3214, 0)))
            .isEqualTo(IN_OCTOBER + " It began at 3,214, not the 3,220 published for September: late or corrected entries took off 6.");
    }

    @Test
    void where_the_extract_parts_from_its_history_by_more_than_before_that_is_told() {
        assertThat(words(close("2026-09-30", 3214, 2), october(3214, 6)))
            .isEqualTo(IN_OCTOBER + " The extract holds 6 more live applications than its status entries lead to; for September it was 2 more.");
        assertThat(words(close("2026-09-30", 3214, -1), october(3214, 0)))
            .isEqualTo(IN_OCTOBER + " The extract holds as many live applications as its status entries lead to; for September it was 1 fewer.");
        assertThat(words(close("2026-09-30", 3214, 2), october(3214, 2))).isEqualTo(IN_OCTOBER);
    }

    @Test
    void a_start_is_only_set_beside_the_day_before_it() {
        assertThat(words(close("2026-08-31", 3204, 0), october(3214, 0))).isEqualTo(IN_OCTOBER);
        assertThat(words(close("2026-09-15", 3204, 0), october(3214, 0))).isEqualTo(IN_OCTOBER);
    }

    @Test
    void without_a_history_of_entries_nothing_is_said() {
        assertThat(words(List.of(), List.of(figure("2026-10-31", "register.live.applications", 3209)))).isEmpty();
    }

    private static String words(List<FigureRow> before, List<FigureRow> now) {
        List<FigureRow> rows = new ArrayList<>(before);
        rows.addAll(now);
        return MovementAccount.at(book("2026-10-31", FEEDS, rows.toArray(FigureRow[]::new)), LocalDate.parse("2026-10-31")).words();
    }

    private static List<FigureRow> close(String asAt, long close, long difference) {
        return List.of(figure(asAt, "register.movement.close", close), figure(asAt, "register.movement.difference", difference));
    }

    private static List<FigureRow> october(long open, long difference) {
        String asAt = "2026-10-31";
        return List.of(figure(asAt, "register.movement.open", open), figure(asAt, "register.movement.new", 167), figure(asAt, "register.movement.reinstated", 12),
            figure(asAt, "register.movement.housed", 50), figure(asAt, "register.movement.removed", 100), figure(asAt, "register.movement.withdrawn", 30),
            figure(asAt, "register.movement.merged", 4), figure(asAt, "register.movement.close", open - 5), figure(asAt, "register.movement.difference", difference));
    }

    private static FigureRow figure(String asAt, String figure, long value) {
        return row(asAt, figure, Map.of(), Long.toString(value), Math.abs(value), 0);
    }
}
