/**
 * The warehouse's tables: Delta Lake tables that any Delta reader can open, one folder each, {@code <schema>/<table>/}.
 * DuckDB or Spark writes the Parquet files; this package makes them part of a table in one atomic, durable act, and says
 * which files any version of a table consists of.
 *
 * <p>The way in is {@link uk.rooftree.warehouse.delta.DeltaTables}. It leans on Delta Kernel, whose internal classes appear
 * in {@code KernelLog} alone, and on nothing else of ours.
 */
package uk.rooftree.warehouse.delta;
