package uk.rooftree.reports.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import uk.rooftree.reports.monthly.Block;
import uk.rooftree.reports.monthly.DataTable;
import uk.rooftree.reports.monthly.Headline;
import uk.rooftree.reports.monthly.ImaginedCouncil;
import uk.rooftree.reports.monthly.MonthlyReport;
import uk.rooftree.reports.monthly.Section;

class DashboardPageTest {

    private static final MonthlyReport USUAL = ImaginedCouncil.usual().report();
    private static final String PAGE = DashboardPage.write(USUAL);

    @Test
    void it_shows_every_headline_and_every_cell_of_every_table() {
        for (Section section : USUAL.sections()) {
            for (Headline headline : section.headlines()) {
                assertThat(PAGE).contains("<strong>" + headline.value() + "</strong>");
            }
            for (Block block : section.blocks()) {
                for (DataTable.Row row : block.table().rows()) {
                    row.values().forEach(value -> assertThat(PAGE).contains("<td>" + value + "</td>"));
                }
            }
        }
    }

    @Test
    void it_asks_for_nothing_from_elsewhere_and_leads_to_the_data_quality_beside_it() {
        assertThat(PAGE).contains("default-src 'none'");
        assertThat(found(PAGE, "(?i)(?:src|href)\\s*=\\s*\"(?!#|data:)([^\"]*)\"")).containsExactly("data-quality.html");
        assertThat(found(PAGE, "(?i)url\\((?!data:|#)[^)]*\\)")).isEmpty();
        assertThat(found(PAGE, "(?i)https?://[^\\s\"<]+")).isEmpty();
        assertThat(found(PAGE, "(?i)@import|fetch\\(|XMLHttpRequest|<link (?!rel=\"icon\")|<iframe|<img")).isEmpty();
    }

    @Test
    void every_chart_has_a_title_a_description_and_a_table_in_its_figure() {
        String[] figures = PAGE.split("<figure ");
        int charts = 0;
        for (int i = 1; i < figures.length; i++) {
            String figure = figures[i].substring(0, figures[i].indexOf("</figure>"));
            if (figure.contains("<svg role=\"img\"")) {
                charts++;
                assertThat(figure).containsPattern("<svg role=\"img\" aria-labelledby=\"[^\"]+\"[^>]*><title[^>]*>[^<]+</title><desc[^>]*>[^<]+</desc>");
                assertThat(figure).contains("<table>").contains("<caption").contains("scope=\"col\"").contains("scope=\"row\"");
            }
        }
        assertThat(charts).isGreaterThan(15);
    }

    @Test
    void ids_are_unique_and_everything_they_are_used_for_is_there() {
        Set<String> ids = new HashSet<>();
        found(PAGE, " id=\"([^\"]+)\"").forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
        found(PAGE, "aria-labelledby=\"([^\"]+)\"").forEach(list -> assertThat(ids).contains(list.split(" ")));
        found(PAGE, "href=\"#([^\"]+)\"").forEach(target -> assertThat(ids).contains(target));
    }

    @Test
    void it_says_that_it_is_internal_at_its_head_and_foot() {
        assertThat(found(PAGE, Pattern.quote(MonthlyReport.MARKING))).hasSize(2);
    }

    @Test
    void a_council_s_name_is_text_and_never_markup() {
        MonthlyReport odd = new MonthlyReport("Bread & <b>Butter</b>", USUAL.councilCode(), USUAL.asAt(), USUAL.releaseNumber(), USUAL.period(), USUAL.quality(),
            USUAL.sections(), USUAL.scores(), USUAL.loads(), USUAL.definitions());
        assertThat(DashboardPage.write(odd)).contains("Bread &amp; &lt;b&gt;Butter&lt;/b&gt;").doesNotContain("<b>Butter");
    }

    @Test
    void a_status_is_told_in_words_and_the_owner_of_a_target_beside_it() {
        assertThat(PAGE).contains("<td>at most 1.5%</td><td><span class=\"target met\">green: met</span></td>",
            "<td>at least 85%</td><td><span class=\"target near\">amber: missed within its tolerance</span></td>",
            "<td>at most 5.5%</td><td><span class=\"target missed\">red: missed</span></td>",
            "<td>1.2% to 1.5% <strong>unusual, better</strong></td><td>Voids manager</td>",
            "<p class=\"news\">Unusual, for the better: the change since last month is outside what is usual (1.2% to 1.5%, by 11 months alone).</p>");
    }

    @Test
    void the_same_figures_give_the_same_page() {
        assertThat(DashboardPage.write(ImaginedCouncil.usual().report())).isEqualTo(PAGE);
    }

    private static List<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(result -> result.groupCount() > 0 && result.group(1) != null ? result.group(1) : result.group()).toList();
    }
}
