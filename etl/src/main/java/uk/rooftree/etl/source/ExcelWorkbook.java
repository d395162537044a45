package uk.rooftree.etl.source;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook in Office Open XML (.xlsx, ECMA-376). Of a formula the value it last had is read. */
final class ExcelWorkbook implements Workbook {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int FIRST_OWN_FORMAT = 164;

    private record Sheet(String name, String part) {
    }

    private final WorkbookParts parts;
    private final CellText texts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private final SharedTexts shared = new SharedTexts();
    private boolean countsFrom1904;

    ExcelWorkbook(WorkbookParts parts, CellText texts) throws IOException {
        this.parts = parts;
        this.texts = texts;
        String workbook = relations("_rels/.rels", "").entrySet().stream().filter(part -> part.getKey().endsWith("/officeDocument"))
            .map(part -> part.getValue().get(0)).findFirst().orElse("xl/workbook.xml");
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        Map<String, String> byId = new HashMap<>();
        parts.read(relations, xml -> eachRelation(xml, folder, (id, type, target) -> byId.put(id, target)));
        Map<String, List<String>> byType = relations(relations, folder);
        parts.read(workbook, xml -> readWorkbook(xml, byId));
        for (Map.Entry<String, List<String>> part : byType.entrySet()) {
            if (part.getKey().endsWith("/styles") && parts.has(part.getValue().get(0))) {
                parts.read(part.getValue().get(0), this::readFormats);
            } else if (part.getKey().endsWith("/sharedStrings") && parts.has(part.getValue().get(0))) {
                parts.read(part.getValue().get(0), this::readShared);
            }
        }
    }

    @Override
    public String kind() {
        return "XLSX";
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public void read(int sheet, Rows rows) throws IOException {
        parts.read(sheets.get(sheet).part(), xml -> new SheetReader(xml, rows).read());
    }

    private interface Relation {
        void take(String id, String type, String target);
    }

    private Map<String, List<String>> relations(String part, String folder) throws IOException {
        Map<String, List<String>> targets = new HashMap<>();
        if (parts.has(part)) {
            parts.read(part, xml -> eachRelation(xml, folder, (id, type, target) -> targets.computeIfAbsent(type, any -> new ArrayList<>()).add(target)));
        }
        return targets;
    }

    private static void eachRelation(XMLStreamReader xml, String folder, Relation relation) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")
                && !"External".equals(XmlText.attribute(xml, "TargetMode"))) {
                String target = String.valueOf(XmlText.attribute(xml, "Target"));
                relation.take(XmlText.attribute(xml, "Id"), String.valueOf(XmlText.attribute(xml, "Type")),
                    target.startsWith("/") ? target.substring(1) : URI.create("/" + folder).resolve(target.replace(" ", "%20")).getPath().substring(1));
            }
        }
    }

    private void readWorkbook(XMLStreamReader xml, Map<String, String> parts) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                countsFrom1904 = isTrue(XmlText.attribute(xml, "date1904"));
            } else if (xml.getLocalName().equals("sheet")) {
                String part = parts.get(relationOf(xml));
                String state = XmlText.attribute(xml, "state");
                if (part != null && (state == null || state.equals("visible"))) {
                    sheets.add(new Sheet(XmlText.attribute(xml, "name"), part));
                }
            }
        }
    }

    /** The sheet's relation; it has a number of its own besides that is called nearly the same. */
    private static String relationOf(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && String.valueOf(xml.getAttributeNamespace(i)).endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private void readFormats(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, NumberFormat> own = new HashMap<>();
        boolean ofCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> own.put(number(XmlText.attribute(xml, "numFmtId"), 0), NumberFormat.of(String.valueOf(XmlText.attribute(xml, "formatCode"))));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            int id = number(XmlText.attribute(xml, "numFmtId"), 0);
                            formats.add(own.getOrDefault(id, id < FIRST_OWN_FORMAT ? NumberFormat.ofBuiltIn(id) : NumberFormat.PLAIN));
                        }
                    }
                    default -> { }
                }
            }
        }
    }

    private void readShared(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                shared.add(runs(xml), parts.what());
            }
        }
    }

    /** The text of the element the stream is in, without what tells how to pronounce it. */
    private String runs(XMLStreamReader xml) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(XmlText.upToEnd(xml, parts.what()));
                    case "rPh" -> XmlText.skip(xml);
                    default -> depth++;
                }
            }
        }
        return unescaped(text.toString());
    }

    /** Characters that XML has no place for are written by their number. */
    private static String unescaped(String text) {
        return text.indexOf("_x") < 0 ? text
            : ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)).replace("\0", "")));
    }

    private static boolean isTrue(String text) {
        return "1".equals(text) || "true".equals(text);
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException damaged) {
            return otherwise;
        }
    }

    private final class SheetReader {

        private final XMLStreamReader xml;
        private final Rows rows;
        private final List<String> cells = new ArrayList<>();
        private int row;
        private int column;
        private boolean holdsSomething;

        SheetReader(XMLStreamReader xml, Rows rows) {
            this.xml = xml;
            this.rows = rows;
        }

        void read() throws XMLStreamException, IOException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "row" -> begin();
                        case "c" -> cell();
                        default -> { }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals("sheetData")
                        || xml.getLocalName().equals("row") && holdsSomething && !rows.take(row, cells)) {
                        return;
                    }
                }
            }
        }

        private void begin() throws IOException {
            row = number(XmlText.attribute(xml, "r"), row + 1);
            if (row < 1 || row > MOST_ROWS) {
                throw new PackingFault("%s is damaged: it has a row %,d; save it again".formatted(parts.what(), row));
            }
            column = -1;
            holdsSomething = false;
            cells.clear();
        }

        private void cell() throws XMLStreamException, IOException {
            String type = String.valueOf(XmlText.attribute(xml, "t"));
            int style = number(XmlText.attribute(xml, "s"), 0);
            column = column(XmlText.attribute(xml, "r"));
            String written = null;
            for (int depth = 1; depth > 0;) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "v" -> written = XmlText.upToEnd(xml, parts.what());
                        case "is" -> written = runs(xml);
                        default -> XmlText.skip(xml);
                    }
                }
            }
            String text = written == null ? null : text(type, style, written);
            if (text != null && !text.isEmpty()) {
                while (cells.size() <= column) {
                    cells.add(null);
                }
                cells.set(column, text);
                holdsSomething = true;
            }
        }

        private String text(String type, int style, String written) {
            return switch (type) {
                case "s" -> shared.get(number(written, -1));
                case "b" -> isTrue(written.strip()) ? "true" : "false";
                case "inlineStr", "e" -> written;
                case "str" -> unescaped(written);
                case "d" -> written.strip();
                default -> (style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.PLAIN).text(written.strip(), countsFrom1904, texts);
            };
        }

        /** The place of an address such as {@code AB12}; of a cell without one the place after the last. */
        private int column(String address) throws IOException {
            int place = 0;
            for (int i = 0; address != null && i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z' && place <= MOST_COLUMNS; i++) {
                place = 26 * place + address.charAt(i) - 'A' + 1;
            }
            place = place == 0 ? column + 1 : place - 1;
            if (place >= MOST_COLUMNS) {
                throw new PackingFault("%s is damaged: row %,d has more than %,d columns; save it again".formatted(parts.what(), row, MOST_COLUMNS));
            }
            return place;
        }
    }
}
