package uk.rooftree.warehouse.delta;

import uk.rooftree.warehouse.UserFault;

/**
 * Somebody else changed the table after it was read, so that what was made from the reading may no longer be true. Nothing
 * was written; reading again and starting over is safe.
 */
public final class TableConflict extends UserFault {

    private static final long serialVersionUID = 1L;

    /**
     * @param read the version that was read
     */
    public TableConflict(TableName name, long read) {
        super("Cannot write %s: another run has changed it since version %d was read. Nothing of this write was kept; run again."
            .formatted(name, read));
    }

    private TableConflict(String message) {
        super(message);
    }

    /** For a table that was not there when its first rows were made. */
    public static TableConflict alreadyThere(TableName name) {
        return new TableConflict("Cannot create %s: the table is already there. Nothing of this write was kept; run again."
            .formatted(name));
    }
}
