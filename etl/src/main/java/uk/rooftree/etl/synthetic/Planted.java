package uk.rooftree.etl.synthetic;

import java.util.function.IntPredicate;

/**
 * What a planted fault comes to: rows that break the rule, and at which as-at dates they do.
 *
 * @param rows     rows that break it
 * @param isBroken whether they do at an as-at date, a {@link Day} number on or after the planting
 * @param alsoRule a second rule that the same row cannot help breaking, or null
 */
record Planted(int rows, IntPredicate isBroken, String alsoRule) {

    static final Planted ONCE = new Planted(1, asAt -> true, null);
    /** Each of two rows breaks it, for they name each other. */
    static final Planted BOTH = new Planted(2, asAt -> true, null);

    /** One row, for as long as that holds. */
    static Planted asLongAs(IntPredicate isBroken) {
        return new Planted(1, isBroken, null);
    }

    /** One row that breaks another rule too: an unreadable value is emptied, and here an empty one is a fault as well. */
    static Planted alongWith(String rule) {
        return new Planted(1, asAt -> true, rule);
    }
}
