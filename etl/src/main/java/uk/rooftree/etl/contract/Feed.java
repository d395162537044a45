package uk.rooftree.etl.contract;

import java.util.List;
import java.util.Optional;

/**
 * A feed and its columns in the contract's order.
 *
 * @param name    canonical name, such as {@code application_event}
 * @param isEvent holds what is new since the folder before, so that all folders up to the as-at count; otherwise a snapshot
 * @param hasHistory what was told of its rows at each as-at date is kept
 * @param columns in order
 */
public record Feed(String name, boolean isEvent, boolean hasHistory, List<FeedColumn> columns) {

    public Feed {
        columns = List.copyOf(columns);
    }

    /** What tells its rows apart. */
    public List<FeedColumn> key() {
        return columns.stream().filter(FeedColumn::isKey).toList();
    }

    /** Columns whose values must be found in a feed. */
    public List<FeedColumn> references() {
        return columns.stream().filter(column -> column.references().isPresent()).toList();
    }

    /** The column of that name, if the feed has it. */
    public Optional<FeedColumn> findColumn(String column) {
        return columns.stream().filter(candidate -> candidate.name().equals(column)).findFirst();
    }
}
