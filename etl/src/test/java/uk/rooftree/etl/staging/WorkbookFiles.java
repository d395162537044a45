package uk.rooftree.etl.staging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made from the XML that spreadsheet programs write, part by part, so that a test can have any part otherwise. */
final class WorkbookFiles {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String PACKAGE = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String OFFICE = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    private WorkbookFiles() {
    }

    /** The parts of an .xlsx with these sheets, each the inside of a sheetData. */
    static Map<String, String> excel(String... sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("_rels/.rels", XML + "<Relationships " + PACKAGE + "><Relationship Id=\"rId1\" Type=\"" + TYPE
            + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheetData.length; i++) {
            sheets.append("<sheet name=\"Sheet%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%sworksheet\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, TYPE, i));
            parts.put("xl/worksheets/sheet" + i + ".xml", XML + "<worksheet " + MAIN + "><sheetData>" + sheetData[i - 1] + "</sheetData></worksheet>");
        }
        parts.put("xl/workbook.xml", XML + "<workbook " + MAIN + "><workbookPr/><sheets>" + sheets + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", XML + "<Relationships " + PACKAGE + ">" + relations
            + "<Relationship Id=\"rIdS\" Type=\"" + TYPE + "styles\" Target=\"/xl/styles.xml\"/>"
            + "<Relationship Id=\"rIdT\" Type=\"" + TYPE + "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        // styles 0 General, 1 dd/mm/yyyy (14), 2 a date and time, 3 a time, 4 money in colour, 5 days that are no date
        parts.put("xl/styles.xml", XML + "<styleSheet " + MAIN + "><numFmts count=\"4\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm:ss\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"[Red]&quot;paid &quot;#,##0.00;[Blue]-0.00\"/><numFmt numFmtId=\"167\" formatCode=\"0&quot; days&quot;\"/>"
            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", XML + "<sst " + MAIN + "><si><t>shared</t></si>"
            + "<si><r><t xml:space=\"preserve\">1 </t></r><r><t>High_x000A_Street</t></r><rPh sb=\"0\" eb=\"1\"><t>said so</t></rPh></si></sst>");
        return parts;
    }

    /** A row of text cells from column A on; an empty text is no cell. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number, cells[i]));
            }
        }
        return row + "</row>";
    }

    /** The parts of an .ods with these tables, each the inside of a table:table called Sheet1, Sheet2, … */
    static Map<String, String> openDocument(String... tables) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        StringBuilder content = new StringBuilder(XML + "<office:document-content " + OFFICE + "><office:body><office:spreadsheet>");
        for (int i = 0; i < tables.length; i++) {
            content.append("<table:table table:name=\"Sheet%d\"><table:table-column table:number-columns-repeated=\"16384\"/>%s</table:table>".formatted(i + 1, tables[i]));
        }
        parts.put("content.xml", content + "</office:spreadsheet></office:body></office:document-content>");
        parts.put("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
        return parts;
    }

    /** A table row of text cells; an empty text is an empty cell. */
    static String tableRow(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append(cell.isEmpty() ? "<table:table-cell/>"
                : "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>%s</text:p></table:table-cell>".formatted(cell));
        }
        return row + "</table:table-row>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
