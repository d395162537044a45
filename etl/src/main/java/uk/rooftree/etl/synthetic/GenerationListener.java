package uk.rooftree.etl.synthetic;

import java.time.LocalDate;

/** Is told how far a generation has come. */
@FunctionalInterface
public interface GenerationListener {

    /** Hears and does nothing. */
    GenerationListener NONE = (asAt, done, total) -> { };

    /**
     * The extracts of one month of one part of the council were written.
     *
     * @param asAt  the month's as-at date
     * @param done  months written so far, over all parts
     * @param total months to write, over all parts
     */
    void monthWritten(LocalDate asAt, int done, int total);
}
