package uk.rooftree.returns.lahs;

import java.util.Locale;

/** How sure it is that a year's form asks a question, and asks it so. */
public enum Certainty {

    /** The form, the published data's dictionary, or the council says so. */
    KNOWN,

    /** The form had it before, its sections stood later, and nothing told says otherwise. */
    ASSUMED,

    /** It may have left the form, or come into it with another meaning. */
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
