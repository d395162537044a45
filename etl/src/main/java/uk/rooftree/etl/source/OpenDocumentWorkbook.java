package uk.rooftree.etl.source;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook in OpenDocument (.ods, ISO/IEC 26300). A row or cell that is said once for many is read as many. */
final class OpenDocumentWorkbook implements Workbook {

    private static final String CONTENT = "content.xml";

    private final WorkbookParts parts;
    private final CellText texts;

    OpenDocumentWorkbook(WorkbookParts parts, CellText texts) throws IOException {
        this.parts = parts;
        this.texts = texts;
        if (parts.has("META-INF/manifest.xml")) {
            parts.read("META-INF/manifest.xml", this::refuseEncrypted);
        }
    }

    private void refuseEncrypted(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("encryption-data")) {
                throw new PackingFault("%s is protected by a password; save it without one".formatted(parts.what()));
            }
        }
    }

    @Override
    public String kind() {
        return "ODS";
    }

    @Override
    public List<String> sheets() throws IOException {
        List<String> names = new ArrayList<>();
        parts.read(CONTENT, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table")) {
                    names.add(String.valueOf(XmlText.attribute(xml, "name")));
                    XmlText.skip(xml);
                }
            }
        });
        return names;
    }

    @Override
    public void read(int sheet, Rows rows) throws IOException {
        parts.read(CONTENT, xml -> {
            int place = -1;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table")) {
                    if (++place == sheet) {
                        new SheetReader(xml, rows).read();
                        return;
                    }
                    XmlText.skip(xml);
                }
            }
        });
    }

    private final class SheetReader {

        private final XMLStreamReader xml;
        private final Rows rows;
        private final List<String> cells = new ArrayList<>();
        private long row;
        private long column;

        SheetReader(XMLStreamReader xml, Rows rows) {
            this.xml = xml;
            this.rows = rows;
        }

        void read() throws XMLStreamException, IOException {
            for (int depth = 1; depth > 0;) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "table-row" -> {
                            if (!row()) {
                                return;
                            }
                        }
                        // groups of rows; anything else (drawings, forms) is no row
                        case "table-rows", "table-row-group", "table-header-rows" -> depth++;
                        default -> XmlText.skip(xml);
                    }
                }
            }
        }

        /** Whether there is need of more rows. */
        private boolean row() throws XMLStreamException, IOException {
            long times = times("number-rows-repeated");
            column = 0;
            cells.clear();
            for (int depth = 1; depth > 0;) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "table-cell" -> cell();
                        case "covered-table-cell" -> {
                            column += times("number-columns-repeated");
                            XmlText.skip(xml);
                        }
                        default -> XmlText.skip(xml);
                    }
                }
            }
            if (cells.isEmpty()) {
                row += times;
                return true;
            }
            if (row + times > MOST_ROWS) {
                throw new PackingFault("%s has more than %,d rows in a sheet; save it as CSV".formatted(parts.what(), MOST_ROWS));
            }
            for (long i = 0; i < times; i++) {
                if (!rows.take((int) ++row, cells)) {
                    return false;
                }
            }
            return true;
        }

        private void cell() throws XMLStreamException, IOException {
            long times = times("number-columns-repeated");
            String text = text();
            if (!text.isEmpty()) {
                if (column + times > MOST_COLUMNS) {
                    throw new PackingFault("%s has more than %,d columns in row %,d; delete what stands right of the extract"
                        .formatted(parts.what(), MOST_COLUMNS, row + 1));
                }
                while (cells.size() < column) {
                    cells.add(null);
                }
                for (long i = 0; i < times; i++) {
                    cells.add(text);
                }
            }
            column += times;
        }

        /** Empty, if the cell holds nothing. */
        private String text() throws XMLStreamException, IOException {
            String type = null;
            String value = null;
            boolean isError = false;
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                switch (xml.getAttributeLocalName(i)) {
                    case "value-type" -> {
                        // LibreOffice says in an attribute of its own that a formula failed
                        isError |= xml.getAttributeValue(i).equals("error");
                        type = String.valueOf(xml.getAttributeNamespace(i)).endsWith(":office:1.0") ? xml.getAttributeValue(i) : type;
                    }
                    case "value", "date-value", "time-value", "boolean-value", "string-value" -> value = xml.getAttributeValue(i);
                    default -> { }
                }
            }
            String shown = shown();
            if (type == null || isError || value == null) {
                return shown;
            }
            return switch (type) {
                case "float", "percentage", "currency" -> CellText.ofNumber(value);
                case "date" -> moment(value);
                case "time" -> time(value);
                default -> value;
            };
        }

        private String moment(String value) {
            try {
                return value.indexOf('T') < 0 ? texts.ofDay(LocalDate.parse(value))
                    : texts.ofMoment(LocalDateTime.parse(value).plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS));
            } catch (DateTimeParseException other) {
                return value;
            }
        }

        private static String time(String value) {
            try {
                Duration length = Duration.parse(value);
                return length.isNegative() || length.toDays() > 0 ? value : CellText.ofTime(LocalTime.ofSecondOfDay(length.toSeconds()));
            } catch (DateTimeParseException other) {
                return value;
            }
        }

        /** The paragraphs of the cell the stream has just begun, a line each, without comments. */
        private String shown() throws XMLStreamException, IOException {
            StringBuilder text = new StringBuilder();
            boolean inParagraph = false;
            boolean isFirst = true;
            int depthOfParagraph = 0;
            for (int depth = 1; depth > 0;) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    inParagraph &= depth >= depthOfParagraph;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "p" -> {
                            if (!isFirst) {
                                text.append('\n');
                            }
                            isFirst = false;
                            inParagraph = true;
                            depthOfParagraph = ++depth;
                        }
                        case "s" -> {
                            text.append(" ".repeat((int) Math.min(times("c"), 1_000)));
                            depth++;
                        }
                        case "tab" -> {
                            text.append('\t');
                            depth++;
                        }
                        case "line-break" -> {
                            text.append('\n');
                            depth++;
                        }
                        case "a", "span" -> depth++;
                        default -> XmlText.skip(xml);
                    }
                } else if (inParagraph && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE)) {
                    XmlText.append(text, xml, parts.what());
                }
            }
            return text.toString();
        }

        private long times(String attribute) throws IOException {
            String times = XmlText.attribute(xml, attribute);
            try {
                return times == null ? 1 : Math.max(1, Math.min(Long.parseLong(times), Integer.MAX_VALUE));
            } catch (NumberFormatException damaged) {
                throw new PackingFault("%s is damaged: \"%s\" is no number of repetitions; save it again".formatted(parts.what(), times), damaged);
            }
        }
    }
}
