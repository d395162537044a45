package uk.rooftree.warehouse.delta;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The name of a warehouse table, {@code schema.table}, as SQL writes it.
 *
 * @param schema lower case, such as {@code core}
 * @param table  lower case, such as {@code application}
 */
public record TableName(String schema, String table) implements Comparable<TableName> {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    public TableName {
        if (!WORD.matcher(schema).matches() || !WORD.matcher(table).matches()) {
            throw new IllegalArgumentException(
                "Invalid table name: \"%s.%s\" (expected lower-case words, such as core.application)".formatted(schema, table));
        }
    }

    /** Reads {@code schema.table}. */
    public static TableName of(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("Invalid table name: \"%s\" (expected schema.table)".formatted(name));
        }
        return new TableName(name.substring(0, dot), name.substring(dot + 1));
    }

    /** The table's folder under the warehouse folder. */
    public Path under(Path warehouse) {
        return warehouse.resolve(schema).resolve(table);
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
