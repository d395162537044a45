package uk.rooftree.etl.source;

import java.io.IOException;
import java.util.List;

/** A workbook's sheets, their rows read as a stream, each value as the contract would have it in a text file. */
interface Workbook {

    /** The most columns a sheet has in any spreadsheet program that councils use. */
    int MOST_COLUMNS = 16_384;
    /** The most rows, likewise. */
    int MOST_ROWS = 1_048_576;
    /** The most characters of one cell. */
    int MOST_CHARACTERS = 1_000_000;

    /** Takes rows one after the other. */
    @FunctionalInterface
    interface Rows {

        /**
         * A row that holds something.
         *
         * @param number as the spreadsheet counts, from 1
         * @param cells  by column; null = empty. The list is used again for the next row
         * @return whether there is need of more rows
         */
        boolean take(int number, List<String> cells) throws IOException;
    }

    /** What the ledger calls such a file. */
    String kind();

    /** Names of the sheets that are shown, in order. */
    List<String> sheets() throws IOException;

    /** Reads a sheet by its place among those shown, the first is 0. */
    void read(int sheet, Rows rows) throws IOException;
}
