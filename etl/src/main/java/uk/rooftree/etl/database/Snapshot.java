package uk.rooftree.etl.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How each maker's database is made to show one moment to all queries of a connection, without a lock on anybody's work. */
enum Snapshot {

    /** The first query of a REPEATABLE READ transaction fixes the moment; READ ONLY is part of it. */
    POSTGRESQL {
        @Override
        boolean begin(Connection connection) throws SQLException {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return true;
        }
    },

    /** SNAPSHOT isolation, which the database's owner must have allowed. */
    SQL_SERVER {
        @Override
        boolean begin(Connection connection) throws SQLException {
            connection.setReadOnly(true);
            boolean isAllowed;
            try (Statement statement = connection.createStatement();
                ResultSet state = statement.executeQuery("select snapshot_isolation_state from sys.databases where name = db_name()")) {
                isAllowed = state.next() && state.getInt(1) == 1;
            }
            connection.commit();
            if (isAllowed) {
                connection.setTransactionIsolation(SQL_SERVER_SNAPSHOT);
            }
            return isAllowed;
        }
    },

    /** A read-only transaction sees what was committed when it began. */
    ORACLE {
        @Override
        boolean begin(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction read only");
            }
            return true;
        }
    },

    /** Any other: nothing is promised that its maker does not promise for every setting. */
    UNKNOWN {
        @Override
        boolean begin(Connection connection) throws SQLException {
            connection.setReadOnly(true);
            return false;
        }
    };

    /** {@code SQLServerConnection.TRANSACTION_SNAPSHOT}. */
    private static final int SQL_SERVER_SNAPSHOT = 4096;

    static Snapshot of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("PostgreSQL")) {
            return POSTGRESQL;
        }
        if (product.equals("Microsoft SQL Server")) {
            return SQL_SERVER;
        }
        return product.equals("Oracle") ? ORACLE : UNKNOWN;
    }

    /** Makes a connection without auto-commit read-only; whether all its queries until it is rolled back show one moment. */
    abstract boolean begin(Connection connection) throws SQLException;
}
