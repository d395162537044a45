package uk.rooftree.etl.source;

import java.io.IOException;

/** A packed file that cannot be unpacked, or is better not; the message is for the user: what is wrong and what to do. */
final class PackingFault extends IOException {

    private static final long serialVersionUID = 1L;

    PackingFault(String message) {
        super(message);
    }

    PackingFault(String message, Throwable cause) {
        super(message, cause);
    }

    static PackingFault damaged(String what, Throwable cause) {
        return new PackingFault("%s is cut off or damaged (%s); copy it again".formatted(what, cause.getMessage()), cause);
    }
}
