package uk.rooftree.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.staging.FolderLoad;
import uk.rooftree.etl.staging.LandedFile;
import uk.rooftree.etl.staging.LoadOutcome;
import uk.rooftree.etl.staging.LoadRequest;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.RowsToStore;
import uk.rooftree.warehouse.model.BuiltTable;
import uk.rooftree.warehouse.model.Digest;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.ModelRunner;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.VisibleTable;
import uk.rooftree.warehouse.target.Targets;

/** The folder of one as-at date on its way from files to kept rows: landing, staging and core. */
final class AsAtLoad implements AutoCloseable {

    private static final TableName PERIOD = TableName.of("reference.period");
    private static final List<String> PARTITION = List.of("council_code", "as_at");

    private final Engine engine;
    private final DeltaTables tables;
    private final SqlTree tree;
    private final Contract contract;
    private final Council council;
    private final Targets targets;
    private final LocalDate asAt;
    private final String judgedBy;
    private final FolderLoad load;

    AsAtLoad(Engine engine, DeltaTables tables, SqlTree tree, Contract contract, Council council, Targets targets, Home home, LocalDate asAt,
             LoadedFolders loaded) {
        this.engine = engine;
        this.tables = tables;
        this.tree = tree;
        this.contract = contract;
        this.council = council;
        this.targets = targets;
        this.asAt = asAt;
        this.judgedBy = judgedBy();
        this.load = new FolderLoad(tree, contract, new LoadRequest(council.onsCode(), asAt, home.inbox(asAt), council.sources(),
            loaded.rowsBefore(asAt), loaded.suppliedBefore(asAt), loaded.acceptedFor(asAt), loaded.judgedBefore(asAt, judgedBy),
            new AcceptedChecks(home.folder()).of(asAt), loaded.landed(asAt)),
            engine, workFolder(home, asAt));
    }

    /** Tells one way of judging event rows from another: by other SQL or settings they may all be judged otherwise. All engines judge alike. */
    private String judgedBy() {
        Digest digest = new Digest().add(tree.allMacros()).add(council.digest());
        Set<TableName> read = new TreeSet<>();
        tree.models().stream().filter(model -> model.layer().equals("staging") || model.layer().equals("core")).forEach(model -> {
            digest.add(model.path()).add(model.sql());
            read.addAll(model.sources());
        });
        read.remove(PERIOD);
        MonthlyRun.context(tree, council, targets, asAt).reference().forEach((name, table) -> {
            if (read.contains(name)) {
                digest.add(name.toString()).add(table.digest());
            }
        });
        return digest.hex();
    }

    private static Path workFolder(Home home, LocalDate asAt) {
        try {
            return Files.createDirectories(home.work().resolve("load-" + asAt));
        } catch (IOException refused) {
            throw new UserFault("Cannot write in \"%s\": %s. Make room or let the account that runs rooftree write there, then run again."
                .formatted(home.work(), refused.getMessage()), refused);
        }
    }

    /** Begins to read the files ahead of {@link #land}. */
    void readAhead() {
        load.readAhead();
    }

    @Override
    public void close() {
        load.close();
    }

    /** Lands one feed's file; what is landed already stays as it is. */
    LandedFile land(Feed feed) {
        LandedFile file = load.land(feed.name());
        if (file.outcome() != LandedFile.Outcome.UNCHANGED) {
            engine.expect(file.rows());
            store(feed.name(), file.outcome() == LandedFile.Outcome.LANDED);
            load.forget(feed.name());
        }
        return file;
    }

    /**
     * Makes the kept rows and the issues of all feeds.
     *
     * @param former tables as earlier releases have them, for what need not be made again
     */
    SortedMap<TableName, BuiltTable> build(List<Map<TableName, BuiltTable>> former) {
        for (String ledger : FolderLoad.LEDGERS) {
            showLanded(ledger);
        }
        load.ledger();
        for (String ledger : FolderLoad.LEDGERS) {
            if (differs(ledger)) {
                store(ledger, true);
            }
        }
        RunContext context = MonthlyRun.context(tree, council, targets, asAt);
        for (ReferenceTable parameter : load.parameters()) {
            context = context.with(parameter);
        }
        SortedMap<TableName, BuiltTable> built = new ModelRunner(engine, tables, tree, coreAndWhatItReads(load.models(tree.models(), emptyFeeds())), context,
            new LoggedModels()).run(former);
        keepWhatItRestsOn();
        return built;
    }

    /** Last of all: a load that was stopped half way is none for those after it. */
    private void keepWhatItRestsOn() {
        LoadedFolders now = LoadedFolders.read(engine, tables, council, List.of());
        if (!now.isJudgedAsLanded(asAt) || !now.isJudgedBy(asAt, judgedBy)) {
            LoadedFolders.Judged judged = now.judged(asAt, judgedBy);
            engine.createTable(new TableName("arrived", LoadedFolders.JUDGED.table()), LoadedFolders.JUDGED_COLUMNS,
                List.of(List.of(council.onsCode(), asAt.toString(), judged.folders(), judged.judgedBy(), judged.after())));
            store(LoadedFolders.JUDGED.table(), true);
        }
    }

    /** The models of core and all they read: the rules over several feeds look at some marts too. */
    private static List<Model> coreAndWhatItReads(List<Model> models) {
        ModelGraph graph = new ModelGraph(models);
        Map<TableName, Model> needed = new LinkedHashMap<>();
        graph.order().stream().filter(model -> model.layer().equals("core"))
            .forEach(core -> graph.upTo(core.name()).forEach(model -> needed.put(model.name(), model)));
        return List.copyOf(needed.values());
    }

    /** Feeds without a row that counts: a snapshot's of this folder, an event feed's of the folders so far. */
    private Set<String> emptyFeeds() {
        Set<String> empty = new TreeSet<>();
        for (Feed feed : contract.feeds()) {
            boolean hasRows = feed.isEvent()
                ? holds(new TableName("landing", feed.name()), any -> true) || holds(new TableName("staging", feed.name() + "_row"), any -> true)
                : holds(new TableName("landing", feed.name()), asAt.toString()::equals);
            if (!hasRows) {
                empty.add(feed.name());
            }
        }
        return empty;
    }

    private boolean holds(TableName name, Predicate<String> date) {
        return tables.find(name).map(table -> VisibleTable.upTo(table, council.onsCode(), asAt).files().stream()
            .anyMatch(file -> file.rows() > 0 && date.test(file.partition().get("as_at")))).orElse(false);
    }

    /** What the load came to; every row read must be kept or rejected. */
    LoadOutcome outcome() {
        return outcome(engine, tables, council, asAt);
    }

    static LoadOutcome outcome(Engine engine, DeltaTables tables, Council council, LocalDate asAt) {
        engine.define(tables.latest(TableName.of("core.feed_load")));
        engine.define(tables.latest(TableName.of("core.file_load")));
        engine.define(tables.latest(TableName.of("core.issue")));
        return FolderLoad.outcome(engine, council.onsCode(), asAt);
    }

    /** Puts what arrived in place of what landing holds for this date. */
    private void store(String table, boolean hasRows) {
        TableName name = new TableName("landing", table);
        Map<String, String> partition = new TreeMap<>(Map.of("council_code", council.onsCode(), "as_at", asAt.toString()));
        boolean isThere = tables.find(name).isPresent();
        boolean holdsRows = isThere && tables.latest(name).files().stream().anyMatch(file -> file.partition().entrySet().containsAll(partition.entrySet()));
        if (!hasRows && isThere && !holdsRows) {
            return;
        }
        engine.write(tables, RowsToStore.asTheyCome(name, "select * from arrived." + table, ordered(partition))).commit();
    }

    /** Whether landing holds anything else for this date: rows that are the same are left where they are. */
    private boolean differs(String ledger) {
        String landed = "select * from landing.%s where council_code = %s and as_at = %s".formatted(ledger,
            Engine.literal(council.onsCode()), Engine.literal(asAt.toString()));
        String arrived = "select * from arrived." + ledger;
        return tables.find(new TableName("landing", ledger)).isEmpty() || !engine.query(
            "(%1$s except all %2$s) union all (%2$s except all %1$s)".formatted(landed, arrived)).rows().isEmpty();
    }

    private void showLanded(String ledger) {
        TableName name = new TableName("landing", ledger);
        tables.find(name).ifPresentOrElse(table -> engine.define(table),
            () -> engine.createTable(name, FolderLoad.landingTables(contract).get(name), List.of()));
    }

    private static Map<String, String> ordered(Map<String, String> partition) {
        Map<String, String> inOrder = new LinkedHashMap<>();
        PARTITION.forEach(column -> inOrder.put(column, partition.get(column)));
        return inOrder;
    }
}
