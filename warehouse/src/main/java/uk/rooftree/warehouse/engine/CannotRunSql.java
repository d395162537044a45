package uk.rooftree.warehouse.engine;

/** SQL that the engine refused or broke off; the message names what was being made and carries the engine's own words. */
public class CannotRunSql extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRunSql(String message) {
        super(message);
    }

    public CannotRunSql(String message, Throwable cause) {
        super(message, cause);
    }
}
