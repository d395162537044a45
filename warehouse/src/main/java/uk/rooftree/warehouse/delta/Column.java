package uk.rooftree.warehouse.delta;

/**
 * A column of a warehouse table.
 *
 * @param name lower case
 * @param type the SQL type by DuckDB's name: {@code VARCHAR, INTEGER, BIGINT, DATE, BOOLEAN, TIMESTAMP} (local clock,
 *             no zone), {@code DOUBLE} or {@code DECIMAL(p,s)}
 */
public record Column(String name, String type) {
}
