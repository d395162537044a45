package uk.rooftree.warehouse.delta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.rooftree.warehouse.UserFault;

/**
 * The tables of a warehouse folder. Data files are written first, by whoever can write Parquet, inside the table's folder
 * ({@link #folder}); the methods here make them part of the table, all or none, in one durable act: files, their folders, the
 * log entry and its folder are forced to disk in that order.
 *
 * <p>A change is made from a {@link TableSnapshot} and holds only if the table still stands at that version; otherwise it is
 * refused with a {@link TableConflict} and nothing is kept. Only {@link #append}, which depends on nothing that was read,
 * is tried again. Every change returns the table as it now stands, and nothing need be loaded again.
 *
 * <p>Safe for several threads and several processes; one instance a process is enough, for it remembers what it has loaded.
 */
public final class DeltaTables {

    /** A conflict means that another writer got through, so this many in a row mean that something else is wrong. */
    private static final int MOST_APPEND_ATTEMPTS = 500;

    private final Path warehouse;
    private final KernelLog log;
    private final Map<TableName, Known> known = new ConcurrentHashMap<>();

    /** What was loaded last, and the file that proves it: a table that was deleted and made anew has another. */
    private record Known(KernelLog.Loaded loaded, Object logEntry) {
    }

    /** The tables under a warehouse folder, which need not exist yet. */
    public DeltaTables(Path warehouse) {
        this.warehouse = warehouse.toAbsolutePath().normalize();
        this.log = new KernelLog(this.warehouse);
    }

    /** Where a table's data files must be written; the folder need not exist. */
    public Path folder(TableName name) {
        return name.under(warehouse);
    }

    /** All tables there are, in order of name. */
    public List<TableName> listTables() {
        Set<TableName> names = new TreeSet<>();
        try (Stream<Path> logs = Files.isDirectory(warehouse) ? Files.find(warehouse, 3,
                (path, attributes) -> attributes.isDirectory() && path.getFileName().toString().equals("_delta_log")) : Stream.empty()) {
            logs.map(Path::getParent)
                .filter(table -> table.getParent().getParent() != null && table.getParent().getParent().equals(warehouse))
                .forEach(table -> names.add(new TableName(table.getParent().getFileName().toString(), table.getFileName().toString())));
        } catch (IOException fault) {
            throw StorageFault.of("Cannot list the tables in \"%s\"".formatted(warehouse), "Nothing was changed.", fault);
        }
        return names.stream().filter(name -> find(name).isPresent()).toList();
    }

    /** The table as it stands now; empty if there is none. */
    public Optional<TableSnapshot> find(TableName name) {
        return findLoaded(name).map(KernelLog.Loaded::table);
    }

    /**
     * The table as it stands now.
     *
     * @throws UserFault if there is none
     */
    public TableSnapshot latest(TableName name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    /**
     * The table as it stood at a version.
     *
     * @throws UserFault if there is no such table or version
     */
    public TableSnapshot at(TableName name, long version) {
        Known last = known.get(name);
        if (last != null && last.loaded().table().version() == version && last.logEntry().equals(logEntry(name, version))) {
            return last.loaded().table();
        }
        if (Files.exists(logFile(name, version)) && Files.exists(logFile(name, version + 1))) {
            return log.at(name, version).table();
        }
        TableSnapshot latest = latest(name);
        if (version < 0 || version > latest.version()) {
            throw new UserFault("Cannot read %s: it has no version %d (the newest is %d)".formatted(name, version, latest.version()));
        }
        return version == latest.version() ? latest : log.at(name, version).table();
    }

    /**
     * Makes a table.
     *
     * @param partitionColumns names of some of the columns, in order; none for a table in one piece
     * @param files            its first files, maybe none
     * @throws TableConflict if it is there already
     */
    public TableSnapshot create(TableName name, List<Column> columns, List<String> partitionColumns, List<DataFile> files) {
        checkColumns(name, columns, partitionColumns);
        checkFiles(name, columns, partitionColumns, files);
        if (find(name).isPresent()) {
            throw TableConflict.alreadyThere(name);
        }
        makeDurable(name, files, -1);
        return remember(log.create(name, columns, partitionColumns, files));
    }

    /** Adds files to the table as it stands, whatever that is. Their columns must be the table's. */
    public TableSnapshot append(TableName name, List<DataFile> files) {
        TableSnapshot first = latest(name);
        checkFiles(name, first.columns(), first.partitionColumns(), files);
        makeDurable(name, files, first.version());
        for (int attempt = 1; ; attempt++) {
            KernelLog.Loaded now = findLoaded(name).orElseThrow(() -> missing(name));
            if (!now.table().columns().equals(first.columns()) || !now.table().partitionColumns().equals(first.partitionColumns())) {
                throw new TableConflict(name, first.version());
            }
            try {
                return remember(log.change(now, Set.of(), files));
            } catch (TableConflict lost) {
                if (attempt == MOST_APPEND_ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    /**
     * Puts files in the place of those of a partition.
     *
     * @param read      the table as it was when the new files were made
     * @param partition values of some or all partition columns, as text; a null value is a null. Empty means the whole table.
     *                  Every new file must belong to it.
     * @throws TableConflict if the table has changed since
     */
    public TableSnapshot replacePartition(TableSnapshot read, Map<String, String> partition, List<DataFile> files) {
        return change(read, read.columns(), read.partitionColumns(), partition, files);
    }

    /**
     * Puts files in the place of everything, under the same columns or others.
     *
     * @throws TableConflict if the table has changed since it was read
     */
    public TableSnapshot replace(TableSnapshot read, List<Column> columns, List<String> partitionColumns, List<DataFile> files) {
        checkColumns(read.name(), columns, partitionColumns);
        return change(read, columns, partitionColumns, Map.of(), files);
    }

    /**
     * Makes the table hold these files in this partition, whatever there was before: creates it if it is missing, adds columns
     * it lacks (null in the rows of other partitions), and replaces the partition.
     *
     * @param partition values of some or all partition columns; empty for everything, and then the columns may be any
     * @throws UserFault if other partitions remain whose columns do not fit the new ones
     */
    public TableSnapshot write(
            TableName name, List<Column> columns, List<String> partitionColumns, Map<String, String> partition, List<DataFile> files) {
        checkColumns(name, columns, partitionColumns);
        Optional<TableSnapshot> read = find(name);
        if (read.isEmpty()) {
            checkPartition(name, partitionColumns, partition, files);
            return create(name, columns, partitionColumns, files);
        }
        if (!partition.isEmpty()) {
            checkGrowth(read.get(), columns, partitionColumns);
        }
        return change(read.get(), columns, partitionColumns, partition, files);
    }

    /**
     * Deletes what writers that were stopped half way have left behind: Parquet files that no version of the table names, and
     * unfinished log entries. Whatever any version needs stays.
     *
     * @param before younger files stay too, for somebody may be about to commit them
     * @return the files that are gone
     * @throws UserFault if the log has lost its beginning, so that nobody knows what older versions need
     */
    public List<Path> sweep(TableName name, Instant before) {
        latest(name);
        try {
            return new Sweep(name, folder(name)).deleteOlderThan(before);
        } catch (IOException fault) {
            throw StorageFault.of("Cannot sweep " + name, "The table itself stands as it was.", fault);
        }
    }

    /**
     * The same for every table, and for folders of tables whose first writer never came to commit anything. Only for whoever has the
     * right to write to the warehouse: nobody else may be about to commit a file. Readers are not concerned: they read files that
     * some version names, and those stay.
     *
     * @param before younger files stay
     * @return the files that are gone
     */
    public List<Path> sweepAll(Instant before) {
        List<Path> gone = new ArrayList<>();
        try (Stream<Path> folders = Files.isDirectory(warehouse) ? Files.find(warehouse, 2,
                (path, attributes) -> attributes.isDirectory() && path.getNameCount() == warehouse.getNameCount() + 2) : Stream.empty()) {
            for (Path table : folders.sorted().toList()) {
                TableName name = new TableName(table.getParent().getFileName().toString(), table.getFileName().toString());
                gone.addAll(new Sweep(name, table).deleteOlderThan(before));
            }
        } catch (IOException fault) {
            throw StorageFault.of("Cannot sweep \"%s\"".formatted(warehouse), "The tables themselves stand as they were.", fault);
        }
        return gone;
    }

    /**
     * Data files of a table that neither its newest version names nor any of some others: without them those can be read as before.
     * Only whoever writes alone may rely on it.
     *
     * @param before those last changed at this time or later are not among them
     * @return by path, how many bytes each has
     */
    public SortedMap<Path, Long> listUnneeded(TableName name, Collection<Long> versions, Instant before) {
        Set<Path> needed = new HashSet<>();
        latest(name).files().forEach(file -> needed.add(file.path()));
        for (long version : versions) {
            at(name, version).files().forEach(file -> needed.add(file.path()));
        }
        SortedMap<Path, Long> unneeded = new TreeMap<>();
        Path log = folder(name).resolve("_delta_log");
        try (Stream<Path> files = Files.walk(folder(name))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.startsWith(log) && file.getFileName().toString().endsWith(".parquet") && !needed.contains(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    unneeded.put(file, Files.size(file));
                }
            }
        } catch (IOException fault) {
            throw StorageFault.of("Cannot list the files of %s".formatted(name), "Nothing was changed.", fault);
        }
        return unneeded;
    }

    private TableSnapshot change(
            TableSnapshot read, List<Column> columns, List<String> partitionColumns, Map<String, String> partition,
            List<DataFile> files) {
        TableName name = read.name();
        checkFiles(name, columns, partitionColumns, files);
        checkPartition(name, partitionColumns, partition, files);
        KernelLog.Loaded now = findLoaded(name).orElseThrow(() -> new TableConflict(name, read.version()));
        if (now.table().version() != read.version()) {
            throw new TableConflict(name, read.version());
        }
        makeDurable(name, files, read.version());
        Set<Integer> removed = new HashSet<>();
        for (int i = 0; i < now.table().files().size(); i++) {
            if (now.table().files().get(i).isIn(partition)) {
                removed.add(i);
            }
        }
        boolean isSameShape = columns.equals(now.table().columns()) && partitionColumns.equals(now.table().partitionColumns());
        return remember(isSameShape
            ? log.change(now, removed, files)
            : log.change(now, columns, partitionColumns, removed, files));
    }

    private Optional<KernelLog.Loaded> findLoaded(TableName name) {
        Known last = known.get(name);
        if (last != null) {
            long version = last.loaded().table().version();
            if (last.logEntry().equals(logEntry(name, version)) && !Files.exists(logFile(name, version + 1))) {
                return Optional.of(last.loaded());
            }
            known.remove(name, last);
        }
        if (!Files.isDirectory(folder(name).resolve("_delta_log"))) {
            return Optional.empty();
        }
        Optional<KernelLog.Loaded> loaded = log.findLatest(name);
        loaded.ifPresent(this::remember);
        return loaded;
    }

    private TableSnapshot remember(KernelLog.Loaded loaded) {
        TableSnapshot table = loaded.table();
        Object entry = logEntry(table.name(), table.version());
        if (entry != null) {
            known.merge(table.name(), new Known(loaded, entry),
                (old, now) -> old.loaded().table().version() > table.version() ? old : now);
        }
        return table;
    }

    private Path logFile(TableName name, long version) {
        return folder(name).resolve("_delta_log").resolve("%020d.json".formatted(version));
    }

    /** What distinguishes a log entry from another of the same name; null if there is none. */
    private Object logEntry(TableName name, long version) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(logFile(name, version), BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), Objects.requireNonNullElse(attributes.fileKey(), ""));
        } catch (IOException absent) {
            return null;
        }
    }

    /** Forces the files, and every folder from theirs up to the table's, to disk. */
    private void makeDurable(TableName name, List<DataFile> files, long version) {
        try {
            DurableFolder.create(folder(name).resolve("_delta_log"));
            DurableFolder.syncTree(folder(name), files.stream().map(DataFile::path).toList());
            if (version < 0) {
                // the engine may have made these while it wrote the first files
                DurableFolder.sync(folder(name).getParent());
                DurableFolder.sync(warehouse);
            }
        } catch (IOException fault) {
            throw StorageFault.of("Cannot write " + name, KernelLog.standsAt(version), fault);
        }
    }

    /** Whether a file's partition values are those wanted of some or all partition columns. */
    static boolean isIn(Map<String, String> file, Map<String, String> partition) {
        return partition.entrySet().stream().allMatch(wanted -> Objects.equals(file.get(wanted.getKey()), wanted.getValue()));
    }

    private static void checkColumns(TableName name, List<Column> columns, List<String> partitionColumns) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            SqlType.toDelta(column);
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Invalid columns of %s: \"%s\" is there twice".formatted(name, column.name()));
            }
        }
        Collection<String> exact = columns.stream().map(Column::name).toList();
        for (String column : partitionColumns) {
            if (!exact.contains(column)) {
                throw new IllegalArgumentException(
                    "Invalid partition column of %s: \"%s\" is not one of its columns".formatted(name, column));
            }
        }
        if (new HashSet<>(partitionColumns).size() < partitionColumns.size()) {
            throw new IllegalArgumentException(
                "Invalid partition columns of %s: %s (one is there twice)".formatted(name, partitionColumns));
        }
    }

    private void checkFiles(TableName name, List<Column> columns, List<String> partitionColumns, List<DataFile> files) {
        Set<Path> paths = new HashSet<>();
        for (DataFile file : files) {
            Path path = file.path();
            if (!path.isAbsolute() || !path.equals(path.normalize()) || !path.startsWith(folder(name))) {
                throw new IllegalArgumentException(
                    "Invalid data file for %s: \"%s\" is not in the table's folder \"%s\"".formatted(name, path, folder(name)));
            }
            if (!paths.add(path)) {
                throw new IllegalArgumentException("Invalid data files for %s: \"%s\" is there twice".formatted(name, path));
            }
            if (!file.partition().keySet().equals(new HashSet<>(partitionColumns))) {
                throw new IllegalArgumentException("Invalid data file for %s: \"%s\" has values for the partition columns %s (expected %s)"
                    .formatted(name, path, file.partition().keySet(), partitionColumns));
            }
            if (file.partition().containsValue("")) {
                // Delta has one spelling for an empty text and for null in partition values, so it could not be told apart
                throw new IllegalArgumentException(
                    "Invalid data file for %s: \"%s\" has an empty text as partition value %s".formatted(name, path, file.partition()));
            }
        }
    }

    private static void checkPartition(
            TableName name, List<String> partitionColumns, Map<String, String> partition, List<DataFile> files) {
        if (!partitionColumns.containsAll(partition.keySet())) {
            throw new IllegalArgumentException("Invalid partition of %s: %s (its partition columns are %s)"
                .formatted(name, partition, partitionColumns));
        }
        for (DataFile file : files) {
            if (!isIn(file.partition(), partition)) {
                throw new IllegalArgumentException("Invalid data file for %s: \"%s\" belongs to the partition %s, not to %s"
                    .formatted(name, file.path(), file.partition(), partition));
            }
        }
    }

    /**
     * Checks that a partition with these columns can take its place in a table: files of other partitions stay, so their columns must
     * stay true of them.
     *
     * @throws UserFault saying what has changed
     */
    public static void checkGrowth(TableSnapshot read, List<Column> columns, List<String> partitionColumns) {
        List<String> unfit = new ArrayList<>();
        for (Column old : read.columns()) {
            Optional<Column> now = columns.stream().filter(column -> column.name().equals(old.name())).findFirst();
            if (now.isEmpty()) {
                unfit.add("\"%s\" is gone".formatted(old.name()));
            } else if (!now.get().type().equals(old.type())) {
                unfit.add("\"%s\" was %s and is now %s".formatted(old.name(), old.type(), now.get().type()));
            }
        }
        if (!partitionColumns.equals(read.partitionColumns())) {
            unfit.add("it was partitioned by %s and is now by %s".formatted(read.partitionColumns(), partitionColumns));
        }
        if (!unfit.isEmpty()) {
            throw new UserFault(("Cannot write one partition of %s: its columns have changed (%s), and its other partitions would not fit. "
                + "Build the whole table again.").formatted(read.name(), String.join("; ", unfit)));
        }
    }

    private UserFault missing(TableName name) {
        return new UserFault("Cannot read %s: there is no such table in \"%s\"".formatted(name, warehouse));
    }
}
