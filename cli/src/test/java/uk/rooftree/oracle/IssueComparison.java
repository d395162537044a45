package uk.rooftree.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two issue lists: which rule was broken on which line of which feed's file, and for the general rules in which column.
 *
 * <p>On a row that is rejected only the rejection is compared: the contract does not say whether a row that one rule has rejected
 * is looked at by the next.
 */
public final class IssueComparison {

    private IssueComparison() {
    }

    /** What only one side has, as readable lines, each with the number of its kind. */
    public static List<String> compare(Collection<Issue> ours, Collection<Issue> oracle) {
        Set<String> rejected = new HashSet<>(rejectedRows(ours));
        rejected.addAll(rejectedRows(oracle));
        Set<String> a = keys(ours, rejected);
        Set<String> b = keys(oracle, rejected);
        Set<String> all = new TreeSet<>(a);
        all.addAll(b);
        List<String> differences = new ArrayList<>();
        for (String key : all) {
            if (!b.contains(key)) {
                differences.add("ours only: " + key);
            } else if (!a.contains(key)) {
                differences.add("oracle only: " + key);
            }
        }
        return differences;
    }

    /** The same, counted by rule: what a rule is read differently shows at a glance. */
    public static Map<String, Integer> byRule(List<String> differences) {
        Map<String, Integer> counts = new TreeMap<>();
        differences.forEach(line -> counts.merge(line.replaceAll(": (\\S+).*", ": $1"), 1, Integer::sum));
        return counts;
    }

    private static Set<String> rejectedRows(Collection<Issue> issues) {
        Set<String> rows = new TreeSet<>();
        issues.stream().filter(issue -> issue.level().equals("reject")).forEach(issue -> rows.add(issue.feed() + " line " + issue.line()));
        return rows;
    }

    private static Set<String> keys(Collection<Issue> issues, Set<String> rejected) {
        Set<String> keys = new TreeSet<>();
        for (Issue issue : issues) {
            String row = issue.feed() + (issue.rule().startsWith("R-FILE") ? "" : " line " + issue.line());
            if (issue.level().equals("reject")) {
                keys.add("rejected " + row);
            } else if (!rejected.contains(row)) {
                String column = issue.rule().startsWith("R-GEN") || issue.rule().startsWith("R-FILE") ? " " + issue.column() : "";
                keys.add(issue.rule() + " " + row + column + " (" + issue.level() + ")");
            }
        }
        return keys;
    }

    /** The issues of an issues.csv that are about files of the as-at's own folder. */
    public static List<Issue> read(Path csv, String asAt) throws IOException {
        List<CsvText.Record> records = CsvText.read(Files.readAllBytes(csv)).orElseThrow().records();
        List<String> header = records.get(0).fields().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<Issue> issues = new ArrayList<>();
        for (CsvText.Record entry : records.subList(1, records.size())) {
            String file = cell(entry, header, "file");
            if (file.contains("/") && !file.contains(asAt)) {
                continue;
            }
            String line = cell(entry, header, "line");
            issues.add(new Issue(cell(entry, header, "rule"), cell(entry, header, "level"), cell(entry, header, "feed"), file,
                line.isEmpty() ? 0 : Long.parseLong(line), cell(entry, header, "key"), cell(entry, header, "column", "column_name"),
                cell(entry, header, "value", "value_found")));
        }
        return issues;
    }

    private static String cell(CsvText.Record entry, List<String> header, String... names) {
        for (String name : names) {
            int position = header.indexOf(name);
            if (position >= 0) {
                return entry.fields().get(position);
            }
        }
        throw new IllegalStateException("Cannot find a column %s in %s".formatted(List.of(names), header));
    }
}
