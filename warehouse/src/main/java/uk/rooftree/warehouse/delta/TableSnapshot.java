package uk.rooftree.warehouse.delta;

import java.util.List;

/**
 * A table as one version of it stands: its columns and its live files.
 *
 * @param name             the table
 * @param version          Delta version, from 0
 * @param columns          all columns in order, partition columns among them
 * @param partitionColumns names of the partition columns in order; empty if the table has none
 * @param files            the live files; none for an empty table
 */
public record TableSnapshot(TableName name, long version, List<Column> columns, List<String> partitionColumns, List<ActiveFile> files) {

    public TableSnapshot {
        columns = List.copyOf(columns);
        partitionColumns = List.copyOf(partitionColumns);
        files = List.copyOf(files);
    }

    /** Rows in all live files. */
    public long rows() {
        return files.stream().mapToLong(ActiveFile::rows).sum();
    }
}
