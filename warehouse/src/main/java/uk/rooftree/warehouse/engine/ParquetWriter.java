package uk.rooftree.warehouse.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.ColumnStatistics;
import uk.rooftree.warehouse.delta.DataFile;
import uk.rooftree.warehouse.delta.TableName;

/** Writes one query's rows to Parquet and says what was written. */
final class ParquetWriter {

    private static final Set<String> STORABLE = Set.of("VARCHAR", "INTEGER", "BIGINT", "DATE", "BOOLEAN", "TIMESTAMP", "DOUBLE");

    private final DuckDb engine;
    private final TableName name;
    private final String select;

    ParquetWriter(DuckDb engine, TableName name, String select) {
        this.engine = engine;
        this.name = name;
        this.select = select;
    }

    static List<Column> storableColumns(DuckDb engine, TableName name, String select) {
        List<Column> columns = engine.describe(select);
        for (Column column : columns) {
            if (!STORABLE.contains(column.type()) && !column.type().startsWith("DECIMAL(")) {
                // COPY would write a HUGEINT as a floating point number, and say nothing
                throw new CannotRunSql("Cannot store %s: column \"%s\" is %s; cast it to bigint, a decimal or another of %s".formatted(
                    name, column.name(), column.type(), STORABLE.stream().sorted().toList()));
            }
        }
        return columns;
    }

    List<DataFile> writeOne(List<Column> columns, Path folder, Map<String, String> partition, List<String> orderBy) {
        Path file = folder;
        for (Map.Entry<String, String> value : partition.entrySet()) {
            file = file.resolve(value.getKey() + "=" + pathText(value.getValue()));
        }
        try {
            Files.createDirectories(file);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write %s: %s".formatted(name, refused.getMessage()), refused);
        }
        file = file.resolve("part-" + UUID.randomUUID() + ".parquet");
        String order = orderBy.isEmpty() ? "" : " order by " + Engine.identifiers(orderBy);
        List<DataFile> files = copy(rowsOf(columns, partition) + order, file, "", partition);
        if (files.get(0).rows() == 0) {
            delete(file);
            return List.of();
        }
        return files;
    }

    List<DataFile> writeEach(Path folder, List<String> partitionColumns) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write %s: %s".formatted(name, refused.getMessage()), refused);
        }
        String options = ", partition_by (" + Engine.identifiers(partitionColumns)
            + "), overwrite_or_ignore true, filename_pattern 'part-{uuid}'";
        return copy("select * from (\n" + select + "\n)", folder, options, null);
    }

    /** The rows without the partition columns, which stand in the path; a row of another partition is an error. */
    private String rowsOf(List<Column> columns, Map<String, String> partition) {
        if (partition.isEmpty()) {
            return "select * from (\n" + select + "\n)";
        }
        String column = columns.stream().map(Column::name).filter(candidate -> !partition.containsKey(candidate)).findFirst().map(DuckDb::identifier)
            .orElseThrow(() -> new CannotRunSql("Cannot store %s: it has no columns but those of its partition".formatted(name)));
        String belongs = partition.entrySet().stream().map(value -> DuckDb.identifier(value.getKey()) + " is not distinct from cast("
            + DuckDb.quoted(value.getValue()) + " as " + typeOf(columns, value.getKey()) + ")").collect(Collectors.joining(" and "));
        String message = "Cannot store %s: a row is not of the partition %s".formatted(name, partition);
        return "select * exclude (" + Engine.identifiers(partition.keySet()) + ") replace (case when " + belongs + " then " + column
            + " else error(" + DuckDb.quoted(message) + ") end as " + column + ") from (\n" + select + "\n)";
    }

    private String typeOf(List<Column> columns, String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst().orElseThrow(() ->
            new CannotRunSql("Cannot store %s: it has no column \"%s\" to be partitioned by".formatted(name, wanted))).type();
    }

    private List<DataFile> copy(String rows, Path target, String options, Map<String, String> partition) {
        Rows written = engine.query("copy (" + rows + ") to " + DuckDb.quoted(target.toString())
            + " (format parquet, compression zstd, return_stats" + options + ")");
        List<DataFile> files = new ArrayList<>();
        for (List<Object> row : written.rows()) {
            Map<String, String> values = new LinkedHashMap<>();
            if (partition != null) {
                values.putAll(partition);
            } else {
                map(row.get(written.indexOf("partition_keys"))).forEach((column, value) ->
                    values.put(unquoted(column), value == null || value.equals("NULL") ? null : value.toString()));
            }
            files.add(new DataFile(Path.of((String) row.get(written.indexOf("filename"))), values,
                ((Number) row.get(written.indexOf("count"))).longValue(), ((Number) row.get(written.indexOf("file_size_bytes"))).longValue(),
                statistics(map(row.get(written.indexOf("column_statistics"))))));
        }
        return files;
    }

    private static Map<String, ColumnStatistics> statistics(Map<?, ?> columns) {
        Map<String, ColumnStatistics> statistics = new HashMap<>();
        columns.forEach((column, found) -> {
            Map<?, ?> values = map(found);
            boolean comparable = !"true".equals(values.get("has_nan"));
            statistics.put(unquoted(column), new ColumnStatistics(
                bound(values, "min", comparable), bound(values, "max", comparable), Long.parseLong(values.get("null_count").toString())));
        });
        return statistics;
    }

    private static Optional<String> bound(Map<?, ?> values, String which, boolean comparable) {
        boolean exact = comparable && "true".equals(values.get(which + "_is_exact"));
        return exact ? Optional.ofNullable((String) values.get(which)) : Optional.empty();
    }

    private static Map<?, ?> map(Object found) {
        return found == null ? Map.of() : (Map<?, ?>) found;
    }

    private static String unquoted(Object column) {
        return column.toString().replace("\"", "");
    }

    private static String pathText(String value) {
        return value == null ? "__HIVE_DEFAULT_PARTITION__" : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write %s: %s".formatted(name, refused.getMessage()), refused);
        }
    }
}
