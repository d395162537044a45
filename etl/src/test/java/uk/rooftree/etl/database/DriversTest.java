package uk.rooftree.etl.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Database;

class DriversTest {

    @TempDir
    private Path home;

    @Test
    void postgresql_s_driver_comes_with_rooftree() {
        assertThat(new Drivers(home, Map.of()).driver(database("jdbc:postgresql://server/housing")).getClass().getName()).isEqualTo("org.postgresql.Driver");
    }

    @Test
    void a_driver_is_found_in_the_home_s_folder_and_where_the_variable_says() throws IOException {
        jar(Files.createDirectories(home.resolve("drivers")).resolve("made-up.jar"));
        assertThat(new Drivers(home, Map.of()).driver(database("jdbc:made-up:housing"))).isInstanceOf(MadeUpDriver.class);

        Path elsewhere = home.resolve("elsewhere.jar");
        Files.move(home.resolve("drivers/made-up.jar"), elsewhere);
        assertThat(new Drivers(home, Map.of("ROOFTREE_DRIVERS", elsewhere.toString())).driver(database("jdbc:made-up:housing"))).isInstanceOf(MadeUpDriver.class);
    }

    @Test
    void an_address_that_no_driver_understands_is_told_with_where_to_put_one() {
        assertThatThrownBy(() -> new Drivers(home, Map.of()).driver(database("jdbc:sqlserver://server;databaseName=housing")))
            .isInstanceOf(UserFault.class)
            .hasMessage(("Cannot reach database \"housing\": no driver understands its address (jdbc:sqlserver:…). Put the maker's JDBC driver, a jar, into \"%s\" "
                + "or name it in the environment variable ROOFTREE_DRIVERS, then run again.").formatted(home.resolve("drivers")));
    }

    @Test
    void a_variable_that_names_nothing_is_told() {
        assertThatThrownBy(() -> new Drivers(home, Map.of("ROOFTREE_DRIVERS", home.resolve("gone.jar").toString())).driver(database("jdbc:made-up:housing")))
            .hasMessage("Cannot find the driver \"%s\", which the environment variable ROOFTREE_DRIVERS names. Correct the variable, then run again."
                .formatted(home.resolve("gone.jar")));
    }

    private static Database database(String url) {
        return new Database("housing", url, Optional.empty(), Optional.empty(), 100, 10, true);
    }

    /** A jar that says which class is its driver; the class itself is the test's. */
    private static void jar(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            jar.write(MadeUpDriver.class.getName().getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }

    /** A driver of a database that there is not. */
    public static final class MadeUpDriver implements Driver {

        @Override
        public Connection connect(String url, Properties login) {
            return null;
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:made-up:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties login) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }
}
