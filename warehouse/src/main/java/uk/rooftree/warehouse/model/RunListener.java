package uk.rooftree.warehouse.model;

import java.time.Duration;

/** Told how a run gets on, in the order in which things happen. */
public interface RunListener {

    /** Hears nothing. */
    RunListener SILENT = new RunListener() { };

    /**
     * The run has looked at everything and knows what there is to do.
     *
     * @param modelsToMake    how often {@link #made} will be called
     * @param modelsUnchanged how often {@link #unchanged} will be called
     */
    default void begins(int modelsToMake, int modelsUnchanged) {
    }

    /** A stored or work model, or a measure's result, has been made. */
    default void made(Model model, long rows, Duration time) {
    }

    /** A stored model is as it was, and so are all it reads. */
    default void unchanged(Model model, long rows) {
    }
}
