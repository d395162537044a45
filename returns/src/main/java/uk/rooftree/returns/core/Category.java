package uk.rooftree.returns.core;

import java.util.Locale;

/** In which of its lists the service puts what it finds wrong. */
public enum Category {
    /** Keeps every log of the file from being created. */
    SETUP,
    /** Leaves the log in progress, without the answer. */
    ERROR,
    /** A question without an answer; leaves the log in progress. */
    NOT_ANSWERED,
    /** Unusual: the uploader confirms it, or corrects it. */
    SOFT_VALIDATION;

    /** As the service writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
