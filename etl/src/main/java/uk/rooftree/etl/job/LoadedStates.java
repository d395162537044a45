package uk.rooftree.etl.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** What a date's last finished run had loaded up to that date, kept beside Spring Batch's own tables. */
final class LoadedStates {

    private final DataSource database;

    LoadedStates(DataSource database) {
        this.database = database;
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists loaded_state (as_at date primary key, state varchar(64) not null)");
        } catch (SQLException fault) {
            throw new IllegalStateException("Cannot keep what runs had loaded", fault);
        }
    }

    /** The state, as {@link LoadedFolders#stateUpTo} told it then; empty if no run of the date has finished. */
    Optional<String> find(LocalDate asAt) {
        try (Connection connection = database.getConnection();
            PreparedStatement statement = connection.prepareStatement("select state from loaded_state where as_at = ?")) {
            statement.setObject(1, asAt);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Cannot read what the run of %s had loaded".formatted(asAt), fault);
        }
    }

    void keep(LocalDate asAt, String state) {
        try (Connection connection = database.getConnection();
            PreparedStatement statement = connection.prepareStatement("merge into loaded_state (as_at, state) values (?, ?)")) {
            statement.setObject(1, asAt);
            statement.setString(2, state);
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("Cannot keep what the run of %s had loaded".formatted(asAt), fault);
        }
    }
}
