package uk.rooftree.etl.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import uk.rooftree.etl.source.Extract;
import uk.rooftree.etl.source.FileDigest;
import uk.rooftree.etl.source.ReadExtract;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.model.Digest;

/** What has been loaded of a council's inbox so far, as the warehouse's own tables tell it. */
final class LoadedFolders {

    private record File(String sha256, String layout, long bytes, String modifiedAt) {
    }

    private record Counts(long rowsRead, boolean isSupplied) {
    }

    /** The table that tells of each date what its event rows were judged from; it is written when all else of the load is. */
    static final TableName JUDGED = TableName.of("landing.judged");
    static final List<Column> JUDGED_COLUMNS = List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"),
        new Column("folders", "VARCHAR"), new Column("judged_by", "VARCHAR"), new Column("after", "VARCHAR"));

    /**
     * What a date's load rests on.
     *
     * @param folders  its own files, and which folders before it count
     * @param judgedBy the SQL and the settings
     * @param after    the same of the date loaded before it
     */
    record Judged(String folders, String judgedBy, String after) {

        String digest() {
            return new Digest().add(folders).add(judgedBy).add(after).hex();
        }
    }

    private final TreeMap<LocalDate, Judged> judged = new TreeMap<>();
    private final TreeMap<LocalDate, Map<String, TreeMap<String, File>>> files = new TreeMap<>();
    private final TreeMap<LocalDate, Map<String, Counts>> loads = new TreeMap<>();
    private final Set<LocalDate> stopped = new TreeSet<>();
    private final TreeSet<LocalDate> published = new TreeSet<>();

    private LoadedFolders() {
    }

    /**
     * Reads the tables of landing and core.
     *
     * @param published as-at dates that have a release
     */
    static LoadedFolders read(Engine engine, DeltaTables tables, Council council, Collection<LocalDate> published) {
        LoadedFolders loaded = readFiles(engine, tables, council);
        loaded.published.addAll(published);
        String ours = ours(council);
        find(engine, tables, "core.feed_load", ours).ifPresent(rows -> {
            for (var row : rows.rows()) {
                loaded.loads.computeIfAbsent((LocalDate) row.get(rows.indexOf("as_at")), any -> new HashMap<>())
                    .put((String) row.get(rows.indexOf("feed")),
                        new Counts((Long) row.get(rows.indexOf("rows_read")), (Boolean) row.get(rows.indexOf("is_supplied"))));
            }
        });
        find(engine, tables, JUDGED.toString(), ours).ifPresent(rows -> rows.rows().forEach(row -> loaded.judged.put((LocalDate) row.get(rows.indexOf("as_at")),
            new Judged((String) row.get(rows.indexOf("folders")), (String) row.get(rows.indexOf("judged_by")), (String) row.get(rows.indexOf("after"))))));
        find(engine, tables, "core.issue", ours + " and level = 'stop'").ifPresent(rows ->
            rows.rows().forEach(row -> loaded.stopped.add((LocalDate) row.get(rows.indexOf("as_at")))));
        return loaded;
    }

    private static String ours(Council council) {
        return " where council_code = " + Engine.literal(council.onsCode());
    }

    /** Reads which files are landed, and nothing of what became of them. */
    static LoadedFolders readFiles(Engine engine, DeltaTables tables, Council council) {
        LoadedFolders loaded = new LoadedFolders();
        find(engine, tables, "landing.file", ours(council)).ifPresent(rows -> {
            for (var row : rows.rows()) {
                String name = ReadExtract.fileInFolder((String) row.get(rows.indexOf("file")));
                loaded.files.computeIfAbsent((LocalDate) row.get(rows.indexOf("as_at")), any -> new HashMap<>())
                    .computeIfAbsent((String) row.get(rows.indexOf("feed")), any -> new TreeMap<>())
                    .put(name, new File((String) row.get(rows.indexOf("sha256")), (String) row.get(rows.indexOf("layout")),
                        (Long) row.get(rows.indexOf("bytes")), (String) row.get(rows.indexOf("modified_at"))));
            }
        });
        return loaded;
    }

    /** By feed, rows read at the last published as-at before this one. */
    Map<String, Long> rowsBefore(LocalDate asAt) {
        Map<String, Long> rows = new TreeMap<>();
        before(asAt).forEach((feed, counts) -> rows.put(feed, counts.rowsRead()));
        return rows;
    }

    /** Feeds that had a file at the last published as-at before this one. */
    Set<String> suppliedBefore(LocalDate asAt) {
        Set<String> supplied = new TreeSet<>();
        before(asAt).forEach((feed, counts) -> {
            if (counts.isSupplied()) {
                supplied.add(feed);
            }
        });
        return supplied;
    }

    /** As-at dates before this one whose folders were loaded and not stopped: their event rows count. */
    Set<LocalDate> acceptedFor(LocalDate asAt) {
        Set<LocalDate> accepted = new TreeSet<>(loads.headMap(asAt).keySet());
        accepted.removeAll(stopped);
        return accepted;
    }

    /** What the load of a date rests on, were it made of the files that are landed now. */
    Judged judged(LocalDate asAt, String judgedBy) {
        Map.Entry<LocalDate, Judged> before = judged.lowerEntry(asAt);
        return new Judged(new Digest().add(digest(files.subMap(asAt, true, asAt, true))).add(acceptedFor(asAt).toString()).hex(), judgedBy,
            before == null ? "" : before.getValue().digest());
    }

    /** Whether the last load of a date went to its end, and rests on what is landed now. */
    boolean isJudgedAsLanded(LocalDate asAt) {
        Judged then = judged.get(asAt);
        return then != null && then.equals(judged(asAt, then.judgedBy()));
    }

    /** Whether a date's event rows were judged so. */
    boolean isJudgedBy(LocalDate asAt, String judgedBy) {
        return judged.containsKey(asAt) && judged.get(asAt).judgedBy().equals(judgedBy);
    }

    /** The last date loaded before this one, if its event rows and all before them were judged as they would be now. */
    Optional<LocalDate> judgedBefore(LocalDate asAt, String judgedBy) {
        Map.Entry<LocalDate, Judged> last = judged.lowerEntry(asAt);
        boolean isTheSame = last != null && last.getValue().judgedBy().equals(judgedBy)
            && judged.headMap(asAt).keySet().stream().allMatch(this::isJudgedAsLanded);
        return isTheSame ? Optional.of(last.getKey()) : Optional.empty();
    }

    /** By feed, digest of what landing holds for this date. */
    Map<String, String> landed(LocalDate asAt) {
        Map<String, String> digests = new TreeMap<>();
        files.getOrDefault(asAt, Map.of()).forEach((feed, byName) -> digests.put(feed,
            Extract.digestOf(byName.values().stream().map(File::sha256).toList()) + byName.firstEntry().getValue().layout()));
        return digests;
    }

    /** Dates of which landing holds something. */
    SortedSet<LocalDate> dates() {
        return new TreeSet<>(files.keySet());
    }

    /** Tells one state of what is loaded up to a date, that date's own files among it, from another. */
    String stateUpTo(LocalDate asAt) {
        return digest(files.headMap(asAt, true));
    }

    /** Tells one state of what is loaded before a date from another. */
    String stateBefore(LocalDate asAt) {
        return digest(files.headMap(asAt, false));
    }

    private static String digest(Map<LocalDate, Map<String, TreeMap<String, File>>> loaded) {
        Digest digest = new Digest();
        loaded.forEach((date, byFeed) -> new TreeMap<>(byFeed).forEach((feed, byName) -> byName.forEach((name, file) ->
            digest.add(date.toString()).add(feed).add(name).add(file.sha256()).add(file.layout()))));
        return digest.hex();
    }

    /** Whether a folder's files are those that were loaded, judged by name, length and time of change; by their bytes, where only the time is another. */
    boolean isLoaded(LocalDate asAt, Path folder, Council council, Collection<String> feeds) {
        if (!loads.containsKey(asAt) || !isJudgedAsLanded(asAt)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            // put away since: what was landed of it stands
            return true;
        }
        Map<String, TreeMap<String, File>> landed = files.getOrDefault(asAt, Map.of());
        for (String feed : feeds) {
            SortedMap<String, File> before = landed.getOrDefault(feed, new TreeMap<>());
            List<Path> now = council.source(feed).layoutIn(folder).files(folder);
            if (now.size() != before.size() || !now.stream().allMatch(path -> isSame(before.get(path.getFileName().toString()), path))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(File landed, Path path) {
        try {
            return landed != null && landed.bytes() == Files.size(path)
                && (landed.modifiedAt().equals(Files.getLastModifiedTime(path).toInstant().toString()) || landed.sha256().equals(FileDigest.of(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look at " + path, unreadable);
        }
    }

    private Map<String, Counts> before(LocalDate asAt) {
        LocalDate last = published.lower(asAt);
        return last == null ? Map.of() : loads.getOrDefault(last, Map.of());
    }

    private static Optional<Rows> find(Engine engine, DeltaTables tables, String name, String where) {
        TableName table = TableName.of(name);
        return tables.find(table).map(found -> {
            engine.define(found);
            return engine.query("select * from " + table + where);
        });
    }
}
