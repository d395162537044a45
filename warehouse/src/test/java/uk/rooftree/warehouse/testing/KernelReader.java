package uk.rooftree.warehouse.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;

import org.apache.hadoop.conf.Configuration;

/** Delta Kernel as it comes: Hadoop's file system and Kernel's own Parquet reader, nothing of ours. */
public final class KernelReader {

    private final Engine engine = DefaultEngine.create(new Configuration());

    /**
     * Reads a table as one version of it stands.
     *
     * @param rows takes the rows, some at a time, in no order
     * @return names of the columns
     */
    public List<String> read(Path table, long version, Consumer<ColumnarBatch> rows) throws IOException {
        Snapshot snapshot = TableManager.loadSnapshot(table.toString()).atVersion(version).build(engine);
        Scan scan = snapshot.getScanBuilder().build();
        Row state = scan.getScanState(engine);
        StructType physical = ScanStateRow.getPhysicalDataReadSchema(state);
        try (CloseableIterator<FilteredColumnarBatch> files = scan.getScanFiles(engine)) {
            while (files.hasNext()) {
                try (CloseableIterator<Row> each = files.next().getRows()) {
                    while (each.hasNext()) {
                        readFile(state, physical, each.next(), rows);
                    }
                }
            }
        }
        return snapshot.getSchema().fieldNames();
    }

    private void readFile(Row state, StructType physical, Row file, Consumer<ColumnarBatch> rows) throws IOException {
        CloseableIterator<ColumnarBatch> read = engine.getParquetHandler().readParquetFiles(
            Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file)), physical, Optional.empty()).map(result -> result.getData());
        try (CloseableIterator<FilteredColumnarBatch> batches = Scan.transformPhysicalData(engine, state, file, read)) {
            while (batches.hasNext()) {
                rows.accept(batches.next().getData());
            }
        }
    }
}
