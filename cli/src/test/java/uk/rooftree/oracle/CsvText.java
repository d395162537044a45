package uk.rooftree.oracle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of one CSV file cut into records: comma, double quotes (doubled inside), any line ends, line breaks inside quotes
 * part of the value, an empty line no record.
 *
 * @param records the header and the rows, in the order of the file
 * @param windows1252 whether the file was not UTF-8 and was read as Windows-1252
 */
record CsvText(List<Record> records, boolean windows1252) {

    /**
     * One record.
     *
     * @param line the line of the file on which it begins, the first line being 1
     * @param fields its values as they came
     */
    record Record(long line, List<String> fields) {
    }

    /** The file's records; nothing when its bytes are neither UTF-8 nor Windows-1252. */
    static Optional<CsvText> read(byte[] bytes) {
        Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            String text = utf8.get();
            return Optional.of(new CsvText(cut(text.startsWith("\uFEFF") ? text.substring(1) : text), false));
        }
        return decode(bytes, Charset.forName("windows-1252")).map(text -> new CsvText(cut(text), true));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean endsField(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private static List<Record> cut(String text) {
        List<Record> records = new ArrayList<>();
        int position = 0;
        long line = 1;
        while (position < text.length()) {
            long began = line;
            List<String> fields = new ArrayList<>();
            boolean more = true;
            boolean anything = false;
            while (more) {
                StringBuilder field = new StringBuilder();
                if (position < text.length() && text.charAt(position) == '"') {
                    anything = true;
                    position++;
                    while (position < text.length()) {
                        char c = text.charAt(position);
                        if (c == '"') {
                            if (position + 1 < text.length() && text.charAt(position + 1) == '"') {
                                field.append('"');
                                position += 2;
                                continue;
                            }
                            position++;
                            break;
                        }
                        if (c == '\n' || c == '\r' && !(position + 1 < text.length() && text.charAt(position + 1) == '\n')) {
                            line++;
                        }
                        field.append(c);
                        position++;
                    }
                }
                int rest = position;
                while (position < text.length() && !endsField(text.charAt(position))) {
                    position++;
                }
                fields.add(field.length() == 0 ? text.substring(rest, position) : field.append(text, rest, position).toString());
                more = position < text.length() && text.charAt(position) == ',';
                if (more) {
                    anything = true;
                    position++;
                }
            }
            anything |= !fields.get(0).isEmpty();
            if (position < text.length()) {
                if (text.charAt(position) == '\r' && position + 1 < text.length() && text.charAt(position + 1) == '\n') {
                    position++;
                }
                position++;
                line++;
            }
            if (anything) {
                records.add(new Record(began, fields));
            }
        }
        return records;
    }
}
