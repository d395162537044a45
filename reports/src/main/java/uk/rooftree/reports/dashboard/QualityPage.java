package uk.rooftree.reports.dashboard;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import uk.rooftree.reports.chart.Chart;
import uk.rooftree.reports.chart.SvgCanvas;
import uk.rooftree.reports.monthly.MonthlyReport;
import uk.rooftree.reports.quality.QualityReport;

/** Writes the month's data quality as one HTML page with all it needs inside; a rule's id leads to what it finds. */
final class QualityPage {

    private static final double WIDTH = 760;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final QualityReport report;
    private final Set<String> rules;
    private final StringBuilder html = new StringBuilder(200_000);

    private QualityPage(QualityReport report) {
        this.report = report;
        this.rules = report.rules().stream().map(QualityReport.Rule::id).collect(Collectors.toSet());
    }

    static String write(QualityReport report) {
        return new QualityPage(report).page();
    }

    private String page() {
        PageParts.head(html, "Data quality, " + DAY.format(report.asAt()) + " – " + report.council());
        html.append("<a class=\"skip\" href=\"#main\">Skip to the issues</a>\n");
        header();
        html.append("<main id=\"main\" tabindex=\"-1\">\n<section id=\"glance\" aria-labelledby=\"glance-h\"><div class=\"wrap\"><h2 id=\"glance-h\">At a glance</h2>\n<p class=\"lead\">")
            .append(PageParts.text(report.finding())).append("</p>\n<p>issues.xlsx and issues.csv of this release list each of them with what to do; "
                + "<code>rooftree issues --officer CODE --xlsx FILE</code> makes the list of one officer.</p></div></section>\n");
        report.parts().forEach(this::part);
        rules();
        html.append("</main>\n<footer><p>").append(PageParts.text(MonthlyReport.MARKING)).append(" ").append(PageParts.text(report.council())).append(", as at ")
            .append(DAY.format(report.asAt())).append(", release ").append(report.release()).append(".</p></footer>\n");
        PageParts.end(html);
        return html.toString();
    }

    private void header() {
        html.append("<header class=\"top\"><div class=\"wrap\">\n<p class=\"marking\">").append(PageParts.text(MonthlyReport.MARKING)).append("</p>\n");
        html.append("<h1>").append(PageParts.text(report.council())).append("<span>Data quality, ").append(DAY.format(report.asAt())).append("</span></h1>\n");
        html.append("<dl class=\"facts\"><div><dt>As at</dt><dd>").append(DAY.format(report.asAt())).append("</dd></div><div><dt>Release</dt><dd>")
            .append(report.release()).append("</dd></div></dl>\n</div></header>\n");
        html.append("<nav aria-label=\"Sections\"><ul class=\"wrap\"><li><a href=\"").append(Dashboard.FIRST_PAGE).append("\">The month's figures</a></li>")
            .append("<li><a href=\"#feeds\">By feed</a></li><li><a href=\"#rules\">By rule</a></li><li><a href=\"#figures\">Figures touched</a></li><li><a href=\"#files\">Files</a></li>")
            .append("<li><a href=\"#trend-correct\">Months</a></li><li><a href=\"#definitions\">Rules</a></li></ul></nav>\n");
    }

    private void part(QualityReport.Part part) {
        html.append("<section id=\"").append(part.id()).append("\" aria-labelledby=\"").append(part.id()).append("-h\"><div class=\"wrap\">\n<h2 id=\"").append(part.id())
            .append("-h\">").append(PageParts.text(part.title())).append("</h2>\n");
        part.chart().ifPresent(chart -> chart(chart, part.id()));
        if (part.table().rows().isEmpty()) {
            html.append("<p>None.</p>\n");
        } else {
            PageParts.table(html, part.table(), true, this::label);
        }
        if (!part.note().isEmpty()) {
            html.append("<p class=\"note\">").append(PageParts.text(part.note())).append("</p>\n");
        }
        html.append("</div></section>\n");
    }

    private void chart(Chart chart, String id) {
        // on a narrow screen it keeps its size and scrolls, by keyboard too
        html.append("<div class=\"wide\"><div class=\"chart scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"").append(id).append("-c-t\">")
            .append(SvgCanvas.draw(chart, id + "-c", WIDTH, Math.ceil(chart.height(WIDTH)))).append("</div></div>\n");
    }

    private String label(String label) {
        return rules.contains(label) ? "<a href=\"#" + label + "\">" + label + "</a>" : PageParts.text(label);
    }

    private void rules() {
        html.append("<section id=\"definitions\" aria-labelledby=\"definitions-h\"><div class=\"wrap\"><h2 id=\"definitions-h\">What the rules find, and what to do</h2>\n"
            + "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rules\"><table class=\"words\"><caption class=\"hidden\">Rules</caption>"
            + "<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">It finds</th><th scope=\"col\">What to do</th></tr></thead><tbody>");
        for (QualityReport.Rule rule : report.rules()) {
            html.append("<tr id=\"").append(PageParts.text(rule.id())).append("\"><th scope=\"row\">").append(PageParts.text(rule.id())).append("</th><td>")
                .append(PageParts.text(rule.finds())).append("</td><td>").append(PageParts.text(rule.whatToDo())).append("</td></tr>");
        }
        html.append("</tbody></table></div>\n<p class=\"note\">Reject: impossible, the row is quarantined and no figure counts it. Flag: unlikely, the row is kept. Wait: "
            + "incomplete, the row is kept and figures that need what is missing leave it out. Issues of protected records are counted, never listed.</p>\n</div></section>\n");
    }
}
