package uk.rooftree.returns.lahs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a return that breaks a check. */
public enum Severity {

    /** It is not ready to be sent. */
    ERROR,

    /** It may be sent; somebody should be able to say why. */
    WARNING;

    static Optional<Severity> named(String name) {
        return Arrays.stream(values()).filter(severity -> severity.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
