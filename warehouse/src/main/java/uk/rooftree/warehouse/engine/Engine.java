package uk.rooftree.warehouse.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * What runs the SQL tree: relations go by the names they have there, and a text means the same on every engine. Not for use by
 * several threads at once: each has its own {@link #fork}.
 */
public interface Engine extends AutoCloseable {

    /** Whose macros it runs: the name of their file in {@code sql/macros}. */
    String dialect();

    /** How many steps it can work on side by side. */
    int threads();

    /** The same relations for another thread, until the last of them is closed. */
    Engine fork();

    /**
     * Tells how many rows the longest table has that the next texts read. An engine that spreads one text over several processors
     * need not do so for few.
     */
    default void expect(long rows) {
    }

    /**
     * Runs a file of definitions that outlast {@link #clear}, each ended by a semicolon at the end of a line. The same file is not run
     * twice.
     */
    void runScript(String script);

    /** Runs one query to its end. */
    Rows query(String sql);

    /** Columns of what a query would give, without running it. */
    List<Column> describe(String select);

    /** Makes an empty table, or one of the given rows as text (null is null), each value read as its column's type. */
    void createTable(TableName name, List<Column> columns, List<List<String>> rows);

    /** Makes a view. */
    void createView(TableName name, String select);

    /**
     * Makes a table of a query's rows that lasts as long as this engine.
     *
     * @return how many rows it has
     */
    long createWorkTable(TableName name, String select);

    /**
     * Adds a query's rows to a work table, matched by column name; a column the query lacks is null.
     *
     * @return how many rows were added
     */
    long append(TableName name, String select);

    /** Forgets a work table, to make room; a view, or what is not there, is left alone. */
    void drop(TableName workTable);

    /**
     * Shows a file of records: comma separated, UTF-8, without a heading; a field without quotes that is empty is null.
     *
     * @param columns of every record, in order
     */
    void showRecords(TableName name, Path file, List<Column> columns);

    /**
     * Shows a Delta table under a name as one version of it stands, or some of its partitions. Names, order and types of the
     * columns are the table's, whatever its files hold: a column that was added later is null in the rows of older files.
     */
    void define(TableName as, TableSnapshot table);

    /** Shows a Delta table under its own name. */
    default void define(TableSnapshot table) {
        define(table.name(), table);
    }

    /** Shows a Delta table that is to be read several times: an engine may hold the rows in memory, where they are few. */
    default void hold(TableName as, TableSnapshot table) {
        define(as, table);
    }

    /**
     * Writes rows for a partition of a table. They are the table's once they are committed, or before that where an engine cannot
     * write without committing: readers go by releases, which name versions.
     *
     * @throws CannotRunSql if a row is of another partition, or a column of a type that a table cannot hold
     */
    WrittenRows write(DeltaTables tables, RowsToStore rows);

    /** Text as SQL writes it on every engine: in quotes, or the word null. A backslash goes by its number, for Spark would eat it. */
    static String literal(String text) {
        if (text == null) {
            return "null";
        }
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "(" + quoted.replace("\\", "' || chr(92) || '") + ")";
    }

    /** Columns' names as SQL writes them in a list, whatever they are: {@code "at"}. */
    static String identifiers(Collection<String> names) {
        return names.stream().map(name -> '"' + name.replace("\"", "\"\"") + '"').collect(Collectors.joining(", "));
    }

    /** Forgets every relation; macros stay. */
    void clear();

    @Override
    void close();
}
