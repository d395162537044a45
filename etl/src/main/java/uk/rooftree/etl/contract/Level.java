package uk.rooftree.etl.contract;

import java.util.Locale;

/** What a broken rule does. */
public enum Level {
    /** Impossible: the row is quarantined and no figure counts it. */
    REJECT,
    /** Unlikely: the row is kept as it stands. */
    FLAG,
    /** Incomplete: the row is kept, and a figure that needs what is missing leaves it out. */
    WAIT,
    /** The folder counts for nothing until it is put right. */
    STOP,
    /** Nothing happens; it is told, no more. */
    NONE;

    static Level of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The contract's word for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
