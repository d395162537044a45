package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Encoding;
import uk.rooftree.warehouse.council.Quote;

/**
 * A delimited text file. Its records are read once as a stream (again if it turns out not to be UTF-8), in memory that does not grow
 * with the file.
 */
final class DelimitedFile {

    private static final int BUFFER = 1 << 16;
    /** A code that is no character, for the parser must have a quote. */
    private static final char NO_QUOTE = '\uFFFF';

    private final String feed;
    private final Path path;
    private final char delimiter;
    private final char quote;
    private final Optional<Encoding> declared;
    private final BiFunction<String, String, FileIssue> told;
    private Path records;
    private Path ragged;

    /**
     * @param feed      the feed it is read for
     * @param path      the file
     * @param delimiter between its fields
     * @param quote     around its fields
     * @param declared  how its bytes stand for characters, where that is known
     * @param told      the issue of a rule and a column
     */
    DelimitedFile(String feed, Path path, char delimiter, Quote quote, Optional<Encoding> declared, BiFunction<String, String, FileIssue> told) {
        this.feed = feed;
        this.path = path;
        this.delimiter = delimiter;
        this.quote = quote.character().orElse(NO_QUOTE);
        this.declared = declared;
        this.told = told;
    }

    /** As-at folder and name. */
    static String nameOf(Path path) {
        return path.getParent().getFileName() + "/" + path.getFileName();
    }

    boolean isThere() {
        return Files.exists(path);
    }

    String digest() {
        try (DigestedStream in = new DigestedStream(Files.newInputStream(path))) {
            in.drain();
            return in.sha256();
        } catch (IOException unreadable) {
            throw cannotRead(unreadable);
        }
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
            throw cannotRead(unreadable);
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
        headerLines.look(() -> new WithoutMark(new InputStreamReader(Files.newInputStream(path), encoding.decoder())), parser());
        Set<FileIssue> issues = new LinkedHashSet<>(known);
        try (DigestedStream in = new DigestedStream(Files.newInputStream(path));
             OutputStream recordsOut = Files.newOutputStream(records);
             OutputStream raggedOut = Files.newOutputStream(ragged)) {
            Reader characters = new WithoutMark(new InputStreamReader(in, encoding.decoder()));
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
                    if (unclosed.getCause() instanceof NulCharacter binary) {
                        throw binary;
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
            return new ReadExtract(feed, nameOf(path), in.sha256(), in.length(), modifiedAt, encoding, handler.rows(), records, ragged,
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
        return new ReadExtract(feed, nameOf(path), digest(), Files.size(path), modifiedAt, Encoding.UTF_8, 0, nothing, nothing,
            List.of(told.apply("R-FILE-001", "")));
    }

    /** A fault of the extract; one of the work folder, where its records are written, is told as such. */
    private RuntimeException cannotRead(IOException fault) {
        boolean isOther = fault instanceof FileSystemException known && known.getFile() != null && !known.getFile().equals(path.toString());
        if (isOther || DiskTrouble.in(fault).filter(trouble -> trouble != DiskTrouble.NO_PERMISSION).isPresent()) {
            return new UncheckedIOException("Cannot write to the work folder: " + fault.getMessage(), fault);
        }
        return new UserFault("Cannot read \"%s\": %s. Let the account that runs rooftree read it, then run again; nothing was published."
            .formatted(path, DiskTrouble.in(fault).isPresent() ? "no permission" : fault.getMessage()), fault);
    }

    /** The bytes of a file, counted and digested as they pass. */
    private static final class DigestedStream extends InputStream {

        private final InputStream in;
        private final MessageDigest digest;
        private long length;

        DigestedStream(InputStream in) {
            this.in = in;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = in.read(into, from, most);
            if (read > 0) {
                digest.update(into, from, read);
                length += read;
            }
            return read;
        }

        void drain() throws IOException {
            byte[] rest = new byte[BUFFER];
            while (read(rest, 0, rest.length) >= 0) {
                // only to count and digest
            }
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }

        long length() {
            return length;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Characters without the mark that may stand before them. */
    private static final class WithoutMark extends Reader {

        private final Reader in;
        private boolean atStart = true;

        WithoutMark(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int read = in.read(into, from, most);
            if (atStart && read > 0) {
                atStart = false;
                if (into[from] == '\uFEFF') {
                    System.arraycopy(into, from + 1, into, from, read - 1);
                    return read == 1 ? read(into, from, most) : read - 1;
                }
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
