package uk.rooftree.returns.hclic;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {

    /** A case cannot be told as it stands, or a cell counts it wrongly. */
    ERROR,

    /** Unlikely, or counted as not known. */
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
