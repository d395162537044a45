package uk.rooftree.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.figure.FigureRow;

class ChangeTest {

    @Test
    void a_count_moves_by_a_percentage() {
        assertThat(change("register.live.applications", "6119", "6052").sentence()).isEqualTo("rose 1.1% since September to 6,119");
        assertThat(change("register.live.applications", "6119", "6052").brief()).isEqualTo("up 67 (1.1%)");
    }

    @Test
    void a_large_percentage_has_no_decimals() {
        assertThat(change("register.live.applications", "90", "60").brief()).isEqualTo("up 30 (50%)");
    }

    @Test
    void of_a_small_count_only_the_number_is_told() {
        assertThat(change("voids.vacant_over_6_months", "3", "1").brief()).isEqualTo("up 2");
    }

    @Test
    void a_percentage_moves_by_points_and_one_point_is_not_points() {
        assertThat(change("voids.rate_percent", "1.6", "1.4").sentence()).isEqualTo("rose 0.2 points since September to 1.6%");
        assertThat(change("voids.rate_percent", "1.4", "2.4").brief()).isEqualTo("down 1 point");
    }

    @Test
    void days_move_by_days() {
        assertThat(change("voids.relet_days.lahs_g1a", "41.00", "45.20").sentence()).isEqualTo("fell 4.2 days since September to 41 days");
        assertThat(change("waiting.w2.median_days", "801.0", "800.0").brief()).isEqualTo("up 1 day");
    }

    @Test
    void what_has_not_moved_is_unchanged() {
        assertThat(change("register.live.applications", "60", "60").sentence()).isEqualTo("unchanged since September at 60");
    }

    @Test
    void a_move_too_small_for_a_decimal_is_still_told() {
        assertThat(change("register.live.applications", "100001", "100000").brief()).isEqualTo("up 1 (less than 0.1%)");
    }

    @Test
    void a_date_of_last_year_has_its_year() {
        assertThat(new Change(reading("register.live.applications", "2026-10-31", "70"), reading("register.live.applications", "2025-10-31", "60")).sentence())
            .isEqualTo("rose 17% since October 2025 to 70");
    }

    private static Change change(String figure, String now, String before) {
        return new Change(reading(figure, "2026-10-31", now), reading(figure, "2026-09-30", before));
    }

    private static Reading reading(String figure, String asAt, String value) {
        LocalDate date = LocalDate.parse(asAt);
        return new Reading(FigureContract.definitions().get(figure), date, Map.of(),
            Optional.of(new FigureRow(date, figure, date, date, "E07999999", Map.of(), new BigDecimal(value), null, null, 1, 0, "")), "");
    }
}
