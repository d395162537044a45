package uk.rooftree.etl.synthetic;

import java.util.function.Supplier;

/**
 * A way to break one rule of the contract in one feed.
 *
 * @param rule  its id
 * @param feed  the feed whose rows break it
 * @param needs feeds, with a bar between, that this package does not write and without which the rule is not checked; or empty
 * @param plant plants one, today
 */
record Fault(String rule, Feed feed, String needs, Supplier<Planted> plant) {

    Fault(String rule, Feed feed, Supplier<Planted> plant) {
        this(rule, feed, "", plant);
    }
}
