package uk.rooftree.etl.staging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;

/**
 * What a load came to.
 *
 * @param counts by feed, in the order of their names
 * @param stops  messages of the issues for which nothing may be published; none if the load is good
 */
public record LoadOutcome(List<FeedCounts> counts, List<String> stops) {

    public LoadOutcome {
        counts = List.copyOf(counts);
        stops = List.copyOf(stops);
    }

    /** Whether the folder counts for nothing until it is put right. */
    public boolean isStopped() {
        return !stops.isEmpty();
    }

    static LoadOutcome read(Engine engine, String councilCode, LocalDate asAt) {
        String here = " where council_code = %s and as_at = %s ".formatted(Engine.literal(councilCode), Engine.literal(asAt.toString()));
        List<FeedCounts> counts = new ArrayList<>();
        Rows loads = engine.query("select * from core.feed_load" + here + "order by feed");
        for (List<Object> load : loads.rows()) {
            counts.add(new FeedCounts((String) load.get(loads.indexOf("feed")), (Boolean) load.get(loads.indexOf("is_supplied")),
                (Long) load.get(loads.indexOf("rows_read")), (Long) load.get(loads.indexOf("rows_kept")), (Long) load.get(loads.indexOf("rows_rejected"))));
        }
        Rows issues = engine.query("select * from core.issue" + here + "and level = 'stop' order by feed, rule, message");
        List<String> stops = new ArrayList<>();
        issues.rows().forEach(issue -> stops.add((String) issue.get(issues.indexOf("message"))));
        assertConserved(engine.query("select * from core.file_load" + here + "order by feed, file"));
        return new LoadOutcome(counts, stops);
    }

    private static void assertConserved(Rows files) {
        for (List<Object> file : files.rows()) {
            long read = (Long) file.get(files.indexOf("rows_read"));
            long kept = (Long) file.get(files.indexOf("rows_kept"));
            long rejected = (Long) file.get(files.indexOf("rows_rejected"));
            if (read != kept + rejected) {
                throw new IllegalStateException("Rows of %s in %s were lost: read %,d, but kept %,d and rejected %,d".formatted(
                    file.get(files.indexOf("feed")), file.get(files.indexOf("file")), read, kept, rejected));
            }
        }
    }
}
