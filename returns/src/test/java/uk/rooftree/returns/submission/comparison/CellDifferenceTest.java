package uk.rooftree.returns.submission.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/** The parts of a difference make the whole, whatever lies between. */
class CellDifferenceTest {

    @Test
    void the_parts_make_the_whole_on_any_way() {
        Random random = new Random(20260331);
        for (int trial = 0; trial < 2000; trial++) {
            TreeMap<String, String> first = cells(random);
            List<Step> steps = new ArrayList<>();
            for (int step = 0; step < 1 + random.nextInt(9); step++) {
                steps.add(new Step(Cause.values()[random.nextInt(Cause.values().length)], cells(random)));
            }
            for (CellDifference cell : ReturnComparison.along("one", "other", List.of("a", "b", "c"), first, steps).cells()) {
                BigDecimal parts = Arrays.stream(Cause.values()).map(cell::part).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(parts).isEqualByComparingTo(cell.whole().orElse(BigDecimal.ZERO));
                assertThat(cell.after()).isEqualTo(steps.get(steps.size() - 1).cells().getOrDefault(cell.code(), ""));
                for (Cause cause : Cause.values()) {
                    boolean isTaken = steps.stream().anyMatch(step -> step.cause() == cause);
                    assertThat(isTaken || cell.part(cause).signum() == 0).isTrue();
                }
            }
        }
    }

    @Test
    void a_cell_without_a_number_counts_as_nought_and_a_text_has_no_parts() {
        CellDifference known = CellDifference.along("a", new TreeMap<>(Map.of("a", "#")), List.of(step(Cause.ANSWERS, "5"), step(Cause.LATE, "7")));
        CellDifference text = CellDifference.along("a", new TreeMap<>(Map.of("a", "Y")), List.of(step(Cause.DEFINITIONS, "Y"), step(Cause.ANSWERS, "N")));

        assertThat(known.parts()).isEqualTo(Map.of(Cause.ANSWERS, new BigDecimal(5), Cause.LATE, new BigDecimal(2)));
        assertThat(known.whole()).contains(new BigDecimal(7));
        assertThat(text.whole()).isEmpty();
        assertThat(text.causes()).containsExactly(Cause.ANSWERS);
        assertThat(text.isChanged()).isTrue();
    }

    @Test
    void causes_that_cancel_each_other_out_are_told() {
        CellDifference cell = CellDifference.along("a", new TreeMap<>(Map.of("a", "4")), List.of(step(Cause.LATE, "5"), step(Cause.ERASED, "4")));

        assertThat(cell.isChanged()).isTrue();
        assertThat(cell.whole()).contains(BigDecimal.ZERO);
        assertThat(cell.part(Cause.LATE)).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void parts_that_do_not_make_the_whole_are_refused() {
        assertThatThrownBy(() -> new CellDifference("a", "1", "4", Map.of(Cause.LATE, BigDecimal.ONE), List.of(Cause.LATE)))
            .hasMessage("Invalid difference of a: its parts make 1, and it went from \"1\" to \"4\"");
    }

    private static Step step(Cause cause, String value) {
        return new Step(cause, new TreeMap<>(Map.of("a", value)));
    }

    private static TreeMap<String, String> cells(Random random) {
        TreeMap<String, String> cells = new TreeMap<>();
        for (String code : List.of("a", "b", "c")) {
            switch (random.nextInt(6)) {
                case 0 -> cells.put(code, "#");
                case 1 -> cells.put(code, "");
                case 2 -> { }
                default -> cells.put(code, BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(3)).toPlainString());
            }
        }
        return cells;
    }
}
