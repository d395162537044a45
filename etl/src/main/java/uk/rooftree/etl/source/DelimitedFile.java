package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Encoding;
import uk.rooftree.warehouse.council.Quote;

/**
 * A delimited text file. Its records are read once as a stream (again if it turns out not to be UTF-8), in memory that does not grow
 * with the file.
 */
final class DelimitedFile {

    /** A code that is no character, for the parser must have a quote. */
    private static final char NO_QUOTE = '\uFFFF';

    private final String feed;
    private final PackedText text;
    private final Path path;
    private final char delimiter;
    private final char quote;
    private final Optional<Encoding> declared;
    private final BiFunction<String, String, FileIssue> told;
    private Path records;
    private Path ragged;

    /**
     * @param feed      the feed it is read for
     * @param text      where its bytes are
     * @param delimiter between its fields
     * @param quote     around its fields
     * @param declared  how its bytes stand for characters, where that is known
     * @param told      the issue of a rule and a column
     */
    DelimitedFile(String feed, PackedText text, char delimiter, Quote quote, Optional<Encoding> declared, BiFunction<String, String, FileIssue> told) {
        this.feed = feed;
        this.text = text;
        this.path = text.path();
        this.delimiter = delimiter;
        this.quote = quote.character().orElse(NO_QUOTE);
        this.declared = declared;
        this.told = told;
    }

    /**
     * Reads the file and writes its records to the work folder, the wanted columns of each.
     *
     * @param name of the records there, without ending
     * @throws UserFault if the file cannot be opened
     */
    ReadExtract read(Path workFolder, String name, HeaderLines headerLines) {
        this.records = workFolder.resolve(name + ".csv");
        this.ragged = workFolder.resolve(name + ".ragged.csv");
        try {
            String modifiedAt = Files.getLastModifiedTime(path).toInstant().toString();
            Optional<ReadExtract> read = tryRead(headerLines, modifiedAt, declared.orElse(Encoding.UTF_8), List.of());
            if (read.isEmpty() && declared.isEmpty()) {
                read = tryRead(headerLines, modifiedAt, Encoding.WINDOWS_1252, List.of(told.apply("R-FILE-009", "")));
            }
            return read.isPresent() ? read.get() : unreadable(modifiedAt);
        } catch (IOException unreadable) {
            throw CannotRead.of(path, unreadable);
        } catch (UncheckedIOException inParser) {
            throw inParser.getCause() instanceof PackingFault fault ? CannotRead.of(path, fault) : inParser;
        }
    }

    /** Nothing, if some bytes of the file stand for no character of the encoding. */
    private Optional<ReadExtract> tryRead(HeaderLines headerLines, String modifiedAt, Encoding encoding, List<FileIssue> known)
        throws IOException {
        try {
            return Optional.of(read(headerLines, modifiedAt, encoding, known));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        } catch (UncheckedIOException inParser) {
            if (inParser.getCause() instanceof CharacterCodingException) {
                return Optional.empty();
            }
            throw inParser;
        }
    }

    private ReadExtract read(HeaderLines headerLines, String modifiedAt, Encoding encoding, List<FileIssue> known) throws IOException {
        headerLines.look(() -> new WithoutMark(new InputStreamReader(text.open(Files.newInputStream(path)), encoding.decoder())), parser());
        Set<FileIssue> issues = new LinkedHashSet<>(known);
        try (DigestedStream in = new DigestedStream(Files.newInputStream(path));
             OutputStream recordsOut = Files.newOutputStream(records);
             OutputStream raggedOut = Files.newOutputStream(ragged)) {
            Reader characters = new WithoutMark(new InputStreamReader(text.open(in), encoding.decoder()));
            RecordHandler handler = new RecordHandler(new RecordWriter(recordsOut), new RecordWriter(raggedOut));
            try (CsvReader<Boolean> reader = parser().build(handler, characters)) {
                boolean hasHeader = false;
                try {
                    var parsed = reader.iterator();
                    for (long record = 0;; record++) {
                        boolean isHeader = headerLines.isHeader(record);
                        handler.takesRows(!isHeader);
                        if (!parsed.hasNext()) {
                            break;
                        }
                        parsed.next();
                        if (isHeader) {
                            Optional<Header> header = headerLines.header(record, handler.fields());
                            header.ifPresent(found -> {
                                issues.addAll(found.issues());
                                handler.expect(found);
                            });
                            hasHeader |= header.isPresent();
                        }
                    }
                } catch (CsvParseException unclosed) {
                    // the parser wraps what our own handler throws
                    if (unclosed.getCause() instanceof RuntimeException ours) {
                        throw ours;
                    }
                    // a quote opened in the header is never closed: there is no header line
                    if (hasHeader) {
                        handler.endUnclosed();
                    }
                }
                if (!hasHeader) {
                    return unreadable(modifiedAt);
                }
                in.drain();
                handler.flush();
            } catch (NulCharacter binary) {
                return unreadable(modifiedAt);
            }
            return new ReadExtract(feed, text.name(), in.sha256(), in.length(), modifiedAt, encoding.toString(), handler.rows(), records, ragged,
                new ArrayList<>(issues));
        }
    }

    private CsvReaderBuilder parser() {
        return CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private ReadExtract unreadable(String modifiedAt) throws IOException {
        Path nothing = Path.of("");
        FileIssue issue = told.apply("R-FILE-001", "");
        String clue = clue();
        return new ReadExtract(feed, text.name(), FileDigest.of(path), Files.size(path), modifiedAt, Encoding.UTF_8.toString(), 0, nothing, nothing,
            List.of(clue.isEmpty() ? issue : issue.saying(clue)));
    }

    /** What its first bytes tell of it. */
    private String clue() throws IOException {
        try (InputStream raw = Files.newInputStream(path); InputStream in = text.open(raw)) {
            byte[] start = in.readNBytes(2);
            int first = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
            return switch (first) {
                case 0xfffe, 0xfeff -> "its first bytes say UTF-16: write encoding: utf-16 in council.yaml (sources.%s)".formatted(feed);
                case 0x504b -> "it is a workbook or an archive: give it the ending of one";
                case 0x1f8b -> "it is packed with gzip: give it the ending .gz";
                default -> "";
            };
        }
    }
}
