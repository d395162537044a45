package uk.rooftree.warehouse.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.types.TimestampNTZType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rooftree.warehouse.testing.KernelReader;

/** Our tables as a stranger reads them: Delta Kernel as it comes, on Hadoop's file system, its own Parquet reader and all. */
class AnyDeltaReaderTest {

    private static final TableName HOME = TableName.of("core.home");

    @TempDir
    Path folder;

    @Test
    void a_stranger_reads_every_version_row_by_row() throws Exception {
        Path warehouse = folder.resolve("a warehouse");
        DeltaTables tables = new DeltaTables(warehouse);
        List<Column> columns = List.of(new Column("home_ref", "VARCHAR"), new Column("bedrooms", "INTEGER"), new Column("uprn", "BIGINT"),
            new Column("built_on", "DATE"), new Column("rent", "DECIMAL(14,4)"), new Column("is_let", "BOOLEAN"),
            new Column("ratio", "DOUBLE"), new Column("area", "VARCHAR"), new Column("as_at", "DATE"));
        String select = """
            select '%s' as home_ref, %s::integer as bedrooms, 100012345678 as uprn, date '1970-01-02' as built_on,
                12.5::decimal(14,4) as rent, true as is_let, 0.5::double as ratio, %s as area, date '2026-10-31' as as_at""";
        try (ParquetFiles duckdb = new ParquetFiles()) {
            tables.create(HOME, columns, List.of("area", "as_at"),
                duckdb.write(tables, HOME, select.formatted("H1", "2", "'Tŷ / 50%'"), "area", "as_at"));
            tables.append(HOME, duckdb.write(tables, HOME, select.formatted("H2", "null", "null"), "area", "as_at"));
            tables.replacePartition(tables.latest(HOME), Map.of("area", "Tŷ / 50%"),
                duckdb.write(tables, HOME, select.formatted("H3", "4", "'Tŷ / 50%'"), "area", "as_at"));
            List<Column> grown = new ArrayList<>(columns);
            grown.add(1, new Column("seen_at", "TIMESTAMP"));
            tables.write(HOME, grown, List.of("area", "as_at"), Map.of("area", "new"), duckdb.write(tables, HOME,
                "select *, timestamp '1970-01-01 00:00:01.5' as seen_at from (" + select.formatted("H4", "5", "'new'") + ")",
                "area", "as_at"));
            for (int i = 5; i <= 30; i++) {
                tables.append(HOME, List.of());
            }
            tables.append(HOME, duckdb.write(tables, HOME,
                "select *, null::timestamp as seen_at from (" + select.formatted("H5", "1", "'after the checkpoint'") + ")", "area", "as_at"));
        }
        String rest = "100012345678|1|12.5000|true|0.5|";
        assertThat(rows(warehouse, 0)).containsExactly("H1|2|" + rest + "Tŷ / 50%|20757");
        assertThat(rows(warehouse, 1)).containsExactly("H1|2|" + rest + "Tŷ / 50%|20757", "H2|null|" + rest + "null|20757");
        assertThat(rows(warehouse, 2)).containsExactly("H2|null|" + rest + "null|20757", "H3|4|" + rest + "Tŷ / 50%|20757");
        assertThat(rows(warehouse, 3)).containsExactly("H2|null|null|" + rest + "null|20757", "H3|null|4|" + rest + "Tŷ / 50%|20757",
            "H4|1500000|5|" + rest + "new|20757");
        assertThat(rows(warehouse, 30)).containsExactly("H2|null|null|" + rest + "null|20757", "H3|null|4|" + rest + "Tŷ / 50%|20757",
            "H4|1500000|5|" + rest + "new|20757", "H5|null|1|" + rest + "after the checkpoint|20757");
    }

    private static List<String> rows(Path warehouse, long version) throws IOException {
        List<String> rows = new ArrayList<>();
        new KernelReader().read(HOME.under(warehouse), version, batch -> addRows(batch, rows));
        rows.sort(null);
        return rows;
    }

    private static void addRows(ColumnarBatch batch, List<String> rows) {
        for (int row = 0; row < batch.getSize(); row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < batch.getSchema().length(); column++) {
                ColumnVector vector = batch.getColumnVector(column);
                values.add(vector.isNullAt(row) ? "null"
                    : vector.getDataType() instanceof TimestampNTZType ? String.valueOf(vector.getLong(row))
                    : String.valueOf(VectorUtils.getValueAsObject(vector, vector.getDataType(), row)));
            }
            rows.add(String.join("|", values));
        }
    }
}
