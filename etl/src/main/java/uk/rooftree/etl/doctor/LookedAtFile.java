package uk.rooftree.etl.doctor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import uk.rooftree.etl.source.FileContents;
import uk.rooftree.etl.source.FileContents.Text;
import uk.rooftree.warehouse.UserFault;

/**
 * A text or a sheet read as a stream: how it is written, and what its columns hold.
 *
 * @param file      the file's name
 * @param sheet     the sheet's name, where a workbook has several; empty otherwise
 * @param encoding  how its bytes stand for characters, as council.yaml has it; {@code workbook} of a sheet
 * @param delimiter between its fields; {@link #NONE} of a sheet
 * @param rows      records after the header
 * @param ragged    records with another number of fields than the header
 * @param columns   in the file's order
 */
record LookedAtFile(String file, String sheet, String encoding, char delimiter, long rows, long ragged, List<ColumnEvidence> columns) {

    /** What a sheet has between its fields. */
    static final char NONE = '\0';

    private static final List<String> WORKBOOKS = List.of(".xlsx", ".ods");
    /** Titles and notes above a sheet's column names are not longer than this. */
    private static final int ROWS_ABOVE = 50;
    private static final String DELIMITERS = ",|;\t^~";
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final int SAMPLE_RECORDS = 100;
    private static final char MARK = '\uFEFF';

    /** Looks at what is in a file; nothing, if that is neither delimited text with a header line nor a sheet of rows. */
    static List<LookedAtFile> of(Path path) {
        String name = path.getFileName().toString();
        if (WORKBOOKS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            List<String> sheets = FileContents.sheets(path);
            return IntStream.range(0, sheets.size()).mapToObj(sheet -> ofSheet(path, sheet, sheets.size() > 1 ? sheets.get(sheet) : "")).flatMap(Optional::stream).toList();
        }
        return FileContents.texts(path).stream().map(text -> ofText(path, name, text)).flatMap(Optional::stream).toList();
    }

    private static Optional<LookedAtFile> ofText(Path path, String name, Text text) {
        try {
            byte[] sample;
            try (InputStream in = text.open()) {
                sample = in.readNBytes(SAMPLE_BYTES);
            }
            for (Charset charset : charsets(sample)) {
                try {
                    return look(name, text, charset, sample);
                } catch (CharacterCodingException otherEncoding) {
                    // the next is tried
                } catch (UncheckedIOException inParser) {
                    if (!(inParser.getCause() instanceof CharacterCodingException)) {
                        throw inParser.getCause();
                    }
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UserFault("Cannot look at \"%s\": %s. Let the account that runs rooftree read it, or move it away.".formatted(path, unreadable.getMessage()), unreadable);
        }
    }

    /** The column names are the first of the fullest rows at its top. */
    private static Optional<LookedAtFile> ofSheet(Path path, int sheet, String sheetName) {
        int[] rowsAbove = new int[1];
        int[] fullest = new int[1];
        int[] seen = new int[1];
        FileContents.rows(path, sheet, cells -> {
            int filled = (int) cells.stream().filter(cell -> cell != null && !cell.isBlank()).count();
            if (filled > fullest[0]) {
                fullest[0] = filled;
                rowsAbove[0] = seen[0];
            }
            return ++seen[0] < ROWS_ABOVE;
        });
        if (fullest[0] < 2) {
            return Optional.empty();
        }
        List<ColumnEvidence> columns = new ArrayList<>();
        long[] rows = new long[1];
        int[] number = new int[1];
        FileContents.rows(path, sheet, cells -> {
            if (number[0]++ == rowsAbove[0]) {
                cells.forEach(cell -> columns.add(new ColumnEvidence(cell == null ? "" : cell.replace('\u00a0', ' ').strip())));
            } else if (number[0] > rowsAbove[0]) {
                rows[0]++;
                for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
                    if (cells.get(i) != null) {
                        columns.get(i).see(cells.get(i));
                    }
                }
            }
            return true;
        });
        return Optional.of(new LookedAtFile(path.getFileName().toString(), sheetName, "workbook", NONE, rows[0], 0, columns));
    }

    private static List<Charset> charsets(byte[] sample) {
        if (sample.length >= 2 && (sample[0] & 0xff) == 0xff && (sample[1] & 0xff) == 0xfe) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (sample.length >= 2 && (sample[0] & 0xff) == 0xfe && (sample[1] & 0xff) == 0xff) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    }

    private static Optional<LookedAtFile> look(String name, Text text, Charset charset, byte[] sample) throws IOException {
        String start = new String(sample, charset);
        if (start.isBlank() || start.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        char delimiter = delimiter(start.charAt(0) == MARK ? start.substring(1) : start);
        List<ColumnEvidence> columns = new ArrayList<>();
        long rows = 0;
        long ragged = 0;
        try (Reader characters = new InputStreamReader(new BufferedInputStream(text.open()),
                charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
            CsvReader<CsvRecord> records = reader(delimiter).ofCsvRecord(characters)) {
            for (CsvRecord record : records) {
                if (columns.isEmpty()) {
                    header(record).forEach(column -> columns.add(new ColumnEvidence(column)));
                    continue;
                }
                rows++;
                if (record.getFieldCount() != columns.size()) {
                    ragged++;
                } else {
                    for (int i = 0; i < columns.size(); i++) {
                        columns.get(i).see(record.getField(i));
                    }
                }
            }
        } catch (CsvParseException unclosed) {
            // a quote is never closed: what came before it has been seen
            ragged++;
        }
        return columns.isEmpty() ? Optional.empty()
            : Optional.of(new LookedAtFile(name, "", charset.name().toLowerCase(Locale.ROOT), delimiter, rows, ragged, columns));
    }

    private static List<String> header(CsvRecord record) {
        List<String> names = new ArrayList<>(record.getFields());
        if (!names.get(0).isEmpty() && names.get(0).charAt(0) == MARK) {
            names.set(0, names.get(0).substring(1));
        }
        return names.stream().map(name -> name.replace('\u00a0', ' ').strip()).toList();
    }

    /** The delimiter by which most records have as many fields as the first, and that many. */
    private static char delimiter(String start) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : DELIMITERS.toCharArray()) {
            int fields = 0;
            int records = 0;
            int alike = 0;
            try (CsvReader<CsvRecord> parsed = reader(candidate).ofCsvRecord(start)) {
                for (CsvRecord record : parsed) {
                    if (records == 0) {
                        fields = record.getFieldCount();
                    }
                    alike += record.getFieldCount() == fields ? 1 : 0;
                    if (++records == SAMPLE_RECORDS) {
                        break;
                    }
                }
            } catch (CsvParseException | IOException brokenOff) {
                // the sample ends inside a quote
            }
            double score = fields < 2 ? 0 : (double) alike / records * Math.min(fields, 8);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder().fieldSeparator(delimiter).allowExtraCharsAfterClosingQuote(true).allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }
}
