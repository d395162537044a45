package uk.rooftree.returns.submission.comparison;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One step on the way from an earlier return to a later one: what the cells say after something was taken from the later.
 *
 * @param cause what the step is put down to
 * @param cells what they say after it, by code
 */
public record Step(Cause cause, SortedMap<String, String> cells) {

    public Step {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }
}
