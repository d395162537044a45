package uk.rooftree.warehouse.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.DataFile;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Rows;

/**
 * Brings a council's tables up to date: runs the models in the order of what they read, writes stored models to their Delta
 * tables, a partition each, and leaves alone what cannot have changed.
 *
 * <p>A stored model's key is a digest of its SQL, of the SQL of every view and work model between it and stored rows, of the
 * macros, and of what it reads: keys of stored models, live files of other tables, contents of reference tables. A model whose
 * key a former release has too is not run again, if the table's partition still holds the files it held in that release.
 *
 * <p>Tables that no model makes (landing) are read as they stand, as far as {@link VisibleTable} shows them. A model may read
 * {@code previous.<table>}: the rows that the table of that name, kept by as-at date, holds for earlier as-at dates. Where
 * there are none yet, a model {@code previous.<table>} of the tree stands in.
 *
 * <p>Commits run beside the next model, and are all done when {@link #run} returns. For one run and one thread.
 */
public final class ModelRunner {

    private static final int DUPLICATES_TOLD = 5;
    private static final int FAILURES_TOLD = 20;

    private final DuckDb engine;
    private final DeltaTables tables;
    private final RunContext context;
    private final RunListener listener;
    private final String macros;
    private final ModelGraph graph;
    private final Map<TableName, TableSnapshot> inputs = new TreeMap<>();
    private final Map<TableName, String> identities = new TreeMap<>();
    private final Map<TableName, String> keys = new HashMap<>();
    private final Set<TableName> inEngine = new TreeSet<>();
    private final SortedMap<TableName, BuiltTable> built = new TreeMap<>();
    private boolean anythingMade;

    /**
     * Looks at the models and at all they read, and changes nothing yet.
     *
     * @param models all models of the run, checks among them
     * @throws CannotBuild if a model reads what is neither a model, nor a table, nor a reference table
     */
    public ModelRunner(DuckDb engine, DeltaTables tables, SqlTree tree, Collection<Model> models, RunContext context, RunListener listener) {
        this.engine = engine;
        this.tables = tables;
        this.context = context;
        this.listener = listener;
        this.macros = tree.macros("duckdb");
        Set<TableName> shown = previousTables(models);
        this.graph = new ModelGraph(models.stream().filter(model -> !shown.contains(model.name())).toList());
        resolveInputs();
    }

    /**
     * Makes what has changed.
     *
     * @param former tables as earlier releases have them, the most alike first
     * @return every stored table, reference tables included, as it now stands
     */
    public SortedMap<TableName, BuiltTable> run(List<? extends Map<TableName, BuiltTable>> former) {
        engine.runScript(macros);
        List<Model> changed = new ArrayList<>();
        for (Model model : graph.order()) {
            if (model.storing() == Storing.TABLE) {
                Map<String, String> partition = partition(model);
                Optional<TableSnapshot> unchanged = findUnchanged(model.name(), key(model), partition, former);
                if (unchanged.isPresent()) {
                    built.put(model.name(), new BuiltTable(unchanged.get().version(), unchanged.get().rows(), key(model)));
                } else {
                    changed.add(model);
                }
            }
        }
        listener.begins(modelsTold(changed), built.size());
        for (TableName name : built.keySet()) {
            listener.unchanged(graph.findModel(name).orElseThrow(), built.get(name).rows());
        }
        anythingMade = !changed.isEmpty();
        try (Commits commits = new Commits()) {
            storeReference(former, commits);
            Map<TableName, Model> lastReader = lastReaders(changed);
            for (Model model : changed) {
                makeReadBy(model);
                store(model, commits);
                dropReadLastBy(model, lastReader);
            }
            commits.finish();
        }
        return Collections.unmodifiableSortedMap(built);
    }

    /** Runs the checks among the models; after {@link #run}. None need run where nothing was made anew. */
    public List<CheckResult> check() {
        List<CheckResult> results = new ArrayList<>();
        for (Model model : graph.order()) {
            if (anythingMade && model.layer().equals("checks")) {
                makeReadBy(model);
                Rows found = run(model, () -> engine.query("select * from (\n" + model.sql() + "\n) limit " + FAILURES_TOLD));
                int reason = found.indexOf("failure_reason");
                results.add(new CheckResult(model.name(), found.rows().stream().map(row -> String.valueOf(row.get(reason))).toList()));
            }
        }
        return results;
    }

    private Set<TableName> previousTables(Collection<Model> models) {
        Set<TableName> shown = new TreeSet<>();
        for (Model model : models) {
            for (TableName source : model.sources()) {
                if (source.schema().equals("previous") && !inputs.containsKey(source)) {
                    // without earlier rows the stand-in is read, whether the table is there by now or not
                    Optional<TableSnapshot> earlier = tables.find(keptByAsAt(source, models))
                        .map(table -> VisibleTable.before(table, context.councilCode(), context.asAt()))
                        .filter(table -> !table.files().isEmpty());
                    if (earlier.isPresent()) {
                        inputs.put(source, earlier.get());
                        shown.add(source);
                    }
                }
            }
        }
        return shown;
    }

    private static TableName keptByAsAt(TableName previous, Collection<Model> models) {
        for (Model model : models) {
            if (model.name().table().equals(previous.table()) && model.storing() == Storing.TABLE && model.partition().contains("as_at")) {
                return model.name();
            }
        }
        throw new InvalidModel("Invalid source \"%s\": no model \"%s\" is kept by as-at date".formatted(previous, previous.table()));
    }

    private void resolveInputs() {
        List<String> missing = new ArrayList<>();
        for (TableName input : graph.inputs()) {
            if (context.reference().containsKey(input)) {
                identities.put(input, context.reference().get(input).digest());
                continue;
            }
            if (!inputs.containsKey(input)) {
                tables.find(input).ifPresent(table -> inputs.put(input, VisibleTable.upTo(table, context.councilCode(), context.asAt())));
            }
            if (inputs.containsKey(input)) {
                identities.put(input, VisibleTable.identity(inputs.get(input)));
            } else {
                missing.add("%s (read by %s)".formatted(input, graph.order().stream()
                    .filter(model -> model.sources().contains(input)).map(Model::path).collect(Collectors.joining(", "))));
            }
        }
        if (!missing.isEmpty()) {
            throw new CannotBuild("Cannot build: no model makes, and no table is, %s".formatted(String.join("; ", missing)));
        }
    }

    /** The key of a stored model. */
    private String key(Model model) {
        String known = keys.get(model.name());
        if (known != null) {
            return known;
        }
        Digest digest = new Digest().add(macros).add(partition(model).toString()).addAll(model.header().keys());
        addTo(digest, model, new TreeSet<>());
        String key = digest.hex();
        keys.put(model.name(), key);
        return key;
    }

    private void addTo(Digest digest, Model model, Set<TableName> seen) {
        digest.add(model.name().toString()).add(model.normalisedSql());
        for (TableName source : model.sources()) {
            if (!seen.add(source)) {
                continue;
            }
            Optional<Model> read = graph.findModel(source);
            if (read.isEmpty()) {
                digest.add(source.toString()).add(identities.get(source));
            } else if (read.get().storing() == Storing.TABLE) {
                digest.add(source.toString()).add(key(read.get()));
            } else {
                addTo(digest, read.get(), seen);
            }
        }
    }

    private Map<String, String> partition(Model model) {
        Map<String, String> partition = new LinkedHashMap<>();
        for (String column : model.partition()) {
            partition.put(column, switch (column) {
                case "council_code" -> context.councilCode();
                case "as_at" -> context.asAt().toString();
                default -> throw new InvalidModel("Invalid model %s: partition column \"%s\" (expected council_code, as_at)".formatted(model.path(), column));
            });
        }
        return partition;
    }

    private Optional<TableSnapshot> findUnchanged(TableName name, String key, Map<String, String> partition,
                                                  List<? extends Map<TableName, BuiltTable>> former) {
        for (Map<TableName, BuiltTable> release : former) {
            BuiltTable before = release.get(name);
            if (before != null && before.key().equals(key)) {
                Optional<TableSnapshot> now = tables.find(name);
                if (now.isPresent() && holdsStill(name, before.version(), now.get(), partition)) {
                    return now;
                }
            }
        }
        return Optional.empty();
    }

    private boolean holdsStill(TableName name, long version, TableSnapshot now, Map<String, String> partition) {
        if (version == now.version()) {
            return true;
        }
        return version < now.version()
            && Set.copyOf(VisibleTable.of(tables.at(name, version), partition)).equals(Set.copyOf(VisibleTable.of(now, partition)));
    }

    private void storeReference(List<? extends Map<TableName, BuiltTable>> former, Commits commits) {
        for (ReferenceTable table : context.reference().values()) {
            String key = table.digest();
            boolean byCouncil = table.columns().stream().anyMatch(column -> column.name().equals("council_code"));
            Map<String, String> partition = byCouncil ? Map.of("council_code", context.councilCode()) : Map.of();
            Optional<TableSnapshot> unchanged = findUnchanged(table.name(), key, partition, former);
            if (unchanged.isPresent()) {
                built.put(table.name(), new BuiltTable(unchanged.get().version(), unchanged.get().rows(), key));
                continue;
            }
            makeInput(table.name());
            List<DataFile> files = engine.write(table.name(), "select * from " + table.name(), table.columns(),
                tables.folder(table.name()), partition, List.of());
            commits.add(table.name(), key, table.columns(), partition, files);
        }
    }

    private void makeReadBy(Model model) {
        for (TableName source : model.sources()) {
            Optional<Model> read = graph.findModel(source);
            if (inEngine.contains(source) || model.appended().contains(source)) {
                continue;
            }
            if (read.isEmpty()) {
                makeInput(source);
            } else if (read.get().storing() == Storing.TABLE) {
                // unchanged: one made anew is in the engine already
                engine.define(VisibleTable.upTo(tables.latest(source), context.councilCode(), context.asAt()));
                inEngine.add(source);
            } else {
                makeReadBy(read.get());
                make(read.get());
                inEngine.add(source);
            }
        }
    }

    private void makeInput(TableName input) {
        if (inEngine.add(input)) {
            if (context.reference().containsKey(input)) {
                engine.createTable(input, context.reference().get(input).columns(), context.reference().get(input).rows());
            } else {
                engine.define(input, inputs.get(input));
            }
        }
    }

    private void make(Model model) {
        long start = System.nanoTime();
        if (!isWorkedOutOnce(model)) {
            run(model, () -> {
                engine.createView(model.name(), model.sql());
                return null;
            });
            return;
        }
        long rows = run(model, () -> engine.createWorkTable(model.name(), model.sql()));
        appendTo(model);
        if (isTold(model)) {
            listener.made(model, rows, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Adds the rows of a made model's parts, one part at a time, so that no more than one part's inputs are held at once. */
    private void appendTo(Model whole) {
        List<Model> parts = whole.appended().stream().map(part -> graph.findModel(part).orElseThrow()).toList();
        Map<TableName, Model> lastReader = lastReaders(parts);
        for (Model part : parts) {
            long start = System.nanoTime();
            makeReadBy(part);
            long rows = run(part, () -> engine.append(whole.name(), part.sql()));
            dropReadLastBy(part, lastReader);
            listener.made(part, rows, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** A measure's views are read several times over by its result: during a run each is worked out once. */
    private static boolean isWorkedOutOnce(Model model) {
        return model.storing() == Storing.WORK || model.layer().equals("measures");
    }

    private static boolean isTold(Model model) {
        return model.storing() != Storing.VIEW && model.appended().isEmpty();
    }

    private int modelsTold(List<Model> changed) {
        Set<TableName> told = new TreeSet<>();
        for (Model model : changed) {
            told.add(model.name());
            for (TableName name : unstoredReadBy(model, new TreeSet<>())) {
                Model read = graph.findModel(name).orElseThrow();
                told.addAll(read.appended());
                if (isTold(read)) {
                    told.add(name);
                }
            }
        }
        return told.size();
    }

    private void store(Model model, Commits commits) {
        long start = System.nanoTime();
        TableName name = model.name();
        Map<String, String> partition = partition(model);
        List<Column> columns = run(model, () -> engine.storableColumns(name, model.sql()));
        List<String> orderBy = model.layer().equals("core") ? List.of() : model.header().keys().stream().filter(key -> !partition.containsKey(key)).toList();
        List<DataFile> files = run(model, () -> engine.write(name, model.sql(), columns, tables.folder(name), partition, orderBy));
        TableSnapshot visible = visible(name, columns, partition, files);
        engine.define(visible);
        inEngine.add(name);
        long rows = files.stream().mapToLong(DataFile::rows).sum();
        checkKeys(model, partition);
        commits.add(name, key(model), columns, partition, files);
        listener.made(model, rows, Duration.ofNanos(System.nanoTime() - start));
    }

    /** The table as it will be once the files are committed. */
    private TableSnapshot visible(TableName name, List<Column> columns, Map<String, String> partition, List<DataFile> files) {
        List<ActiveFile> all = new ArrayList<>();
        tables.find(name).ifPresent(table -> VisibleTable.upTo(table, context.councilCode(), context.asAt()).files().stream()
            .filter(file -> !VisibleTable.isIn(file, partition)).forEach(all::add));
        files.forEach(file -> all.add(new ActiveFile(file.path(), file.partition(), file.rows(), file.bytes())));
        return new TableSnapshot(name, 0, columns, List.copyOf(partition.keySet()), all);
    }

    private void checkKeys(Model model, Map<String, String> partition) {
        String keyColumns = DuckDb.identifiers(model.header().keys());
        String ofPartition = partition.entrySet().stream().map(value -> DuckDb.identifier(value.getKey()) + " = " + DuckDb.literal(value.getValue()))
            .collect(Collectors.joining(" and "));
        Rows twice = run(model, () -> engine.query("select " + keyColumns + ", count(*) from " + model.name() + " where " + ofPartition
            + " group by " + keyColumns + " having count(*) > 1 order by " + keyColumns + " limit " + DUPLICATES_TOLD));
        if (!twice.rows().isEmpty()) {
            throw new CannotBuild("Cannot make %s (%s): its keys (%s) are not unique: %s".formatted(model.name(), model.path(),
                String.join(", ", model.header().keys()),
                twice.rows().stream().map(row -> row.subList(0, row.size() - 1) + " stands " + row.get(row.size() - 1) + " times")
                    .collect(Collectors.joining(", "))));
        }
    }

    /** For each unstored model, the last of the given models in their order that needs it, directly or through others. */
    private Map<TableName, Model> lastReaders(List<Model> readers) {
        Map<TableName, Model> last = new HashMap<>();
        for (Model reader : readers) {
            for (TableName source : unstoredReadBy(reader, new TreeSet<>())) {
                last.put(source, reader);
            }
        }
        return last;
    }

    private Set<TableName> unstoredReadBy(Model model, Set<TableName> found) {
        for (TableName source : model.sources()) {
            Optional<Model> read = graph.findModel(source);
            if (read.isPresent() && read.get().storing() != Storing.TABLE && found.add(source)) {
                unstoredReadBy(read.get(), found);
            }
        }
        return found;
    }

    private void dropReadLastBy(Model model, Map<TableName, Model> lastReader) {
        lastReader.forEach((name, reader) -> {
            if (reader == model && isWorkedOutOnce(graph.findModel(name).orElseThrow()) && inEngine.remove(name)) {
                engine.execute("drop table " + name);
            }
        });
    }

    private static <T> T run(Model model, java.util.function.Supplier<T> task) {
        try {
            return task.get();
        } catch (RuntimeException refused) {
            throw new CannotBuild("Cannot make %s (%s): %s".formatted(model.name(), model.path(), refused.getMessage()), refused);
        }
    }

    /** Commits files to tables beside the run; two at a time, since most of a commit is waiting for the disk. */
    private final class Commits implements AutoCloseable {

        private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "delta-commit");
            thread.setDaemon(true);
            return thread;
        });
        private final Map<TableName, Future<BuiltTable>> running = new LinkedHashMap<>();

        void add(TableName name, String key, List<Column> columns, Map<String, String> partition, List<DataFile> files) {
            running.put(name, threads.submit(() -> {
                Map<String, String> replaced = replacesAll(name, columns, partition) ? Map.of() : partition;
                TableSnapshot table = tables.write(name, columns, List.copyOf(partition.keySet()), replaced, files);
                return new BuiltTable(table.version(), table.rows(), key);
            }));
        }

        void finish() {
            running.forEach((name, commit) -> {
                try {
                    built.put(name, commit.get());
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof RuntimeException fault) {
                        throw fault;
                    }
                    throw new CannotBuild("Cannot commit %s: %s".formatted(name, failed.getCause().getMessage()), failed.getCause());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new CannotBuild("Cannot commit %s: the run was stopped".formatted(name), stopped);
                }
            });
        }

        /** A model whose columns changed may take the table with it where nobody else's rows are in it. */
        private boolean replacesAll(TableName name, List<Column> columns, Map<String, String> partition) {
            return tables.find(name).filter(table -> !table.columns().equals(columns)
                && table.files().stream().allMatch(file -> VisibleTable.isIn(file, partition))).isPresent();
        }

        @Override
        public void close() {
            threads.shutdown();
            try {
                // a failed run must not leave commits behind it that go on
                threads.awaitTermination(10, java.util.concurrent.TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
