package uk.rooftree.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampNTZType;
import io.delta.kernel.utils.CloseableIterator;

import org.apache.hadoop.conf.Configuration;

/** Delta Kernel as it comes: Hadoop's file system and Kernel's own Parquet reader, nothing of ours. */
final class KernelReader {

    private final Engine engine = DefaultEngine.create(new Configuration());

    /** Names of the columns, and the rows. */
    record Table(List<String> columns, List<List<Object>> rows) {
    }

    Table read(Path table, long version) throws IOException {
        Snapshot snapshot = TableManager.loadSnapshot(table.toString()).atVersion(version).build(engine);
        Scan scan = snapshot.getScanBuilder().build();
        Row state = scan.getScanState(engine);
        StructType physical = ScanStateRow.getPhysicalDataReadSchema(state);
        List<List<Object>> rows = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> files = scan.getScanFiles(engine)) {
            while (files.hasNext()) {
                try (CloseableIterator<Row> each = files.next().getRows()) {
                    while (each.hasNext()) {
                        Row file = each.next();
                        CloseableIterator<ColumnarBatch> read = engine.getParquetHandler().readParquetFiles(
                            Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file)), physical, Optional.empty())
                            .map(result -> result.getData());
                        try (CloseableIterator<FilteredColumnarBatch> batches = Scan.transformPhysicalData(engine, state, file, read)) {
                            while (batches.hasNext()) {
                                addRows(batches.next().getData(), rows);
                            }
                        }
                    }
                }
            }
        }
        return new Table(snapshot.getSchema().fieldNames(), rows);
    }

    private static void addRows(ColumnarBatch batch, List<List<Object>> rows) {
        for (int row = 0; row < batch.getSize(); row++) {
            List<Object> values = new ArrayList<>();
            for (int column = 0; column < batch.getSchema().length(); column++) {
                values.add(value(batch.getColumnVector(column), row));
            }
            rows.add(values);
        }
    }

    private static Object value(ColumnVector vector, int row) {
        DataType type = vector.getDataType();
        if (vector.isNullAt(row)) {
            return null;
        } else if (type instanceof DateType) {
            return LocalDate.ofEpochDay(vector.getInt(row));
        } else if (type instanceof TimestampNTZType) {
            long micros = vector.getLong(row);
            return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
        }
        return VectorUtils.getValueAsObject(vector, type, row);
    }
}
