package uk.rooftree.warehouse.engine;

import java.math.BigDecimal;
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
import java.util.stream.Collectors;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DataFile;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * A connection to a DuckDB in memory. Not for use by several threads at once: each has its own {@link #fork}.
 *
 * <p>Time zone UTC and nulls as the smallest values, so that a text means the same here as on Spark.
 */
public final class DuckDb implements Engine {

    /** DuckDB hands out a table's rows by 122,880. Below some four such parts a second thread makes a text dearer, and no sooner done. */
    private static final long ROWS_WORTH_SPREADING = 500_000;

    /** Rows that a table may have to be held in memory. */
    private static final long MOST_ROWS_HELD = 100_000;

    private final Connection connection;
    private final EngineSettings settings;
    private final Relations relations;

    /** What all connections to one database have made in it. */
    private static final class Relations {
        private final Set<String> scripts = new HashSet<>();
        private final Set<String> schemas = new HashSet<>();
        private final Map<TableName, String> kinds = new HashMap<>();
        private final Map<TableName, FileContent> contents = new HashMap<>();
        private int threads;
    }

    private DuckDb(Connection connection, EngineSettings settings, Relations relations) {
        this.connection = connection;
        this.settings = settings;
        this.relations = relations;
        execute("set TimeZone = 'UTC'");
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
            return new DuckDb(DriverManager.getConnection("jdbc:duckdb:", properties), settings, new Relations());
        } catch (SQLException refused) {
            throw new CannotRunSql("Cannot start DuckDB: " + refused.getMessage(), refused);
        }
    }

    @Override
    public String dialect() {
        return "duckdb";
    }

    /** Another connection to the same database. */
    @Override
    public DuckDb fork() {
        try {
            return new DuckDb(connection.unwrap(DuckDBConnection.class).duplicate(), settings, relations);
        } catch (SQLException refused) {
            throw new CannotRunSql("Cannot connect to DuckDB once more: " + refused.getMessage(), refused);
        }
    }

    @Override
    public int threads() {
        return settings.threads().orElseGet(() -> Runtime.getRuntime().availableProcessors());
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

    /** For few rows each text runs in its caller's thread alone: two that share a text spend more on handing over than they save. */
    @Override
    public void expect(long rows) {
        int wanted = rows < ROWS_WORTH_SPREADING ? 1 : threads();
        synchronized (relations) {
            if (relations.threads != wanted) {
                execute("set threads = " + wanted);
                relations.threads = wanted;
            }
        }
    }

    @Override
    public void runScript(String script) {
        synchronized (relations) {
            if (relations.scripts.contains(script)) {
                return;
            }
        }
        for (String statement : script.split(";[ \t]*(\r?\n|$)")) {
            if (Arrays.stream(statement.split("\n")).anyMatch(line -> !line.isBlank() && !line.startsWith("--"))) {
                execute(statement);
            }
        }
        synchronized (relations) {
            relations.scripts.add(script);
        }
    }

    /** Runs one statement. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new CannotRunSql("Cannot run SQL: " + refused.getMessage(), refused);
        }
    }

    @Override
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
            throw new CannotRunSql("Cannot run SQL: " + refused.getMessage(), refused);
        }
    }

    @Override
    public List<Column> describe(String select) {
        List<Column> columns = new ArrayList<>();
        for (List<Object> row : query("describe " + select).rows()) {
            columns.add(new Column((String) row.get(0), (String) row.get(1)));
        }
        return columns;
    }

    @Override
    public void createTable(TableName name, List<Column> columns, List<List<String>> rows) {
        makeRoom(name, "table");
        StringBuilder sql = new StringBuilder("create or replace table ").append(name).append(" (");
        for (int i = 0; i < columns.size(); i++) {
            // in quotes: the contract has a column called at, which DuckDB keeps for itself
            sql.append(i == 0 ? "" : ", ").append(identifier(columns.get(i).name())).append(' ').append(columns.get(i).type());
        }
        execute(sql.append(")").toString());
        if (!rows.isEmpty()) {
            append(name, columns, rows);
        }
    }

    /** Value by value: a statement with all values in it takes DuckDB longer to read than they take to store. */
    private void append(TableName name, List<Column> columns, List<List<String>> rows) {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(name.schema(), name.table())) {
            for (List<String> row : rows) {
                appender.beginRow();
                for (int i = 0; i < columns.size(); i++) {
                    append(appender, columns.get(i).read(row.get(i)));
                }
                appender.endRow();
            }
        } catch (SQLException | RuntimeException refused) {
            throw new CannotRunSql("Cannot fill %s: %s".formatted(name, refused.getMessage()), refused);
        }
    }

    private static void append(DuckDBAppender appender, Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Integer number) {
            appender.append(number);
        } else if (value instanceof Long number) {
            appender.append(number);
        } else if (value instanceof Boolean truth) {
            appender.append(truth);
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof LocalDateTime time) {
            appender.append(time);
        } else if (value instanceof Double number) {
            appender.append(number);
        } else {
            appender.append((BigDecimal) value);
        }
    }

    @Override
    public void createView(TableName name, String select) {
        makeRoom(name, "view");
        execute("create or replace view " + name + " as\n" + select);
    }

    @Override
    public long createWorkTable(TableName name, String select) {
        makeRoom(name, "table");
        return update("create or replace table " + name + " as\n" + select);
    }

    @Override
    public long append(TableName name, String select) {
        synchronized (relations) {
            relations.contents.remove(name);
        }
        return update("insert into " + name + " by name\n" + select);
    }

    @Override
    public void showRecords(TableName name, Path file, List<Column> columns) {
        createView(name, "select * from read_csv(%s, header = false, auto_detect = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\n', null_padding = false, max_line_size = 8000000, columns = {%s})"
            .formatted(quoted(file.toAbsolutePath().toString()), columns.stream().map(column -> quoted(column.name()) + ": " + quoted(column.type()))
                .collect(Collectors.joining(", "))));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UserFault if a data file is missing, cannot be read or is not what the table's log says
     */
    @Override
    public void define(TableName as, TableSnapshot table) {
        show(as, table, false);
    }

    /**
     * {@inheritDoc} To read a Parquet file's head for every text that names it takes longer than to read few rows once.
     *
     * @throws UserFault as {@link #define} does
     */
    @Override
    public void hold(TableName as, TableSnapshot table) {
        show(as, table, !table.files().isEmpty() && table.files().stream().allMatch(file -> file.rows() >= 0) && table.rows() <= MOST_ROWS_HELD);
    }

    private void show(TableName as, TableSnapshot table, boolean isHeld) {
        TableView view = new TableView(table);
        view.checkFiles();
        if (FileContent.of(table).equals(contentOf(as))) {
            return;
        }
        try {
            if (isHeld) {
                createWorkTable(as, view.select());
            } else {
                createView(as, view.select());
            }
        } catch (CannotRunSql refused) {
            throw view.refusal(refused);
        }
        if (!table.files().isEmpty()) {
            view.checkTypes(describe("select * from " + as));
        }
        shows(as, table);
    }

    private FileContent contentOf(TableName name) {
        synchronized (relations) {
            return relations.contents.get(name);
        }
    }

    /** Notes that a relation shows the rows of some files, and need not be made again to show them. */
    void shows(TableName name, TableSnapshot table) {
        synchronized (relations) {
            relations.contents.put(name, FileContent.of(table));
        }
    }

    @Override
    public WrittenRows write(DeltaTables tables, RowsToStore rows) {
        return new DuckDbWriter(this, tables).write(rows);
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

    @Override
    public void drop(TableName workTable) {
        synchronized (relations) {
            if ("table".equals(relations.kinds.get(workTable))) {
                execute("drop table if exists " + workTable);
                relations.kinds.remove(workTable);
                relations.contents.remove(workTable);
            }
        }
    }

    @Override
    public void clear() {
        relations.schemas.forEach(schema -> execute("drop schema if exists " + schema + " cascade"));
        relations.schemas.clear();
        relations.kinds.clear();
        relations.contents.clear();
    }

    /** Text as DuckDB's SQL writes it: in quotes, or the word null. */
    public static String quoted(String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }

    /** A column's name as SQL writes it whatever it is: {@code "at"}. */
    public static String identifier(String name) {
        return Engine.identifiers(List.of(name));
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
            throw new CannotRunSql("Cannot run SQL: " + refused.getMessage(), refused);
        }
    }

    /** DuckDB puts a table in a table's place and a view in a view's, but neither in the other's. */
    private void makeRoom(TableName name, String kind) {
        // one at a time: two that make one schema at once would be in each other's way
        synchronized (relations) {
            if (relations.schemas.add(name.schema())) {
                execute("create schema if not exists " + name.schema());
            }
            relations.contents.remove(name);
            String before = relations.kinds.put(name, kind);
            if (before != null && !before.equals(kind)) {
                execute("drop " + before + " if exists " + name);
            }
        }
    }

    /** Dates and times as they stand: by way of java.sql.Timestamp a time in the hour that a summer takes away would move. */
    private static Object value(ResultSet result, int column, String type) throws SQLException {
        return switch (type) {
            case "TIMESTAMP" -> result.getObject(column, LocalDateTime.class);
            case "DATE" -> result.getObject(column, LocalDate.class);
            case "BLOB" -> result.getBytes(column);
            default -> result.getObject(column);
        };
    }
}
