package uk.rooftree.warehouse.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.MeasureResults;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;

/**
 * Small tables in, small tables out: a test class extends this and writes
 * <pre>
 * asAt("2026-10-31");
 * given("core.void", """
 *     void_ref | void_start
 *     V1       | 2025-06-01
 *     """);
 * then("voids.spell", """
 *     void_ref | closed_on
 *     V1       |
 *     """);
 * assertThat(figure("voids.relets", "bedrooms=2")).isEqualTo("1");
 * </pre>
 * Every feed's core table exists: typed from the contract, empty unless given. Columns a test does not name are null, but for
 * {@code council_code} ({@value #COUNCIL}), {@code file} and {@code line}. Reference tables are the tree's own unless given;
 * {@code given("reference.setting", ...)} and {@code given("reference.period", ...)} change the named columns only.
 * Models are made when asked for, in the order of what they read; what was given under a model's name stands in for it.
 */
public abstract class SqlTables {

    /** The council of every row that does not say another. */
    public static final String COUNCIL = "E07000001";

    private static final TableName PERIOD = TableName.of("reference.period");
    private static final TableName SETTING = TableName.of("reference.setting");
    private static final TableName FEED_LOAD = TableName.of("core.feed_load");
    private static final TestEngine ENGINE = TestEngine.chosen();
    private static final String MACROS = SqlTree.packaged().macros(ENGINE.name());
    private static final SortedMap<TableName, ReferenceTable> REFERENCE = SqlTree.packaged().reference();
    private static final SortedMap<TableName, List<Column>> FEEDS = feeds();

    /** Engines of tests that are over, empty again: to open one takes longer than most tests. */
    private static final Deque<Engine> IDLE = new ConcurrentLinkedDeque<>();

    private static final TableName JUDGING = TableName.of("staging.judging");

    private static Consumer<Fixture> recorder;

    /** Which result publishes each figure; to find that out every model's text is read. */
    private static final Map<SqlTree, SortedMap<String, Model>> RESULTS = new ConcurrentHashMap<>();

    private static final Map<SqlTree, Map<Set<String>, ModelGraph>> GRAPHS = new ConcurrentHashMap<>();

    /** Columns of models that tests gave rows of: to find them all that a model reads is made. */
    private static final Map<SqlTree, Map<TableName, List<Column>>> SHAPES = new ConcurrentHashMap<>();

    private final SqlTree tree;
    private final SortedMap<TableName, ReferenceTable> shown = new TreeMap<>();
    private final Map<TableName, PipeTable> given = new LinkedHashMap<>();
    private LocalDate asAt = LocalDate.parse("2026-10-31");
    private Set<String> onlyResults = Set.of();
    private Engine engine;
    private Set<TableName> made = new TreeSet<>();

    /** Over the project's own models. */
    protected SqlTables() {
        this(SqlTree.packaged());
    }

    /** Over the models of some other tree, for tests of the warehouse itself. */
    protected SqlTables(SqlTree tree) {
        this.tree = tree;
    }

    /** Has the given tables of every test from now on told to somebody, as the test leaves them. */
    public static void record(Consumer<Fixture> listener) {
        recorder = listener;
    }

    /** Columns of every table that the load makes from files, by the contract. */
    public static SortedMap<TableName, List<Column>> loadedTables() {
        return Collections.unmodifiableSortedMap(FEEDS);
    }

    /**
     * Models as tests run them, where nothing was loaded before: {@code staging.judging} says of every council that all of its event
     * rows are judged.
     */
    public static List<Model> judgingAll(Collection<Model> models) {
        return models.stream().map(model -> !model.name().equals(JUDGING) ? model : Model.made(model.path(), model.header().withSources(Set.of(PERIOD)), """
            select
                period.council_code, period.as_at, cast(null as date) as last_as_at, false as is_last_counted, true as is_whole
            from reference.period as period
            """, List.of())).toList();
    }

    /** Sets the as-at date; 2026-10-31 if a test does not. The periods that end on it follow from it. */
    public void asAt(String date) {
        forgetModels();
        asAt = LocalDate.parse(date);
    }

    /** Gives a table's rows: a header line and a line a row, cells parted by {@code |}; an empty cell is null. */
    public void given(String table, String rows) {
        forgetModels();
        given.put(TableName.of(table), PipeTable.read(rows));
    }

    /** Makes a model and compares the named columns, whatever the order of the rows. */
    public void then(String model, String expected) {
        TableName name = TableName.of(model);
        make(name);
        PipeTable table = PipeTable.read(expected);
        thenQuery("select * from " + name, keysOf(name), table, model);
    }

    /** Compares a query's rows; it may read models that {@link #make(String)} or {@code then} made. */
    public void thenQuery(String sql, String expected) {
        makeAllReadBy(sql);
        thenQuery(sql, List.of(), PipeTable.read(expected), "query");
    }

    /** Makes a model, for {@link #query(String)}. */
    public void make(String model) {
        make(TableName.of(model));
    }

    /** Runs a query over models and given tables, making the models it names. */
    public List<List<Object>> query(String sql) {
        makeAllReadBy(sql);
        return engine().query(sql).rows();
    }

    /**
     * A figure's value as it is published: with exactly its decimals; empty text where it has none.
     *
     * @param figure id of the contract
     * @param where  such as {@code "band=A, bedrooms=2"}; dimensions not named are over all
     * @throws AssertionError if the figure has no such row
     */
    public String figure(String figure, String... where) {
        return figureColumn(figure, "value", where);
    }

    /** Another column of a figure's row: {@code numerator, denominator, rows_counted, rows_excluded}. */
    public String figureColumn(String figure, String column, String... where) {
        Map<String, String> group = new TreeMap<>();
        for (String condition : String.join(",", where).split(",")) {
            if (!condition.isBlank()) {
                String[] parts = condition.split("=", 2);
                if (parts.length != 2 || !Dimension.columns().contains(parts[0].strip())) {
                    throw new IllegalArgumentException("Invalid group: \"%s\" (expected dimension=value)".formatted(condition));
                }
                group.put(parts[0].strip(), parts[1].strip());
            }
        }
        List<Map<String, String>> found = figureRows(figure);
        for (Map<String, String> row : found) {
            boolean same = true;
            for (String dimension : Dimension.columns()) {
                same &= java.util.Objects.equals(row.get(dimension), group.get(dimension));
            }
            if (same) {
                String value = row.get(column);
                return value == null ? "" : value;
            }
        }
        throw new AssertionError("%s has no row for %s; it has%n%s".formatted(figure, group, String.join("\n",
            found.stream().map(SqlTables::readable).toList())));
    }

    /** Every row of a figure as text, nulls left out, values with the figure's decimals; for a look or an exact comparison. */
    public List<String> figureGroups(String figure) {
        return figureRows(figure).stream().map(SqlTables::readable).sorted().toList();
    }

    /** The limits of every row of a figure that has them, as text: {@code band=a 12 to 30}, and in brackets what is to be said of them. */
    public List<String> limits(String figure) {
        makeOnly(figure, TableName.of("figure.interval"));
        Rows rows = engine().query("select " + String.join(", ", Dimension.columns())
            + ", lower, upper, note from figure.interval where figure = " + DuckDb.quoted(figure));
        List<String> found = new ArrayList<>();
        int after = Dimension.columns().size();
        for (List<Object> row : rows.rows()) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < after; i++) {
                if (row.get(i) != null) {
                    text.append(Dimension.columns().get(i)).append('=').append(row.get(i)).append(' ');
                }
            }
            text.append(text.isEmpty() ? "all " : "").append(limit(row.get(after))).append(" to ").append(limit(row.get(after + 1)));
            found.add(text + (row.get(after + 2) == null ? "" : " (" + row.get(after + 2) + ")"));
        }
        return found.stream().sorted().toList();
    }

    private static String limit(Object number) {
        return number == null ? "?" : ((BigDecimal) number).stripTrailingZeros().toPlainString();
    }

    @AfterEach
    public void close() {
        forgetModels();
    }

    /** Makes a relation over figures with no other result than that of one figure. */
    private void makeOnly(String figure, TableName relation) {
        Model result = RESULTS.computeIfAbsent(tree, any -> MeasureResults.figuresByResult(tree, MeasureResults.resultModels(tree.models()))).get(figure);
        if (result == null) {
            throw new AssertionError("No result.sql names the figure '%s' as a string literal".formatted(figure));
        }
        if (!onlyResults.equals(Set.of(result.path()))) {
            forgetModels();
            onlyResults = Set.of(result.path());
        }
        make(relation);
    }

    private List<Map<String, String>> figureRows(String figure) {
        makeOnly(figure, TableName.of("figure.figure"));
        Rows rows = engine().query("select * from figure.figure where figure = " + DuckDb.quoted(figure));
        List<Map<String, String>> found = new ArrayList<>();
        for (List<Object> row : rows.rows()) {
            Map<String, String> values = new LinkedHashMap<>();
            int decimals = (Integer) row.get(rows.indexOf("decimals"));
            for (int i = 0; i < rows.columns().size(); i++) {
                String column = rows.columns().get(i).name();
                Object value = row.get(i);
                if (value != null && column.equals("value")) {
                    values.put(column, ((BigDecimal) value).setScale(decimals, RoundingMode.UNNECESSARY).toPlainString());
                } else if (value instanceof BigDecimal number) {
                    values.put(column, number.stripTrailingZeros().scale() <= 0 ? number.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                        : number.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
                } else if (value != null) {
                    values.put(column, value.toString());
                }
            }
            found.add(values);
        }
        return found;
    }

    private static String readable(Map<String, String> row) {
        StringBuilder text = new StringBuilder();
        for (String dimension : Dimension.columns()) {
            if (row.get(dimension) != null) {
                text.append(dimension).append('=').append(row.get(dimension)).append(' ');
            }
        }
        text.append(text.isEmpty() ? "all " : "").append("value=").append(row.getOrDefault("value", ""));
        for (String column : List.of("numerator", "denominator", "rows_counted", "rows_excluded")) {
            if (row.get(column) != null) {
                text.append(' ').append(column).append('=').append(row.get(column));
            }
        }
        return text.toString();
    }

    private void makeAllReadBy(String sql) {
        for (TableName name : Model.relationsRead(sql)) {
            make(name);
        }
    }

    private void make(TableName name) {
        Engine database = engine();
        if (!made.add(name)) {
            return;
        }
        if (given.containsKey(name)) {
            makeGiven(database, name, given.get(name));
            return;
        }
        // the load makes these from files; here they stand empty unless given
        Optional<Model> model = isLoaded(name) ? Optional.empty() : graph().findModel(name);
        if (model.isPresent()) {
            for (TableName source : model.get().sources()) {
                make(source);
            }
            try {
                if (model.get().storing() == Storing.VIEW && ENGINE.keepsViews()) {
                    database.createView(name, model.get().sql());
                } else {
                    database.createWorkTable(name, model.get().sql());
                    model.get().appended().forEach(part -> database.append(name, "select * from " + part));
                }
            } catch (RuntimeException refused) {
                throw new AssertionError("Cannot make %s (%s): %s".formatted(name, model.get().path(), refused.getMessage()), refused);
            }
        } else if (name.equals(PERIOD) || name.equals(FEED_LOAD)) {
            makeGiven(database, name, new PipeTable(List.of(), List.of()));
        } else if (REFERENCE.containsKey(name)) {
            show(database, REFERENCE.get(name));
        } else if (FEEDS.containsKey(name)) {
            show(database, new ReferenceTable(name, FEEDS.get(name), List.of()));
        } else {
            throw new AssertionError("Cannot make %s: no model of the SQL tree, feed or reference table has this name, and it was not given".formatted(name));
        }
    }

    /** Putting the graph together takes longer than making a small relation: each is kept, for all tests of the process. */
    private ModelGraph graph() {
        return GRAPHS.computeIfAbsent(tree, any -> new ConcurrentHashMap<>()).computeIfAbsent(onlyResults, any -> readGraph());
    }

    private ModelGraph readGraph() {
        List<Model> models = new ArrayList<>(judgingAll(tree.models()));
        Collection<Model> results = MeasureResults.resultModels(tree.models());
        if (!onlyResults.isEmpty()) {
            results = results.stream().filter(result -> onlyResults.contains(result.path())).toList();
        }
        models.addAll(MeasureResults.of(tree, results));
        return new ModelGraph(models);
    }

    private static boolean isLoaded(TableName name) {
        return FEEDS.containsKey(name) && !name.table().endsWith("_change");
    }

    private void makeGiven(Engine database, TableName name, PipeTable table) {
        List<Column> columns;
        Map<String, String> defaults = new HashMap<>(Map.of("council_code", COUNCIL, "as_at", asAt.toString()));
        List<List<String>> rows = table.rows();
        if (name.equals(PERIOD)) {
            ReferenceTable period = RunContext.period(COUNCIL, asAt);
            columns = period.columns();
            for (int i = 0; i < columns.size(); i++) {
                defaults.put(columns.get(i).name(), period.rows().get(0).get(i));
            }
            rows = rows.isEmpty() ? List.of(List.of()) : rows;
        } else if (name.equals(SETTING)) {
            columns = REFERENCE.get(name).columns();
            for (int i = 0; i < columns.size(); i++) {
                defaults.put(columns.get(i).name(), REFERENCE.get(name).rows().get(0).get(i));
            }
        } else if (name.equals(FEED_LOAD)) {
            columns = FEEDS.get(name);
            defaults.putAll(Map.of("is_supplied", "true", "rows_read", "0", "rows_kept", "0", "rows_rejected", "0"));
            if (table.columns().isEmpty()) {
                table = everyFeedSupplied();
                rows = table.rows();
            }
        } else if (REFERENCE.containsKey(name)) {
            columns = REFERENCE.get(name).columns();
        } else if (FEEDS.containsKey(name)) {
            columns = FEEDS.get(name);
        } else {
            columns = columnsOfModel(name, table);
        }
        List<String> names = columns.stream().map(Column::name).toList();
        for (String column : table.columns()) {
            if (!names.contains(column)) {
                throw new IllegalArgumentException("Invalid given table %s: no column \"%s\" (there are %s)".formatted(name, column, names));
            }
        }
        List<List<String>> full = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> filled = new ArrayList<>();
            for (String column : names) {
                int at = table.columns().indexOf(column);
                String value = at >= 0 ? row.get(at) : defaults.get(column);
                if (at < 0 && column.equals("file")) {
                    value = name.table() + ".csv";
                } else if (at < 0 && column.equals("line")) {
                    value = String.valueOf(full.size() + 2);
                }
                filled.add(value);
            }
            full.add(filled);
        }
        database.createTable(name, columns, full);
        shown.put(name, new ReferenceTable(name, columns, full.stream().map(Collections::unmodifiableList).toList()));
    }

    private void show(Engine database, ReferenceTable table) {
        database.createTable(table.name(), table.columns(), table.rows());
        shown.put(table.name(), table);
    }

    /** Types from the model of that name; text for a relation that no model makes. */
    private List<Column> columnsOfModel(TableName name, PipeTable table) {
        if (graph().findModel(name).isEmpty() || isLoaded(name)) {
            return table.columns().stream().map(column -> new Column(column, "VARCHAR")).toList();
        }
        Map<TableName, List<Column>> known = SHAPES.computeIfAbsent(tree, any -> new ConcurrentHashMap<>());
        if (!known.containsKey(name)) {
            SqlTables scratch = new SqlTables(tree) { };
            try {
                scratch.make(name);
                known.put(name, List.copyOf(scratch.engine().describe("select * from " + name)));
            } finally {
                scratch.close();
            }
        }
        return known.get(name);
    }

    private PipeTable everyFeedSupplied() {
        List<List<String>> rows = new ArrayList<>();
        for (TableName feed : FEEDS.keySet()) {
            if (FEEDS.get(feed).stream().anyMatch(column -> column.name().equals("line")) && !feed.table().startsWith("issue")
                    && !feed.table().endsWith("_change") && !feed.table().endsWith("_kept")) {
                String count = String.valueOf(given.containsKey(feed) ? given.get(feed).rows().size() : 0);
                rows.add(List.of(feed.table(), count, count));
            }
        }
        return new PipeTable(List.of("feed", "rows_read", "rows_kept"), rows);
    }

    private List<String> keysOf(TableName name) {
        return graph().findModel(name).map(model -> model.header().keys()).orElse(List.of());
    }

    private void thenQuery(String sql, List<String> keys, PipeTable expected, String what) {
        Map<String, String> types = new HashMap<>();
        for (Column column : engine().describe(sql)) {
            types.put(column.name(), column.type());
        }
        for (String column : expected.columns()) {
            if (!types.containsKey(column)) {
                throw new AssertionError("%s has no column \"%s\" (there are %s)".formatted(what, column, new TreeSet<>(types.keySet())));
            }
        }
        String columns = expected.columns().stream().map(column -> "found." + column).collect(Collectors.joining(", "));
        List<String> wantedTypes = expected.columns().stream().map(types::get).toList();
        List<List<String>> found = new ArrayList<>();
        for (List<Object> row : engine().query("select " + columns + " from (\n" + sql + "\n) as found").rows()) {
            found.add(row.stream().map(value -> value == null ? null : CellText.of(value)).toList());
        }
        List<List<String>> wanted = new ArrayList<>();
        for (List<String> row : expected.rows()) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                texts.add(CellText.as(wantedTypes.get(i), row.get(i)));
            }
            wanted.add(texts);
        }
        Difference.between(what, expected.columns(), keys, wanted, found).ifPresent(difference -> {
            throw new AssertionError(difference);
        });
    }

    private Engine engine() {
        if (engine == null) {
            engine = IDLE.poll();
            if (engine == null) {
                engine = ENGINE.open();
                engine.runScript(MACROS);
            }
            made = new TreeSet<>();
        }
        return engine;
    }

    private void forgetModels() {
        if (engine != null) {
            tellRecorder();
            shown.clear();
            engine.clear();
            IDLE.push(engine);
            engine = null;
        }
    }

    private void tellRecorder() {
        if (recorder != null && tree == SqlTree.packaged() && !made.isEmpty()) {
            make(PERIOD);
            make(FEED_LOAD);
            given.keySet().forEach(this::make);
            shown.keySet().removeIf(name -> !given.containsKey(name) && !name.equals(PERIOD) && !name.equals(FEED_LOAD));
            recorder.accept(new Fixture(getClass().getSimpleName(), asAt, shown));
        }
    }

    private static SortedMap<TableName, List<Column>> feeds() {
        SortedMap<TableName, List<Column>> feeds = new TreeMap<>();
        ReferenceTable contract = REFERENCE.get(TableName.of("reference.feed_column"));
        for (List<String> row : contract.rows()) {
            TableName name = new TableName("core", row.get(0));
            feeds.computeIfAbsent(name, feed -> new ArrayList<>(List.of(new Column("council_code", "VARCHAR"))))
                .add(new Column(row.get(1), switch (row.get(2)) {
                    case "integer" -> "INTEGER";
                    case "decimal" -> "DECIMAL(14,4)";
                    case "date" -> "DATE";
                    case "boolean" -> "BOOLEAN";
                    case "timestamp" -> "TIMESTAMP";
                    default -> "VARCHAR";
                }));
        }
        feeds.values().forEach(columns -> columns.addAll(List.of(new Column("file", "VARCHAR"), new Column("line", "BIGINT"))));
        for (List<String> feed : REFERENCE.get(TableName.of("reference.feed")).rows()) {
            if ("event".equals(feed.get(1))) {
                List<Column> kept = new ArrayList<>(List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"), new Column("change", "VARCHAR")));
                List<Column> columns = feeds.get(new TableName("core", feed.get(0)));
                kept.addAll(columns.subList(1, columns.size()));
                feeds.put(new TableName("core", feed.get(0) + "_kept"), kept);
            }
            if ("yes".equals(feed.get(3))) {
                List<Column> change = new ArrayList<>(List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"),
                    new Column("change", "VARCHAR"), new Column("row_hash", "VARCHAR")));
                List<Column> columns = feeds.get(new TableName("core", feed.get(0)));
                change.addAll(columns.subList(1, columns.size()));
                feeds.put(new TableName("core", feed.get(0) + "_change"), change);
                feeds.put(new TableName("previous", feed.get(0) + "_change"), change);
            }
        }
        feeds.put(FEED_LOAD, List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"), new Column("feed", "VARCHAR"),
            new Column("is_supplied", "BOOLEAN"), new Column("rows_read", "BIGINT"), new Column("rows_kept", "BIGINT"),
            new Column("rows_rejected", "BIGINT")));
        List<Column> issue = List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"),
            new Column("rule", "VARCHAR"), new Column("level", "VARCHAR"), new Column("feed", "VARCHAR"), new Column("file", "VARCHAR"),
            new Column("line", "BIGINT"), new Column("key", "VARCHAR"), new Column("column_name", "VARCHAR"),
            new Column("value_found", "VARCHAR"), new Column("message", "VARCHAR"), new Column("officer", "VARCHAR"));
        feeds.put(TableName.of("core.issue"), issue);
        List<Column> judged = new ArrayList<>(issue);
        judged.add(new Column("is_withheld", "BOOLEAN"));
        feeds.put(TableName.of("core.issue_judged"), judged);
        feeds.put(TableName.of("core.issue_spell"), List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"),
            new Column("feed", "VARCHAR"), new Column("rule", "VARCHAR"), new Column("key", "VARCHAR"), new Column("column_name", "VARCHAR"),
            new Column("level", "VARCHAR"), new Column("officer", "VARCHAR"), new Column("status", "VARCHAR"), new Column("since", "DATE"),
            new Column("times_seen", "INTEGER"), new Column("is_withheld", "BOOLEAN")));
        return feeds;
    }
}
