package uk.rooftree.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import uk.rooftree.reports.chart.Chart;

class MonthlyReportTest {

    @Test
    void the_pages_come_in_the_order_of_a_home_s_life() {
        assertThat(ImaginedCouncil.usual().report().sections()).extracting(Section::title)
            .containsExactly("Register", "Waiting", "Voids", "Demand and supply", "Room", "Comparators");
    }

    @Test
    void every_figure_that_has_a_name_is_in_the_contract() {
        TreeSet<String> unknown = new TreeSet<>();
        Wording.packaged().entries().stream().map(Wording.Entry::figure).filter(figure -> !FigureContract.definitions().containsKey(figure)).forEach(unknown::add);
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_chart_has_a_table_with_rows_and_a_title_that_says_something() {
        for (MonthlyReport report : all()) {
            for (Section section : report.sections()) {
                for (Block block : section.blocks()) {
                    assertThat(block.table().rows()).as("%s: %s", section.title(), block.title()).isNotEmpty();
                    if (block.chart().isPresent()) {
                        assertThat(block.title()).isEqualTo(block.chart().map(Chart::title).orElseThrow());
                        assertThat(block.title()).as("a finding, not a label").containsPattern("[0-9]|n/a|As many joined");
                    }
                }
            }
        }
    }

    @Test
    void active_titles_say_what_moved_since_when_and_to_what() {
        List<String> titles = ImaginedCouncil.usual().report().sections().get(0).blocks().stream().map(Block::title).toList();
        assertThat(titles).containsExactly("Live applications rose 1.1% since September to 6,119", "61 more joined than left in October 2026",
            "Band D holds 2,463 of 6,027 live households");
    }

    @Test
    void every_column_of_the_movement_table_leads_from_what_was_published_to_what_is() {
        for (MonthlyReport report : all()) {
            DataTable table = report.sections().get(0).blocks().get(1).table();
            for (int month = 0; month < table.heads().size() - 1; month++) {
                long sum = 0;
                for (DataTable.Row row : table.rows()) {
                    String cell = row.values().get(month);
                    if (row.total()) {
                        assertThat(row.label().equals("At the start") && sum == 0 ? number(cell) : sum).as(row.label() + ", " + table.heads().get(month + 1)).isEqualTo(number(cell));
                        sum = number(cell);
                    } else if (!cell.equals("n/a")) {
                        sum += row.label().startsWith("−") ? -number(cell) : number(cell);
                    }
                }
                int published = table.rows().stream().map(DataTable.Row::label).toList().indexOf("Published then");
                if (month > 0 && published >= 0) {
                    int end = table.rows().stream().map(DataTable.Row::label).toList().indexOf("At the end");
                    assertThat(table.rows().get(published).values().get(month)).isEqualTo(table.rows().get(end).values().get(month - 1));
                }
            }
        }
    }

    private static long number(String cell) {
        return Long.parseLong(cell.replace(",", "").replace("+", "").replace('−', '-'));
    }

    @Test
    void a_first_month_has_numbers_and_no_changes() {
        MonthlyReport report = ImaginedCouncil.inItsFirstMonth().report();
        Headline live = report.headlines().get(0);
        assertThat(live.value()).isEqualTo("5,609");
        assertThat(live.changes()).containsExactly("No earlier month to compare with");
        assertThat(report.sections().get(0).finding()).isEqualTo("Live applications: 5,609 at 31 October 2026");
    }

    @Test
    void a_points_scheme_is_told_by_bedrooms_and_points() {
        MonthlyReport report = ImaginedCouncil.withPoints().report();
        assertThat(report.headlines()).extracting(Headline::name).contains("Median points");
        assertThat(report.sections().get(0).blocks().get(2).table().heads()).containsExactly("Bedrooms needed", "Households", "Median points");
        assertThat(report.sections().get(1).blocks().get(1).table().heads().get(0)).isEqualTo("Bedrooms");
    }

    @Test
    void a_feed_not_supplied_leaves_n_a_with_the_reason_and_no_empty_charts() {
        Section voids = ImaginedCouncil.withoutVoids().report().sections().get(2);
        assertThat(voids.headlines()).extracting(Headline::value).containsOnly("n/a");
        assertThat(voids.headlines()).extracting(Headline::why).containsOnly("No void extract was supplied.");
        assertThat(voids.blocks()).isEmpty();
        assertThat(voids.finding()).isEqualTo("Re-let time: n/a, no void extract was supplied");
    }

    @Test
    void a_target_is_met_missed_or_cannot_be_judged() {
        MonthlyReport report = ImaginedCouncil.usual().report();
        assertThat(report.headlines().stream().filter(headline -> !headline.target().isEmpty()).map(headline -> headline.name() + ": " + headline.target()))
            .containsExactly("Re-let time: Target: at most 35 days – green: met", "Void rate: Target: at most 1.5% – green: met",
                "Overcrowding rate: Target: at most 5.5% – red: missed");
        assertThat(ImaginedCouncil.withoutVoids().report().headlines().stream().filter(headline -> headline.name().equals("Void rate")).map(Headline::target).findFirst())
            .isEqualTo(Optional.of("Target: at most 1.5%"));
        assertThat(report.findings()).contains("Targets met: 3 of 5. Amber: decisions in time. Red: overcrowding rate.",
            "Unusual this month, by the measures' own months: void rate.");
    }

    @Test
    void the_scorecard_has_every_headline_and_every_other_target() {
        MonthlyReport report = ImaginedCouncil.usual().report();
        assertThat(report.scores().stream().map(Score::name).toList()).startsWith(report.headlines().stream().map(Headline::name).toArray(String[]::new))
            .endsWith("Decisions in time", "Void rate: 4+");
        assertThat(report.scores().stream().filter(score -> score.section().equals("Other targets")).map(score -> score.value() + ", " + score.verdict().target()))
            .containsExactly("83.4%, at least 85%", "0.7%, at most 1%");
        assertThat(report.scores().stream().filter(score -> score.name().equals("Decisions in time")).map(Score::month)).containsExactly("up 1.5 points");
    }

    @Test
    void what_is_usual_and_what_is_news_is_told_in_words() {
        assertThat(ImaginedCouncil.usual().report().scores().stream().filter(score -> !score.verdict().usual().isEmpty())
            .map(score -> score.name() + ": " + score.verdict().usual() + ": " + score.verdict().news() + ": " + score.verdict().outlook()))
            .containsExactly(
                "Re-let time: 18.25 to 50.15 in a month: Nothing unusual in the month's number (18.25 to 50.15 in a month is usual): ",
                "Void rate: 1.2% to 1.5%: Unusual, for the better: the change since last month is outside what is usual (1.2% to 1.5%, by 11 months alone): ",
                "Overcrowding rate: (too few months): : ",
                "Decisions in time: 70.1% to 92.5%: Nothing unusual in the month's number (70.1% to 92.5% is usual): "
                    + "As things are, some months will meet the target and some will not",
                "Void rate: 4+: (too few months): : ");
    }

    @Test
    void the_quality_line_adds_up() {
        assertThat(ImaginedCouncil.usual().report().quality()).isEqualTo("Rows read 42,975 = kept 42,800 + rejected 175. Data issues: 187 reject, 412 flag, 95 wait.");
    }

    static List<MonthlyReport> all() {
        return List.of(ImaginedCouncil.usual().report(), ImaginedCouncil.inItsFirstMonth().report(), ImaginedCouncil.withPoints().report(),
            ImaginedCouncil.withoutVoids().report(), ImaginedCouncil.asBigAsEngland().report());
    }
}
