package uk.rooftree.returns.core;

import java.util.Locale;

/** What becomes of a file that the service does not refuse whole. */
public enum Outcome {
    /** The service's own code fails on it: rule FILE10. */
    UPLOAD_FAILS("the service cannot process it (FILE10): no log is created"),
    /** A setup error anywhere in it, or a log that is there already: rule FILE09. */
    NO_LOGS("no log is created until the setup errors are put right (FILE09)"),
    /** Logs without the answers that are wrong. */
    LOGS_IN_PROGRESS("logs are created; those with errors stay in progress, without the answers that are wrong"),
    /** Nothing but unusual answers. */
    TO_CONFIRM("no errors: the service asks to confirm what is unusual, and the logs are complete then"),
    COMPLETE("no errors: every log is complete");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether it keeps a log from being complete. */
    public boolean hasErrors() {
        return this != TO_CONFIRM && this != COMPLETE;
    }

    /** As a script reads it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
