package uk.rooftree.etl.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Database;

/** Says in one message what a database refused, and what to do about it. */
final class DatabaseFault {

    private final Database database;
    private final String password;

    /**
     * @param password what must be in no message, whatever the driver says; empty = none
     */
    DatabaseFault(Database database, String password) {
        this.database = database;
        this.password = password;
    }

    /**
     * The user's fault behind a refusal. It has no cause: a driver's exception may hold what it was given.
     *
     * @param what what cannot be done, such as {@code read application from}
     */
    UserFault told(String what, Throwable fault) {
        SQLException refusal = refusal(fault);
        String said = refusal == null ? fault.toString() : String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
        if (!password.isEmpty()) {
            said = said.replace(password, "…");
        }
        return new UserFault("Cannot %s database \"%s\": %s%s %s Nothing of this database was kept.".formatted(what, database.name(), said,
            said.endsWith(".") ? "" : ".", advice(refusal)));
    }

    private String advice(SQLException refusal) {
        if (refusal == null) {
            return "Correct this, then run again.";
        }
        String state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
        int code = refusal.getErrorCode();
        if (refusal instanceof SQLTimeoutException || state.equals("57014")) {
            return "It took longer than %d seconds: ask for less, or set databases.%s.timeout-seconds, then run again.".formatted(database.timeoutSeconds(), database.name());
        }
        if (state.startsWith("28") || code == 18456 || code == 1017) {
            return "Check databases.%s in council.yaml: user, and where password-from finds the password; then run again.".formatted(database.name());
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "Check that the database is up and can be reached from here (databases.%s.url), then run again.".formatted(database.name());
        }
        if (state.equals("42501") || code == 229 || code == 1031) {
            return "Have the account given the right to read it (grant select), then run again.";
        }
        return "Check the source's table or query in council.yaml, then run again.";
    }

    private static SQLException refusal(Throwable fault) {
        SQLException refusal = null;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                refusal = sql;
            }
        }
        return refusal;
    }
}
