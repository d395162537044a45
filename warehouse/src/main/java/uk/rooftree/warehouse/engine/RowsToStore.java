package uk.rooftree.warehouse.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;

/**
 * Rows that are to stand in one partition of a stored table, in the place of those it holds.
 *
 * @param table     whose rows they will be
 * @param select    the query that gives them
 * @param partition value of each partition column as text, in order; empty for a table in one piece
 * @param orderBy   columns to put the rows in order by; empty: as the query gives them
 * @param earlier   other partitions of the table that are to be read beside the new rows
 * @param shown     what shows under the table's name once they are written
 */
public record RowsToStore(TableName table, String select, Map<String, String> partition, List<String> orderBy, Optional<TableSnapshot> earlier,
                          Shown shown) {

    /** What shows under a table's name. */
    public enum Shown {
        /** The rows, with those of earlier partitions; they are few, and whoever reads them finds them in memory where the engine can do that. */
        IN_MEMORY,
        /** The rows, with those of earlier partitions, read from where they are stored. */
        STORED,
        /** What did before. */
        AS_BEFORE
    }

    public RowsToStore {
        partition = Collections.unmodifiableMap(new LinkedHashMap<>(partition));
        orderBy = List.copyOf(orderBy);
    }

    /** Rows as they come, which nobody reads yet, or reads already. */
    public static RowsToStore asTheyCome(TableName table, String select, Map<String, String> partition) {
        return new RowsToStore(table, select, partition, List.of(), Optional.empty(), Shown.AS_BEFORE);
    }
}
