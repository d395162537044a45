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
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.SourceSettings;

/**
 * A delimited text file of one feed. Read once as a stream (twice if it turns out not to be UTF-8), in memory that does not
 * grow with the file.
 */
public final class CsvExtract {

    private static final int BUFFER = 1 << 16;

    private final Contract contract;
    private final Feed feed;
    private final SourceSettings settings;
    private final Path path;
    private final String file;

    /**
     * @param contract what the feed should hold
     * @param feed     which it is
     * @param settings how its file is laid out
     * @param folder   the as-at's folder
     */
    public CsvExtract(Contract contract, Feed feed, SourceSettings settings, Path folder) {
        this.contract = contract;
        this.feed = feed;
        this.settings = settings;
        this.path = folder.resolve(settings.file());
        this.file = folder.getFileName() + "/" + settings.file();
    }

    /** Whether the folder holds it. */
    public boolean isSupplied() {
        return Files.exists(path);
    }

    /** SHA-256 of the file's bytes, without reading what is in them. */
    public String digest() {
        try (DigestedStream in = new DigestedStream(Files.newInputStream(path))) {
            in.drain();
            return in.sha256();
        } catch (IOException unreadable) {
            throw cannotRead(unreadable);
        }
    }

    /**
     * Reads the file and writes its records to the work folder.
     *
     * @throws UserFault if the file cannot be opened
     */
    public ReadExtract read(Path workFolder) {
        try {
            String modifiedAt = Files.getLastModifiedTime(path).toInstant().toString();
            Optional<ReadExtract> read = tryRead(workFolder, modifiedAt, Encoding.UTF_8, List.of());
            if (read.isEmpty()) {
                read = tryRead(workFolder, modifiedAt, Encoding.WINDOWS_1252,
                    List.of(FileIssue.of(contract, "R-FILE-009", feed.name(), file, "")));
            }
            return read.isPresent() ? read.get() : unreadable(modifiedAt);
        } catch (IOException unreadable) {
            throw cannotRead(unreadable);
        }
    }

    /** Nothing, if some bytes of the file stand for no character of the encoding. */
    private Optional<ReadExtract> tryRead(Path workFolder, String modifiedAt, Encoding encoding, List<FileIssue> known) throws IOException {
        try {
            return Optional.of(read(workFolder, modifiedAt, encoding, known));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        } catch (UncheckedIOException inParser) {
            if (inParser.getCause() instanceof CharacterCodingException) {
                return Optional.empty();
            }
            throw inParser;
        }
    }

    private ReadExtract read(Path workFolder, String modifiedAt, Encoding encoding, List<FileIssue> known) throws IOException {
        Path records = workFolder.resolve(feed.name() + ".csv");
        Path ragged = workFolder.resolve(feed.name() + ".ragged.csv");
        List<FileIssue> issues = new ArrayList<>(known);
        try (DigestedStream in = new DigestedStream(Files.newInputStream(path));
             OutputStream recordsOut = Files.newOutputStream(records);
             OutputStream raggedOut = Files.newOutputStream(ragged)) {
            Reader characters = new WithoutMark(new InputStreamReader(in, encoding.decoder()));
            RecordHandler handler = new RecordHandler(new RecordWriter(recordsOut), new RecordWriter(raggedOut));
            try (CsvReader<Boolean> reader = CsvReader.builder()
                .fieldSeparator(settings.delimiter())
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, characters)) {
                var records_ = reader.iterator();
                boolean hasHeader = false;
                try {
                    hasHeader = records_.hasNext() && records_.next();
                } catch (CsvParseException unclosed) {
                    // a quote opened in the header is never closed: there is no header line
                }
                if (!hasHeader) {
                    in.drain();
                    return unreadable(modifiedAt);
                }
                Header header = Header.of(handler.fields(), contract, feed, settings, file);
                issues.addAll(header.issues());
                handler.expect(header);
                try {
                    while (records_.hasNext()) {
                        records_.next();
                    }
                } catch (CsvParseException unclosed) {
                    handler.endUnclosed();
                }
                in.drain();
                handler.flush();
            } catch (NulCharacter binary) {
                return unreadable(modifiedAt);
            }
            return new ReadExtract(feed.name(), file, in.sha256(), in.length(), modifiedAt, encoding, handler.rows(), records, ragged, issues);
        }
    }

    private ReadExtract unreadable(String modifiedAt) throws IOException {
        Path nothing = Path.of("");
        return new ReadExtract(feed.name(), file, digest(), Files.size(path), modifiedAt, Encoding.UTF_8, 0, nothing, nothing,
            List.of(FileIssue.of(contract, "R-FILE-001", feed.name(), file, "")));
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
