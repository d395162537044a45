package uk.rooftree.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void values_far_apart_start_from_nought() {
        assertThat(Scale.about(20, 60, 4)).isEqualTo(new Scale(0, 60, 20));
    }

    @Test
    void values_close_together_do_not() {
        Scale scale = Scale.about(5_660, 6_119, 4);
        assertThat(scale.startsAtNought()).isFalse();
        assertThat(scale.low()).isLessThanOrEqualTo(5_660);
        assertThat(scale.high()).isGreaterThanOrEqualTo(6_119);
    }

    @Test
    void one_value_alone_has_a_scale() {
        assertThat(Scale.about(0, 0, 4).ticks()).hasSizeGreaterThan(1);
        assertThat(Scale.about(7, 7, 4).at(7)).isBetween(0.0, 1.0);
    }

    @Test
    void what_goes_below_nought_has_nought_among_its_ticks() {
        assertThat(Scale.fromNought(-273, 265, 4).ticks()).contains(0.0);
    }
}
