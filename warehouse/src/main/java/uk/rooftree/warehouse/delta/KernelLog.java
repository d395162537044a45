package uk.rooftree.warehouse.delta;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.SnapshotBuilder;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.commit.CommitFailedException;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.MetricsReporter;
import io.delta.kernel.exceptions.CheckpointAlreadyExistsException;
import io.delta.kernel.exceptions.TableAlreadyExistsException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.exceptions.UnsupportedProtocolVersionException;
import io.delta.kernel.exceptions.UnsupportedTableFeatureException;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.ScanImpl;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.TransactionImpl;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.Metadata;
import io.delta.kernel.internal.actions.Protocol;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.tablefeatures.TableFeatures;
import io.delta.kernel.internal.util.Tuple2;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.transaction.DataLayoutSpec;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.rooftree.warehouse.UserFault;

/**
 * The logs of the warehouse's tables, by Delta Kernel 4.4.0. The only class that names Kernel's internal classes: its public
 * interface cannot remove files (delta-io/delta issue 3988) and cannot change a schema without column mapping, so actions
 * and metadata are made here from the parts Kernel itself uses.
 *
 * <p>Every commit is a compare-and-set on the version that was read: it is tried once, and a version that is taken is a
 * {@link TableConflict}.
 */
final class KernelLog {

    private static final Logger LOG = LoggerFactory.getLogger(KernelLog.class);

    private static final String ENGINE = "Rooftree";

    /**
     * A release names table versions and must stay readable for years, so nobody's clean-up may take old log entries, nor a
     * VACUUM the files they name. A checkpoint of a small table costs more to write, and to read, than thirty log entries
     * (measured: 0.1 s to write in a young JVM, and 30 ms against 22 ms to read).
     */
    private static final Map<String, String> PROPERTIES = Map.of(
        "delta.checkpointInterval", "30",
        "delta.enableExpiredLogCleanup", "false",
        "delta.logRetentionDuration", "interval 36500 days",
        "delta.deletedFileRetentionDuration", "interval 36500 days");

    /** Features that change nothing for one who reads all columns of whole files. Deletion vectors are looked for file by file. */
    private static final Set<String> READABLE =
        Set.of("timestampNtz", "v2Checkpoint", "vacuumProtocolCheck", "deletionVectors", "columnMapping");

    private final Path warehouse;
    private final WarehouseFiles files;
    private final Engine engine;

    KernelLog(Path warehouse) {
        this.warehouse = warehouse;
        this.files = new WarehouseFiles(warehouse);
        this.engine = new FilesEngine(files);
    }

    /**
     * A table's version as loaded, with what a later commit needs of it.
     *
     * @param snapshot Kernel's
     * @param table    ours
     * @param actions  the log's own entry of each live file, in the order of {@code table.files()}
     */
    record Loaded(Snapshot snapshot, TableSnapshot table, List<AddFile> actions) {
    }

    /** The newest version; empty if there is no table. */
    Optional<Loaded> findLatest(TableName name) {
        try {
            return Optional.of(load(name, builder(name)));
        } catch (TableNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** A given version, which must exist. */
    Loaded at(TableName name, long version) {
        return load(name, builder(name).atVersion(version));
    }

    /** Makes the table, with its first files, as version 0. */
    Loaded create(TableName name, List<Column> columns, List<String> partitionColumns, List<DataFile> files) {
        var builder = TableManager.buildCreateTableTransaction(location(name), SqlType.schema(columns), ENGINE)
            .withTableProperties(PROPERTIES)
            .withMaxRetries(0);
        if (!partitionColumns.isEmpty()) {
            builder = builder.withDataLayoutSpec(DataLayoutSpec.partitioned(
                partitionColumns.stream().map(io.delta.kernel.expressions.Column::new).toList()));
        }
        Transaction transaction;
        try {
            transaction = builder.build(engine);
        } catch (TableAlreadyExistsException there) {
            throw TableConflict.alreadyThere(name);
        }
        List<Row> actions = adds(name, transaction, columns, files);
        return commit(name, transaction, actions,
            version -> table(name, version, columns, partitionColumns, List.of(), actions));
    }

    /**
     * Puts files in the place of others.
     *
     * @param read    the version the change is made from
     * @param removed which of its files go, by place in {@code read.actions()}
     */
    Loaded change(Loaded read, Set<Integer> removed, List<DataFile> files) {
        Transaction transaction = read.snapshot().buildUpdateTableTransaction(ENGINE, Operation.WRITE).withMaxRetries(0).build(engine);
        return change(read, transaction, read.table().columns(), read.table().partitionColumns(), removed, files);
    }

    /** The same, with new columns or other partition columns; the table keeps its identity, its properties and its past. */
    Loaded change(Loaded read, List<Column> columns, List<String> partitionColumns, Set<Integer> removed, List<DataFile> files) {
        SnapshotImpl snapshot = (SnapshotImpl) read.snapshot();
        // built and dropped for its checks: that Kernel may write to this table at all
        snapshot.buildUpdateTableTransaction(ENGINE, Operation.WRITE).build(engine);
        Metadata old = snapshot.getMetadata();
        Metadata metadata = new Metadata(old.getId(), old.getName(), old.getDescription(), old.getFormat(),
            SqlType.schema(columns).toJson(), SqlType.schema(columns),
            VectorUtils.buildArrayValue(partitionColumns, StringType.STRING), old.getCreatedTime(), old.getConfigurationMapValue());
        Optional<Protocol> protocol = TableFeatures.autoUpgradeProtocolBasedOnMetadata(metadata, Set.of(), snapshot.getProtocol())
            .map(upgrade -> ((Tuple2<Protocol, ?>) upgrade)._1);
        Transaction transaction = new TransactionImpl(false, snapshot.getDataPath(), Optional.of(snapshot), ENGINE, Operation.WRITE,
            protocol, Optional.of(metadata), snapshot.getCommitter(), Optional.empty(), Optional.empty(), Optional.empty(), 0,
            System::currentTimeMillis);
        return change(read, transaction, columns, partitionColumns, removed, files);
    }

    private Loaded change(
            Loaded read, Transaction transaction, List<Column> columns, List<String> partitionColumns, Set<Integer> removed,
            List<DataFile> files) {
        TableName name = read.table().name();
        List<Row> actions = new ArrayList<>();
        List<AddFile> kept = new ArrayList<>();
        for (int i = 0; i < read.actions().size(); i++) {
            AddFile file = read.actions().get(i);
            if (removed.contains(i)) {
                actions.add(SingleAction.createRemoveFileSingleAction(file.toRemoveFileRow(true, Optional.empty())));
            } else {
                kept.add(file);
            }
        }
        List<Row> added = adds(name, transaction, columns, files);
        actions.addAll(added);
        return commit(name, transaction, actions, version -> table(name, version, columns, partitionColumns, kept, added));
    }

    /** Makes the table as it will stand after a commit, so that nothing need be read again. */
    private interface After {
        Loaded at(long version);
    }

    private Loaded commit(TableName name, Transaction transaction, List<Row> actions, After after) {
        TransactionCommitResult result;
        try {
            result = transaction.commit(engine, CloseableIterable.inMemoryIterable(iterator(actions)));
        } catch (RuntimeException failure) {
            throw refused(name, transaction.getReadTableVersion(), failure);
        }
        Loaded now = after.at(result.getVersion());
        now = result.getPostCommitSnapshot().isPresent()
            ? new Loaded(result.getPostCommitSnapshot().get(), now.table(), now.actions())
            : at(name, result.getVersion());
        for (PostCommitHook hook : result.getPostCommitHooks()) {
            shorten(now, hook);
        }
        return now;
    }

    /**
     * Writes a checksum or a checkpoint, which spare the next reader most of the log. The commit is made by now: a table without
     * them is whole, and only a little slower to open.
     */
    private void shorten(Loaded table, PostCommitHook hook) {
        TableName name = table.table().name();
        long version = table.table().version();
        boolean isCheckpoint = hook.getType() == PostCommitHook.PostCommitHookType.CHECKPOINT;
        try {
            if (isCheckpoint) {
                table.snapshot().writeCheckpoint(engine); // what the hook does, after it has loaded the table once more
            } else {
                hook.threadSafeInvoke(engine);
            }
        } catch (CheckpointAlreadyExistsException another) {
            LOG.debug("{}: another process has written the checkpoint of version {}", name, version);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("{}: version {} has no {}: {}", name, version, hook.getType(), failure.toString());
            if (isCheckpoint) {
                deleteUnfinishedCheckpoint(name, version);
            }
        }
    }

    private void deleteUnfinishedCheckpoint(TableName name, long version) {
        try {
            Files.deleteIfExists(name.under(warehouse).resolve("_delta_log").resolve("%020d.checkpoint.parquet".formatted(version)));
        } catch (IOException fault) {
            throw StorageFault.of("Cannot finish writing " + name,
                "Version %d is written, but delete its checkpoint file by hand before the table is read.".formatted(version), fault);
        }
    }

    private static RuntimeException refused(TableName name, long read, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommitFailedException commit && commit.isConflict()) {
                return read < 0 ? TableConflict.alreadyThere(name) : new TableConflict(name, read);
            }
        }
        IOException fault = StorageFault.within(failure);
        if (fault == null || failure instanceof UncheckedIOException) {
            return failure;
        }
        return StorageFault.of("Cannot write " + name, standsAt(read), fault);
    }

    static String standsAt(long version) {
        return version < 0 ? "The table was not created." : "The table stands as it was, at version %d.".formatted(version);
    }

    private List<Row> adds(TableName name, Transaction transaction, List<Column> columns, List<DataFile> files) {
        Map<String, DataType> types = new HashMap<>();
        columns.forEach(column -> types.put(column.name(), SqlType.toDelta(column)));
        Row state = transaction.getTransactionState(engine);
        List<Row> actions = new ArrayList<>();
        for (DataFile file : files) {
            Map<String, Literal> partition = new LinkedHashMap<>();
            file.partition().forEach((column, value) -> partition.put(column, SqlType.literal(types.get(column), value)));
            DataWriteContext context = Transaction.getWriteContext(engine, state, partition);
            try (CloseableIterator<Row> made =
                    Transaction.generateAppendActions(engine, state, iterator(List.of(status(file, types))), context)) {
                made.forEachRemaining(actions::add);
            } catch (IOException fault) {
                throw StorageFault.of("Cannot write " + name, standsAt(transaction.getReadTableVersion()), fault);
            }
        }
        return actions;
    }

    private DataFileStatus status(DataFile file, Map<String, DataType> types) {
        Map<io.delta.kernel.expressions.Column, Literal> least = new LinkedHashMap<>();
        Map<io.delta.kernel.expressions.Column, Literal> greatest = new LinkedHashMap<>();
        Map<io.delta.kernel.expressions.Column, Long> nulls = new LinkedHashMap<>();
        file.statistics().forEach((name, column) -> {
            DataType type = types.get(name);
            if (type != null && !file.partition().containsKey(name)) {
                io.delta.kernel.expressions.Column key = new io.delta.kernel.expressions.Column(name);
                nulls.put(key, column.nulls());
                SqlType.bound(type, column.min()).ifPresent(value -> least.put(key, value));
                SqlType.bound(type, column.max()).ifPresent(value -> greatest.put(key, value));
            }
        });
        try {
            return new DataFileStatus(files.toKernel(file.path()), file.bytes(),
                Files.getLastModifiedTime(file.path()).toMillis(),
                Optional.of(new DataFileStatistics(file.rows(), least, greatest, nulls, Optional.of(true))));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Loaded load(TableName name, SnapshotBuilder builder) {
        Snapshot snapshot;
        try {
            snapshot = builder.build(engine);
            refuseUnreadable(name, snapshot);
            List<AddFile> actions = new ArrayList<>();
            try (CloseableIterator<FilteredColumnarBatch> batches =
                    ((ScanImpl) snapshot.getScanBuilder().build()).getScanFiles(engine, true)) {
                while (batches.hasNext()) {
                    try (CloseableIterator<Row> rows = batches.next().getRows()) {
                        while (rows.hasNext()) {
                            actions.add(new AddFile(rows.next().getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL)));
                        }
                    }
                }
            }
            return table(name, snapshot, actions);
        } catch (SqlType.UnknownColumnType unknown) {
            throw unknown.refusal(name);
        } catch (UnsupportedTableFeatureException unsupported) {
            throw unreadable(name, "the feature " + String.join(", ", new TreeSet<>(unsupported.getUnsupportedFeatures())), unsupported);
        } catch (UnsupportedOperationException unsupported) {
            throw unreadable(name, unsupported.getMessage(), unsupported);
        } catch (UnsupportedProtocolVersionException unsupported) {
            throw unreadable(name, "Delta's protocol version %d".formatted(unsupported.getVersion()), unsupported);
        } catch (TableNotFoundException | UserFault known) {
            throw known;
        } catch (RuntimeException damage) {
            // Kernel has an exception of its own for little of what can be wrong with a log, and lets the others through as they come
            IOException fault = StorageFault.within(damage);
            throw fault == null || fault instanceof JsonProcessingException ? damaged(name, damage)
                : StorageFault.of("Cannot read " + name, "Nothing was changed.", fault);
        } catch (IOException fault) {
            throw StorageFault.of("Cannot read " + name, "Nothing was changed.", fault);
        }
    }

    private UserFault damaged(TableName name, Exception damage) {
        return new UserFault("Cannot read %s: its log is damaged (%s). Restore the folder \"%s\" from a backup."
            .formatted(name, damage.getMessage(), name.under(warehouse)), damage);
    }

    private static void refuseUnreadable(TableName name, Snapshot snapshot) {
        Set<String> features = new HashSet<>(snapshot.getProtocol().getReaderFeatures());
        features.removeAll(READABLE);
        if (!features.isEmpty()) {
            throw unreadable(name, "the feature " + String.join(", ", new TreeSet<>(features)), null);
        }
        String mapping = snapshot.getTableProperties().getOrDefault("delta.columnMapping.mode", "none");
        if (!mapping.equals("none")) {
            throw unreadable(name, "the feature columnMapping (mode \"%s\")".formatted(mapping), null);
        }
    }

    private static UserFault unreadable(TableName name, String what, Exception cause) {
        return new UserFault(("Cannot read %s: the table uses %s, which Rooftree does not read. "
            + "Switch it off in the tool that switched it on, or let Rooftree build the table again.").formatted(name, what), cause);
    }

    private Loaded table(TableName name, Snapshot snapshot, List<AddFile> actions) {
        return loaded(snapshot, name, snapshot.getVersion(), SqlType.columns(snapshot.getSchema()), snapshot.getPartitionColumnNames(),
            actions);
    }

    private Loaded table(
            TableName name, long version, List<Column> columns, List<String> partitionColumns, List<AddFile> kept, List<Row> added) {
        List<AddFile> actions = new ArrayList<>(kept);
        for (Row action : added) {
            actions.add(new AddFile(action.getStruct(SingleAction.ADD_FILE_ORDINAL)));
        }
        return loaded(null, name, version, columns, partitionColumns, actions);
    }

    /** With the files in order of path, so that a table is the same however it was loaded. */
    private Loaded loaded(
            Snapshot snapshot, TableName name, long version, List<Column> columns, List<String> partitionColumns,
            List<AddFile> actions) {
        Map<Path, AddFile> byPath = new TreeMap<>();
        for (AddFile action : actions) {
            if (action.getDeletionVector().isPresent()) {
                throw unreadable(name, "the feature deletionVectors (file \"%s\")".formatted(action.getPath()), null);
            }
            byPath.put(path(name, action.getPath()), action);
        }
        List<ActiveFile> files = new ArrayList<>(byPath.size());
        byPath.forEach((path, action) -> files.add(new ActiveFile(
            path, VectorUtils.toJavaMap(action.getPartitionValues()), action.getNumRecords().orElse(-1L), action.getSize())));
        return new Loaded(snapshot, new TableSnapshot(name, version, columns, partitionColumns, files), List.copyOf(byPath.values()));
    }

    /** A file's path as the log has it, URI-encoded: relative to the table, or absolute on this machine or in the warehouse's store. */
    private Path path(TableName name, String logged) {
        try {
            URI uri = new URI(logged);
            URI home = warehouse.toUri();
            boolean isHere = home.getScheme().equals(uri.getScheme()) && Objects.equals(home.getAuthority(), uri.getAuthority());
            if (uri.getPath() != null && (uri.getScheme() == null || isHere)) {
                return name.under(warehouse).resolve(uri.getPath());
            }
        } catch (URISyntaxException | InvalidPathException fault) {
            throw new UserFault("Cannot read %s: its log is damaged (invalid file path \"%s\"). Restore the folder \"%s\" from a backup."
                .formatted(name, logged, name.under(warehouse)), fault);
        }
        throw new UserFault(("Cannot read %s: its file \"%s\" is not where the warehouse is. Copy the table with its files into \"%s\".")
            .formatted(name, logged, name.under(warehouse)));
    }

    private SnapshotBuilder builder(TableName name) {
        return TableManager.loadSnapshot(location(name));
    }

    private String location(TableName name) {
        return files.toKernel(name.under(warehouse));
    }

    private static <T> CloseableIterator<T> iterator(List<T> items) {
        return io.delta.kernel.internal.util.Utils.toCloseableIterator(items.iterator());
    }

    /** Kernel's own engine on our files, without the reports on its doings that it would write as JSON for every step. */
    private static final class FilesEngine extends DefaultEngine {

        FilesEngine(WarehouseFiles files) {
            super(files);
        }

        @Override
        public List<MetricsReporter> getMetricsReporters() {
            return List.of();
        }
    }
}
