package uk.rooftree.warehouse.model;

/** A model that could not be made into a table or view; the message names the model and its file. */
public class CannotBuild extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotBuild(String message) {
        super(message);
    }

    public CannotBuild(String message, Throwable cause) {
        super(message, cause);
    }
}
