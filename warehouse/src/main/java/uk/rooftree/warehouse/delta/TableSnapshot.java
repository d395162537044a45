package uk.rooftree.warehouse.delta;

import java.util.List;
import java.util.Map;

/**
 * A table as one version of it stands: its columns and its live files.
 *
 * @param name             the table
 * @param version          Delta version, from 0
 * @param columns          all columns in order, partition columns among them
 * @param partitionColumns names of the partition columns in order; empty if the table has none
 * @param files            the live files in order of path; none for an empty table
 */
public record TableSnapshot(TableName name, long version, List<Column> columns, List<String> partitionColumns, List<ActiveFile> files) {

    public TableSnapshot {
        columns = List.copyOf(columns);
        partitionColumns = List.copyOf(partitionColumns);
        files = List.copyOf(files);
    }

    /**
     * Rows in all live files.
     *
     * @throws IllegalStateException if another writer has left their number out of the log
     */
    public long rows() {
        if (files.stream().anyMatch(file -> file.rows() < 0)) {
            throw new IllegalStateException("Cannot count the rows of %s: its log does not say how many each file has".formatted(name));
        }
        return files.stream().mapToLong(ActiveFile::rows).sum();
    }

    /** Whether writing a partition with these columns leaves nothing of the table but its name: they are others, and no other partition is in it. */
    public boolean isMadeAnewBy(List<Column> others, Map<String, String> partition) {
        return !columns.equals(others) && files.stream().allMatch(file -> file.isIn(partition));
    }
}
