package uk.rooftree.reports.worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.export.oasis.JROdsExporter;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOdsReportConfiguration;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

import uk.rooftree.reports.settled.SettledPdf;
import uk.rooftree.reports.settled.SettledWorkbook;

/** Writes a worksheet as PDF, XLSX and ODS; numbers are numbers in the XLSX, in the ODS its exporter writes them as text. The same worksheet gives the same bytes. */
public final class WorksheetWriter {

    private final Worksheet sheet;

    public WorksheetWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Writes the three files, {@code worksheet.pdf}, {@code .xlsx} and {@code .ods}.
     *
     * @param folder is there
     * @return the files, the one to read first
     */
    public List<Path> write(Path folder) {
        try {
            Path pdf = Files.write(folder.resolve("worksheet.pdf"), SettledPdf.settle(pdf(), sheet.asAt()));
            JasperPrint endless = fill(Map.of(JRParameter.IS_IGNORE_PAGINATION, true));
            return List.of(pdf, settled(folder.resolve("worksheet.xlsx"), xlsx(endless)), settled(folder.resolve("worksheet.ods"), ods(endless)));
        } catch (JRException failed) {
            throw new IllegalStateException("Cannot lay out the worksheet \"%s\"".formatted(sheet.title()), failed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the worksheet in \"%s\": %s".formatted(folder, unwritable.getMessage()), unwritable);
        }
    }

    private Path settled(Path file, byte[] workbook) throws IOException {
        Path dated = Files.write(file.resolveSibling(file.getFileName() + ".dated"), workbook);
        SettledWorkbook.copy(dated, file, sheet.asAt());
        Files.delete(dated);
        return file;
    }

    private byte[] pdf() throws JRException {
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setMetadataTitle(sheet.title() + ", " + sheet.council());
        settings.setMetadataAuthor(sheet.council());
        settings.setMetadataSubject(sheet.marking());
        settings.setMetadataCreator("Rooftree");
        settings.setDisplayMetadataTitle(true);
        settings.setTagLanguage("en-GB");
        settings.setTagged(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(fill(Map.of())));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private static byte[] xlsx(JasperPrint print) throws JRException {
        SimpleXlsxReportConfiguration settings = new SimpleXlsxReportConfiguration();
        settings.setOnePagePerSheet(false);
        settings.setRemoveEmptySpaceBetweenRows(true);
        settings.setRemoveEmptySpaceBetweenColumns(true);
        settings.setDetectCellType(true);
        settings.setWhitePageBackground(false);
        settings.setIgnorePageMargins(true);
        settings.setIgnoreGraphics(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        JRXlsxExporter exporter = new JRXlsxExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private static byte[] ods(JasperPrint print) throws JRException {
        SimpleOdsReportConfiguration settings = new SimpleOdsReportConfiguration();
        settings.setOnePagePerSheet(false);
        settings.setRemoveEmptySpaceBetweenRows(true);
        settings.setRemoveEmptySpaceBetweenColumns(true);
        settings.setDetectCellType(true);
        settings.setWhitePageBackground(false);
        settings.setIgnorePageMargins(true);
        settings.setIgnoreGraphics(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        JROdsExporter exporter = new JROdsExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private JasperPrint fill(Map<String, Object> more) throws JRException {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("title", sheet.title());
        parameters.put("council", sheet.council());
        parameters.put("facts", sheet.facts());
        parameters.put("standing", sheet.standing());
        parameters.put("marking", sheet.marking());
        parameters.put(JRParameter.REPORT_LOCALE, Locale.UK);
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Europe/London"));
        return JasperFillManager.getInstance(DefaultJasperReportsContext.getInstance()).fill(template(), parameters, new JRMapCollectionDataSource(rows()));
    }

    private static JasperReport template() throws JRException {
        try (InputStream in = WorksheetWriter.class.getResourceAsStream("worksheet.jasper")) {
            if (in == null) {
                throw new IllegalStateException("Cannot find the template worksheet.jasper: the build did not compile it");
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the template worksheet", unreadable);
        }
    }

    /** One map a line, with the heads of its part. */
    private List<Map<String, ?>> rows() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Worksheet.Part part : sheet.parts()) {
            for (Worksheet.Row line : part.rows()) {
                Map<String, Object> row = new HashMap<>();
                row.put("part", part.title());
                row.put("loud", line.isLoud());
                for (int i = 0; i < Worksheet.Row.CELLS; i++) {
                    row.put("head" + (i + 1), part.heads().get(i));
                    Object cell = line.cells().get(i);
                    row.put((cell instanceof BigDecimal ? "number" : "text") + (i + 1), cell);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
