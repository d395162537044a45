/**
 * Tests of SQL as small tables in and small tables out, on DuckDB in memory. Extend
 * {@link uk.rooftree.warehouse.testing.SqlTables} and write {@code given}, {@code asAt}, {@code then}.
 */
package uk.rooftree.warehouse.testing;
