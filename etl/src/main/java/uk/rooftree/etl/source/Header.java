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
import java.util.function.BiFunction;

import uk.rooftree.etl.source.WantedColumns.Missing;
import uk.rooftree.etl.source.WantedColumns.Wanted;
import uk.rooftree.warehouse.council.SourceSettings;

/**
 * A line of column names, held against the columns that are wanted: any order, any case, blanks around a name do not count.
 *
 * @param fields number of names in it
 * @param places for each wanted column the place of its field, -1 where the file has none
 * @param issues R-FILE-002 to R-FILE-005
 */
record Header(int fields, int[] places, List<FileIssue> issues) {

    /**
     * Reads the names.
     *
     * @param renamed wanted column, or several with commas between, by the file's own name for it
     * @param told    the issue of a rule and a column
     */
    static Header of(List<String> names, WantedColumns wanted, Map<String, String> renamed, BiFunction<String, String, FileIssue> told) {
        Map<String, String> plainlyRenamed = plain(renamed);
        List<FileIssue> issues = new ArrayList<>();
        int[] places = new int[wanted.columns().size()];
        Arrays.fill(places, -1);
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (int field = 0; field < names.size(); field++) {
            for (String name : wantedNames(plain(names.get(field)), plainlyRenamed)) {
                int place = wanted.placeOf(name);
                if (place < 0 && !wanted.isContract()) {
                    continue;
                }
                if (!name.isEmpty() && !seen.add(name)) {
                    if (twice.add(name)) {
                        issues.add(told.apply("R-FILE-003", name));
                    }
                } else if (place < 0) {
                    issues.add(told.apply("R-FILE-004", names.get(field).strip()));
                } else {
                    places[place] = field;
                }
            }
        }
        for (int i = 0; i < places.length; i++) {
            Wanted column = wanted.columns().get(i);
            boolean isMissed = places[i] < 0 && column.instead().map(other -> places[wanted.placeOf(other)] < 0).orElse(true);
            if (isMissed && column.missing() != Missing.PASSED_OVER) {
                issues.add(told.apply(column.missing() == Missing.STOPS ? "R-FILE-002" : "R-FILE-005", column.name()));
            }
        }
        return new Header(names.size(), places, List.copyOf(issues));
    }

    /** The columns by the extract's names for them, as those are compared. */
    static Map<String, String> plain(Map<String, String> renamed) {
        Map<String, String> plainly = new TreeMap<>();
        renamed.forEach((theirs, ours) -> plainly.put(plain(theirs), ours));
        return plainly;
    }

    /** The wanted names that a column of the file's stands for: its own, or those it is renamed to. */
    static List<String> wantedNames(String given, Map<String, String> plainlyRenamed) {
        String renamed = plainlyRenamed.get(given);
        return renamed == null ? List.of(given) : SourceSettings.canonicalColumns(renamed);
    }

    /** A name as it is compared. */
    static String plain(String name) {
        return name.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
