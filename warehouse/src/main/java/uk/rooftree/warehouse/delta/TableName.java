package uk.rooftree.warehouse.delta;

import java.nio.file.Path;

/**
 * The name of a warehouse table, {@code schema.table}, as SQL writes it.
 *
 * @param schema lower case, such as {@code core}
 * @param table  lower case, such as {@code application}
 */
public record TableName(String schema, String table) implements Comparable<TableName> {

    public TableName {
        if (!isWord(schema) || !isWord(table)) {
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
        // the same order as of the whole names, for a dot comes before all that a word may hold
        int bySchema = schema.compareTo(other.schema);
        return bySchema != 0 ? bySchema : table.compareTo(other.table);
    }

    private static boolean isWord(String text) {
        if (text.isEmpty() || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return schema + "." + table;
    }
}
