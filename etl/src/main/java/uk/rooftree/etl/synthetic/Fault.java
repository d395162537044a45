package uk.rooftree.etl.synthetic;

import java.util.function.Supplier;

/**
 * A way to break one rule of the contract in one feed.
 *
 * @param rule     its id
 * @param feed     the feed whose rows break it
 * @param onlyOnce whether it is planted in the first extract of the first part alone: a file with few rows is refused as a whole
 *                 where more than a hundredth of them, and more than ten, cannot be read
 * @param plant    plants one, today
 */
record Fault(String rule, Feed feed, boolean onlyOnce, Supplier<Planted> plant) {

    Fault(String rule, Feed feed, Supplier<Planted> plant) {
        this(rule, feed, false, plant);
    }
}
