package uk.rooftree.reports.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Worksheet;

/** A sheet that is filled from left to right and from top to bottom. */
final class FilledSheet {

    private final Worksheet sheet;
    private int row;
    private int column;
    private int headRow;
    private int columns;

    FilledSheet(Worksheet sheet, List<Integer> widths) {
        this.sheet = sheet;
        for (int i = 0; i < widths.size(); i++) {
            sheet.width(i, widths.get(i));
        }
    }

    FilledSheet text(String text) {
        sheet.inlineString(row, column, CellText.of(text));
        return this;
    }

    void bold() {
        sheet.style(row, column).bold().set();
        next();
    }

    void fact(String name, String value) {
        cell(name);
        cell(value);
        next();
    }

    void heads(List<String> heads) {
        for (String head : heads) {
            sheet.inlineString(row, column, head);
            sheet.style(row, column).bold().wrapText(true).verticalAlignment("top").set();
            column++;
        }
        columns = heads.size();
        headRow = row;
        sheet.freezePane(0, row + 1);
        sheet.repeatRows(row);
        next();
    }

    /** Numbers and dates as such, to be sorted by; all else as text. */
    void cell(Object value) {
        if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, CellText.of(value.toString()));
        }
        column++;
    }

    void next() {
        row++;
        column = 0;
    }

    void flush() {
        try {
            sheet.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void finish() throws IOException {
        sheet.setAutoFilter(headRow, 0, Math.max(headRow, row - 1), columns - 1);
        sheet.finish();
    }
}
