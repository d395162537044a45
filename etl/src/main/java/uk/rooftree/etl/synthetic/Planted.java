package uk.rooftree.etl.synthetic;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a planted fault comes to: rows that break the rule, and at which as-at dates they do.
 *
 * @param rows     rows that break it
 * @param isBroken whether they do at an as-at date, a {@link Day} number on or after the planting; once they no longer do, they
 *                 never do again
 * @param alsoRule a second rule that the same rows cannot help breaking, or null
 */
record Planted(List<Extracted> rows, IntPredicate isBroken, String alsoRule) {

    Planted {
        rows = List.copyOf(rows);
    }

    /** Those rows break it for good; two that name each other both do. */
    static Planted in(Extracted... rows) {
        return new Planted(List.of(rows), asAt -> true, null);
    }

    /** For as long as that holds. */
    Planted asLongAs(IntPredicate holds) {
        return new Planted(rows, holds, alsoRule);
    }

    /** The rows break another rule too: an unreadable value is emptied, say, and an empty one is a fault as well. */
    Planted alongWith(String rule) {
        return new Planted(rows, isBroken, rule);
    }
}
