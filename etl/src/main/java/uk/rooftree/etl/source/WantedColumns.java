package uk.rooftree.etl.source;

import java.util.List;
import java.util.Optional;

import uk.rooftree.etl.contract.Feed;

/**
 * The columns a reader looks for in a file, in the order it writes them on.
 *
 * @param columns       by their place
 * @param isContract    whether nothing else belongs into the file: another column, or the same name twice, is told
 */
record WantedColumns(List<Wanted> columns, boolean isContract) {

    /** What it means that a column is not in the file. */
    enum Missing {
        /** The file cannot be used. */
        STOPS,
        /** It is read as empty, and told. */
        FLAGGED,
        /** It is read as empty. */
        PASSED_OVER
    }

    /**
     * One of them.
     *
     * @param name    in lower case
     * @param missing what it means that the file lacks it
     * @param instead another column in whose presence it is not missed
     */
    record Wanted(String name, Missing missing, Optional<String> instead) {
    }

    WantedColumns {
        columns = List.copyOf(columns);
    }

    /** A feed's own, as the contract has them. */
    static WantedColumns of(Feed feed) {
        return new WantedColumns(feed.columns().stream()
            .map(column -> new Wanted(column.name(), column.required().isAlways() ? Missing.STOPS : Missing.FLAGGED, Optional.empty())).toList(), true);
    }

    /** Place of a column, -1 if it is not wanted. */
    int placeOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
