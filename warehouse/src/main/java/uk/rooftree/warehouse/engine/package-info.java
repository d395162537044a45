/**
 * What runs SQL ({@link uk.rooftree.warehouse.engine.Engine}): DuckDB inside this process
 * ({@link uk.rooftree.warehouse.engine.DuckDb}); Spark has a module of its own. DuckDB shows tables of the warehouse as views over
 * their live files and writes query results to Parquet; committing the files is the Delta tables' work. What is peculiar to
 * DuckDB stays in this package and in {@code sql/macros/duckdb.sql}.
 */
package uk.rooftree.warehouse.engine;
