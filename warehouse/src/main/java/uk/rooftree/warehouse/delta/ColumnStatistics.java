package uk.rooftree.warehouse.delta;

import java.util.Optional;

/**
 * What a data file's log entry says of one column, so that readers can skip the file.
 *
 * @param min   smallest value as SQL text, empty where it is not known exactly
 * @param max   greatest value as SQL text, empty where it is not known exactly
 * @param nulls number of nulls
 */
public record ColumnStatistics(Optional<String> min, Optional<String> max, long nulls) {
}
