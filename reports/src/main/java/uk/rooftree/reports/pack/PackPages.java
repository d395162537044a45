package uk.rooftree.reports.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

import uk.rooftree.reports.chart.Chart;
import uk.rooftree.reports.chart.RangeChart;
import uk.rooftree.reports.chart.FlowChart;
import uk.rooftree.reports.chart.Sparkline;
import uk.rooftree.reports.monthly.Block;
import uk.rooftree.reports.monthly.DataTable;
import uk.rooftree.reports.monthly.Headline;
import uk.rooftree.reports.monthly.MonthlyReport;
import uk.rooftree.reports.monthly.Score;
import uk.rooftree.reports.monthly.Section;

/** The monthly report as the fields of the templates. */
final class PackPages {

    private static final String ABOUT = "Definitions and data quality";
    private static final String ABOUT_WORDS = "The figures are those of figures.csv of this release; \"rooftree explain FIGURE\" lists the rows behind each. "
        + "\"n/a\" means that there is no figure; it never stands for nought.";
    private static final int PAGE_WIDTH = 523;
    private static final int PAIR_WIDTH = 248;

    private final MonthlyReport report;

    PackPages(MonthlyReport report) {
        this.report = report;
    }

    /** One row for each block of each section, then the definitions. */
    JRDataSource blocks() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Section section : report.sections()) {
            if (section.blocks().isEmpty()) {
                rows.add(bare(section));
            }
            for (Block block : section.blocks()) {
                rows.add(block(section, block));
            }
        }
        report.otherTargets().ifPresent(table -> {
            // not enough for a page of its own
            Map<String, Object> targets = page("about", ABOUT, ABOUT_WORDS);
            targets.put("kind", "TABLE");
            targets.put("blockTitle", table.caption());
            put(targets, table, PAGE_WIDTH);
            targets.put("note", "Usual: between these limits a month's number is no news, by the measure's own last 24 months (mean ± 2.66 × mean moving range). "
                + "All rows: figure_standing.csv of this release.");
            rows.add(targets);
        });
        Map<String, Object> quality = page("about", ABOUT, ABOUT_WORDS);
        quality.put("kind", "TABLE");
        quality.put("blockTitle", report.quality());
        put(quality, report.loads(), PAGE_WIDTH);
        quality.put("note", "Rejected rows, with file, line and reason, are in issues.csv of this release.");
        rows.add(quality);
        Map<String, Object> words = page("about", ABOUT, "");
        words.put("kind", "WORDS");
        words.put("blockTitle", "What each figure means");
        words.put("rows", definitions());
        rows.add(words);
        return source(rows);
    }

    /** The main finding of each page and how the targets stand, a line each. */
    String findings() {
        return report.findings().stream().map(finding -> "•  " + finding).collect(Collectors.joining("\n"));
    }

    /** One row for each headline, for the cover. */
    JRDataSource scores() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Score score : report.headlineScores()) {
            Map<String, Object> row = new HashMap<>();
            row.put("section", score.section());
            row.put("name", score.name());
            row.put("value", score.value());
            row.put("sinceMonth", score.month());
            row.put("sinceYear", score.year());
            row.put("target", escape(score.verdict().target()));
            row.put("rag", score.verdict().rag().name());
            row.put("ragWords", score.verdict().rag().words());
            row.put("usual", escape(score.verdict().usual()));
            row.put("news", escape(score.verdict().briefNews()));
            rows.add(row);
        }
        return source(rows);
    }

    /** A page without blocks: its head alone. */
    private static Map<String, Object> bare(Section section) {
        Map<String, Object> row = page(section.id(), section.title(), section.finding() + (section.finding().endsWith(".") ? "" : "."));
        if (!section.headlines().isEmpty()) {
            row.put("headlines", headlines(section.headlines()));
        }
        row.put("kind", "NONE");
        return row;
    }

    private static Map<String, Object> block(Section section, Block block) {
        Map<String, Object> row = bare(section);
        row.put("kind", kind(block));
        row.put("blockTitle", block.title());
        block.chart().ifPresent(chart -> row.put("chart", new ChartPicture(chart, 0.84)));
        put(row, block.table(), block.layout() == Block.Layout.PAIR ? PAIR_WIDTH : PAGE_WIDTH);
        row.put("note", block.note());
        return row;
    }

    private static String kind(Block block) {
        if (block.chart().isEmpty()) {
            return "TABLE";
        }
        if (block.layout() == Block.Layout.PAIR) {
            return "PAIR";
        }
        Chart chart = block.chart().get();
        boolean tall = chart instanceof FlowChart || chart instanceof RangeChart range && range.rows().size() > 2;
        boolean high = chart instanceof RangeChart range && range.rows().size() > 5;
        return high ? "HIGH" : tall ? "TALL" : "WIDE";
    }

    private static Map<String, Object> page(String id, String title, String finding) {
        Map<String, Object> row = new HashMap<>();
        row.put("section", id);
        row.put("title", title);
        row.put("finding", finding);
        return row;
    }

    private static void put(Map<String, Object> row, DataTable table, int width) {
        JasperReport layout = TableLayout.apply(PackTemplates.load("table"), table, width);
        row.put("table", layout);
        row.put("heads", table.heads());
        List<Map<String, ?>> rows = new ArrayList<>();
        for (DataTable.Row line : table.rows()) {
            Map<String, Object> cells = new HashMap<>();
            cells.put("label", line.label());
            cells.put("total", line.total());
            for (int i = 0; i < line.values().size(); i++) {
                cells.put("value" + (i + 1), line.values().get(i));
            }
            rows.add(cells);
        }
        row.put("rows", source(rows));
    }

    private static JRDataSource headlines(List<Headline> headlines) {
        List<Map<String, ?>> rows = new ArrayList<>();
        headlines.forEach(headline -> rows.add(fields(headline)));
        return source(rows);
    }

    private static Map<String, Object> fields(Headline headline) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", headline.name());
        row.put("value", escape(headline.value()));
        row.put("unit", headline.unit());
        row.put("period", headline.period());
        row.put("target", escape(headline.target()));
        row.put("rag", headline.verdict().rag().name());
        row.put("usual", escape(headline.verdict().usualWords()));
        row.put("news", escape(headline.verdict().briefNews()));
        row.put("changes", escape(String.join("\n", headline.changes())));
        row.put("why", escape(headline.why()));
        if (headline.trend().stream().filter(value -> value != null).count() > 1) {
            row.put("trend", new ChartPicture(new Sparkline(headline.name(), headline.trend()), 0.7));
        }
        return row;
    }

    private JRDataSource definitions() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (MonthlyReport.Definition definition : report.definitions()) {
            rows.add(Map.of("name", definition.name(), "words", definition.words(), "period", definition.period(), "source", definition.source(), "figure", definition.figure()));
        }
        return source(rows);
    }

    private static JRDataSource source(Collection<Map<String, ?>> rows) {
        return new JRMapCollectionDataSource(rows);
    }

    /** Styled text is a kind of XML. */
    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
