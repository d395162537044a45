package uk.rooftree.warehouse.engine;

import java.util.List;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableSnapshot;

/** A Delta table's version as SQL over its live files. */
final class TableView {

    private TableView() {
    }

    static String select(TableSnapshot table) {
        // an empty head gives names, order and types; the files only rows
        String head = table.columns().stream()
            .map(column -> "cast(null as " + column.type() + ") as " + DuckDb.identifier(column.name()))
            .collect(Collectors.joining(", ", "select ", " where false"));
        if (table.files().isEmpty()) {
            return head;
        }
        String files = table.files().stream().map(file -> DuckDb.quoted(file.path().toString())).collect(Collectors.joining(", ", "[", "]"));
        String partition = "";
        if (!table.partitionColumns().isEmpty()) {
            // without its type '007' would become 7
            partition = ", hive_partitioning = true, hive_types = " + table.partitionColumns().stream()
                .map(column -> DuckDb.quoted(column) + ": " + typeOf(table.columns(), column))
                .collect(Collectors.joining(", ", "{", "}"));
        } else {
            partition = ", hive_partitioning = false";
        }
        return head + "\nunion all by name\nselect * from read_parquet(" + files + ", union_by_name = true" + partition + ")";
    }

    private static String typeOf(List<Column> columns, String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow().type();
    }
}
