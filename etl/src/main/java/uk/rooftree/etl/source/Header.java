package uk.rooftree.etl.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.warehouse.council.SourceSettings;

/**
 * A file's first line, held against the contract: any order, any case, blanks around a name do not count.
 *
 * @param fields number of names in it
 * @param places for each column of the feed the place of its field, -1 where the file has none
 * @param issues R-FILE-002 to R-FILE-005
 */
record Header(int fields, int[] places, List<FileIssue> issues) {

    static Header of(List<String> names, Contract contract, Feed feed, SourceSettings settings, String file) {
        Map<String, String> renamed = new TreeMap<>();
        settings.columns().forEach((theirs, ours) -> renamed.put(plain(theirs), ours));
        List<FileIssue> issues = new ArrayList<>();
        int[] places = new int[feed.columns().size()];
        Arrays.fill(places, -1);
        Set<String> seen = new HashSet<>();
        Set<String> told = new TreeSet<>();
        for (int field = 0; field < names.size(); field++) {
            String given = plain(names.get(field));
            String name = renamed.getOrDefault(given, given);
            int place = placeOf(feed, name);
            if (!name.isEmpty() && !seen.add(name)) {
                if (told.add(name)) {
                    issues.add(FileIssue.of(contract, "R-FILE-003", feed.name(), file, name));
                }
            } else if (place < 0) {
                issues.add(FileIssue.of(contract, "R-FILE-004", feed.name(), file, names.get(field).strip()));
            } else {
                places[place] = field;
            }
        }
        for (int i = 0; i < places.length; i++) {
            FeedColumn column = feed.columns().get(i);
            if (places[i] < 0) {
                issues.add(FileIssue.of(contract, column.required().isAlways() ? "R-FILE-002" : "R-FILE-005", feed.name(), file, column.name()));
            }
        }
        return new Header(names.size(), places, List.copyOf(issues));
    }

    private static int placeOf(Feed feed, String name) {
        for (int i = 0; i < feed.columns().size(); i++) {
            if (feed.columns().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
