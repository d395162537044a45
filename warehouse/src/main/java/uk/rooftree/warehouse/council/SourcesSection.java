package uk.rooftree.warehouse.council;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What council.yaml says of the feeds' extracts, their profiles and the databases some are read from. */
final class SourcesSection {

    private static final Set<String> DATE_FORMATS =
        Set.of("yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "yyyyMMdd", "dd-MMM-yyyy");
    private static final String DATABASE_NAME = "[A-Za-z0-9_-]{1,40}";

    private final YamlSettings sources;
    private final Optional<Profile> ofAllFeeds;
    private final Map<String, Profile> used = new TreeMap<>();

    /**
     * @param settings the whole file
     */
    SourcesSection(YamlSettings settings) {
        this.sources = settings.section("sources");
        this.ofAllFeeds = profile(settings);
    }

    /** By feed: those council.yaml names and those the council's profile has. */
    Map<String, SourceSettings> sources(Map<String, Database> databases) {
        Set<String> feeds = new TreeSet<>(sources.keys());
        ofAllFeeds.ifPresent(profile -> feeds.addAll(profile.feeds()));
        Map<String, SourceSettings> found = new TreeMap<>();
        for (String feed : feeds) {
            YamlSettings own = sources.section(feed);
            YamlSettings source = profile(own).or(() -> ofAllFeeds).map(profile -> profile.under(own, feed)).orElse(own).without("profile");
            SourceSettings settings = source(source, feed);
            found.put(feed, settings);
            for (DatabaseLayout layout : settings.databaseLayouts()) {
                if (!layout.database().isEmpty() && !databases.containsKey(layout.database())) {
                    source.problem("database", "\"%s\" is not among databases".formatted(layout.database()));
                }
            }
        }
        return found;
    }

    /** What the profiles in use say, so that one state of the settings differs from another where a profile does. */
    String profiles() {
        StringBuilder texts = new StringBuilder();
        used.values().forEach(profile -> texts.append(profile.text()));
        return texts.toString();
    }

    private Optional<Profile> profile(YamlSettings section) {
        Optional<String> name = section.text("profile");
        Optional<Profile> profile = name.flatMap(Profile::find);
        if (name.isPresent() && profile.isEmpty()) {
            section.problem("profile", "\"%s\" is not one of %s".formatted(name.get(), String.join(", ", Profile.NAMES)));
        }
        profile.ifPresent(found -> used.put(found.name(), found));
        return profile;
    }

    /** One feed's section. */
    static SourceSettings source(YamlSettings source, String feed) {
        var layouts = LayoutKind.read(source, feed);
        String dateFormat = source.text("date-format").orElse(SourceSettings.ISO_DATE);
        if (!DATE_FORMATS.contains(dateFormat)) {
            source.problem("date-format", "\"%s\" is not one of %s".formatted(dateFormat, DATE_FORMATS.stream().sorted().toList()));
        }
        YamlSettings codes = source.section("codes");
        Map<String, Map<String, String>> codeMaps = new TreeMap<>();
        for (String column : codes.keys()) {
            codeMaps.put(column, codes.section(column).textMap());
        }
        return new SourceSettings(feed, dateFormat, source.section("columns").textMap(), codeMaps, layouts);
    }

    /** By name. */
    static Map<String, Database> databases(YamlSettings databases) {
        Map<String, Database> found = new TreeMap<>();
        for (String name : databases.keys()) {
            if (!name.matches(DATABASE_NAME)) {
                databases.problem(name, "a database's name has letters, digits, - and _ only, 40 at most");
            }
            found.put(name, Database.read(databases.section(name), name));
        }
        return found;
    }
}
