package uk.rooftree.spark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import uk.rooftree.warehouse.engine.Rows;

/**
 * A table's rows as text, comparable whoever read them.
 *
 * @param columns name and type by DuckDB's name, in order
 * @param rows    values, in order of the texts
 */
record TableRows(List<String> columns, List<String> rows) {

    private static final int FEW_ROWS = 1_000;
    private static final Map<String, String> SPARKS_TYPES = Map.ofEntries(Map.entry("string", "VARCHAR"), Map.entry("integer", "INTEGER"),
        Map.entry("long", "BIGINT"), Map.entry("date", "DATE"), Map.entry("boolean", "BOOLEAN"), Map.entry("timestamp_ntz", "TIMESTAMP"),
        Map.entry("double", "DOUBLE"), Map.entry("byte", "TINYINT"), Map.entry("short", "SMALLINT"), Map.entry("float", "FLOAT"),
        Map.entry("binary", "BLOB"), Map.entry("timestamp", "TIMESTAMP WITH TIME ZONE"));

    static TableRows of(Rows rows) {
        return new TableRows(rows.columns().stream().map(column -> column.name() + " " + column.type()).toList(),
            rows.rows().stream().map(TableRows::text).sorted().toList());
    }

    static TableRows of(Dataset<Row> rows) {
        List<String> columns = Arrays.stream(rows.schema().fields()).map(field -> field.name() + " " + SPARKS_TYPES.getOrDefault(
            field.dataType().typeName(), field.dataType().typeName().toUpperCase(java.util.Locale.ROOT))).toList();
        List<String> texts = new ArrayList<>();
        for (Row row : rows.collectAsList()) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(row.get(i));
            }
            texts.add(text(values));
        }
        texts.sort(null);
        return new TableRows(columns, texts);
    }

    /** Kernel tells its types by its own names, so only the columns' names are its; the types are taken over. */
    static TableRows of(KernelTable table, TableRows typed) {
        List<String> columns = new ArrayList<>(table.columns());
        for (int i = 0; i < Math.min(columns.size(), typed.columns.size()); i++) {
            String known = typed.columns.get(i);
            if (known.startsWith(columns.get(i) + " ")) {
                columns.set(i, known);
            }
        }
        return new TableRows(columns, table.rows().stream().map(TableRows::text).sorted().toList());
    }

    /** How they differ, in a line; empty if they do not. */
    String difference(TableRows other) {
        if (!columns.equals(other.columns)) {
            return "columns " + columns + " and " + other.columns;
        }
        if (rows.equals(other.rows)) {
            return "";
        }
        int at = 0;
        while (at < rows.size() && at < other.rows.size() && rows.get(at).equals(other.rows.get(at))) {
            at++;
        }
        return "%d and %d rows; first %s and %s".formatted(rows.size(), other.rows.size(),
            at < rows.size() ? rows.get(at) : "none", at < other.rows.size() ? other.rows.get(at) : "none");
    }

    /**
     * All there is to it, in lines. Of a table too long for a person to read: how many rows, the first, the last and a digest of all.
     */
    String account() {
        String head = String.join(", ", columns) + "\n";
        if (rows.size() <= FEW_ROWS) {
            return rows.stream().map(row -> row + "\n").collect(Collectors.joining("", head, ""));
        }
        return head + "%d rows, SHA-256 %s\nfirst %s\nlast %s\n".formatted(rows.size(), digest(), rows.get(0), rows.get(rows.size() - 1));
    }

    private String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String text(List<Object> row) {
        return row.stream().map(TableRows::text).collect(Collectors.joining("|"));
    }

    /** Null apart from the text of that name, texts apart from their neighbours. */
    private static String text(Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof String text) {
            return "'" + text.replace("'", "''") + "'";
        } else if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value.toString();
    }
}
