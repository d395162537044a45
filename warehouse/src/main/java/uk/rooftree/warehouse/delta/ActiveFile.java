package uk.rooftree.warehouse.delta;

import java.nio.file.Path;
import java.util.Map;

/**
 * A data file that a table's version consists of.
 *
 * @param path      absolute
 * @param partition value of each partition column as text; a null value is a null
 * @param rows      number of rows
 * @param bytes     length of the file
 */
public record ActiveFile(Path path, Map<String, String> partition, long rows, long bytes) {
}
