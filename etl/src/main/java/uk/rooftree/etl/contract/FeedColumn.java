package uk.rooftree.etl.contract;

import java.util.List;
import java.util.Optional;

/**
 * One column of a feed, as {@code feed_column.csv} has it.
 *
 * @param feed        canonical feed
 * @param name        canonical name
 * @param type        what it holds
 * @param required    when it must be filled
 * @param isKey       part of what tells rows of the feed apart
 * @param references  where its value must be found
 * @param codes       values it may have, in lower case; empty = any
 * @param isSeveral   many values in a cell, with semicolons between
 * @param range       values it may have
 * @param isRestricted stops at core
 * @param breach      what an unusable value does to the row: reject, flag or wait
 * @param description what it means
 */
public record FeedColumn(String feed, String name, ColumnType type, Condition required, boolean isKey, Optional<Reference> references,
                         List<String> codes, boolean isSeveral, Optional<ValueRange> range, boolean isRestricted, Level breach,
                         String description) {

    public FeedColumn {
        codes = List.copyOf(codes);
    }
}
