package uk.rooftree.returns.submission.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.figure.FigureUnit;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.release.ReleaseReader;

/** The records of a release by their feeds' keys, read feed by feed as they are asked for. */
final class KnownRecords {

    private final ReleaseReader release;
    private final Map<String, String> feedByFile = new HashMap<>();
    private final Map<String, Map<String, String>> keyByPlace = new HashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();

    KnownRecords(ReleaseReader release) {
        this.release = release;
        release.query("select distinct file, feed from core.file_load").rows().forEach(row -> feedByFile.put((String) row.get(0), (String) row.get(1)));
    }

    /** The record that a unit's row stands on: feed and key; empty where the row does not say. */
    Optional<Record> find(FigureUnit unit) {
        Optional<String> feed = unit.file().map(feedByFile::get);
        if (feed.isEmpty() || unit.line().isEmpty()) {
            return Optional.empty();
        }
        read(feed.get());
        return Optional.ofNullable(keyByPlace.get(feed.get()).get(place(unit.file().get(), unit.line().get()))).map(key -> new Record(feed.get(), key));
    }

    boolean holds(Record record) {
        read(record.feed());
        return keys.get(record.feed()).contains(record.key());
    }

    private void read(String feed) {
        if (keys.containsKey(feed)) {
            return;
        }
        Map<String, String> places = new HashMap<>();
        TableName table = new TableName("core", feed);
        List<String> columns = SqlTree.packaged().graph().findModel(table).orElseThrow().header().keys().stream().filter(key -> !key.equals("council_code")).toList();
        for (List<Object> row : release.query("select file, line, " + String.join(", ", columns) + " from " + table).rows()) {
            String key = row.subList(2, row.size()).stream().map(String::valueOf).collect(Collectors.joining("\u0000"));
            places.put(place((String) row.get(0), ((Number) row.get(1)).longValue()), key);
        }
        keyByPlace.put(feed, places);
        keys.put(feed, new HashSet<>(places.values()));
    }

    private static String place(String file, long line) {
        return file + "\u0000" + line;
    }

    /**
     * A record of a feed.
     *
     * @param key values of its key columns
     */
    record Record(String feed, String key) {
    }
}
