package uk.rooftree.warehouse.delta;

import java.nio.file.Path;
import java.util.Map;

/**
 * A data file that a table's version consists of.
 *
 * @param path      absolute
 * @param partition value of each partition column as text; a null value is a null
 * @param rows      number of rows; -1 if the log does not say, which only other writers leave out
 * @param bytes     length of the file
 */
public record ActiveFile(Path path, Map<String, String> partition, long rows, long bytes) {

    /** Whether its rows are of a partition, told by the values of some or all partition columns. */
    public boolean isIn(Map<String, String> values) {
        return DeltaTables.isIn(partition, values);
    }
}
