package uk.rooftree.etl.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class RowTextTest {

    @Test
    void a_row_has_its_columns_in_order_and_nothing_where_nothing_is_known() {
        assertThat(written(entry("active"))).isEqualTo("SYNE1,SYNA1,status,,active,1970-01-02T01:01:01,HA1\n");
    }

    @Test
    void commas_and_quotes_are_quoted_and_quotes_doubled() {
        assertThat(written(entry("a, \"b\""))).isEqualTo("SYNE1,SYNA1,status,,\"a, \"\"b\"\"\",1970-01-02T01:01:01,HA1\n");
    }

    @Test
    void a_planted_text_stands_in_place_of_the_true_one() {
        ApplicationEntry entry = entry("active");
        entry.plant("at", "soon");
        assertThat(written(entry)).isEqualTo("SYNE1,SYNA1,status,,active,soon,HA1\n");
    }

    @Test
    void a_surplus_field_comes_last() {
        ApplicationEntry entry = entry("active");
        entry.plantSurplusField();
        assertThat(written(entry)).isEqualTo("SYNE1,SYNA1,status,,active,1970-01-02T01:01:01,HA1,surplus\n");
    }

    @Test
    void a_row_planted_twice_is_written_twice() {
        ApplicationEntry entry = entry("active");
        entry.plantTwice();
        assertThat(written(entry)).hasLineCount(2);
    }

    @Test
    void what_is_not_ascii_is_refused() {
        assertThatThrownBy(() -> written(entry("Łódź"))).hasMessageStartingWith("Cannot write \"Łódź\"");
    }

    private static ApplicationEntry entry(String after) {
        Application application = new Application(1, "SYNA1", new Household(1, "SYNH1"), "home_seeker", 1);
        return new ApplicationEntry("SYNE1", application, "status", null, after, 1, 3_661, "HA1");
    }

    private static String written(Extracted entity) {
        RowText text = new RowText();
        text.append(entity);
        return new String(text.copy(), StandardCharsets.US_ASCII);
    }
}
