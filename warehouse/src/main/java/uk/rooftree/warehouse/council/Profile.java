package uk.rooftree.warehouse.council;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A ready map for a maker's system: for the feeds it holds, the files' names and layout, the columns' names, the codes, and the
 * queries for its database. Profiles are files beside this class; what council.yaml says of a feed goes before what its profile says.
 */
public final class Profile {

    /** All there are, in order of name. */
    public static final List<String> NAMES = List.of("choice-based-lettings", "civica-universal-housing", "nec-housing");

    private static final Set<String> OF_A_DATABASE = Set.of("query", "columns", "codes");
    private static final Set<String> OF_A_WORKBOOK = Set.of("date-format", "columns", "codes");

    private final String name;
    private final String text;
    private final YamlSettings settings;

    private Profile(String name, String text) {
        this.name = name;
        this.text = text;
        this.settings = YamlSettings.parse(Path.of(name + ".yaml"), text);
    }

    /** The profile of that name, if there is one. */
    public static Optional<Profile> find(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream file = Profile.class.getResourceAsStream("profile/" + name + ".yaml")) {
            return Optional.of(new Profile(name, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public String name() {
        return name;
    }

    /** The whole file, as a person reads it. */
    public String text() {
        return text;
    }

    /** The maker's system. */
    public String system() {
        return settings.text("system").orElseThrow();
    }

    /** The feeds the system holds as files, as if council.yaml had this profile and no more. */
    public Map<String, SourceSettings> sources() {
        Map<String, SourceSettings> sources = new TreeMap<>();
        for (String feed : feeds()) {
            sources.put(feed, SourcesSection.source(under(YamlSettings.empty(), feed), feed));
        }
        return sources;
    }

    Set<String> feeds() {
        return settings.section("sources").keys();
    }

    /** A feed's section of council.yaml with what it leaves open as the profile has it. */
    YamlSettings under(YamlSettings source, String feed) {
        String kind = source.text("kind").orElseGet(() -> source.text("file").map(file -> file.toLowerCase(Locale.ROOT))
            .filter(file -> WorkbookLayout.ENDINGS.stream().anyMatch(file::endsWith)).map(file -> "workbook").orElse("csv"));
        boolean hasQuery = source.keys().contains("table") || source.keys().contains("query");
        return source.over(settings.section("sources").section(feed), key -> switch (kind) {
            case "csv" -> !key.equals("query");
            case "jdbc" -> OF_A_DATABASE.contains(key) && !(key.equals("query") && hasQuery);
            case "workbook" -> OF_A_WORKBOOK.contains(key);
            default -> false;
        });
    }
}
