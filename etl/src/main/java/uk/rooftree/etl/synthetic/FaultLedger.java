package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what was planted and writes {@code planted-faults.csv}: rule, feed, as_at, count (rows of that date's files that break the
 * rule), count_to_date (rows of all files up to then that do, which differs for the feeds that hold only changes), and needs
 * (feeds not written here, without which the rule is not checked).
 */
final class FaultLedger {

    private record Entry(String rule, Feed feed, String needs, int asAt, Planted planted) { }

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
        String needs;
    }

    /** Of one part, as long as it lives. */
    private final List<Entry> entries = new ArrayList<>();
    /** Of the parts that are done: they themselves are forgotten. */
    private final Map<Line, Count> settled = new TreeMap<>();

    /** Adds what another part's ledger counted, after what is counted here; its faults are settled by then. */
    void add(FaultLedger part, List<Integer> asAtDates) {
        part.lines(asAtDates).forEach((line, count) -> {
            Count sum = settled.computeIfAbsent(line, key -> new Count());
            sum.ofFiles += count.ofFiles;
            sum.toDate += count.toDate;
            sum.needs = count.needs;
        });
    }

    void enter(Fault fault, int asAt, Planted planted) {
        entries.add(new Entry(fault.rule(), fault.feed(), fault.needs(), asAt, planted));
        if (planted.alsoRule() != null) {
            entries.add(new Entry(planted.alsoRule(), fault.feed(), "", asAt, planted));
        }
    }

    void write(Path home) throws IOException {
        StringBuilder text = new StringBuilder("rule,feed,as_at,count,count_to_date,needs\n");
        settled.forEach((line, count) -> text.append(line.rule).append(',').append(line.feed).append(',').append(Day.text(line.asAt))
            .append(',').append(count.ofFiles).append(',').append(count.toDate).append(',').append(count.needs).append('\n'));
        Files.writeString(home.resolve("planted-faults.csv"), text, StandardCharsets.US_ASCII);
    }

    private Map<Line, Count> lines(List<Integer> asAtDates) {
        Map<Line, Count> lines = new TreeMap<>();
        for (Entry entry : entries) {
            for (int asAt : asAtDates) {
                if (asAt >= entry.asAt && entry.planted.isBroken().test(asAt)) {
                    Count count = lines.computeIfAbsent(new Line(entry.rule, entry.feed.feedName(), asAt), key -> new Count());
                    count.toDate += entry.planted.rows();
                    count.ofFiles += asAt == entry.asAt || !entry.feed.holdsOnlyChanges() ? entry.planted.rows() : 0;
                    count.needs = entry.needs;
                }
            }
        }
        return lines;
    }
}
