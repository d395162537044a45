package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes records as UTF-8, commas between fields, quotes only where they are needed. */
final class RecordWriter {

    private static final int CAPACITY = 1 << 16;
    /** The most bytes one char can need, a surrogate pair's four counted as two each, and room for quotes. */
    private static final int SPARE = 16;

    private final OutputStream out;
    private final byte[] buffer = new byte[CAPACITY];
    private int used;

    RecordWriter(OutputStream out) {
        this.out = out;
    }

    void number(long number) {
        room();
        if (number == 0) {
            buffer[used++] = '0';
            return;
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        if (CAPACITY - used < digits + SPARE) {
            flush();
        }
        long rest = number;
        for (int at = used + digits - 1; at >= used; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
    }

    void separator() {
        room();
        buffer[used++] = ',';
    }

    void end() {
        room();
        buffer[used++] = '\n';
    }

    void text(char[] from, int start, int end, boolean isPlain) {
        if (!isPlain) {
            room();
            buffer[used++] = '"';
        }
        for (int i = start; i < end; i++) {
            if (CAPACITY - used < SPARE) {
                flush();
            }
            char c = from[i];
            if (c < 0x80) {
                if (c == '"') {
                    buffer[used++] = '"';
                }
                buffer[used++] = (byte) c;
            } else if (c < 0x800) {
                buffer[used++] = (byte) (0xc0 | c >> 6);
                buffer[used++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isHighSurrogate(c) && i + 1 < end) {
                int point = Character.toCodePoint(c, from[++i]);
                buffer[used++] = (byte) (0xf0 | point >> 18);
                buffer[used++] = (byte) (0x80 | point >> 12 & 0x3f);
                buffer[used++] = (byte) (0x80 | point >> 6 & 0x3f);
                buffer[used++] = (byte) (0x80 | point & 0x3f);
            } else {
                buffer[used++] = (byte) (0xe0 | c >> 12);
                buffer[used++] = (byte) (0x80 | c >> 6 & 0x3f);
                buffer[used++] = (byte) (0x80 | c & 0x3f);
            }
        }
        if (!isPlain) {
            room();
            buffer[used++] = '"';
        }
    }

    void flush() {
        try {
            out.write(buffer, 0, used);
            used = 0;
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write to the work folder: " + full.getMessage(), full);
        }
    }

    private void room() {
        if (CAPACITY - used < SPARE) {
            flush();
        }
    }
}
