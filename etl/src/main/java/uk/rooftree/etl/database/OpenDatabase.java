package uk.rooftree.etl.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Database;
import uk.rooftree.warehouse.council.PasswordPlace;

/** One read-only connection whose queries all show one moment, where the database can do that. */
final class OpenDatabase implements AutoCloseable {

    private static final int MILLISECONDS = 1000;
    /** How much longer than a query may take the connection may be silent: a slow query is to end as one. */
    private static final int GRACE_SECONDS = 10;

    private final Database database;
    private final Connection connection;
    private final DatabaseFault faults;
    private final boolean showsOneMoment;

    private OpenDatabase(Database database, Connection connection, DatabaseFault faults, boolean showsOneMoment) {
        this.database = database;
        this.connection = connection;
        this.faults = faults;
        this.showsOneMoment = showsOneMoment;
    }

    /**
     * Connects.
     *
     * @param home        a password file and drivers are seen from it
     * @param environment the process's variables
     * @throws UserFault if the database refuses, or cannot show one moment though that is needed
     */
    static OpenDatabase open(Database database, Path home, Map<String, String> environment) {
        Driver driver = new Drivers(home, environment).driver(database);
        Properties login = new Properties();
        database.user().ifPresent(user -> login.setProperty("user", user));
        String password = database.password().map((PasswordPlace place) -> place.password(home, environment)).orElse("");
        if (!password.isEmpty()) {
            login.setProperty("password", password);
        }
        DatabaseFault faults = new DatabaseFault(database, password);
        Connection connection = null;
        try {
            connection = driver.connect(database.url(), login);
            if (connection == null) {
                throw new SQLException("the driver does not take its address");
            }
            return new OpenDatabase(database, connection, faults, prepare(database, connection));
        } catch (SQLException refused) {
            close(connection);
            throw faults.told("connect to", refused);
        } catch (RuntimeException fault) {
            close(connection);
            throw fault;
        }
    }

    /** Whether all that is read from now on shows one moment. */
    private static boolean prepare(Database database, Connection connection) throws SQLException {
        // a database that says nothing for so long is lost
        connection.setNetworkTimeout(Runnable::run, (database.timeoutSeconds() + GRACE_SECONDS) * MILLISECONDS);
        connection.setAutoCommit(false);
        boolean showsOneMoment = Snapshot.of(connection).begin(connection);
        if (!showsOneMoment && database.needsSnapshot()) {
            throw new UserFault(("Cannot read database \"%s\" as it was at one moment: %s does not promise that as it is set up. On SQL Server have its owner run "
                + "\"alter database … set allow_snapshot_isolation on\". To read each table as it is when its turn comes, write snapshot: none in databases.%s.")
                .formatted(database.name(), connection.getMetaData().getDatabaseProductName(), database.name()));
        }
        return showsOneMoment;
    }

    Database database() {
        return database;
    }

    DatabaseFault faults() {
        return faults;
    }

    boolean showsOneMoment() {
        return showsOneMoment;
    }

    /** Always this one connection; whoever closes it does not. */
    DataSource dataSource() {
        return new SingleConnectionDataSource(connection, true);
    }

    @Override
    public void close() {
        close(connection);
    }

    /** Gives up what it did, which is nothing, whatever a query of the council's own tried. */
    private static void close(Connection connection) {
        if (connection == null) {
            return;
        }
        try (connection) {
            connection.rollback();
        } catch (SQLException lost) {
            // nothing was to be kept
        }
    }
}
