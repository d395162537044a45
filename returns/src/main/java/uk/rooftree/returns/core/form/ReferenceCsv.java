package uk.rooftree.returns.core.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The tables that travel with the check, one CSV each, as their source has them: some lines have a comma too many at the end. */
public final class ReferenceCsv {

    private static final String FOLDER = "/uk/rooftree/returns/core/";

    private ReferenceCsv() {
    }

    /** The lines of one table, in its order. */
    public static List<NamedCsvRecord> lines(String name) {
        try (InputStream in = ReferenceCsv.class.getResourceAsStream(FOLDER + name);
             CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true)
                 .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofNamedCsvRecord(in)) {
            return reader.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot read the table %s".formatted(name), impossible);
        }
    }
}
