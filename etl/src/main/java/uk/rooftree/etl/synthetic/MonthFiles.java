package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes {@code inbox/<as-at>/<feed>.csv}. Each part of the council adds its rows at the end of the file, after the header. For one
 * thread.
 */
final class MonthFiles {

    private final Path inbox;
    private final RowText text = new RowText();
    private final byte[] buffer = new byte[1 << 18];

    MonthFiles(Path home) {
        this.inbox = home.resolve("inbox");
    }

    /** Makes the folder and the files with their headers, which must not be there yet. */
    void begin(int asAt) throws IOException {
        Path folder = inbox.resolve(Day.text(asAt));
        Files.createDirectories(folder);
        for (Feed feed : Feed.values()) {
            Files.writeString(file(asAt, feed), String.join(",", feed.columns()) + "\n", StandardCharsets.US_ASCII,
                StandardOpenOption.CREATE_NEW);
        }
    }

    void add(int asAt, Feed feed, FeedRows rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file(asAt, feed), StandardOpenOption.APPEND)) {
            int length = 0;
            for (RowBlock block : rows.blocks()) {
                byte[] bytes = block.bytes(text);
                if (length + bytes.length > buffer.length) {
                    out.write(buffer, 0, length);
                    length = 0;
                }
                System.arraycopy(bytes, 0, buffer, length, bytes.length);
                length += bytes.length;
            }
            out.write(buffer, 0, length);
        }
    }

    private Path file(int asAt, Feed feed) {
        return inbox.resolve(Day.text(asAt)).resolve(feed.feedName() + ".csv");
    }
}
