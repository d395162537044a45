package uk.rooftree.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server of its own, with a council's housing system in it and an account that may read some of it, by password. */
final class HousingDatabase implements AutoCloseable {

    static final String PASSWORD = "s3kr1t; \"Zauberwort\" £";

    private final Path folder;
    private final EmbeddedPostgres server;

    private HousingDatabase(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static HousingDatabase start() throws IOException {
        Path folder = Files.createTempDirectory("rooftree-postgres");
        HousingDatabase database = new HousingDatabase(folder, EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data")).start());
        database.run("create role reader login password '%s'".formatted(PASSWORD.replace("'", "''")));
        // the reader must give the password; the server's own account need not
        Files.writeString(folder.resolve("data/pg_hba.conf"), """
            host all reader all scram-sha-256
            host all postgres all trust
            """);
        database.run("select pg_reload_conf()");
        return database;
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    void run(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** An empty schema that the reader may use. */
    HousingDatabase emptied() {
        run("drop schema if exists housing cascade");
        run("create schema housing");
        run("grant usage on schema housing to reader");
        run("alter default privileges in schema housing grant select on tables to reader");
        return this;
    }

    /** Makes a table of a file of the contract's layout: days, numbers and text in the types a housing system has them in. */
    HousingDatabase table(Path csv) {
        try {
            String text = Files.readString(csv);
            List<String> columns = Stream.of(text.substring(0, text.indexOf('\n')).split(",")).toList();
            String table = "housing." + csv.getFileName().toString().replace(".csv", "");
            run("create table %s (%s)".formatted(table, columns.stream().map(column -> column + " " + type(column)).collect(Collectors.joining(", "))));
            try (Connection connection = connect()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s from stdin (format csv, header)".formatted(table), new StringReader(text));
            }
            return this;
        } catch (SQLException refused) {
            throw new IllegalStateException(csv.toString(), refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String type(String column) {
        if (column.endsWith("_date") || column.endsWith("_start") || column.endsWith("_end")) {
            return "date";
        }
        return switch (column) {
            case "bedrooms", "bedroom_need" -> "integer";
            case "weekly_rent" -> "numeric(12,2)";
            case "property_ref" -> "char(10)";
            default -> "text";
        };
    }

    /** Waits until somebody stands before an advisory lock. */
    void awaitSomebodyBefore(long lock) throws Exception {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (int i = 0; i < 3000; i++) {
                try (ResultSet waiting = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = " + lock)) {
                    waiting.next();
                    if (waiting.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("Nobody came to the lock");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
