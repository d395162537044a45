package uk.rooftree.returns.submission;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who signed a return, and with which statement.
 *
 * @param by         name of the person
 * @param statements by section; under {@link #WHOLE} the one for a return that has none
 */
public record SignOff(String by, SortedMap<String, Statement> statements) {

    /** Stands for all of a return. */
    public static final String WHOLE = "";

    public SignOff {
        if (by.isBlank() || statements.isEmpty()) {
            throw new IllegalArgumentException("Invalid sign-off: by \"%s\" with %d statements".formatted(by, statements.size()));
        }
        statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
    }
}
