package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import uk.rooftree.etl.contract.Level;
import uk.rooftree.etl.source.WantedColumns.Missing;
import uk.rooftree.etl.source.WantedColumns.Wanted;
import uk.rooftree.warehouse.council.Encoding;
import uk.rooftree.warehouse.council.Quote;

/**
 * What our reader makes of a text with a header of one's choice, read back from the files it wrote by another library.
 *
 * @param extract what the reader says of it
 * @param rows    line and values of each record with as many fields as the header
 * @param ragged  line and number of fields of each other
 */
record ReadText(ReadExtract extract, List<List<String>> rows, List<List<String>> ragged) {

    private static final CSVFormat WRITTEN = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setIgnoreEmptyLines(false).get();

    static ReadText of(byte[] bytes, char delimiter, Quote quote, Optional<Encoding> encoding, Path folder) {
        try {
            Path file = Files.write(Files.createDirectories(folder.resolve("2026-10-31")).resolve("text.csv"), bytes);
            ReadExtract extract = new DelimitedFile("text", PackedText.asItStands(file), delimiter, quote, encoding, ReadText::issue)
                .read(folder, "text", new AnyHeader());
            return extract.isAccepted() ? new ReadText(extract, parsed(extract.records()), parsed(extract.ragged())) : new ReadText(extract, List.of(), List.of());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The rows without line and mark of blanks. */
    List<List<String>> values() {
        return rows.stream().map(row -> row.subList(2, row.size())).toList();
    }

    private static FileIssue issue(String rule, String column) {
        return new FileIssue(rule, rule.equals("R-FILE-001") ? Level.STOP : Level.FLAG, "text", "text.csv", 0, column, rule);
    }

    private static List<List<String>> parsed(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, WRITTEN)) {
            for (CSVRecord record : parser) {
                rows.add(List.of(record.values()));
            }
        }
        return rows;
    }

    /** The first line's names, whatever they are, in their order. */
    private static final class AnyHeader implements HeaderLines {

        @Override
        public boolean isHeader(long record) {
            return record == 0;
        }

        @Override
        public Optional<Header> header(long record, List<String> fields) {
            List<Wanted> wanted = new ArrayList<>();
            for (int field = 0; field < fields.size(); field++) {
                wanted.add(new Wanted("c" + field, Missing.FLAGGED, Optional.empty()));
            }
            List<String> names = wanted.stream().map(Wanted::name).toList();
            return Optional.of(Header.of(names, new WantedColumns(wanted, true), Map.of(), ReadText::issue));
        }
    }
}
