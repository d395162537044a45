package uk.rooftree.warehouse.council;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A database that extracts are read from.
 *
 * @param name           what council.yaml calls it
 * @param url            JDBC address, without a password
 * @param user           empty = the address or the driver tells who asks
 * @param password       where the password is found; empty = none is given
 * @param fetchSize      rows fetched and written at a time, 1 to 100,000
 * @param timeoutSeconds how long the database may be silent before it is given up, 1 to 86,400
 * @param needsSnapshot  whether all feeds must show one moment; otherwise each is read as it is when its turn comes
 */
public record Database(String name, String url, Optional<String> user, Optional<PasswordPlace> password, int fetchSize, int timeoutSeconds,
                       boolean needsSnapshot) {

    private static final int USUAL_FETCH_SIZE = 5_000;
    private static final int USUAL_TIMEOUT_SECONDS = 600;
    /** {@code password=…}, {@code //user:password@}, {@code thin:user/password@}. */
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)(password|passwd|pwd)\\s*=|//[^/@]*:[^/@]+@|:[^:/@]+/[^/@]+@");
    private static final String NOT_HERE = "a password does not belong into this file, which is copied and shown. Change it, put it into an environment "
        + "variable or a file that only your account can read, and name that: password-from: {env: NAME} or password-from: {file: PATH}";

    /** What a section of {@code databases} says. */
    static Database read(YamlSettings section, String name) {
        if (section.keys().contains("password")) {
            section.problem("password", NOT_HERE);
        } else {
            section.onlyKeys("url", "user", "password-from", "fetch-size", "timeout-seconds", "snapshot");
        }
        String url = section.text("url").orElseGet(() -> section.missing("url", "the database's address, such as jdbc:postgresql://server/housing"));
        if (!url.isEmpty() && !url.startsWith("jdbc:")) {
            section.problem("url", "is not a JDBC address (expected jdbc:…, such as jdbc:postgresql://server/housing)");
        }
        if (PASSWORD_IN_URL.matcher(url).find()) {
            section.problem("url", NOT_HERE);
        }
        String snapshot = section.text("snapshot").orElse("needed");
        if (!snapshot.equals("needed") && !snapshot.equals("none")) {
            section.problem("snapshot", "\"%s\" is neither needed nor none".formatted(snapshot));
        }
        return new Database(name, url, section.text("user"),
            section.keys().contains("password-from") ? PasswordPlace.read(section.section("password-from")) : Optional.empty(),
            section.wholeNumber("fetch-size", 1, 100_000, USUAL_FETCH_SIZE),
            section.wholeNumber("timeout-seconds", 1, 86_400, USUAL_TIMEOUT_SECONDS), !snapshot.equals("none"));
    }
}
