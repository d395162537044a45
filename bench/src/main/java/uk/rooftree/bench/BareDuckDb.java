package uk.rooftree.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.staging.FolderLoad;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.figure.MeasureResults;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;

/**
 * The yard-stick: one month's extracts read by DuckDB's own CSV reader into a database in memory, then the SQL tree's texts, one
 * after the other, on one connection. No Delta, no Parquet, no key checks, nothing kept, nothing published, nothing durable.
 *
 * <p>The folder must be the first of its home: there is no history to go on from.
 */
public final class BareDuckDb {

    private static final int SLOWEST_TOLD = 25;

    private final DuckDb engine;
    private final Council council;
    private final Home home;
    private final LocalDate asAt;
    private final Map<String, Long> nanosBySql = new TreeMap<>();

    private BareDuckDb(DuckDb engine, Home home, LocalDate asAt) {
        this.engine = engine;
        this.home = home;
        this.asAt = asAt;
        this.council = home.council();
    }

    /**
     * Prints one line: seconds from the first file to the last figure (DuckDB is open by then), figure rows.
     *
     * @param arguments the home, the as-at date, the most memory to take or a blank, and {@code --slowest} to tell which texts took
     *                  longest
     */
    public static void main(String[] arguments) throws IOException {
        Home home = new Home(Path.of(arguments[0]));
        LocalDate asAt = LocalDate.parse(arguments[1]);
        EngineSettings settings = EngineSettings.defaults().withTemporaryFolder(home.work());
        settings = arguments.length < 3 || arguments[2].isBlank() ? settings : settings.withMemoryLimit(arguments[2]);
        try (DuckDb engine = DuckDb.open(settings)) {
            long start = System.nanoTime();
            BareDuckDb bare = new BareDuckDb(engine, home, asAt);
            SqlTree tree = SqlTree.packaged();
            engine.runScript(tree.macros("duckdb"));
            bare.reference(tree);
            bare.land(Contract.of(tree));
            List<Model> models = new ArrayList<>(tree.models());
            models.removeIf(model -> model.layer().equals("source")); // of other sources than contract files
            models.addAll(MeasureResults.of(tree));
            ModelGraph graph = new ModelGraph(models);
            for (Model model : graph.order()) {
                bare.make(model, graph);
            }
            long rows = (Long) engine.query("select count(*) from figure.figure").rows().get(0).get(0);
            System.out.printf(Locale.ROOT, "seconds=%.3f figure_rows=%d%n", (System.nanoTime() - start) / 1e9, rows);
            if (arguments.length > 3 && arguments[3].equals("--slowest")) {
                bare.tellSlowest();
            }
        }
    }

    private void reference(SqlTree tree) {
        RunContext context = RunContext.of(tree, council.onsCode(), asAt).withLiveStatuses(council.scheme().liveStatuses());
        for (ReferenceTable table : context.reference().values()) {
            engine.createTable(table.name(), table.columns(), table.rows());
        }
        engine.createTable(TableName.of("reference.previous_load"), List.of(new Column("council_code", "VARCHAR"), new Column("feed", "VARCHAR"),
            new Column("rows_read", "BIGINT"), new Column("is_supplied", "BOOLEAN")), List.of());
        engine.createTable(TableName.of("reference.acceptance"), List.of(new Column("council_code", "VARCHAR"), new Column("rule", "VARCHAR"),
            new Column("feed", "VARCHAR"), new Column("because", "VARCHAR")), List.of());
        engine.createTable(TableName.of("reference.published"), List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE")), List.of());
        engine.createTable(TableName.of("reference.earlier_load"), List.of(new Column("council_code", "VARCHAR"), new Column("as_at", "DATE"),
            new Column("is_counted", "BOOLEAN")), List.of());
    }

    private void land(Contract contract) throws IOException {
        Map<TableName, List<Column>> landing = FolderLoad.landingTables(contract);
        List<List<String>> files = new ArrayList<>();
        for (Feed feed : contract.feeds()) {
            Path extract = home.inbox(asAt).resolve(feed.name() + ".csv");
            TableName name = new TableName("landing", feed.name());
            long start = System.nanoTime();
            if (Files.exists(extract)) {
                long rows = engine.createWorkTable(name, read(feed, extract));
                files.add(List.of(council.onsCode(), asAt.toString(), feed.name(), asAt + "/" + extract.getFileName(), "", "",
                    String.valueOf(Files.size(extract)), "", String.valueOf(rows), "UTF-8", "true"));
            } else {
                engine.createTable(name, landing.get(name), List.of());
            }
            nanosBySql.put(name.toString(), System.nanoTime() - start);
        }
        engine.createTable(TableName.of("landing.file"), landing.get(TableName.of("landing.file")), files);
        engine.createTable(TableName.of("landing.file_issue"), landing.get(TableName.of("landing.file_issue")), List.of());
        engine.createTable(TableName.of("landing.set_aside"), landing.get(TableName.of("landing.set_aside")), List.of());
        engine.createTable(TableName.of("landing.ragged"), landing.get(TableName.of("landing.ragged")), List.of());
    }

    private String read(Feed feed, Path extract) throws IOException {
        List<String> heads;
        try (BufferedReader lines = Files.newBufferedReader(extract)) {
            heads = List.of(Objects.requireNonNullElse(lines.readLine(), "").split(","));
        }
        String columns = feed.columns().stream().map(FeedColumn::name)
            .map(column -> (heads.contains(column) ? DuckDb.identifier(column) : "cast(null as varchar) as " + DuckDb.identifier(column)))
            .collect(Collectors.joining(", "));
        return ("select %s as council_code, cast(%s as date) as as_at, %s as file, row_number() over () + 1 as line, true as has_blanks, %s, '' as sha256 "
            + "from read_csv(%s, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', ignore_errors = true)").formatted(
            DuckDb.quoted(council.onsCode()), DuckDb.quoted(asAt.toString()), DuckDb.quoted(asAt + "/" + extract.getFileName()), columns,
            DuckDb.quoted(extract.toString()));
    }

    private void make(Model model, ModelGraph graph) {
        long start = System.nanoTime();
        if (model.storing() == Storing.VIEW && !model.layer().equals("measures")) {
            engine.createView(model.name(), model.sql());
        } else {
            engine.createWorkTable(model.name(), model.sql());
            model.appended().forEach(part -> engine.append(model.name(), graph.findModel(part).orElseThrow().sql()));
        }
        nanosBySql.put(model.name().toString(), System.nanoTime() - start);
    }

    private void tellSlowest() {
        nanosBySql.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(SLOWEST_TOLD)
            .forEach(took -> System.out.printf(Locale.ROOT, "%8.1f ms  %s%n", took.getValue() / 1e6, took.getKey()));
    }
}
