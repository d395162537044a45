package uk.rooftree.etl.source;

import java.io.IOException;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What is read of an XML stream again and again. */
final class XmlText {

    private XmlText() {
    }

    /** Characters up to the end of the element the stream is in, those of elements within it among them. */
    static String upToEnd(XMLStreamReader xml, String what) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(text, xml, what);
                default -> { }
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, XMLStreamReader xml, String what) throws IOException {
        if (text.length() + xml.getTextLength() > Workbook.MOST_CHARACTERS) {
            throw new PackingFault("%s has a cell of more than %,d characters, which no extract has".formatted(what, Workbook.MOST_CHARACTERS));
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Passes over the element the stream has just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** An attribute by its local name; null, if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
