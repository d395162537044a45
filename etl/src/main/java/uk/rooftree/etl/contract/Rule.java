package uk.rooftree.etl.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule, as {@code feed_rule.csv} has it. Its id never changes its meaning.
 *
 * @param id        such as {@code R-VOID-003}
 * @param feed      the feed whose rows break it; {@code any} for a rule of every feed
 * @param level     what a breach does; empty where the column's own breach decides
 * @param column    the column an issue names; empty = none
 * @param reads     other feeds it looks at; one of them not supplied, and it is not checked
 * @param condition SQL that is true of a row that breaks it, over the feed's columns (a reject rule) or its context (any other);
 *                  empty where the generic machinery finds the rows
 * @param message   what the issue says; {column} stands for a column's value
 */
public record Rule(String id, String feed, Optional<Level> level, String column, Set<String> reads, String condition, String message) {

    public Rule {
        reads = Set.copyOf(reads);
    }

    /** The other feeds it looks at, in the contract's order. */
    List<String> readsInOrder(List<Feed> feeds) {
        return feeds.stream().map(Feed::name).filter(reads::contains).toList();
    }
}
