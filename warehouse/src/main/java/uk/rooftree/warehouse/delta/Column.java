package uk.rooftree.warehouse.delta;

/**
 * A column of a warehouse table.
 *
 * @param name lower case in our own tables
 * @param type the SQL type by DuckDB's name: {@code VARCHAR, INTEGER, BIGINT, DATE, BOOLEAN, TIMESTAMP} (local clock,
 *             no zone), {@code DOUBLE} or {@code DECIMAL(p,s)}; a table of another writer may also have {@code TINYINT, SMALLINT,
 *             FLOAT, BLOB} or {@code TIMESTAMP WITH TIME ZONE}, which are read and not written
 */
public record Column(String name, String type) {
}
