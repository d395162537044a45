package uk.rooftree.warehouse;

/**
 * Something the person at the keyboard can put right: a file, a setting, a permission. The command line prints the message
 * alone and exits with 2; anything else that escapes is ours and exits with 1.
 */
public class UserFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserFault(String message) {
        super(message);
    }

    public UserFault(String message, Throwable cause) {
        super(message, cause);
    }
}
