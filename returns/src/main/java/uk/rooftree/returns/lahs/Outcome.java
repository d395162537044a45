package uk.rooftree.returns.lahs;

import java.util.Locale;

/** How a check came out. */
public enum Outcome {

    PASSED,

    BROKEN,

    /** Something it looks at is unknown or blank. */
    NOT_JUDGED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
