package uk.rooftree.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;

/** Compares two figures.csv files cell by cell, for the figures that the oracle works out. */
public final class FigureComparison {

    private static final List<String> COMPARED =
        List.of("period_start", "period_end", "value", "numerator", "denominator", "rows_counted", "rows_excluded", "unit");

    private FigureComparison() {
    }

    /**
     * One cell, or one row, that differs.
     *
     * @param dimensions the group, as name=value; blank for the all row
     * @param column the column, or "row" where only one side has the row
     */
    public record Difference(String figure, String dimensions, String column, String ours, String oracle) {

        @Override
        public String toString() {
            return "%s [%s] %s: ours %s, oracle %s".formatted(figure, dimensions, column, shown(ours), shown(oracle));
        }

        private static String shown(String value) {
            return value.isEmpty() ? "(empty)" : value;
        }
    }

    /** What differs between our file and the oracle's. */
    public static List<Difference> compare(Path ours, Path oracle, Set<String> figures) throws IOException {
        return compare(read(ours, figures), read(oracle, figures));
    }

    private static List<Difference> compare(Map<String, Map<String, String>> ours, Map<String, Map<String, String>> oracle) {
        List<Difference> differences = new ArrayList<>();
        Set<String> keys = new TreeSet<>(ours.keySet());
        keys.addAll(oracle.keySet());
        for (String key : keys) {
            String figure = key.substring(0, key.indexOf('\n'));
            String dimensions = key.substring(key.indexOf('\n') + 1);
            Map<String, String> a = ours.get(key);
            Map<String, String> b = oracle.get(key);
            if (a == null || b == null) {
                differences.add(new Difference(figure, dimensions, "row", presence(a), presence(b)));
                continue;
            }
            for (String column : COMPARED) {
                if (!same(column, a.get(column), b.get(column))) {
                    differences.add(new Difference(figure, dimensions, column, a.get(column), b.get(column)));
                }
            }
        }
        return differences;
    }

    private static String presence(Map<String, String> row) {
        return row == null ? "absent" : "value %s, counted %s, excluded %s".formatted(
            row.get("value"), row.get("rows_counted"), row.get("rows_excluded"));
    }

    /** The value is compared as written, decimals and all; numerator and denominator as numbers. */
    private static boolean same(String column, String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (a.isEmpty() || b.isEmpty() || !column.equals("numerator") && !column.equals("denominator")) {
            return false;
        }
        return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
    }

    private static Map<String, Map<String, String>> read(Path file, Set<String> figures) throws IOException {
        List<CsvText.Record> records = CsvText.read(Files.readAllBytes(file)).orElseThrow().records();
        List<String> header = records.get(0).fields();
        if (!header.equals(FigureRow.header())) {
            throw new IllegalStateException("Invalid header of %s: %s".formatted(file, header));
        }
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (CsvText.Record entry : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), entry.fields().get(i));
            }
            if (!figures.contains(row.get("figure"))) {
                continue;
            }
            List<String> group = new ArrayList<>();
            for (String dimension : Dimensions.COLUMNS) {
                if (!row.get(dimension).isEmpty()) {
                    group.add(dimension + "=" + row.get(dimension));
                }
            }
            if (rows.put(row.get("figure") + "\n" + String.join(", ", group), row) != null) {
                throw new IllegalStateException("Invalid %s: two rows of %s %s".formatted(file, row.get("figure"), group));
            }
        }
        return rows;
    }
}
