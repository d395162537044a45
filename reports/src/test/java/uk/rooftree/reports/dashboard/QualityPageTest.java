package uk.rooftree.reports.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import uk.rooftree.reports.monthly.DataTable;
import uk.rooftree.reports.monthly.MonthlyReport;
import uk.rooftree.reports.quality.QualityReport;

class QualityPageTest {

    private static final QualityReport YEAR = ImaginedQuality.ofAYear();
    private static final String PAGE = QualityPage.write(YEAR);

    @Test
    void the_finding_counts_what_is_to_be_corrected_and_what_is_new_and_resolved() {
        assertThat(YEAR.finding()).isEqualTo("30 issues are to be corrected, 5 new and 25 still open; 1 was resolved since the as-at date before. "
            + "0.12% of the rows read are quarantined.");
    }

    @Test
    void rules_are_counted_over_all_officers_with_their_ages_and_lead_to_what_they_find() {
        assertThat(row("rules", "R-VOID-003")).containsExactly("Void", "reject", "14", "2", "12", "1", "11", "4", "3", "3", "2", "2025-02-28");
        assertThat(PAGE).contains("<th scope=\"row\"><a href=\"#R-VOID-003\">R-VOID-003</a></th>",
            "<tr id=\"R-VOID-003\"><th scope=\"row\">R-VOID-003</th><td>void_end before void_start</td><td>Correct the start or the end of the void.</td></tr>");
    }

    @Test
    void the_trend_has_the_last_thirteen_as_at_dates_and_feeds_that_came_in_any_of_them() {
        DataTable trend = part("trend-quarantine").table();
        assertThat(trend.heads()).hasSize(14).startsWith("Feed", "31 Mar 25").endsWith("31 Mar 26");
        assertThat(trend.rows()).extracting(DataTable.Row::label).containsExactly("Application", "Void", "All");
        assertThat(row("trend-quarantine", "Application")).startsWith("n/a", "n/a", "0.00%");
        assertThat(row("trend-quarantine", "Void")).startsWith("0.90%", "0.80%").endsWith("0.70%");
    }

    @Test
    void the_figures_that_issues_would_move_most_come_first_and_what_is_only_missing_is_left_to_the_file() {
        assertThat(part("figures").table().rows()).extracting(row -> row.label() + " " + String.join(" | ", row.values())).containsExactly(
            "R-GEN-005 Void | voids.relet_days.core | 2 | 0 | 31.5 | 21.0 | days",
            "R-GEN-005 Void | voids.relets | 2 | 0 | 40 | 38 | homes",
            "R-APP-017 Application | register.live.points.median | 0 | 9 | 85.0 | n/a | points");
    }

    @Test
    void files_of_the_as_at_date_have_their_rows_read_kept_and_quarantined() {
        assertThat(part("files").table().rows()).extracting(DataTable.Row::label).containsExactly("2026-03-31/application <1>.csv", "2026-03-31/void.csv");
        assertThat(row("files", "2026-03-31/void.csv")).containsExactly("Void", "1,000", "993", "7", "0.70%");
        assertThat(PAGE).contains("application &lt;1&gt;.csv").doesNotContain("application <1>");
    }

    @Test
    void every_table_has_a_caption_and_headings_with_their_scope_and_every_cell_is_there() {
        assertThat(count("<table")).isEqualTo(count("<caption")).isEqualTo(YEAR.parts().size() + 1);
        assertThat(found("<th(?! scope=\"(col|row)\")[ >]")).isEmpty();
        YEAR.parts().forEach(part -> part.table().rows().forEach(row -> row.values().forEach(value -> assertThat(PAGE).contains("<td>" + value + "</td>"))));
    }

    @Test
    void it_names_no_officer_and_asks_for_nothing_but_the_page_beside_it() {
        assertThat(PAGE).doesNotContain(">AB<", ">ZB<");
        assertThat(found("(?i)(?:src|href)\\s*=\\s*\"(?!#|data:)([^\"]*)\"")).containsExactly("index.html");
        assertThat(found("(?i)https?://[^\\s\"<]+")).isEmpty();
        assertThat(found(Pattern.quote(MonthlyReport.MARKING))).hasSize(2);
    }

    @Test
    void ids_are_unique_and_everything_they_are_used_for_is_there() {
        Set<String> ids = new HashSet<>();
        found(" id=\"([^\"]+)\"").forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
        found("aria-labelledby=\"([^\"]+)\"").forEach(list -> assertThat(ids).contains(list.split(" ")));
        found("href=\"#([^\"]+)\"").forEach(target -> assertThat(ids).contains(target));
    }

    @Test
    void the_same_release_gives_the_same_page() {
        assertThat(QualityPage.write(ImaginedQuality.ofAYear())).isEqualTo(PAGE);
    }

    private static QualityReport.Part part(String id) {
        return YEAR.parts().stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> row(String part, String label) {
        return part(part).table().rows().stream().filter(row -> row.label().equals(label)).findFirst().orElseThrow().values();
    }

    private static int count(String text) {
        return found(Pattern.quote(text)).size();
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern).matcher(PAGE).results()
            .map(result -> result.groupCount() > 0 && result.group(1) != null ? result.group(1) : result.group()).toList();
    }
}
