package uk.rooftree.warehouse.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * A Delta table's version as SQL over its live files. Columns and partition values are the log's, whatever the files or the
 * names of their folders say; what cannot be read so is refused.
 */
final class TableView {

    /** Values that stand in a folder's name as they are, and that DuckDB takes from there as they are. */
    private static final Pattern PLAIN_VALUE = Pattern.compile("(?!(?i:null)$)[A-Za-z0-9_.-]+");
    private static final Set<String> TYPES_IN_PATHS = Set.of("VARCHAR", "INTEGER", "BIGINT", "DATE");
    private static final String NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

    private final TableSnapshot table;

    TableView(TableSnapshot table) {
        this.table = table;
    }

    String select() {
        // an empty head gives names, order and types; the files only rows
        String head = table.columns().stream()
            .map(column -> "cast(null as " + column.type() + ") as " + DuckDb.identifier(column.name()))
            .collect(Collectors.joining(", ", "select ", " where false"));
        if (table.files().isEmpty()) {
            return head;
        }
        // by name: a file may have columns that the table has no longer
        return "select " + Engine.identifiers(table.columns().stream().map(Column::name).toList()) + " from (\n"
            + head + "\nunion all by name\n" + rows() + "\n)";
    }

    private String rows() {
        if (table.partitionColumns().isEmpty()) {
            return "select * from " + parquet(table.files(), ", hive_partitioning = false");
        }
        boolean isToldByPaths = table.partitionColumns().stream().allMatch(column -> TYPES_IN_PATHS.contains(typeOf(column)))
            && table.files().stream().allMatch(this::isToldByPath);
        if (isToldByPaths) {
            // one scan for all partitions, of which DuckDB opens those it needs; without its type '007' would become 7
            return "select * from " + parquet(table.files(), ", hive_partitioning = true, hive_types = " + table.partitionColumns().stream()
                .map(column -> DuckDb.quoted(column) + ": " + typeOf(column))
                .collect(Collectors.joining(", ", "{", "}")));
        }
        Map<Map<String, String>, List<ActiveFile>> partitions = new LinkedHashMap<>();
        table.files().forEach(file -> partitions.computeIfAbsent(file.partition(), values -> new ArrayList<>()).add(file));
        String ownColumns = table.partitionColumns().stream().map(column -> DuckDb.quoted(column.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", ", "columns(lambda c: lower(c) not in (", "))"));
        return partitions.entrySet().stream()
            .map(partition -> table.partitionColumns().stream()
                .map(column -> valueOf(column, partition.getKey().get(column)) + " as " + DuckDb.identifier(column))
                .collect(Collectors.joining(", ", "select " + ownColumns + ", ", " from " + parquet(partition.getValue(), ", hive_partitioning = false"))))
            .collect(Collectors.joining("\nunion all by name\n"));
    }

    /** Whether the folders' names, those above the table's among them, say of a file's partition just what the log says. */
    private boolean isToldByPath(ActiveFile file) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Path part : file.path()) {
            int equals = part.toString().indexOf('=');
            if (equals >= 0 && told.put(part.toString().substring(0, equals), part.toString().substring(equals + 1)) != null) {
                return false;
            }
        }
        return told.keySet().equals(Set.copyOf(table.partitionColumns())) && told.entrySet().stream().allMatch(value -> {
            String logged = file.partition().get(value.getKey());
            return logged == null ? value.getValue().equals(NO_VALUE)
                : logged.equals(value.getValue()) && !logged.equals(NO_VALUE) && PLAIN_VALUE.matcher(logged).matches();
        });
    }

    /** A partition value of the log; in Delta an empty text stands for null. */
    private String valueOf(String column, String logged) {
        String type = typeOf(column);
        if (logged == null || logged.isEmpty()) {
            return "cast(null as " + type + ")";
        }
        return type.equals("BLOB") ? "encode(" + DuckDb.quoted(logged) + ")" : "cast(" + DuckDb.quoted(logged) + " as " + type + ")";
    }

    private static String parquet(List<ActiveFile> files, String options) {
        return files.stream().map(file -> DuckDb.quoted(file.path().toString()))
            .collect(Collectors.joining(", ", "read_parquet([", "], union_by_name = true" + options + ")"));
    }

    private String typeOf(String column) {
        return table.columns().stream().filter(candidate -> candidate.name().equals(column)).findFirst().orElseThrow().type();
    }

    /** DuckDB would take the name of a missing file for a pattern, and might find others by it. */
    void checkFiles() {
        for (ActiveFile file : table.files()) {
            if (!Files.isRegularFile(file.path())) {
                throw new UserFault("Cannot read %s: version %d needs the file \"%s\", which is not there. Restore it from a backup, or read a version that does not need it."
                    .formatted(table.name(), table.version(), file.path()));
            }
        }
    }

    /** A column whose files hold more than its type can would come out as another type than the table's. */
    void checkTypes(List<Column> found) {
        for (int i = 0; i < found.size(); i++) {
            Column told = table.columns().get(i);
            if (!told.type().replace(" ", "").equals(found.get(i).type().replace(" ", ""))) {
                throw new UserFault("Cannot read %s: its files hold column \"%s\" as %s, and its log says %s. Build the table again in the tool that writes it."
                    .formatted(table.name(), told.name(), found.get(i).type(), told.type()));
            }
        }
    }

    /** What DuckDB's words about a file mean for the one who wants to read the table. */
    RuntimeException refusal(CannotRunSql refused) {
        String said = String.valueOf(refused.getCause() == null ? refused.getMessage() : refused.getCause().getMessage());
        if (said.startsWith("Invalid Input Error") || said.startsWith("IO Error") || said.startsWith("Conversion Error")) {
            return new UserFault("Cannot read %s: a file of version %d is damaged (%s). Restore the table's folder from a backup."
                .formatted(table.name(), table.version(), said.lines().findFirst().orElse("")), refused);
        }
        return refused;
    }
}
