package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what was planted. {@code planted-rows.csv} names each row: rule, feed, key (as it stands in the file, a slash between two
 * columns), first_as_at (the extract it was planted in) and last_as_at (the last at which it breaks the rule); a row planted in a
 * feed that holds only changes stands in the first extract alone. {@code planted-faults.csv} counts them: rule, feed, as_at, count
 * (rows of that date's files that break the rule), and count_to_date (rows of all files up to then that do).
 */
final class FaultLedger {

    private record Entry(String rule, Feed feed, int asAt, Planted planted) { }

    private record Line(String rule, String feed, int asAt) implements Comparable<Line> {

        @Override
        public int compareTo(Line other) {
            int byRule = rule.compareTo(other.rule);
            int byFeed = byRule != 0 ? byRule : feed.compareTo(other.feed);
            return byFeed != 0 ? byFeed : Integer.compare(asAt, other.asAt);
        }
    }

    private static final class Count {
        int ofFiles;
        int toDate;
    }

    private final Path home;
    private final Map<Line, Count> counts = new TreeMap<>();

    private FaultLedger(Path home) {
        this.home = home;
    }

    /** A ledger in the council's home, with nothing in it yet. */
    static FaultLedger begin(Path home) throws IOException {
        Files.writeString(rows(home), "rule,feed,key,first_as_at,last_as_at\n", StandardCharsets.US_ASCII);
        return new FaultLedger(home);
    }

    /** What was planted in one part, as long as it lives. */
    static final class OfPart {

        private final List<Entry> entries = new ArrayList<>();

        void enter(Fault fault, int asAt, Planted planted) {
            entries.add(new Entry(fault.rule(), fault.feed(), asAt, planted));
            if (planted.alsoRule() != null) {
                entries.add(new Entry(planted.alsoRule(), fault.feed(), asAt, planted));
            }
        }
    }

    /** Writes down what was planted in a part that has lived its last day. */
    void add(OfPart part, List<Integer> asAtDates) throws IOException {
        StringBuilder lines = new StringBuilder();
        RowText text = new RowText();
        for (Entry entry : part.entries) {
            int last = Day.NONE;
            for (int asAt : asAtDates) {
                if (asAt >= entry.asAt && entry.planted.isBroken().test(asAt)) {
                    last = asAt;
                    count(entry, asAt);
                }
            }
            for (Extracted row : entry.planted.rows()) {
                lines.append(entry.rule).append(',').append(entry.feed.feedName()).append(',').append(text.key(row)).append(',')
                    .append(Day.text(entry.asAt)).append(',').append(Day.text(last)).append('\n');
            }
        }
        Files.writeString(rows(home), lines, StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
    }

    /** Writes the counts of all parts. */
    void finish() throws IOException {
        StringBuilder text = new StringBuilder("rule,feed,as_at,count,count_to_date\n");
        counts.forEach((line, count) -> text.append(line.rule).append(',').append(line.feed).append(',').append(Day.text(line.asAt))
            .append(',').append(count.ofFiles).append(',').append(count.toDate).append('\n'));
        Files.writeString(home.resolve("planted-faults.csv"), text, StandardCharsets.US_ASCII);
    }

    private void count(Entry entry, int asAt) {
        Count count = counts.computeIfAbsent(new Line(entry.rule, entry.feed.feedName(), asAt), key -> new Count());
        int rows = entry.planted.rows().size();
        count.toDate += rows;
        count.ofFiles += asAt == entry.asAt || !entry.feed.holdsOnlyChanges() ? rows : 0;
    }

    private static Path rows(Path home) {
        return home.resolve("planted-rows.csv");
    }
}
