package uk.rooftree.warehouse.delta;

import java.nio.file.Path;
import java.util.Map;

/**
 * A Parquet file that has been written and is not yet part of a table.
 *
 * @param path       absolute, inside the table's folder
 * @param partition  value of each partition column as text; a null value is a null
 * @param rows       number of rows
 * @param bytes      length of the file
 * @param statistics by column name; columns without statistics are absent
 */
public record DataFile(Path path, Map<String, String> partition, long rows, long bytes, Map<String, ColumnStatistics> statistics) {
}
