package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;

/** Which records of a file are header lines, and what they say of the records below. */
interface HeaderLines {

    /** A file's characters from their beginning, without the mark that may stand before them. */
    @FunctionalInterface
    interface Characters {
        Reader open() throws IOException;
    }

    /**
     * Looks at the file before its records are read.
     *
     * @param characters the file in the encoding that is being tried
     * @param parser     as its records will be parsed
     */
    default void look(Characters characters, CsvReaderBuilder parser) throws IOException {
        // the place of the header is known without looking
    }

    /** Whether the record of this number (the first is 0, empty lines are none) is no row. */
    boolean isHeader(long record);

    /** What a header record says of the records below it; nothing, if it only explains another. */
    Optional<Header> header(long record, List<String> fields);
}
