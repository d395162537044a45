package uk.rooftree.reports.dashboard;

import java.util.List;
import java.util.stream.Collectors;

import uk.rooftree.reports.chart.Chart;
import uk.rooftree.reports.chart.Sparkline;
import uk.rooftree.reports.chart.SvgCanvas;
import uk.rooftree.reports.monthly.Block;
import uk.rooftree.reports.monthly.DataTable;
import uk.rooftree.reports.monthly.Headline;
import uk.rooftree.reports.monthly.MonthlyReport;
import uk.rooftree.reports.monthly.Rag;
import uk.rooftree.reports.monthly.Score;
import uk.rooftree.reports.monthly.Section;
import uk.rooftree.reports.monthly.Verdict;

/** Writes the monthly report as one HTML page with all it needs inside. */
final class DashboardPage {

    private final MonthlyReport report;
    private final StringBuilder html = new StringBuilder(400_000);

    private DashboardPage(MonthlyReport report) {
        this.report = report;
    }

    static String write(MonthlyReport report) {
        return new DashboardPage(report).page();
    }

    private String page() {
        PageParts.head(html, "Housing allocations, " + report.monthWords() + " – " + report.council());
        html.append("<a class=\"skip\" href=\"#main\">Skip to the figures</a>\n");
        header();
        html.append("<main id=\"main\" tabindex=\"-1\">\n");
        atAGlance();
        report.sections().forEach(this::section);
        about();
        html.append("</main>\n");
        html.append("<footer><p>").append(text(MonthlyReport.MARKING)).append(" ").append(text(report.council())).append(", as at ").append(text(report.asAtWords()))
            .append(", release ").append(report.releaseNumber()).append(".</p></footer>\n");
        PageParts.end(html);
        return html.toString();
    }

    private void header() {
        html.append("<header class=\"top\"><div class=\"wrap\">\n<p class=\"marking\">").append(text(MonthlyReport.MARKING)).append("</p>\n");
        html.append("<h1>").append(text(report.council())).append("<span>Housing allocations, ").append(text(report.monthWords())).append("</span></h1>\n");
        html.append("<dl class=\"facts\"><div><dt>As at</dt><dd>").append(text(report.asAtWords())).append("</dd></div>");
        html.append("<div><dt>Release</dt><dd>").append(report.releaseNumber()).append("</dd></div>");
        html.append("<div class=\"long\"><dt>Periods</dt><dd>").append(text(report.period())).append("</dd></div>");
        html.append("<div class=\"long\"><dt>Data quality</dt><dd>").append(text(report.quality())).append("</dd></div></dl>\n</div></header>\n");
        html.append("<nav aria-label=\"Sections\"><ul class=\"wrap\"><li><a href=\"#glance\">At a glance</a></li>");
        report.sections().forEach(section -> html.append("<li><a href=\"#").append(section.id()).append("\">").append(text(section.title())).append("</a></li>"));
        html.append("<li><a href=\"#about\">Definitions</a></li><li><a href=\"").append(Dashboard.QUALITY_PAGE).append("\">Data quality</a></li></ul></nav>\n");
    }

    private void atAGlance() {
        html.append("<section id=\"glance\" aria-labelledby=\"glance-h\"><div class=\"wrap\"><h2 id=\"glance-h\">At a glance</h2>\n<ul class=\"findings\">");
        for (Section section : report.sections()) {
            if (!section.headlines().isEmpty()) {
                html.append("<li><a href=\"#").append(section.id()).append("\">").append(text(section.title())).append("</a> ").append(text(section.finding())).append(".</li>");
            }
        }
        report.findings().stream().skip(report.sections().stream().filter(section -> !section.headlines().isEmpty()).count())
            .forEach(finding -> html.append("<li><a href=\"#measures\">Measures</a> ").append(text(finding)).append("</li>"));
        html.append("</ul>\n");
        scores();
        html.append("</div></section>\n");
    }

    /** Every headline and every target in a line: value, target, status in words and sign, change, and what its own months make usual. */
    private void scores() {
        html.append("<h3 id=\"measures\">Measures and targets</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Measures and targets\">"
            + "<table class=\"scores\"><caption class=\"hidden\">Measures and targets</caption><thead><tr>");
        for (String head : List.of("Measure", "Now", "Target", "Status", "In a month", "In a year", "Usual, by its own months", "Owner of the target")) {
            html.append("<th scope=\"col\">").append(head).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Score score : report.scores()) {
            Verdict verdict = score.verdict();
            html.append("<tr><th scope=\"row\">").append(text(score.name())).append("</th>");
            for (String cell : List.of(score.value(), verdict.target())) {
                html.append("<td>").append(text(cell)).append("</td>");
            }
            html.append("<td><span class=\"target ").append(css(verdict.rag())).append("\">").append(text(verdict.rag().words())).append("</span></td>");
            for (String cell : List.of(score.month(), score.year())) {
                html.append("<td>").append(text(cell)).append("</td>");
            }
            html.append("<td>").append(text(verdict.usual())).append(verdict.isNews() ? " <strong>" + text(verdict.briefNews()) + "</strong>" : "").append("</td>");
            html.append("<td>").append(text(score.owner())).append("</td></tr>");
        }
        html.append("</tbody></table></div>\n<p class=\"note\">Usual: between these limits a month's number says nothing new; worked out from the measure's own last 24 months "
            + "(mean ± 2.66 × mean moving range). For a position at a date, given where it stood a month before.</p>\n");
    }

    private void verdict(Verdict verdict) {
        if (!verdict.news().isEmpty()) {
            html.append(verdict.isNews() ? "<p class=\"news\">" : "<p class=\"change\">").append(text(verdict.news())).append(".</p>\n");
        }
        if (!verdict.outlook().isEmpty()) {
            html.append("<p class=\"change\">").append(text(verdict.outlook())).append(".</p>\n");
        }
    }

    private static String css(Rag rag) {
        return switch (rag) {
            case GREEN -> "met";
            case AMBER -> "near";
            case RED -> "missed";
            case UNKNOWN, NONE -> "none";
        };
    }

    private void section(Section section) {
        html.append("<section id=\"").append(section.id()).append("\" aria-labelledby=\"").append(section.id()).append("-h\"><div class=\"wrap\">\n");
        html.append("<h2 id=\"").append(section.id()).append("-h\">").append(text(section.title())).append("</h2>\n");
        html.append("<p class=\"lead\">").append(text(section.finding())).append(section.finding().endsWith(".") ? "" : ".").append("</p>\n");
        if (!section.headlines().isEmpty()) {
            html.append("<div class=\"tiles\">\n");
            section.headlines().forEach(this::tile);
            html.append("</div>\n");
        }
        html.append("<div class=\"blocks\">\n");
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), section.id() + "-" + (i + 1));
        }
        html.append("</div>\n</div></section>\n");
    }

    private void tile(Headline headline) {
        html.append("<article class=\"tile\"><h3>").append(text(headline.name())).append("</h3>\n<p class=\"number\"><strong>").append(text(headline.value())).append("</strong>");
        if (!headline.unit().isEmpty()) {
            html.append(" ").append(text(headline.unit()));
        }
        html.append("<span class=\"period\">").append(text(headline.period())).append("</span></p>\n");
        if (headline.trend().stream().filter(value -> value != null).count() > 1) {
            html.append("<div class=\"spark\">").append(SvgCanvas.drawSilent(new Sparkline(headline.name(), headline.trend()), 120, 26)).append("</div>\n");
        }
        if (!headline.target().isEmpty()) {
            html.append("<p class=\"target ").append(css(headline.verdict().rag())).append("\">").append(text(headline.target())).append("</p>\n");
        }
        verdict(headline.verdict());
        List<String> changes = headline.changes();
        if (!changes.isEmpty()) {
            html.append("<p class=\"change\">").append(changes.stream().map(DashboardPage::text).collect(Collectors.joining("<br>"))).append("</p>\n");
        }
        if (!headline.why().isEmpty()) {
            html.append("<p class=\"why\">").append(text(headline.why())).append("</p>\n");
        }
        html.append("</article>\n");
    }

    private void block(Block block, String id) {
        html.append("<figure class=\"block ").append(block.layout() == Block.Layout.WIDE ? "wide" : "pair").append("\" aria-labelledby=\"").append(id).append("-h\">\n");
        html.append("<h3 id=\"").append(id).append("-h\">").append(text(block.title())).append("</h3>\n");
        block.chart().ifPresent(chart -> {
            double width = block.layout() == Block.Layout.WIDE ? 760 : 420;
            // a wide chart keeps its size on a narrow screen and scrolls there: by keyboard too, so it is a place to stop at and has a name
            html.append(block.layout() == Block.Layout.WIDE
                ? "<div class=\"chart scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"" + id + "-c-t\">"
                : "<div class=\"chart\">");
            html.append(SvgCanvas.draw(chart, id + "-c", width, height(chart, width))).append("</div>\n");
        });
        boolean folded = block.chart().isPresent() && block.layout() == Block.Layout.WIDE;
        if (folded) {
            html.append("<details><summary>Table: ").append(text(block.table().caption())).append("</summary>\n");
        }
        table(block.table(), block.chart().isEmpty());
        if (folded) {
            html.append("</details>\n");
        }
        if (!block.note().isEmpty()) {
            html.append("<p class=\"note\">").append(text(block.note())).append("</p>\n");
        }
        html.append("</figure>\n");
    }

    private static double height(Chart chart, double width) {
        return Math.ceil(chart.height(width));
    }

    private void table(DataTable table, boolean captionHidden) {
        PageParts.table(html, table, captionHidden, PageParts::text);
    }

    private void about() {
        html.append("<section id=\"about\" aria-labelledby=\"about-h\"><div class=\"wrap\"><h2 id=\"about-h\">Definitions and data quality</h2>\n");
        html.append("<p class=\"lead\">").append(text(report.quality())).append("</p>\n");
        html.append("<details><summary>Rows read, kept and rejected, by feed</summary>\n");
        table(report.loads(), true);
        html.append("</details>\n<details><summary>What each figure means</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"What each figure means\">"
            + "<table class=\"words\"><caption class=\"hidden\">What each figure means</caption><thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Meaning</th>"
            + "<th scope=\"col\">Period</th><th scope=\"col\">Rule from</th><th scope=\"col\">Figure id</th></tr></thead><tbody>");
        for (MonthlyReport.Definition definition : report.definitions()) {
            html.append("<tr><th scope=\"row\">").append(text(definition.name())).append("</th><td>").append(text(definition.words())).append("</td><td>")
                .append(text(definition.period())).append("</td><td>").append(text(definition.source())).append("</td><td><code>").append(text(definition.figure())).append("</code></td></tr>");
        }
        html.append("</tbody></table></div></details>\n<p class=\"note\">\"n/a\" means that there is no figure, and the page says why; it never stands for nought. ")
            .append("The figures are those of figures.csv of this release; <code>rooftree explain FIGURE</code> lists the rows behind each.</p>\n</div></section>\n");
    }

    private static String text(String words) {
        return PageParts.text(words);
    }
}
