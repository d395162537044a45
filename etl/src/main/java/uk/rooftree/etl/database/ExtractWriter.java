package uk.rooftree.etl.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Writes a feed's rows as the contract's delimited text, into a file that does not count yet. */
final class ExtractWriter implements ItemStreamWriter<List<String>> {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final FeedQuery query;
    private final FeedCursor cursor;
    private final MessageDigest digest = sha256();
    private CsvWriter csv;
    private long rows;

    /**
     * @param folder where the file is written
     * @param query  names it
     * @param cursor names its columns, once it is open
     */
    ExtractWriter(Path folder, FeedQuery query, FeedCursor cursor) {
        this.folder = folder;
        this.query = query;
        this.cursor = cursor;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            digest.reset();
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new OutputStreamWriter(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(query.file())), BUFFER), digest), StandardCharsets.UTF_8));
            rows = 0;
            csv.writeRecord(cursor.names());
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write " + folder.resolve(query.file()), refused);
        }
    }

    @Override
    public void write(Chunk<? extends List<String>> chunk) {
        for (List<String> row : chunk) {
            csv.writeRecord(row);
            rows++;
        }
    }

    @Override
    public void close() {
        if (csv != null) {
            try {
                csv.close();
            } catch (IOException refused) {
                throw new UncheckedIOException("Cannot write " + folder.resolve(query.file()), refused);
            }
        }
    }

    /** What was written, once it is closed. */
    KeptExtract written() {
        try {
            return new KeptExtract(query.feed(), query.file(), query.sql(), rows, Files.size(folder.resolve(query.file())), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException gone) {
            throw new UncheckedIOException("Cannot look at " + folder.resolve(query.file()), gone);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
