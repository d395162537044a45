package uk.rooftree.returns.submission.comparison;

import java.util.Locale;

/** Why a cell of a later submission says another thing than an earlier one, in the order in which one is turned into the other. */
public enum Cause {

    /** The form, a formula, a setting of the council's, or the program's SQL is another. */
    DEFINITIONS,
    /** A record that the earlier release did not have. */
    LATE,
    /** A record that the later release no longer has. */
    ERASED,
    /** A record, or one it is linked with, that both have and that says another thing. */
    CORRECTED,
    /** What officers typed. */
    ANSWERS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
