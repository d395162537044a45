package uk.rooftree.warehouse.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.ActiveFile;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.delta.TableSnapshot;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.engine.RowsToStore;
import uk.rooftree.warehouse.engine.RowsToStore.Shown;
import uk.rooftree.warehouse.engine.WrittenRows;

/**
 * Brings a council's tables up to date: runs the models after those they read, writes stored models to their Delta tables, a
 * partition each, and leaves alone what cannot have changed ({@link ModelKeys}). Several models run at once, one for each
 * processor.
 *
 * <p>Tables that no model of the run makes are read as they stand, as far as {@link VisibleTable} shows them. A model may read
 * {@code previous.<table>}: the rows that the table of that name, kept by as-at date, holds for earlier as-at dates. Where
 * there are none yet, a model {@code previous.<table>} of the tree stands in.
 *
 * <p>Commits go on beside the models, and are all done when {@link #run} returns. For one run.
 */
public final class ModelRunner {

    private static final int DUPLICATES_TOLD = 5;
    private static final int FAILURES_TOLD = 20;

    /**
     * The rows of a model that reads no more than this are few enough for memory; those of a greater one stream into their files and
     * are read from there.
     */
    private static final long MOST_ROWS_IN_MEMORY = 500_000;

    /** So many texts must read a table for its rows to be held in memory: to bring them there costs about what two readers save. */
    private static final long TEXTS_WORTH_HOLDING_FOR = 3;

    /** A stored table of no more rows stays in memory for the runs after this one. */
    private static final long MOST_ROWS_KEPT = 100_000;

    /** A work table of no more rows is not worth dropping. */
    private static final long MOST_ROWS_LEFT = 1_000;

    private final Engine engine;
    private final DeltaTables tables;
    private final RunContext context;
    private final RunListener listener;
    private final SqlTree tree;
    private final ModelGraph graph;
    private final Map<TableName, TableSnapshot> inputs = new TreeMap<>();
    private final SortedMap<TableName, BuiltTable> built = new TreeMap<>();
    private final SortedMap<TableName, CheckResult> checks = new TreeMap<>();

    // of one run
    private final Steps steps = new Steps();
    private final Map<TableName, Set<String>> readers = new HashMap<>();
    private final Set<TableName> changed = new LinkedHashSet<>();
    private final Set<TableName> told = new TreeSet<>();
    private final Map<TableName, Long> rowsMade = new ConcurrentHashMap<>();
    private long mostRowsInMemory = MOST_ROWS_IN_MEMORY;
    private ModelKeys keys;
    private Commits commits;

    /**
     * Looks at the models and at all they read, and changes nothing yet.
     *
     * @param models   all models of the run, checks among them
     * @param listener told from several threads, one at a time
     * @throws CannotBuild if a model reads what is neither a model, nor a table, nor a reference table
     */
    public ModelRunner(Engine engine, DeltaTables tables, SqlTree tree, Collection<Model> models, RunContext context, RunListener listener) {
        this.engine = engine;
        this.tables = tables;
        this.context = context;
        this.listener = listener;
        this.tree = tree;
        Set<TableName> shown = previousTables(models);
        this.graph = new ModelGraph(models.stream().filter(model -> !shown.contains(model.name())).toList());
        resolveInputs();
    }

    /** With another bound for what is worked out in memory. */
    ModelRunner withMostRowsInMemory(long rows) {
        mostRowsInMemory = rows;
        return this;
    }

    /**
     * Makes what has changed.
     *
     * @param former tables as earlier releases have them, the most alike first
     * @return every stored table, reference tables included, as it now stands
     */
    public SortedMap<TableName, BuiltTable> run(List<? extends Map<TableName, BuiltTable>> former) {
        engine.runScript(tree.macros(engine.dialect()));
        keys = new ModelKeys(graph, inputs, tables, context, tree.allMacros(), former);
        findChanged();
        try (Commits begun = new Commits()) {
            commits = begun;
            changed.forEach(name -> planRelation(name));
            if (!changed.isEmpty()) {
                graph.order().stream().filter(model -> model.layer().equals("checks")).forEach(this::planCheck);
            }
            planReference();
            readers.forEach((name, after) -> steps.addUrgent("drop " + name, after, own -> dropIfMany(own, name)));
            listener.begins(told.size(), (int) built.keySet().stream().filter(name -> graph.findModel(name).isPresent()).count());
            built.forEach((name, table) -> graph.findModel(name).ifPresent(model -> listener.unchanged(model, table.rows())));
            engine.expect(mostRowsRead());
            steps.run(engine, engine.threads());
            built.putAll(commits.finish());
        }
        return Collections.unmodifiableSortedMap(built);
    }

    /** What the checks among the models found, after {@link #run}. None is run where nothing was made anew. */
    public List<CheckResult> check() {
        return List.copyOf(checks.values());
    }

    private Set<TableName> previousTables(Collection<Model> models) {
        Set<TableName> shown = new TreeSet<>();
        for (Model model : models) {
            for (TableName source : model.sources()) {
                if (source.schema().equals("previous") && !inputs.containsKey(source)) {
                    // without earlier rows the stand-in is read, whether the table is there by now or not
                    tables.find(keptByAsAt(source, models))
                        .map(table -> VisibleTable.before(table, context.councilCode(), context.asAt()))
                        .filter(table -> !table.files().isEmpty())
                        .ifPresent(earlier -> {
                            inputs.put(source, earlier);
                            shown.add(source);
                        });
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
            if (context.reference().containsKey(input) || inputs.containsKey(input)) {
                continue;
            }
            Optional<TableSnapshot> table = tables.find(input);
            table.ifPresentOrElse(found -> inputs.put(input, VisibleTable.upTo(found, context.councilCode(), context.asAt())),
                () -> missing.add("%s (read by %s)".formatted(input, graph.order().stream()
                    .filter(model -> model.sources().contains(input)).map(Model::path).collect(Collectors.joining(", ")))));
        }
        if (!missing.isEmpty()) {
            throw new CannotBuild("Cannot build: no model makes, and no table is, %s".formatted(String.join("; ", missing)));
        }
    }

    private void findChanged() {
        for (Model model : graph.order()) {
            if (model.storing() == Storing.TABLE) {
                String key = keys.key(model);
                keys.findUnchanged(model.name(), key, partition(model)).ifPresentOrElse(
                    table -> built.put(model.name(), builtAs(table, key)), () -> changed.add(model.name()));
            }
        }
    }

    private BuiltTable builtAs(TableSnapshot table, String key) {
        return new BuiltTable(table.version(), VisibleTable.upTo(table, context.councilCode(), context.asAt()).rows(), key);
    }

    private Map<String, String> partition(Model model) {
        return run(model, () -> context.partition(model.partition()));
    }

    // ---- the plan: a step is named for the relation it makes ----

    /** The steps that make a relation, and all it is made from, readable in the engine. */
    private void planRelation(TableName name) {
        if (steps.has(name.toString())) {
            return;
        }
        Optional<Model> model = graph.findModel(name);
        if (model.isEmpty()) {
            steps.add(name.toString(), Set.of(), own -> showInput(own, name));
        } else if (model.get().storing() != Storing.TABLE) {
            planUnstored(model.get());
        } else if (changed.contains(name)) {
            told.add(name);
            steps.add(name.toString(), planSources(model.get()), own -> store(own, model.get()));
        } else {
            steps.add(name.toString(), Set.of(),
                own -> show(own, name, VisibleTable.upTo(tables.latest(name), context.councilCode(), context.asAt())));
        }
    }

    private void planUnstored(Model model) {
        String name = model.name().toString();
        if (!isWorkedOutOnce(model)) {
            steps.add(name, planSources(model), own -> run(model, () -> {
                own.createView(model.name(), model.sql());
                return null;
            }));
        } else if (model.appended().isEmpty()) {
            boolean isTold = model.storing() == Storing.WORK && told.add(model.name());
            steps.add(name, planSources(model), own -> {
                long start = System.nanoTime();
                long rows = run(model, () -> own.createWorkTable(model.name(), model.sql()));
                rowsMade.put(model.name(), rows);
                if (isTold) {
                    tellMade(model, rows, start);
                }
            });
        } else {
            planAppended(model);
        }
    }

    /** A model made of parts: an empty table first, then each part's rows as soon as what it reads is there. */
    private void planAppended(Model whole) {
        String head = whole.name() + " begun";
        steps.add(head, Set.of(), own -> run(whole, () -> own.createWorkTable(whole.name(), whole.sql())));
        Set<String> all = new TreeSet<>();
        for (TableName name : whole.appended()) {
            Model part = graph.findModel(name).orElseThrow();
            String step = whole.name() + " with " + name;
            boolean isReadByOthers = graph.order().stream().anyMatch(other -> other.appended().isEmpty() && other.sources().contains(name));
            Set<String> after = new TreeSet<>(Set.of(head));
            if (isReadByOthers) {
                planRelation(name);
                after.add(name.toString());
                readers.computeIfAbsent(name, table -> new TreeSet<>()).add(step);
            } else {
                after.addAll(planSources(part, step, true));
            }
            told.add(name);
            steps.add(step, after, own -> {
                long start = System.nanoTime();
                String rows = isReadByOthers ? "select * from " + name : part.sql();
                tellMade(part, run(part, () -> own.append(whole.name(), rows)), start);
            });
            all.add(step);
        }
        steps.add(whole.name().toString(), all, own -> { });
    }

    private void planCheck(Model check) {
        steps.add(check.name().toString(), planSources(check), own -> {
            Rows found = run(check, () -> own.query("select * from (\n" + check.sql() + "\n) limit " + FAILURES_TOLD));
            int reason = found.indexOf("failure_reason");
            synchronized (checks) {
                checks.put(check.name(), new CheckResult(check.name(), found.rows().stream().map(row -> String.valueOf(row.get(reason))).toList()));
            }
        });
    }

    private void planReference() {
        for (ReferenceTable table : context.reference().values()) {
            TableName name = table.name();
            String key = table.digest();
            boolean isByCouncil = table.columns().stream().anyMatch(column -> column.name().equals("council_code"));
            Map<String, String> partition = isByCouncil ? context.partition(List.of("council_code")) : Map.of();
            keys.findUnchanged(name, key, partition).ifPresentOrElse(
                unchanged -> built.put(name, builtAs(unchanged, key)),
                () -> {
                    planRelation(name);
                    steps.add(name + " stored", Set.of(name.toString()), own -> commits.add(name,
                        own.write(tables, RowsToStore.asTheyCome(name, "select * from " + name, partition)), stored -> builtAs(stored, key)));
                });
        }
    }

    private Set<String> planSources(Model model) {
        return planSources(model, model.name().toString(), model.storing() != Storing.VIEW || isWorkedOutOnce(model) || model.layer().equals("checks"));
    }

    /**
     * Plans what a model reads, and notes for which step the tables made in this run must last.
     *
     * @param isRead whether the step reads them; one that makes a view does not
     */
    private Set<String> planSources(Model model, String step, boolean isRead) {
        Set<String> after = new TreeSet<>();
        for (TableName source : model.sources()) {
            planRelation(source);
            after.add(source.toString());
        }
        if (isRead) {
            tablesMadeReadBy(model, new TreeSet<>()).forEach(work -> readers.computeIfAbsent(work, name -> new TreeSet<>()).add(step));
        }
        return after;
    }

    /** Tables made in this run that a model reads itself or by way of views. */
    private Set<TableName> tablesMadeReadBy(Model model, Set<TableName> found) {
        for (TableName source : model.sources()) {
            graph.findModel(source).ifPresent(read -> {
                if (isWorkedOutOnce(read) || changed.contains(source)) {
                    found.add(source);
                } else if (read.storing() == Storing.VIEW) {
                    tablesMadeReadBy(read, found);
                }
            });
        }
        return found;
    }

    /**
     * A measure's views are read several times over by its result: during a run each is worked out once, but for those that do no more
     * than pick what another holds.
     */
    private static boolean isWorkedOutOnce(Model model) {
        return model.storing() == Storing.WORK || model.layer().equals("measures") && !model.isPicking();
    }

    // ---- the steps ----

    private void showInput(Engine own, TableName name) {
        ReferenceTable reference = context.reference().get(name);
        if (reference != null) {
            own.createTable(name, reference.columns(), reference.rows());
        } else {
            show(own, name, inputs.get(name));
        }
    }

    private void show(Engine own, TableName name, TableSnapshot table) {
        if (textsReading(name) >= TEXTS_WORTH_HOLDING_FOR) {
            own.hold(name, table);
        } else {
            own.define(name, table);
        }
    }

    /** How many texts read a relation when they are run, themselves or by way of views. */
    private long textsReading(TableName name) {
        return graph.order().stream().filter(model -> model.sources().contains(name))
            .mapToLong(model -> model.storing() != Storing.VIEW || isWorkedOutOnce(model) ? 1 : textsReading(model.name())).sum();
    }

    /** Few rows are let be: to drop them takes longer than they take room, and a later run of this database may read what is stored. */
    private void dropIfMany(Engine own, TableName name) {
        boolean isStored = graph.findModel(name).map(model -> model.storing() == Storing.TABLE).orElse(false);
        if (rowsMade.getOrDefault(name, Long.MAX_VALUE) > (isStored ? MOST_ROWS_KEPT : MOST_ROWS_LEFT)) {
            own.drop(name);
        }
    }

    private void store(Engine own, Model model) {
        long start = System.nanoTime();
        TableName name = model.name();
        Map<String, String> partition = partition(model);
        // rows of core stay as they came; what was joined and grouped comes in any order and is put in one
        List<String> orderBy = model.layer().equals("core") ? List.of()
            : model.header().keys().stream().filter(key -> !partition.containsKey(key)).toList();
        Shown shown = rowsReadBy(model, new TreeSet<>()) <= mostRowsInMemory ? Shown.IN_MEMORY : Shown.STORED;
        WrittenRows written = run(model, () -> own.write(tables, new RowsToStore(name, model.sql(), partition, orderBy, earlierDates(name, partition), shown)));
        checkKeys(own, model, partition);
        String key = keys.key(model);
        commits.add(name, written, table -> builtAs(table, key));
        rowsMade.put(name, written.rows());
        tellMade(model, written.rows(), start);
    }

    /** Rows of the longest table that is read: of one kept by as-at date, those of the run's own. */
    private long mostRowsRead() {
        long made = built.values().stream().mapToLong(BuiltTable::rows).max().orElse(0);
        return inputs.values().stream()
            .mapToLong(table -> table.files().stream()
                .filter(file -> !file.partition().containsKey("as_at") || context.asAt().toString().equals(file.partition().get("as_at")))
                .mapToLong(ActiveFile::rows).sum())
            .reduce(made, Math::max);
    }

    /** Rows in all that a model reads, itself or by way of views. */
    private long rowsReadBy(Model model, Set<TableName> seen) {
        long rows = 0;
        for (TableName source : model.sources()) {
            if (!seen.add(source)) {
                continue;
            }
            Optional<Model> read = graph.findModel(source);
            if (rowsMade.containsKey(source)) {
                rows += rowsMade.get(source);
            } else if (read.isPresent() && read.get().storing() == Storing.TABLE) {
                rows += VisibleTable.upTo(tables.latest(source), context.councilCode(), context.asAt()).rows();
            } else if (read.isPresent()) {
                rows += rowsReadBy(read.get(), seen);
            } else if (inputs.containsKey(source)) {
                rows += inputs.get(source).rows();
            }
        }
        return rows;
    }

    private Optional<TableSnapshot> earlierDates(TableName name, Map<String, String> partition) {
        return tables.find(name)
            .map(table -> VisibleTable.with(table, VisibleTable.upTo(table, context.councilCode(), context.asAt()).files().stream()
                .filter(file -> !file.isIn(partition)).toList()))
            .filter(table -> !table.files().isEmpty());
    }

    private void checkKeys(Engine own, Model model, Map<String, String> partition) {
        String columns = Engine.identifiers(model.header().keys());
        String ofPartition = partition.entrySet().stream().map(value -> Engine.identifiers(List.of(value.getKey())) + " = " + Engine.literal(value.getValue()))
            .collect(Collectors.joining(" and "));
        // first by a number for each key, which takes a fraction of the memory of the keys themselves
        boolean mayBeTwice = !run(model, () -> own.query("select hash(" + columns + ") as number from " + model.name() + " where " + ofPartition
            + " group by number having count(*) > 1 limit 1")).rows().isEmpty();
        if (!mayBeTwice) {
            return;
        }
        Rows twice = run(model, () -> own.query("select " + columns + ", count(*) from " + model.name() + " where " + ofPartition
            + " group by " + columns + " having count(*) > 1 order by " + columns + " limit " + DUPLICATES_TOLD));
        if (!twice.rows().isEmpty()) {
            throw new CannotBuild("Cannot make %s (%s): its keys (%s) are not unique: %s".formatted(model.name(), model.path(),
                String.join(", ", model.header().keys()),
                twice.rows().stream().map(row -> row.subList(0, row.size() - 1) + " stands " + row.get(row.size() - 1) + " times")
                    .collect(Collectors.joining(", "))));
        }
    }

    private void tellMade(Model model, long rows, long start) {
        synchronized (listener) {
            listener.made(model, rows, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static <T> T run(Model model, Supplier<T> task) {
        try {
            return task.get();
        } catch (RuntimeException refused) {
            throw new CannotBuild("Cannot make %s (%s): %s".formatted(model.name(), model.path(), refused.getMessage()), refused);
        }
    }
}
