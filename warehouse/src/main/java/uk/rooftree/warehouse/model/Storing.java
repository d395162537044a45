package uk.rooftree.warehouse.model;

/** What becomes of a model's rows. */
public enum Storing {

    /** Written to a Delta table, one partition at a time. */
    TABLE,

    /** Worked out once for a run and kept in the engine while it lasts. */
    WORK,

    /** Not kept: worked out by each reader. */
    VIEW
}
