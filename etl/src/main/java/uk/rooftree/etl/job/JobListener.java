package uk.rooftree.etl.job;

import java.time.Duration;
import java.time.LocalDate;

/** Told how a run gets on, in the order in which things happen. */
public interface JobListener {

    /** Hears nothing. */
    JobListener SILENT = new JobListener() { };

    /** A run begins; {@code steps} is how many it has. */
    default void begins(LocalDate asAt, int steps) {
    }

    /** A step begins, such as {@code land application}. */
    default void stepBegins(String step) {
    }

    /** A step has ended; {@code counts} says what it did, in figures that add up. */
    default void stepEnds(String step, String counts, Duration time) {
    }
}
