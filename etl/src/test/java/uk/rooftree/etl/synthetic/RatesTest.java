package uk.rooftree.etl.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void every_rate_cites_its_source_or_says_invented_or_fitted() {
        Rates.read().sources().forEach((rate, source) ->
            assertThat(source).as(rate).containsAnyOf("invented", "fitted", "LAHS", "Social housing lettings", "English Housing Survey",
                "Warwick", "Shetland", "Statutory homelessness", "Housing Ombudsman", "Freedom of Information Act", "Homelessness and allocations guidance"));
    }

    @Test
    void an_unknown_rate_is_named() {
        assertThatThrownBy(() -> Rates.read().of("void.smell")).hasMessage("Cannot find rate \"void.smell\" in rates.csv");
    }

    @Test
    void a_draw_depends_on_nothing_but_its_own_key() {
        Draw draw = Draw.seeded(5, 0).of("void");
        double first = draw.unit(17, "works");
        draw.unit(18, "works");
        assertThat(draw.unit(17, "works")).isEqualTo(first);
        assertThat(Draw.seeded(5, 0).of("advert").unit(17, "works")).isNotEqualTo(first);
        assertThat(Draw.seeded(6, 0).of("void").unit(17, "works")).isNotEqualTo(first);
        assertThat(Draw.seeded(5, 1).of("void").unit(17, "works")).isNotEqualTo(first);
    }
}
