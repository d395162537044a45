package uk.rooftree.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.FigureInterval;
import uk.rooftree.warehouse.figure.FigureRow;

/** What pages say with those still waiting, and the homes still empty, counted in. */
class ThoseNotThereYetTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);
    private static final List<String> PATH = List.of("keys_in", "works_complete", "ready_to_let");

    private final List<FigureRow> rows = new ArrayList<>();
    private final List<FigureInterval> intervals = new ArrayList<>();

    private FigureRow figure(String figure, String group, String value) {
        FigureRow row = new FigureRow(AS_AT, figure, AS_AT, AS_AT, "E07999999", Dimension.group(group), value.isEmpty() ? null : new BigDecimal(value),
            null, null, 50, 0, "days");
        rows.add(row);
        return row;
    }

    private void figure(String figure, String group, String value, String lower, String upper, String note) {
        intervals.add(new FigureInterval(figure(figure, group, value), lower.isEmpty() ? null : new BigDecimal(lower), upper.isEmpty() ? null : new BigDecimal(upper),
            null, 95, "some", note.isEmpty() ? null : note));
    }

    private Draft draft() {
        FigureBook book = new FigureBook(AS_AT, rows, intervals, FigureContract.definitions(),
            Set.of("application", "property", "tenancy", "void", "void_event", "letting"), List.of());
        return new Draft(ImaginedCouncil.usual().facts(), book, Wording.packaged());
    }

    private static Map<String, List<String>> cells(Block block) {
        Map<String, List<String>> cells = new HashMap<>();
        block.table().rows().forEach(row -> cells.put(row.label(), row.values()));
        return cells;
    }

    @Test
    void the_expected_wait_stands_with_its_limits_beside_that_of_those_housed_alone() {
        figure("waiting.w3.median_days", "", "1200", "1100", "1350", "");
        figure("waiting.w3.naive_median_days", "", "401.5");
        figure("waiting.w3.still_waiting.365", "", "0.8123");
        figure("waiting.w3.still_waiting.730", "", "0.6");
        figure("waiting.w3.still_waiting.1825", "", "");
        figure("waiting.w3.median_days", "band=A", "90", "61", "", "upper limit not reached by 503 days");
        figure("waiting.w3.median_days", "band=B", "", "700", "", "not reached: more than half still wait after 1825 days");
        figure("waiting.w3.median_days", "band=C", "", "", "", "fewer than 20 were housed: nothing is told");
        figure("waiting.w3.pace.median_days", "", "900", "800", "1000", "");
        figure("waiting.w3.pace.still_waiting.365", "", "0.7");
        Block block = new ExpectedWait(draft(), "band").block().orElseThrow();
        assertThat(block.title()).isEqualTo("Half of applicants wait 1,200 days or longer; those housed alone would say 401.5 days");
        assertThat(cells(block)).containsExactlyInAnyOrderEntriesOf(Map.of(
            "Band A", List.of("90", "61 or more", "n/a", "n/a", "n/a", "n/a"),
            "Band B", List.of("not reached", "700 or more", "n/a", "n/a", "n/a", "n/a"),
            "Band C", List.of("n/a", "n/a", "n/a", "n/a", "n/a", "n/a"),
            "All, at the pace of the last 12 months", List.of("900", "800 to 1,000", "n/a", "70.0%", "", ""),
            "All", List.of("1,200", "1,100 to 1,350", "401.5", "81.2%", "60.0%", "n/a")));
        assertThat(block.note()).startsWith("Housed alone: the median of those who were housed, which leaves out everybody who still waits and is therefore too short.");
    }

    @Test
    void a_median_not_reached_is_said_in_words() {
        figure("waiting.w3.median_days", "", "", "", "", "not reached: more than half still wait after 1025 days");
        assertThat(new ExpectedWait(draft(), "band").block().orElseThrow().title())
            .isEqualTo("How long half of applicants wait is not reached: more than half still wait after 1025 days");
    }

    @Test
    void a_release_without_the_curve_has_no_such_table() {
        assertThat(new ExpectedWait(draft(), "band").block()).isEmpty();
        assertThat(new OpenVoids(draft(), PATH).blocks()).isEmpty();
    }

    @Test
    void the_mean_with_open_voids_stands_beside_that_of_relets() {
        figure("voids.empty_days.restricted_mean", "", "72.5", "43.6", "101.4", "");
        figure("voids.empty_days.restricted_mean", "void_class=standard", "60.0", "50.0", "70.0", "");
        figure("voids.empty_days.restricted_mean", "bedrooms=2", "", "", "", "fewer than 20 were let again: nothing is told");
        figure("voids.relet_days.lahs_g1a", "", "63.33");
        figure("voids.relet_days.lahs_g1a", "void_class=standard", "55.00");
        Block block = new OpenVoids(draft(), PATH).blocks().get(0);
        assertThat(block.title()).isEqualTo("With the homes still empty counted in, a void lasts 72.5 days on average");
        assertThat(cells(block)).containsExactlyInAnyOrderEntriesOf(Map.of(
            "Standard", List.of("60.0", "50.0 to 70.0", "50", "55.00"),
            "2-bedroom homes", List.of("n/a", "n/a", "50", "n/a"),
            "All", List.of("72.5", "43.6 to 101.4", "50", "63.33")));
    }

    @Test
    void vacant_homes_stand_by_step_in_the_order_of_the_path_and_by_time_empty() {
        figure("voids.vacant_by_stage", "", "6");
        figure("voids.vacant_by_stage", "stage=ready_to_let", "3");
        figure("voids.vacant_by_stage", "stage=keys_in", "2");
        figure("voids.vacant_by_stage", "stage=not_recorded", "1");
        figure("voids.vacant_by_stage", "stage=ready_to_let, age_band=over_6_months", "3");
        figure("voids.vacant_by_stage", "stage=keys_in, age_band=0-6_weeks", "2");
        figure("voids.vacant_by_stage", "stage=not_recorded, age_band=over_6_months", "1");
        Block block = new OpenVoids(draft(), PATH).blocks().get(0);
        assertThat(block.title()).isEqualTo("3 of 6 vacant homes stand at the step ready to let");
        assertThat(block.table().rows().stream().map(row -> row.label() + " " + row.values()).collect(Collectors.toList())).containsExactly(
            "None recorded [0, 0, 1, 1]", "Keys in [2, 0, 0, 2]", "Ready to let [0, 0, 3, 3]", "All [2, 0, 4, 6]");
    }
}
