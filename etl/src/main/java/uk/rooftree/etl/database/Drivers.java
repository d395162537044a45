package uk.rooftree.etl.database;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Database;

/** The JDBC drivers at hand: those that come with Rooftree, those in the home's folder {@code drivers}, those that {@code ROOFTREE_DRIVERS} names. */
final class Drivers {

    /** Environment variable: jars, or folders of jars, with the system's path separator between them. */
    static final String VARIABLE = "ROOFTREE_DRIVERS";
    static final String FOLDER = "drivers";

    private final Path home;
    private final Map<String, String> environment;

    Drivers(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** The driver that understands a database's address. */
    Driver driver(Database database) {
        List<URL> jars = jars();
        // stays open: the driver loads its classes from it as long as the process runs
        ClassLoader loader = jars.isEmpty() ? Drivers.class.getClassLoader() : new URLClassLoader(jars.toArray(URL[]::new), Drivers.class.getClassLoader());
        Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
        while (true) {
            try {
                if (!drivers.hasNext()) {
                    break;
                }
                Driver driver = drivers.next();
                if (driver.acceptsURL(database.url())) {
                    return driver;
                }
            } catch (ServiceConfigurationError | SQLException notThisOne) {
                // a driver that cannot be loaded here, or does not like the address
            }
        }
        throw new UserFault(("Cannot reach database \"%s\": no driver understands its address (%s…). Put the maker's JDBC driver, a jar, into \"%s\" "
            + "or name it in the environment variable %s, then run again.").formatted(database.name(), scheme(database.url()), home.resolve(FOLDER), VARIABLE));
    }

    /** {@code jdbc:sqlserver:} of an address. */
    private static String scheme(String url) {
        int end = url.indexOf(':', "jdbc:".length());
        return url.substring(0, end < 0 ? url.length() : end + 1);
    }

    private List<URL> jars() {
        List<Path> places = new ArrayList<>(List.of(home.resolve(FOLDER)));
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            Stream.of(named.split(File.pathSeparator)).filter(place -> !place.isBlank()).map(Path::of).forEach(places::add);
        }
        List<URL> jars = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.filter(file -> file.toString().endsWith(".jar")).sorted().map(Drivers::url).forEach(jars::add);
                } catch (IOException unreadable) {
                    throw new UserFault("Cannot read the drivers in \"%s\": %s. Let the account that runs rooftree read that folder.".formatted(place,
                        unreadable.getMessage()), unreadable);
                }
            } else if (Files.exists(place)) {
                jars.add(url(place));
            } else if (!place.equals(home.resolve(FOLDER))) {
                throw new UserFault("Cannot find the driver \"%s\", which the environment variable %s names. Correct the variable, then run again.".formatted(place, VARIABLE));
            }
        }
        return jars;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
