package uk.rooftree.returns.core.upload;

import uk.rooftree.warehouse.UserFault;

/** A file the service refuses whole: no row of it is looked at. */
public final class FileRefused extends UserFault {

    private static final long serialVersionUID = 1L;

    private final String rule;

    public FileRefused(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** Id of the rule; empty if the file cannot be read at all. */
    public String rule() {
        return rule;
    }
}
