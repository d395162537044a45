package uk.rooftree.etl.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Builds the bytes of CSV rows, field after field. The buffer is used again and again. A planted fault replaces the text of a field
 * here, so that the entity itself stays true.
 */
final class RowText {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private byte[] buffer = new byte[1 << 16];
    private int length;
    private int column;
    private Map<Integer, String> replaced = Map.of();

    void clear() {
        length = 0;
    }

    byte[] copy() {
        return Arrays.copyOf(buffer, length);
    }

    /** Adds the row of an entity, line end included; twice where the entity says so. */
    void append(Extracted entity) {
        for (int copy = 0; copy < entity.copies(); copy++) {
            appendOnce(entity);
        }
    }

    /** The key of an entity as it stands in the file, a slash between two columns; what was built before is gone. */
    String key(Extracted entity) {
        clear();
        appendOnce(entity);
        String[] fields = new String(buffer, 0, length, StandardCharsets.US_ASCII).split(",", entity.feed().keyColumns() + 1);
        return String.join("/", Arrays.asList(fields).subList(0, entity.feed().keyColumns()));
    }

    private void appendOnce(Extracted entity) {
        column = 0;
        replaced = entity.replaced();
        entity.write(this);
        if (column != entity.feed().columns().size()) {
            throw new IllegalStateException("Cannot write %s: %d fields for %d columns"
                .formatted(entity.feed().feedName(), column, entity.feed().columns().size()));
        }
        String surplus = replaced.get(Extracted.SURPLUS_FIELD);
        if (surplus != null) {
            comma();
            characters(surplus);
        }
        put((byte) '\n');
    }

    RowText text(String value) {
        comma();
        String planted = replaced.isEmpty() ? null : replaced.get(column);
        column++;
        String shown = planted == null ? value : planted;
        if (shown != null) {
            characters(shown);
        }
        return this;
    }

    RowText number(int value) {
        if (startsPlanted()) {
            return this;
        }
        digits(value);
        return this;
    }

    /** A number, or nothing where it is below 0. */
    RowText numberOrBlank(int value) {
        return value < 0 ? text(null) : number(value);
    }

    /** An amount in pence, written as pounds with two decimals; nothing where it is {@link Day#NONE}. */
    RowText money(int pence) {
        if (pence == Day.NONE) {
            return text(null);
        }
        if (startsPlanted()) {
            return this;
        }
        int rest = pence;
        if (pence < 0) {
            put((byte) '-');
            rest = -pence;
        }
        digits(rest / 100);
        put((byte) '.');
        put((byte) ('0' + rest / 10 % 10));
        put((byte) ('0' + rest % 10));
        return this;
    }

    /** A date; nothing where it is {@link Day#NONE}. */
    RowText date(int day) {
        if (day == Day.NONE) {
            return text(null);
        }
        if (startsPlanted()) {
            return this;
        }
        bytes(Day.iso(day));
        return this;
    }

    /** A local time, given as the day and the seconds since its midnight; nothing where the day is {@link Day#NONE}. */
    RowText at(int day, int second) {
        if (day == Day.NONE) {
            return text(null);
        }
        if (startsPlanted()) {
            return this;
        }
        bytes(Day.iso(day));
        put((byte) 'T');
        twoDigits(second / 3600);
        put((byte) ':');
        twoDigits(second / 60 % 60);
        put((byte) ':');
        twoDigits(second % 60);
        return this;
    }

    RowText flag(boolean value) {
        if (startsPlanted()) {
            return this;
        }
        bytes(value ? TRUE : FALSE);
        return this;
    }

    /** true, or nothing. */
    RowText flagIfTrue(boolean value) {
        return value ? flag(true) : text(null);
    }

    RowText blanks(int count) {
        for (int i = 0; i < count; i++) {
            text(null);
        }
        return this;
    }

    private boolean startsPlanted() {
        if (!replaced.isEmpty() && replaced.containsKey(column)) {
            text(null);
            return true;
        }
        comma();
        column++;
        return false;
    }

    private void comma() {
        if (column > 0) {
            put((byte) ',');
        }
    }

    // the deprecated way to get at a string's characters cuts them to a byte each, which is all that stands here, and is by far
    // the fastest; a byte that is not ASCII is found below
    @SuppressWarnings("deprecation")
    private void characters(String value) {
        int size = value.length();
        room(size);
        value.getBytes(0, size, buffer, length);
        for (int i = length; i < length + size; i++) {
            byte c = buffer[i];
            if (c < ' ') {
                throw new IllegalArgumentException("Cannot write \"%s\": neither letters nor signs of ASCII".formatted(value));
            }
            if (c == ',' || c == '"') {
                quoted(value);
                return;
            }
        }
        length += size;
    }

    private void quoted(String value) {
        bytes(("\"" + value.replace("\"", "\"\"") + "\"").getBytes(StandardCharsets.US_ASCII));
    }

    private void digits(int value) {
        if (value < 0) {
            put((byte) '-');
            digits(-value);
            return;
        }
        if (value >= 10) {
            digits(value / 10);
        }
        put((byte) ('0' + value % 10));
    }

    private void twoDigits(int value) {
        put((byte) ('0' + value / 10));
        put((byte) ('0' + value % 10));
    }

    private void bytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
    }

    private void put(byte value) {
        room(1);
        buffer[length++] = value;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
