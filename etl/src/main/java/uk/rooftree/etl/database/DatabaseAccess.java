package uk.rooftree.etl.database;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What is needed to reach a database.
 *
 * @param home        folder that password files and drivers are seen from
 * @param environment the process's variables
 * @param clock       says when an extract was made; only its list holds that
 */
public record DatabaseAccess(Path home, Map<String, String> environment, Clock clock) {

    public DatabaseAccess {
        environment = Map.copyOf(environment);
    }
}
