package uk.rooftree.warehouse.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;

/**
 * A small table that models read as they read any other: a code list, a target, a setting, a run's period.
 *
 * @param name    {@code reference.<name>}
 * @param columns text, but where {@code sql/reference/column_type.csv} says otherwise
 * @param rows    values as text; null is null
 */
public record ReferenceTable(TableName name, List<Column> columns, List<List<String>> rows) {

    public ReferenceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** From CSV texts with a header by name; {@code bank_holiday} makes {@code reference.bank_holiday}. */
    static SortedMap<TableName, ReferenceTable> read(SortedMap<String, String> texts) {
        Map<String, String> types = new TreeMap<>();
        if (texts.containsKey("column_type")) {
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(texts.get("column_type"))) {
                reader.forEach(line -> types.put(line.getField("relation") + "." + line.getField("column"), line.getField("type")));
            } catch (java.io.IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }
        SortedMap<TableName, ReferenceTable> tables = new TreeMap<>();
        texts.forEach((name, csv) -> {
            ReferenceTable table = read(name, csv, types);
            tables.put(table.name(), table);
        });
        return tables;
    }

    /** Tells one content from another. */
    public String digest() {
        Digest digest = new Digest();
        columns.forEach(column -> digest.add(column.name()).add(column.type()));
        rows.forEach(digest::addAll);
        return digest.hex();
    }

    private static ReferenceTable read(String name, String csv, Map<String, String> types) {
        List<Column> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : reader) {
                if (columns.isEmpty()) {
                    addColumns(columns, name, line.getHeader(), types);
                }
                List<String> row = new ArrayList<>();
                line.getFields().forEach(field -> row.add(field.isEmpty() ? null : field));
                rows.add(row);
            }
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        if (columns.isEmpty()) {
            addColumns(columns, name, List.of(csv.strip().split(",")), types);
        }
        return new ReferenceTable(new TableName("reference", name), columns, rows);
    }

    private static void addColumns(List<Column> columns, String name, List<String> header, Map<String, String> types) {
        header.forEach(column -> columns.add(new Column(column, types.getOrDefault(name + "." + column, "VARCHAR"))));
    }
}
