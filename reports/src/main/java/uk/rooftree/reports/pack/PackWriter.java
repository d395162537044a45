package uk.rooftree.reports.pack;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

import uk.rooftree.reports.monthly.MonthlyReport;
import uk.rooftree.reports.settled.SettledPdf;

/** Fills the templates and writes the PDF. */
final class PackWriter {

    private PackWriter() {
    }

    /** Writes a page to nobody: templates, fonts and the classes of the export are loaded then, which takes longer than to write. */
    static void prepare() {
        try {
            export(fill("definitions", new HashMap<>(), new JREmptyDataSource()), new SimplePdfExporterConfiguration());
        } catch (JRException failed) {
            throw new IllegalStateException("Cannot write the first page of a pack", failed);
        }
    }

    static byte[] write(MonthlyReport report) {
        try {
            PackPages pages = new PackPages(report);
            return SettledPdf.settle(export(fill("management-pack", parameters(report, pages), pages.blocks()), settings(report)), report.asAt());
        } catch (JRException failed) {
            throw new IllegalStateException("Cannot write the management pack of %s".formatted(report.asAt()), failed);
        }
    }

    private static JasperPrint fill(String template, Map<String, Object> parameters, JRDataSource rows) throws JRException {
        return JasperFillManager.getInstance(DefaultJasperReportsContext.getInstance()).fill(PackTemplates.load(template), parameters, rows);
    }

    private static byte[] export(JasperPrint print, SimplePdfExporterConfiguration settings) throws JRException {
        settings.setTagLanguage("en-GB");
        settings.setTagged(true);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 18);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return pdf.toByteArray();
    }

    private static Map<String, Object> parameters(MonthlyReport report, PackPages pages) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("council", report.council());
        parameters.put("month", report.monthWords());
        parameters.put("asAt", report.asAtWords());
        parameters.put("release", Long.toString(report.releaseNumber()));
        parameters.put("period", report.period());
        parameters.put("quality", report.quality());
        parameters.put("marking", MonthlyReport.MARKING);
        parameters.put("scorecard", PackTemplates.load("scorecard"));
        parameters.put("scores", pages.scores());
        parameters.put("findings", pages.findings());
        parameters.put("tiles", PackTemplates.load("headlines"));
        parameters.put("definitions", PackTemplates.load("definitions"));
        parameters.put(JRParameter.REPORT_LOCALE, Locale.UK);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Europe/London"));
        return parameters;
    }

    private static SimplePdfExporterConfiguration settings(MonthlyReport report) {
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle("Housing allocations: management pack, " + report.monthWords() + ", " + report.council());
        settings.setMetadataAuthor(report.council());
        settings.setMetadataSubject(MonthlyReport.MARKING);
        settings.setMetadataCreator("Rooftree");
        settings.setDisplayMetadataTitle(true);
        return settings;
    }
}
