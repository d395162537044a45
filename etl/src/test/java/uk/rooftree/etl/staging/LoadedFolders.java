package uk.rooftree.etl.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;

/**
 * Folders of real files taken through the real load, one after the other, in a warehouse that is a database in memory. What the
 * job does with Delta tables is done here with plain tables.
 */
final class LoadedFolders implements AutoCloseable {

    static final String COUNCIL = "E07000001";
    private static final Contract CONTRACT = Contract.packaged();
    private static final SqlTree TREE = SqlTree.packaged();

    private final Path inbox;
    private final Path work;
    private final DuckDb engine = DuckDb.open();
    private final Map<String, SourceSettings> sources = new TreeMap<>();
    private final Map<String, String> landedDigests = new TreeMap<>();
    private final Set<LocalDate> published = new TreeSet<>();
    private final TreeSet<LocalDate> loadedDates = new TreeSet<>();
    private final SortedMap<TableName, Long> rowsMade = new TreeMap<>();
    private boolean judgesAll;
    private final Map<String, Long> previousRows = new TreeMap<>();
    private final Set<String> previousSupplied = new TreeSet<>();
    private LocalDate asAt;
    private LoadOutcome outcome;
    private final Map<String, LandedFile> landed = new LinkedHashMap<>();

    LoadedFolders(Path folder) {
        try {
            this.inbox = Files.createDirectories(folder.resolve("inbox"));
            this.work = Files.createDirectories(folder.resolve("work"));
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
        engine.runScript(TREE.macros("duckdb"));
        FolderLoad.landingTables(CONTRACT).forEach((name, columns) -> engine.createTable(name, columns, List.of()));
    }

    /** Sets how a feed's files are laid out from now on. */
    void source(SourceSettings settings) {
        sources.put(settings.feed(), settings);
    }

    /** Writes a file into a folder of the inbox. */
    void file(String asAt, String name, byte[] bytes) {
        try {
            Files.write(Files.createDirectories(inbox.resolve(asAt)).resolve(name), bytes);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    Path inbox() {
        return inbox;
    }

    /** Judges every event row at each load from now on and keeps nothing that was judged before. */
    LoadedFolders judgingAll() {
        judgesAll = true;
        return this;
    }

    private Optional<LocalDate> lastBefore(LocalDate date) {
        return Optional.ofNullable(loadedDates.lower(date));
    }

    /** Rows that the last load made of a work table or wrote to a stored one. */
    long rowsMade(String model) {
        return rowsMade.get(TableName.of(model));
    }

    /** Loads a folder and, unless it is stopped, takes it for published. */
    LoadOutcome load(String date) {
        asAt = LocalDate.parse(date);
        landed.clear();
        FolderLoad load = new FolderLoad(TREE, CONTRACT, new LoadRequest(COUNCIL, asAt, inbox.resolve(date), sources, previousRows, previousSupplied,
            published.stream().filter(day -> day.isBefore(asAt)).collect(Collectors.toSet()), judgesAll ? Optional.empty() : lastBefore(asAt), List.of(),
            landedDigests.entrySet().stream().filter(entry -> entry.getKey().startsWith(date + "/"))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(11), Map.Entry::getValue))), engine, work);
        for (Feed feed : CONTRACT.feeds()) {
            drop(new TableName("arrived", feed.name()));
            LandedFile file = load.land(feed.name());
            landed.put(feed.name(), file);
            if (file.outcome() != LandedFile.Outcome.UNCHANGED) {
                store(new TableName("landing", feed.name()), "from arrived." + feed.name());
                landedDigests.put(date + "/" + feed.name(), file.digest());
            }
        }
        FolderLoad.LEDGERS.forEach(table -> drop(new TableName("arrived", table)));
        load.ledger();
        FolderLoad.LEDGERS.forEach(table -> store(new TableName("landing", table), "from arrived." + table));
        runModels(load);
        loadedDates.add(asAt);
        outcome = FolderLoad.outcome(engine, COUNCIL, asAt);
        if (!outcome.isStopped()) {
            published.add(asAt);
            previousRows.clear();
            previousSupplied.clear();
            outcome.counts().forEach(feed -> previousRows.put(feed.feed(), feed.read()));
            landed.values().stream().filter(file -> file.outcome() != LandedFile.Outcome.NOT_SUPPLIED).forEach(file -> previousSupplied.add(file.feed()));
        }
        return outcome;
    }

    private void runModels(FolderLoad load) {
        Map<TableName, ReferenceTable> reference = new TreeMap<>(RunContext.of(TREE, COUNCIL, asAt).reference());
        load.parameters().forEach(table -> reference.put(table.name(), table));
        ModelGraph graph = new ModelGraph(load.models(TREE.models(), emptyFeeds()));
        Set<TableName> made = new TreeSet<>();
        List<TableName> wanted = new ArrayList<>();
        CONTRACT.feeds().forEach(feed -> wanted.add(new TableName("core", feed.name())));
        wanted.add(TableName.of("core.issue_listing"));
        wanted.add(TableName.of("core.feed_load"));
        wanted.add(TableName.of("register.status_entry"));
        for (TableName name : wanted) {
            for (Model model : graph.upTo(name)) {
                for (TableName source : model.sources()) {
                    if (reference.containsKey(source) && made.add(source)) {
                        drop(source);
                        engine.createTable(source, reference.get(source).columns(), reference.get(source).rows());
                    }
                }
                if (made.add(model.name())) {
                    long start = cpu();
                    make(model);
                    if (Boolean.getBoolean("timing")) {
                        System.out.printf("%6.1f ms %s%n", (cpu() - start) / 1e6, model.name());
                    }
                }
            }
        }
    }

    private Set<String> emptyFeeds() {
        return CONTRACT.feeds().stream().filter(feed -> engine.query("select 1 from landing.%s where as_at %s '%s' limit 1"
            .formatted(feed.name(), feed.isEvent() ? "<=" : "=", asAt)).rows().isEmpty()).map(Feed::name).collect(Collectors.toSet());
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void make(Model model) {
        TableName earlier = new TableName("core", model.name().table());
        boolean hasEarlier = !judgesAll && model.layer().equals("previous") && !engine.query("select 1 from information_schema.tables where table_schema = 'core' and table_name = '%s'"
            .formatted(earlier.table())).rows().isEmpty();
        if (hasEarlier) {
            drop(model.name());
            engine.createView(model.name(), "select * from %s where as_at < date '%s'".formatted(earlier, asAt));
        } else if (model.storing() == Storing.VIEW) {
            engine.createView(model.name(), model.sql());
        } else if (model.partition().contains("as_at") && model.storing() == Storing.TABLE) {
            engine.execute("create schema if not exists " + model.name().schema());
            engine.execute("create table if not exists " + model.name() + " as from (\n" + model.sql() + "\n) limit 0");
            store(model.name(), model.sql());
            rowsMade.put(model.name(), (Long) engine.query("select count(*) from stored").rows().get(0).get(0));
        } else {
            rowsMade.put(model.name(), engine.createWorkTable(model.name(), model.sql()));
            model.appended().forEach(part -> engine.append(model.name(), "select * from " + part));
        }
    }

    private void store(TableName table, String select) {
        engine.execute("create or replace temp table stored as\n" + select);
        boolean isWhole = judgesAll && table.table().endsWith("_kept");
        engine.execute(isWhole ? "delete from " + table : "delete from %s where council_code = '%s' and as_at = '%s'".formatted(table, COUNCIL, asAt));
        engine.execute("insert into " + table + " from stored");
    }

    private void drop(TableName name) {
        for (List<Object> row : engine.query("select table_type from information_schema.tables where table_schema = '%s' and table_name = '%s'"
            .formatted(name.schema(), name.table())).rows()) {
            engine.execute("drop " + (row.get(0).equals("VIEW") ? "view " : "table ") + name);
        }
    }

    LoadOutcome outcome() {
        return outcome;
    }

    LandedFile landed(String feed) {
        return landed.get(feed);
    }

    FeedCounts counts(String feed) {
        return outcome.counts().stream().filter(counts -> counts.feed().equals(feed)).findFirst().orElseThrow();
    }

    /** Values of one column of a feed's kept rows, in the order of the file. */
    List<String> kept(String feed, String column) {
        return texts("select cast(\"%s\" as varchar) from core.%s order by file, line".formatted(column, feed));
    }

    /** The last load's issues as {@code RULE level feed:line key column "value" message}, in that order. */
    List<String> issues() {
        return texts("""
            select rule || ' ' || level || ' ' || feed || ':' || coalesce(cast(line as varchar), '-') || ' ' || coalesce(key, '-') || ' '
                || coalesce(column_name, '-') || ' "' || coalesce(value_found, '') || '" ' || message
            from core.issue where as_at = '%s' order by feed, line nulls first, rule, column_name nulls first, message""".formatted(asAt));
    }

    /** Those of one rule. */
    List<String> issues(String rule) {
        return issues().stream().filter(issue -> issue.startsWith(rule + " ")).toList();
    }

    /** Writes the last load's issue list. */
    void write(Path issuesCsv) {
        IssuesCsv.write(engine, COUNCIL, asAt, issuesCsv);
    }

    Rows query(String sql) {
        return engine.query(sql);
    }

    private List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        engine.query(sql).rows().forEach(row -> texts.add((String) row.get(0)));
        return texts;
    }

    @Override
    public void close() {
        engine.close();
    }
}
