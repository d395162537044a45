package uk.rooftree.returns.core.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.service.Provider;
import uk.rooftree.returns.core.service.ServiceAccounts;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Encoding;

/**
 * A bulk-upload file. It is read as a stream as often as it is asked for, and is never held whole. Rows above the field-number row are passed
 * over, columns stand in any order, a blank row is no letting; a file that is not UTF-8 is taken for Windows-1252.
 *
 * <p>Source: github.com/communitiesuk/submit-social-housing-lettings-and-sales-data,
 * {@code app/services/bulk_upload/lettings/year2026/csv_parser.rb}.
 */
public final class UploadFile {

    private static final char MARK = '\uFEFF';
    private static final int MOST_CHARACTERS_A_RECORD = 1 << 20;

    private final Path path;
    private final Encoding encoding;
    private final Form form;
    private final long rows;

    private UploadFile(Path path, Encoding encoding, Form form, long rows) {
        this.path = path;
        this.encoding = encoding;
        this.form = form;
        this.rows = rows;
    }

    /** What is done with each letting of a file. */
    @FunctionalInterface
    public interface RowReader {

        /** @param row number of the record in the file, from 1 */
        void read(long row, Answers answers);
    }

    /**
     * Looks at a file once, and finds whether the service would take it.
     *
     * @param wanted the year the user named; nothing if the file is to tell
     * @throws FileRefused if the service refuses it whole
     * @throws UserFault   if it cannot be read
     */
    public static UploadFile open(Path path, Optional<CollectionYear> wanted) {
        if (!Files.isRegularFile(path)) {
            throw new FileRefused("", "Cannot check \"%s\": there is no such file. Give the path of a CORE lettings bulk-upload file.".formatted(path));
        }
        try {
            return look(path, Encoding.UTF_8, wanted).or(() -> look(path, Encoding.WINDOWS_1252, wanted)).orElseThrow(() -> new FileRefused("",
                "Cannot check \"%s\": its bytes are text neither in UTF-8 nor in Windows-1252. Save it as \"CSV UTF-8\" and try again.".formatted(path)));
        } catch (UncheckedIOException unreadable) {
            throw new UserFault("Cannot read \"%s\": %s. Let the account that runs rooftree read it.".formatted(path, unreadable.getCause().getMessage()), unreadable);
        }
    }

    public Form form() {
        return form;
    }

    public Encoding encoding() {
        return encoding;
    }

    /** How many lettings it holds. */
    public long rows() {
        return rows;
    }

    /** Reads every letting, in the file's order. */
    public void read(RowReader reader) {
        try (Scan scan = new Scan(path, encoding, Optional.of(form.year()))) {
            scan.forEach(reader);
        } catch (IOException gone) {
            throw new UserFault("Cannot read \"%s\" again: %s. Leave it where it is while it is checked.".formatted(path, gone.getMessage()), gone);
        }
    }

    /** Nothing, if some bytes of the file stand for no character of the encoding. */
    private static Optional<UploadFile> look(Path path, Encoding encoding, Optional<CollectionYear> wanted) {
        try (Scan scan = new Scan(path, encoding, wanted)) {
            LocalDate[] firstStart = new LocalDate[1];
            long[] rows = new long[1];
            scan.forEach((row, answers) -> {
                if (rows[0]++ == 0) {
                    firstStart[0] = new LettingLog(answers, ServiceAccounts.unknown(Provider.LA), LocalDate.EPOCH).startsOn().orElse(null);
                }
            });
            if (!scan.hasText) {
                throw new FileRefused("FILE01", "Cannot check \"%s\": it is empty. Give a file with a field-number row and rows below it.".formatted(path));
            }
            if (scan.layout == null) {
                throw new FileRefused("FILE02", ("Cannot check \"%s\": no row has \"field number\" in its first cell. Keep the template's rows above the lettings, "
                    + "down to the row of field numbers.").formatted(path));
            }
            if (rows[0] == 0) {
                throw new FileRefused("FILE01", "Cannot check \"%s\": no row below the field numbers has a value. Fill in the template first.".formatted(path));
            }
            CollectionYear year = scan.layout.year();
            LocalDate start = firstStart[0];
            if (start != null && !start.equals(LettingLog.IMPOSSIBLE) && !year.holds(start)) {
                throw new FileRefused("FILE04", ("Cannot check \"%s\": it is in the template of %s, and its first letting starts on %s. "
                    + "Take the template of the year the tenancies start in.").formatted(path, year, start));
            }
            return Optional.of(new UploadFile(path, encoding, Form.of(year), rows[0]));
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One reading of the file from its start. */
    private static final class Scan implements AutoCloseable {

        private final Path path;
        private final Optional<CollectionYear> wanted;
        private final CsvReader<CsvRecord> records;
        private Layout layout;
        private boolean hasText;

        Scan(Path path, Encoding encoding, Optional<CollectionYear> wanted) throws IOException {
            this.path = path;
            this.wanted = wanted;
            InputStream in = new BufferedInputStream(Files.newInputStream(path));
            Reader characters = new InputStreamReader(in, encoding.decoder());
            this.records = CsvReader.builder().skipEmptyLines(false).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MOST_CHARACTERS_A_RECORD).ofCsvRecord(characters);
        }

        void forEach(RowReader reader) throws IOException {
            try {
                long number = 0;
                for (CsvRecord record : records) {
                    number++;
                    read(number, record, reader);
                }
            } catch (CsvParseException broken) {
                throw new FileRefused("", ("Cannot check \"%s\": it cannot be read as CSV (%s). Write a quote within a cell twice, close every quote, "
                    + "and try again.").formatted(path, broken.getMessage()));
            } catch (UncheckedIOException inParser) {
                throw inParser.getCause();
            }
        }

        private void read(long number, CsvRecord record, RowReader reader) {
            List<String> cells = record.getFields();
            if (number == 1 && !cells.get(0).isEmpty() && cells.get(0).charAt(0) == MARK) {
                cells = new ArrayList<>(cells);
                cells.set(0, cells.get(0).substring(1));
            }
            if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw new FileRefused("", "Cannot check \"%s\": it is no text. Save the sheet as \"CSV UTF-8\" and try again.".formatted(path));
            }
            hasText |= cells.stream().anyMatch(cell -> !cell.isBlank());
            if (layout == null) {
                if (Layout.isHeader(cells)) {
                    layout = Layout.read(path.toString(), cells, wanted);
                }
                return;
            }
            Answers answers = new Answers(Form.of(layout.year()), layout.cells(cells));
            if (!answers.areBlank()) {
                reader.read(number, answers);
            }
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
