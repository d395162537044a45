package uk.rooftree.warehouse.engine;

import java.util.List;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;

/**
 * What runs the SQL tree: relations go by the names they have there, and a text means the same on every engine. How an engine
 * shows stored tables and writes them is its own affair. Not for use by several threads at once.
 */
public interface Engine extends AutoCloseable {

    /** Runs a file of statements, each ended by a semicolon at the end of a line. */
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

    /** Forgets every relation; macros stay. */
    void clear();

    @Override
    void close();
}
