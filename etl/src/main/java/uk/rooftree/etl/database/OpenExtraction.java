package uk.rooftree.etl.database;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** A database under extraction: a reader and a writer for each feed, and the act by which all of them count. */
public final class OpenExtraction implements AutoCloseable {

    private final OpenDatabase open;
    private final SnapshotFolder folder;
    private final Instant began;
    private final Map<String, FeedCursor> cursors = new LinkedHashMap<>();
    private final Map<String, ExtractWriter> writers = new LinkedHashMap<>();

    OpenExtraction(OpenDatabase open, List<FeedQuery> queries, LocalDate asAt, SnapshotFolder folder, Clock clock) {
        this.open = open;
        this.folder = folder;
        this.began = clock.instant();
        Path unfinished = folder.begin();
        for (FeedQuery query : queries) {
            FeedCursor cursor = new FeedCursor(open, query, asAt);
            cursors.put(query.feed(), cursor);
            writers.put(query.feed(), new ExtractWriter(unfinished, query, cursor));
        }
    }

    /** Rows fetched, and written, at a time. */
    public int chunk() {
        return open.database().fetchSize();
    }

    public ItemStreamReader<List<String>> reader(String feed) {
        return cursors.get(feed);
    }

    public ItemStreamWriter<List<String>> writer(String feed) {
        return writers.get(feed);
    }

    /** Makes what was written count, once every feed is. */
    public String keep() {
        List<KeptExtract> written = new ArrayList<>();
        writers.values().forEach(writer -> written.add(writer.written()));
        folder.keep(written, began, open.showsOneMoment());
        return "%,d rows in %d files%s".formatted(written.stream().mapToLong(KeptExtract::rows).sum(), written.size(),
            open.showsOneMoment() ? " of one moment" : ", each as it was when its turn came");
    }

    @Override
    public void close() {
        open.close();
    }
}
