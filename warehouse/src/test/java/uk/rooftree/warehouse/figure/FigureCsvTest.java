package uk.rooftree.warehouse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureCsvTest {

    private static final String HEADER = "as_at,figure,period_start,period_end,council_code,"
        + "band,bedroom_need,bedrooms,applicant_type,area,ward,status,kind,route,queue,outcome,reason,category,age_band,channel,"
        + "rent_basis,void_class,available,stage,owner,ta_type,in_district,organisation,officer,feed,"
        + "value,numerator,denominator,rows_counted,rows_excluded,unit\n";

    @Test
    void the_columns_are_the_contract_s() {
        assertThat(FigureCsv.text(List.of())).isEqualTo(HEADER);
    }

    @Test
    void a_value_has_exactly_its_figure_s_decimals_and_whole_numerators_none() {
        assertThat(line(row("voids.relet_days.lahs_g1a", Map.of(Dimension.BEDROOMS, "2"), "21.50", "43.00", "2.00"))).isEqualTo(
            "2026-10-31,voids.relet_days.lahs_g1a,2025-11-01,2026-10-31,E07000001,,,2,,,,,,,,,,,,,,,,,,,,,,,21.50,43,2,2,1,days\n");
    }

    @Test
    void numerators_that_are_not_whole_have_two_decimals() {
        assertThat(line(row("a", Map.of(), "0", "43.50", "0.10"))).endsWith(",0,43.50,0.10,2,1,days\n");
        assertThat(line(row("a", Map.of(), "0", "100.00", "0.00"))).endsWith(",0,100,0,2,1,days\n");
    }

    @Test
    void what_there_is_not_is_empty() {
        assertThat(line(row("a", Map.of(), null, null, null))).endsWith(",,,,2,1,days\n");
    }

    @Test
    void zero_has_no_sign() {
        assertThat(line(row("a", Map.of(), "-0.0", null, null))).endsWith(",0.0,,,2,1,days\n");
    }

    @Test
    void a_value_with_a_comma_or_a_quote_stands_in_quotes() {
        assertThat(line(row("a", Map.of(Dimension.AREA, "St Mary's, \"Old\" Town"), "1", null, null)))
            .contains(",\"St Mary's, \"\"Old\"\" Town\",");
    }

    @Test
    void rows_are_in_a_total_order_whatever_order_they_come_in() {
        FigureRow all = row("b", Map.of(), "1", null, null);
        FigureRow one = row("b", Map.of(Dimension.BAND, "A"), "1", null, null);
        FigureRow two = row("b", Map.of(Dimension.BEDROOMS, "1"), "1", null, null);
        FigureRow pair = row("b", Map.of(Dimension.BAND, "A", Dimension.BEDROOMS, "1"), "1", null, null);
        FigureRow first = row("a", Map.of(Dimension.FEED, "void"), "1", null, null);
        String text = FigureCsv.text(List.of(pair, two, one, first, all));
        assertThat(text).isEqualTo(FigureCsv.text(List.of(all, first, one, two, pair)));
        assertThat(text.lines().skip(1).map(line -> line.split(",", -1)).map(cells -> cells[1] + cells[5] + cells[7]))
            .containsExactly("a", "b", "b1", "bA", "bA1");
    }

    @Test
    void the_file_is_utf_8_and_replaces_the_one_before(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("out/figures.csv");
        FigureCsv.write(file, List.of());
        FigureCsv.write(file, List.of(row("a", Map.of(Dimension.AREA, "Caffè"), "1", null, null)));
        assertThat(Files.readString(file)).startsWith(HEADER).contains(",Caffè,").doesNotContain("\r");
        assertThat(file.getParent().toFile().list()).containsExactly("figures.csv");
    }

    private static String line(FigureRow row) {
        return FigureCsv.text(List.of(row)).substring(HEADER.length());
    }

    private static FigureRow row(String figure, Map<Dimension, String> group, String value, String numerator, String denominator) {
        return new FigureRow(LocalDate.parse("2026-10-31"), figure, LocalDate.parse("2025-11-01"), LocalDate.parse("2026-10-31"), "E07000001",
            group, number(value), number(numerator), number(denominator), 2, 1, "days");
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
