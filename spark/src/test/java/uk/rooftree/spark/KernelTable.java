package uk.rooftree.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.TimestampNTZType;

import uk.rooftree.warehouse.testing.KernelReader;

/** A table as Delta Kernel reads it: names of its columns, and its rows with dates and times as Java's. */
record KernelTable(List<String> columns, List<List<Object>> rows) {

    private static final KernelReader KERNEL = new KernelReader();

    static KernelTable read(Path table, long version) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        return new KernelTable(KERNEL.read(table, version, batch -> addRows(batch, rows)), rows);
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
