package uk.rooftree.warehouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DataFile;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.RowsToStore.Shown;

/**
 * Rows of stored tables: DuckDB writes a file, Kernel commits it.
 *
 * <p>Few rows are worked out in memory, and their readers find them there: a Parquet file takes some milliseconds to open, and a
 * month opens some hundreds. Many stream into their file and are read from there.
 */
final class DuckDbWriter {

    private final DuckDb engine;
    private final DeltaTables tables;

    DuckDbWriter(DuckDb engine, DeltaTables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    WrittenRows write(RowsToStore asked) {
        TableName name = asked.table();
        List<ActiveFile> earlier = asked.earlier().map(TableSnapshot::files).orElse(List.of());
        boolean isInMemory = asked.shown() == Shown.IN_MEMORY;
        TableName made = isInMemory && !earlier.isEmpty() ? new TableName("made", name.schema() + "_" + name.table()) : name;
        boolean isEmpty = isInMemory && engine.createWorkTable(made, asked.select()) == 0;
        String select = isInMemory ? "select * from " + made : asked.select();
        List<Column> columns = engine.storableColumns(name, select);
        List<DataFile> files = isEmpty ? List.of() : engine.write(name, select, columns, tables.folder(name), asked.partition(), asked.orderBy());
        if (isInMemory && earlier.isEmpty()) {
            engine.shows(name, asCommitted(asked, columns, files, earlier));
        } else if (asked.shown() == Shown.STORED || isInMemory) {
            engine.drop(made);
            engine.hold(name, asCommitted(asked, columns, files, earlier));
        }
        return new WrittenFiles(tables, asked, columns, files);
    }

    /** The table as it will be once the files are committed. */
    private static TableSnapshot asCommitted(RowsToStore asked, List<Column> columns, List<DataFile> files, List<ActiveFile> earlier) {
        List<ActiveFile> all = new ArrayList<>(earlier);
        files.forEach(file -> all.add(new ActiveFile(file.path(), file.partition(), file.rows(), file.bytes())));
        return new TableSnapshot(asked.table(), 0, columns, List.copyOf(asked.partition().keySet()), all);
    }

    /** Files that no version of their table names yet. */
    private record WrittenFiles(DeltaTables tables, RowsToStore asked, List<Column> columns, List<DataFile> files) implements WrittenRows {

        @Override
        public long rows() {
            return files.stream().mapToLong(DataFile::rows).sum();
        }

        @Override
        public TableSnapshot commit() {
            Optional<TableSnapshot> before = tables.find(asked.table());
            Map<String, String> replaced = before.isPresent() && before.get().isMadeAnewBy(columns, asked.partition()) ? Map.of() : asked.partition();
            return tables.write(asked.table(), columns, List.copyOf(asked.partition().keySet()), replaced, files);
        }
    }
}
