package uk.rooftree.warehouse.delta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** DuckDB, for the tests here: writes a table's Parquet files with their statistics, and reads back what a snapshot says. */
final class ParquetFiles implements AutoCloseable {

    private final Connection connection;

    ParquetFiles() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("set TimeZone='UTC'");
        execute("set threads=1");
    }

    /** Writes the rows of a query; one file, or one a partition. */
    List<DataFile> write(DeltaTables tables, TableName name, String select, String... partitionColumns) throws SQLException, IOException {
        Path folder = tables.folder(name);
        Files.createDirectories(folder);
        String options = "format parquet, compression zstd, return_stats";
        Path target = folder;
        if (partitionColumns.length == 0) {
            target = folder.resolve("part-" + UUID.randomUUID() + ".parquet");
        } else {
            options += ", partition_by (" + String.join(", ", partitionColumns) + "), overwrite_or_ignore true, filename_pattern 'part-{uuid}'";
        }
        List<DataFile> files = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("copy (%s) to '%s' (%s)".formatted(select, target.toString().replace("'", "''"), options))) {
            while (rows.next()) {
                Map<String, String> partition = new LinkedHashMap<>();
                Map<?, ?> keys = map(rows.getObject("partition_keys"));
                for (String column : partitionColumns) {
                    Object value = keys.get(column);
                    partition.put(column, value == null || value.equals("NULL") ? null : value.toString());
                }
                Map<String, ColumnStatistics> statistics = new HashMap<>();
                map(rows.getObject("column_statistics")).forEach((column, of) -> {
                    Map<?, ?> values = map(of);
                    statistics.put(column.toString().replace("\"", ""), new ColumnStatistics(
                        Optional.ofNullable(values.get("min")).map(Object::toString),
                        Optional.ofNullable(values.get("max")).map(Object::toString),
                        Long.parseLong(String.valueOf(values.get("null_count") == null ? "0" : values.get("null_count")))));
                });
                files.add(new DataFile(Path.of(rows.getString("filename")).toAbsolutePath().normalize(), partition,
                    rows.getLong("count"), rows.getLong("file_size_bytes"), statistics));
            }
        }
        return files;
    }

    /** The rows of a snapshot, each as its values joined by {@code |}, sorted. */
    List<String> rows(TableSnapshot table) throws SQLException {
        List<String> texts = new ArrayList<>();
        String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        for (ActiveFile file : table.files()) {
            String present = table.columns().stream()
                .map(column -> file.partition().containsKey(column.name())
                    ? "cast(%s as %s) as %s".formatted(quote(file.partition().get(column.name())), column.type(), column.name())
                    : column.name())
                .collect(Collectors.joining(", "));
            String empty = table.columns().stream()
                .map(column -> "cast(null as %s) as %s".formatted(column.type(), column.name()))
                .collect(Collectors.joining(", "));
            String parquet = "select * from read_parquet(%s, hive_partitioning=false)".formatted(quote(file.path().toString()));
            String constants = file.partition().entrySet().stream()
                .map(entry -> ", %s as %s".formatted(quote(entry.getValue()), entry.getKey()))
                .collect(Collectors.joining());
            String query = "select %s from (select %s where false union all by name select *%s from (%s))".formatted(
                columns, empty, constants, parquet);
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= table.columns().size(); i++) {
                        row.add(String.valueOf(rows.getString(i)));
                    }
                    texts.add(String.join("|", row));
                }
            }
        }
        texts.sort(null);
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String quote(String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
