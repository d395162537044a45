package uk.rooftree.warehouse.model;

/** A model that cannot be used as it is written: ours to fix, so the message names file and line. */
public class InvalidModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidModel(String message) {
        super(message);
    }
}
