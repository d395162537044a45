package uk.rooftree.warehouse.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DataFile;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * A DuckDB of its own in memory, and the one connection to it. Not for use by several threads at once.
 *
 * <p>Time zone UTC and nulls as the smallest values, so that a text means the same here as on Spark.
 */
public final class DuckDb implements AutoCloseable {

    private final Connection connection;
    private final Set<String> schemas = new HashSet<>();
    private final Map<TableName, String> kinds = new HashMap<>();

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /** Opens an empty database with DuckDB's own limits: memory as the machine has it, a thread for each processor. */
    public static DuckDb open() {
        return open(EngineSettings.defaults());
    }

    /** Opens an empty database. */
    public static DuckDb open(EngineSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("default_null_order", "nulls_first_on_asc_last_on_desc");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("preserve_insertion_order", "true");
        settings.memoryLimit().ifPresent(limit -> properties.setProperty("memory_limit", limit));
        settings.threads().ifPresent(threads -> properties.setProperty("threads", String.valueOf(threads)));
        settings.temporaryFolder().map(Path::toAbsolutePath).ifPresent(folder -> properties.setProperty("temp_directory", folder.toString()));
        try {
            DuckDb engine = new DuckDb(DriverManager.getConnection("jdbc:duckdb:", properties));
            engine.execute("set TimeZone = 'UTC'");
            return engine;
        } catch (SQLException refused) {
            throw new CannotRunSql("Cannot start DuckDB: " + refused.getMessage(), refused);
        }
    }

    /**
     * Begins to load DuckDB's native library, which takes the better part of a second, while the caller does something else.
     * Whoever opens an engine meanwhile waits for it.
     */
    public static void loadInBackground() {
        Thread loader = new Thread(() -> {
            try {
                DriverManager.getConnection("jdbc:duckdb:").close();
            } catch (SQLException whoeverOpensAnEngineWillBeTold) {
                return;
            }
        }, "duckdb-load");
        loader.setDaemon(true);
        loader.start();
    }

    /** Runs a file of statements, each ended by a semicolon at the end of a line. */
    public void runScript(String script) {
        for (String statement : script.split(";[ \t]*(\r?\n|$)")) {
            if (Arrays.stream(statement.split("\n")).anyMatch(line -> !line.isBlank() && !line.startsWith("--"))) {
                execute(statement);
            }
        }
    }

    /** Runs one statement. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new CannotRunSql("Cannot run SQL: %s%n%s".formatted(refused.getMessage(), excerpt(sql)), refused);
        }
    }

    /** Runs one query to its end. */
    public Rows query(String sql) {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData meta = result.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(new Column(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
            }
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>(columns.size());
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(value(result, i, columns.get(i - 1).type()));
                }
                rows.add(Collections.unmodifiableList(row));
            }
            return new Rows(List.copyOf(columns), Collections.unmodifiableList(rows));
        } catch (SQLException refused) {
            throw new CannotRunSql("Cannot run SQL: %s%n%s".formatted(refused.getMessage(), excerpt(sql)), refused);
        }
    }

    /** Columns of what a query would give, without running it. */
    public List<Column> describe(String select) {
        List<Column> columns = new ArrayList<>();
        for (List<Object> row : query("describe " + select).rows()) {
            columns.add(new Column((String) row.get(0), (String) row.get(1)));
        }
        return columns;
    }

    /** Makes an empty table, or one of the given rows as text (null is null), each value read as its column's type. */
    public void createTable(TableName name, List<Column> columns, List<List<String>> rows) {
        makeRoom(name, "table");
        StringBuilder sql = new StringBuilder("create or replace table ").append(name).append(" (");
        for (int i = 0; i < columns.size(); i++) {
            // in quotes: the contract has a column called at, which DuckDB keeps for itself
            sql.append(i == 0 ? "" : ", ").append(identifier(columns.get(i).name())).append(' ').append(columns.get(i).type());
        }
        execute(sql.append(")").toString());
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder values = new StringBuilder("insert into ").append(name).append(" values ");
        for (int i = 0; i < rows.size(); i++) {
            values.append(i == 0 ? "(" : ",\n(");
            for (int j = 0; j < columns.size(); j++) {
                values.append(j == 0 ? "" : ", ").append(literal(rows.get(i).get(j)));
            }
            values.append(')');
        }
        execute(values.toString());
    }

    /** Makes a view. */
    public void createView(TableName name, String select) {
        makeRoom(name, "view");
        execute("create or replace view " + name + " as\n" + select);
    }

    /**
     * Makes a table of a query's rows that lasts as long as this engine.
     *
     * @return how many rows it has
     */
    public long createWorkTable(TableName name, String select) {
        makeRoom(name, "table");
        return update("create or replace table " + name + " as\n" + select);
    }

    /**
     * Adds a query's rows to a work table, matched by column name; a column the query lacks is null.
     *
     * @return how many rows were added
     */
    public long append(TableName name, String select) {
        return update("insert into " + name + " by name\n" + select);
    }

    /**
     * Shows a table as one version of it stands. Names, order and types of the columns are the table's, whatever its files hold:
     * a column that was added later is null in the rows of older files.
     */
    public void define(TableSnapshot table) {
        define(table.name(), table);
    }

    /** Shows a table under another name. */
    public void define(TableName as, TableSnapshot table) {
        createView(as, TableView.select(table));
    }

    /**
     * Writes a query's rows, which all belong to one partition, as one Parquet file with a name of its own. The file's bytes
     * depend on the rows and their order alone.
     *
     * @param name      the table, for messages
     * @param folder    the table's folder
     * @param partition value of each partition column as text, in order; empty for a table in one piece
     * @param columns   the query's columns, as {@link #storableColumns} gave them
     * @param orderBy   columns to put the rows in order by; empty: as the query gives them
     * @return the file, or none if there are no rows
     */
    public List<DataFile> write(TableName name, String select, List<Column> columns, Path folder, Map<String, String> partition,
                                List<String> orderBy) {
        return new ParquetWriter(this, name, select).writeOne(columns, folder, partition, orderBy);
    }

    /** Writes a query's rows as at least one Parquet file for each partition there is among them. */
    public List<DataFile> writeEach(TableName name, String select, Path folder, List<String> partitionColumns) {
        return new ParquetWriter(this, name, select).writeEach(folder, partitionColumns);
    }

    /**
     * The columns of a query that is to be written, checked.
     *
     * @throws CannotRunSql naming the first column whose type a table cannot hold, such as the sum of whole numbers (HUGEINT)
     */
    public List<Column> storableColumns(TableName name, String select) {
        return ParquetWriter.storableColumns(this, name, select);
    }

    /** Forgets every relation; macros stay. */
    public void clear() {
        schemas.forEach(schema -> execute("drop schema if exists " + schema + " cascade"));
        schemas.clear();
        kinds.clear();
    }

    /** Text as SQL writes it: in quotes, or the word null. */
    public static String literal(String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }

    /** A column's name as SQL writes it whatever it is: {@code "at"}. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Columns' names as SQL writes them in a list. */
    public static String identifiers(java.util.Collection<String> names) {
        return names.stream().map(DuckDb::identifier).collect(java.util.stream.Collectors.joining(", "));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException refused) {
            throw new CannotRunSql("Cannot close DuckDB: " + refused.getMessage(), refused);
        }
    }

    private long update(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        } catch (SQLException refused) {
            throw new CannotRunSql("Cannot run SQL: %s%n%s".formatted(refused.getMessage(), excerpt(sql)), refused);
        }
    }

    /** DuckDB puts a table in a table's place and a view in a view's, but neither in the other's. */
    private void makeRoom(TableName name, String kind) {
        if (schemas.add(name.schema())) {
            execute("create schema if not exists " + name.schema());
        }
        String before = kinds.put(name, kind);
        if (before != null && !before.equals(kind)) {
            execute("drop " + before + " if exists " + name);
        }
    }

    /** Dates and times as they stand: by way of java.sql.Timestamp a time in the hour that a summer takes away would move. */
    private static Object value(ResultSet result, int column, String type) throws SQLException {
        return switch (type) {
            case "TIMESTAMP" -> result.getObject(column, LocalDateTime.class);
            case "DATE" -> result.getObject(column, LocalDate.class);
            default -> result.getObject(column);
        };
    }

    private static String excerpt(String sql) {
        return sql.length() <= 4000 ? sql : sql.substring(0, 4000) + "...";
    }
}
