package uk.rooftree.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class NumberStyleTest {

    @Test
    void numbers_have_commas_and_a_true_minus() {
        assertThat(NumberStyle.WHOLE.write(new BigDecimal("-1234567"))).isEqualTo("−1,234,567");
    }

    @Test
    void decimals_are_kept_in_tables_and_dropped_in_sentences() {
        NumberStyle days = new NumberStyle("", " days", 2);
        assertThat(days.write(new BigDecimal("71.40"))).isEqualTo("71.40 days");
        assertThat(days.writeShort(new BigDecimal("71.40"))).isEqualTo("71.4 days");
        assertThat(days.writeShort(new BigDecimal("71.00"))).isEqualTo("71 days");
    }

    @Test
    void pounds_have_two_decimals_or_none() {
        NumberStyle pounds = new NumberStyle("£", "", 2);
        assertThat(pounds.writeShort(new BigDecimal("55516.50"))).isEqualTo("£55,516.50");
        assertThat(pounds.writeShort(new BigDecimal("55516.00"))).isEqualTo("£55,516");
    }

    @Test
    void large_ticks_are_short() {
        assertThat(NumberStyle.WHOLE.writeTick(1_350_000)).isEqualTo("1.35m");
        assertThat(NumberStyle.WHOLE.writeTick(40_000)).isEqualTo("40k");
        assertThat(NumberStyle.WHOLE.writeTick(5_600)).isEqualTo("5,600");
    }
}
