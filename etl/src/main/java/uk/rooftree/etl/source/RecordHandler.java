package uk.rooftree.etl.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * Takes records from the parser and writes them on: those with as many fields as the header in the contract's order of columns,
 * the others by line and number of fields alone. Its result says whether there was a record at all.
 */
final class RecordHandler extends CsvCallbackHandler<Boolean> {

    /** A record longer than this is taken for one whose quote was closed by a later record's. */
    private static final int LONGEST_RECORD = 1_000_000;

    private final RecordWriter records;
    private final RecordWriter ragged;
    private Header header;
    private char[] text = new char[1 << 12];
    private int[] ends = new int[64];
    private boolean[] plain = new boolean[64];
    private boolean[] blank = new boolean[64];
    private boolean takesRows;
    private int fields;
    private long line;
    private long rows;
    private RecordType type = RecordType.DATA;

    RecordHandler(RecordWriter records, RecordWriter ragged) {
        this.records = records;
        this.ragged = ragged;
    }

    /** Rows from now on stand under this header. */
    void expect(Header header) {
        this.header = header;
    }

    /** Whether the records that follow are rows, or lines of a header. */
    void takesRows(boolean takesRows) {
        this.takesRows = takesRows;
    }

    /** The last record's fields. */
    List<String> fields() {
        List<String> found = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            found.add(new String(text, start(field), ends[field] - start(field)));
        }
        return found;
    }

    /** The file ended inside quotes: the record under way is a row with something wrong. */
    void endUnclosed() {
        rows++;
        raggedRow(fields + 1, true);
    }

    void flush() {
        records.flush();
        ragged.flush();
    }

    /** Rows so far. */
    long rows() {
        return rows;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        fields = 0;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] from, int start, int length, boolean isQuoted) {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
            plain = Arrays.copyOf(plain, 2 * fields);
            blank = Arrays.copyOf(blank, 2 * fields);
        }
        int used = start(fields);
        if (text.length - used < length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, used + length));
        }
        boolean isPlain = true;
        for (int i = 0; i < length; i++) {
            char c = from[start + i];
            if (c <= ',') {
                if (c == 0) {
                    throw new NulCharacter();
                }
                isPlain &= c != '"' && c != ',' && c != '\n' && c != '\r';
            }
            text[used + i] = c;
        }
        plain[fields] = isPlain;
        blank[fields] = length > 0 && (isBlank(from[start]) || isBlank(from[start + length - 1]));
        ends[fields++] = used + length;
    }

    @Override
    protected void setComment(char[] from, int start, int length) {
        throw new IllegalStateException("Extracts have no comments");
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected Boolean buildRecord() {
        if (takesRows && header != null && type == RecordType.DATA) {
            rows++;
            if (fields != header.fields() || start(fields) > LONGEST_RECORD) {
                raggedRow(fields, false);
            } else {
                row();
            }
        }
        return true;
    }

    private void row() {
        records.number(line);
        records.separator();
        boolean hasBlanks = false;
        for (int field : header.places()) {
            hasBlanks |= field >= 0 && blank[field];
        }
        records.number(hasBlanks ? 1 : 0);
        for (int field : header.places()) {
            records.separator();
            // nothing at all is written for an empty field, in quotes or not: it is no value
            if (field >= 0 && ends[field] > start(field)) {
                records.text(text, start(field), ends[field], plain[field]);
            }
        }
        records.end();
    }

    private void raggedRow(int found, boolean isUnclosed) {
        ragged.number(line);
        ragged.separator();
        ragged.number(found);
        ragged.separator();
        ragged.number(header.fields());
        ragged.separator();
        ragged.number(isUnclosed ? 1 : 0);
        ragged.end();
    }

    /** Blanks and control characters, the no-break space among them. */
    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }
}
