package uk.rooftree.etl.synthetic;

import java.util.Arrays;
import java.util.Map;

/**
 * Builds the bytes of one CSV row, field after field. The buffer is used again for every row. A planted fault replaces the text
 * of a field here, so that the entity itself stays true.
 */
final class RowText {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private byte[] buffer = new byte[2048];
    private int length;
    private int column;
    private Map<Integer, String> replaced = Map.of();

    /** The whole row of an entity, line end included. */
    byte[] of(Extracted entity) {
        begin(entity.replaced());
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
        return Arrays.copyOf(buffer, length);
    }

    RowText text(String value) {
        comma();
        String planted = replaced.get(column++);
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

    private void begin(Map<Integer, String> planted) {
        length = 0;
        column = 0;
        replaced = planted;
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

    private void characters(String value) {
        boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
        if (quoted) {
            put((byte) '"');
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 126) {
                throw new IllegalArgumentException("Cannot write \"%s\": not ASCII".formatted(value));
            }
            if (c == '"') {
                put((byte) '"');
            }
            put((byte) c);
        }
        if (quoted) {
            put((byte) '"');
        }
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
