package uk.rooftree.warehouse.testing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.ReferenceTable;

/**
 * The tables that one test gave, and which models it asked for: enough to make the same models elsewhere.
 *
 * @param test  the test's class
 * @param asAt  the as-at date
 * @param given every table that no model made, with all its columns
 * @param made  every relation that the test made
 */
public record Fixture(String test, LocalDate asAt, SortedMap<TableName, ReferenceTable> given, Set<TableName> made) {

    public Fixture {
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
        made = Collections.unmodifiableSet(new TreeSet<>(made));
    }
}
