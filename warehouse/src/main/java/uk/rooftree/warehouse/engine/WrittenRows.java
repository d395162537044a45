package uk.rooftree.warehouse.engine;

import uk.rooftree.warehouse.delta.TableSnapshot;

/** Rows that are written for a partition of a table. */
public interface WrittenRows {

    /** How many there are. */
    long rows();

    /**
     * Makes them the partition's rows, in the place of those it held, durably: all or none. A table that is not there is made; one
     * whose columns are others is made anew where no other partition is in it. For any thread, once.
     *
     * @return the table as it now stands
     */
    TableSnapshot commit();
}
