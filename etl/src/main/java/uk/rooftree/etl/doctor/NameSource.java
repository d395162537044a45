package uk.rooftree.etl.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import uk.rooftree.etl.doctor.ColumnMatch.How;
import uk.rooftree.warehouse.council.Profile;
import uk.rooftree.warehouse.council.SourceSettings;

/**
 * Names of columns, codes and files that are known beside the contract's own: council.yaml's, a profile's, or none.
 *
 * @param how     what a match by them is called
 * @param profile the profile's name; empty, if they are not a profile's
 * @param sources by feed
 */
record NameSource(How how, String profile, Map<String, SourceSettings> sources) {

    static final NameSource CONTRACT = new NameSource(How.SAME_NAME, "", Map.of());

    static NameSource of(Profile profile) {
        return new NameSource(How.PROFILE, profile.name(), profile.sources());
    }

    static NameSource ofCouncil(Map<String, SourceSettings> sources) {
        return new NameSource(How.COUNCIL, "", sources);
    }

    boolean knows(String feed) {
        return sources.containsKey(feed);
    }

    /** The contract's columns by the source's name, in lower case. */
    Map<String, List<String>> columns(String feed) {
        Map<String, List<String>> columns = new TreeMap<>();
        if (knows(feed)) {
            sources.get(feed).columns().forEach((theirs, ours) -> columns.put(theirs.strip().toLowerCase(Locale.ROOT), SourceSettings.canonicalColumns(ours)));
        }
        return columns;
    }

    /** The contract's codes of a column by the source's, in lower case. */
    Map<String, String> codes(String feed, String column) {
        Map<String, String> codes = new TreeMap<>();
        if (knows(feed)) {
            sources.get(feed).codes().getOrDefault(column, Map.of()).forEach((theirs, ours) -> codes.put(theirs.toLowerCase(Locale.ROOT), ours));
        }
        return codes;
    }

    /** What the feed's file is called; empty, if that is not known. */
    String file(String feed) {
        return knows(feed) ? sources.get(feed).layouts().get(0).shown() : "";
    }
}
