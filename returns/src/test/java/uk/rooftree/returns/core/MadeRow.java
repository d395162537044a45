package uk.rooftree.returns.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.Form;
import uk.rooftree.returns.core.log.Answers;

/** A row the service accepts, with some answers changed. */
final class MadeRow {

    /** Which row of the file the service accepts. */
    enum Base { GENERAL, SUPPORTED, RENEWAL }

    /** Weekly bounds of a council's social rent of a home with two bedrooms in Leeds, as the ministry's table has them. */
    private static final Map<CollectionYear, Map<String, String>> RENTS = Map.of(
        CollectionYear.Y2025, Map.of("HARDMIN", "18.64", "SOFTMIN", "52.60", "SOFTMAX", "121.13", "HARDMAX", "2000.00"),
        CollectionYear.Y2026, Map.of("HARDMIN", "18.64", "SOFTMIN", "55.28", "SOFTMAX", "127.31", "HARDMAX", "2000.00"));

    private final Form form;
    private final String[] cells;

    MadeRow(CollectionYear year, Base base) {
        this.form = Form.of(year);
        this.cells = new String[year.fields() + 1];
        CsvRecord record = accepted(year).get(base.ordinal() + 1);
        for (int i = 1; i <= year.fields(); i++) {
            cells[i] = record.getField(i);
        }
    }

    private static List<CsvRecord> accepted(CollectionYear year) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Checked.resource("synthetic-valid-%d.csv".formatted(year.startYear())))) {
            return reader.stream().toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * Changes answers, each as {@code name=value}, between semicolons; the fields of one answer between commas. YY is the year, DAY the day the
     * tenancy starts, HARDMIN, SOFTMIN, SOFTMAX and HARDMAX the bounds of the rent; + and - after these stand for a penny more and less. An
     * answer that the year's form does not ask for is passed over.
     */
    MadeRow with(String changes) {
        for (String change : changes.split(";")) {
            if (!change.isEmpty()) {
                change(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
            }
        }
        return this;
    }

    private void change(String answer, String value) {
        int mark = answer.indexOf('#');
        List<Field> fields = form.fieldsOf(mark < 0 ? answer : answer.substring(0, mark));
        if (mark >= 0) {
            cells[fields.get(Integer.parseInt(answer.substring(mark + 1)) - 1).number()] = value;
        } else if (fields.size() == 1) {
            cells[fields.get(0).number()] = amount(value);
        } else if (!fields.isEmpty()) {
            String[] parts = date(value).split(",", -1);
            for (int i = 0; i < fields.size(); i++) {
                cells[fields.get(i).number()] = i < parts.length ? parts[i] : "";
            }
        }
    }

    private String date(String value) {
        if (value.startsWith("DAY")) {
            LocalDate day = LocalDate.of(form.year().startYear(), 6, 15).plusDays(Integer.parseInt(value.substring(3)));
            return "%d,%d,%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        }
        int year = form.year().startYear();
        return value.replace("YY-20", String.valueOf(year - 20)).replace("YY", String.valueOf(year));
    }

    private String amount(String value) {
        for (Map.Entry<String, String> bound : RENTS.get(form.year()).entrySet()) {
            if (value.startsWith(bound.getKey())) {
                String step = value.substring(bound.getKey().length());
                return new BigDecimal(bound.getValue()).add(new BigDecimal(step.isEmpty() ? "0" : step + "0.01")).toPlainString();
            }
        }
        return value;
    }

    Answers answers() {
        return new Answers(form, cells);
    }

    /** The record as it stands in a file, below {@link #header}. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i < cells.length; i++) {
            line.append(",\"").append(cells[i].replace("\"", "\"\"")).append('"');
        }
        return line.append('\n').toString();
    }

    /** The row of field numbers. */
    static String header(CollectionYear year) {
        StringBuilder line = new StringBuilder("Field number");
        for (int i = 1; i <= year.fields(); i++) {
            line.append(',').append(i);
        }
        return line.append('\n').toString();
    }
}
