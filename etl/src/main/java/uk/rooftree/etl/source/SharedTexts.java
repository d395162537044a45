package uk.rooftree.etl.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts an Excel workbook keeps once for all its cells, packed close: they must be at hand while its sheets are read. */
final class SharedTexts {

    /** Some ten million references; an extract with more is better sent as text. */
    private static final int MOST_BYTES = 160 << 20;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    void add(String text, String what) throws IOException {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int used = end(count - 1);
        if (used + (long) added.length + 4L * count > MOST_BYTES) {
            throw new PackingFault("%s has more different texts than can be kept at hand; save the sheet as CSV".formatted(what));
        }
        if (bytes.length - used < added.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), used + added.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + (count >> 1));
        }
        System.arraycopy(added, 0, bytes, used, added.length);
        ends[count++] = used + added.length;
    }

    /** Null, if there is no text of this number. */
    String get(int number) {
        return number < 0 || number >= count ? null : new String(bytes, end(number - 1), ends[number] - end(number - 1), StandardCharsets.UTF_8);
    }

    private int end(int number) {
        return number < 0 ? 0 : ends[number];
    }
}
