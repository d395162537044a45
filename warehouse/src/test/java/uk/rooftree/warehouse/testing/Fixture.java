package uk.rooftree.warehouse.testing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.ReferenceTable;

/**
 * The tables that one test gave, so that the same models can be made of them elsewhere.
 *
 * @param test  the test's class
 * @param asAt  the as-at date
 * @param given every table given, with all its columns, and the period and what was supplied
 */
public record Fixture(String test, LocalDate asAt, SortedMap<TableName, ReferenceTable> given) {

    public Fixture {
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }
}
