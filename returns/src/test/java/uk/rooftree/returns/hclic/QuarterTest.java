package uk.rooftree.returns.hclic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class QuarterTest {

    @Test
    void a_quarter_is_one_of_the_calendar_year() {
        Quarter second = Quarter.named("2026-Q2").orElseThrow();
        assertThat(second.firstDay()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(second.lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(Quarter.named("2024-Q1").orElseThrow().lastDay()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(second).hasToString("2026-Q2");
    }

    @Test
    void before_the_first_quarter_of_a_year_comes_the_last_of_the_year_before_and_nothing_before_2018() {
        assertThat(new Quarter(2026, 1).previous()).contains(new Quarter(2025, 4));
        assertThat(new Quarter(2018, 1).previous()).isEmpty();
    }

    @Test
    void other_names_are_none() {
        assertThat(Quarter.named("2026-Q5")).isEmpty();
        assertThat(Quarter.named("2026-27-Q1")).isEmpty();
        assertThat(Quarter.named("2017-Q4")).isEmpty();
        assertThat(Quarter.named("2026 Q2")).isEmpty();
    }
}
