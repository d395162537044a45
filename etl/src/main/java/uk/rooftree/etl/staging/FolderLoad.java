package uk.rooftree.etl.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.source.CoreDownload;
import uk.rooftree.etl.source.CsvExtract;
import uk.rooftree.etl.source.Extract;
import uk.rooftree.etl.source.FileIssue;
import uk.rooftree.etl.source.ReadExtract;
import uk.rooftree.etl.source.WorkbookExtract;
import uk.rooftree.etl.staging.LandedFile.Outcome;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.CoreLayout;
import uk.rooftree.warehouse.council.DelimitedLayout;
import uk.rooftree.warehouse.council.ExtractLayout;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.council.WorkbookLayout;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelHeader;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.SqlTree;

/**
 * Takes one folder of extracts from files to kept rows and issues. In order:
 * <ol>
 * <li>{@link #land(String)} for each feed: its rows are the relation {@code arrived.<feed>}, the caller stores them as landing's
 *     rows of this as-at (an empty relation stores as no rows);
 * <li>{@link #ledger()}: the same for the tables of {@link #LEDGERS};
 * <li>the models {@link #models} are run with the tables of {@link #parameters()};
 * <li>{@link #outcome}: conservation is asserted, stops are told.
 * </ol>
 * One load, one thread; {@link #readAhead} takes one more.
 */
public final class FolderLoad implements AutoCloseable {

    /**
     * Tables that tell of files and of records that gave no row: {@code arrived.file} is stored as {@code landing.file}. In the order in
     * which they are stored: a file counts as landed once it is listed, and what was wrong with it must be kept by then.
     */
    public static final List<String> LEDGERS = List.of("file_issue", "ragged", "set_aside", "file");

    private static final List<Column> FILE = columns("council_code VARCHAR, as_at DATE, feed VARCHAR, file VARCHAR, sha256 VARCHAR, "
        + "layout VARCHAR, bytes BIGINT, modified_at VARCHAR, rows_read BIGINT, encoding VARCHAR, is_accepted BOOLEAN");
    private static final List<Column> FILE_ISSUE = columns("council_code VARCHAR, as_at DATE, rule VARCHAR, level VARCHAR, feed VARCHAR, "
        + "file VARCHAR, line BIGINT, column_name VARCHAR, message VARCHAR");
    private static final List<Column> SET_ASIDE = columns("council_code VARCHAR, as_at DATE, feed VARCHAR, file VARCHAR, line BIGINT, "
        + "rule VARCHAR, key VARCHAR, value_found VARCHAR, sha256 VARCHAR");
    private static final List<Column> RAGGED = columns("council_code VARCHAR, as_at DATE, feed VARCHAR, file VARCHAR, line BIGINT, "
        + "fields_found INTEGER, fields_expected INTEGER, is_unclosed BOOLEAN, sha256 VARCHAR");

    private final SqlTree tree;
    private final Contract contract;
    private final LoadRequest request;
    private final Engine engine;
    private final Path workFolder;
    private final CoreRows coreRows;
    private final Background reader = new Background("read-ahead");
    private final Map<String, Background.Task<Optional<List<ReadExtract>>>> ahead = new LinkedHashMap<>();
    private final Map<String, LandedFile> landed = new LinkedHashMap<>();
    private final Map<String, List<Path>> records = new TreeMap<>();
    private final List<List<String>> files = new ArrayList<>();
    private final List<List<String>> fileIssues = new ArrayList<>();
    private final List<String> ragged = new ArrayList<>();

    /**
     * @param tree       the models and reference tables
     * @param contract   the feeds
     * @param request    the folder
     * @param engine     where the relations are made
     * @param workFolder for files that last as long as this load
     */
    public FolderLoad(SqlTree tree, Contract contract, LoadRequest request, Engine engine, Path workFolder) {
        this.tree = tree;
        this.contract = contract;
        this.request = request;
        this.engine = engine;
        this.workFolder = workFolder;
        this.coreRows = new CoreRows(tree, contract, engine);
        if (!Files.isDirectory(request.folder()) && request.landed().isEmpty()) {
            throw new UserFault("Cannot load %s: there is no folder \"%s\". Put the extracts of that day into it.".formatted(
                request.asAt(), request.folder()));
        }
    }

    /** Landing's tables and their columns: one for each feed, and those of {@link #ledger()}. */
    public static Map<TableName, List<Column>> landingTables(Contract contract) {
        Map<TableName, List<Column>> tables = new TreeMap<>();
        for (Feed feed : contract.feeds()) {
            List<Column> columns = new ArrayList<>(columns("council_code VARCHAR, as_at DATE, file VARCHAR, line BIGINT, has_blanks BOOLEAN"));
            feed.columns().forEach(column -> columns.add(new Column(column.name(), "VARCHAR")));
            columns.add(new Column("sha256", "VARCHAR"));
            tables.put(new TableName("landing", feed.name()), columns);
        }
        tables.put(TableName.of("landing.file"), FILE);
        tables.put(TableName.of("landing.file_issue"), FILE_ISSUE);
        tables.put(TableName.of("landing.ragged"), RAGGED);
        tables.put(TableName.of("landing.set_aside"), SET_ASIDE);
        return tables;
    }

    /** Begins to read the extracts in a thread of its own, while those before them are landed. */
    public void readAhead() {
        for (Feed feed : contract.feeds()) {
            FeedSource source = source(feed);
            if (!source.isShared() && source.isSupplied()) {
                ahead.put(feed.name(), reader.submit(() -> read(feed, source)));
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    /**
     * Reads a feed's file, unless the same bytes are landed already.
     *
     * @throws UserFault if the file cannot be opened
     */
    public LandedFile land(String feedName) {
        Feed feed = contract.feed(feedName);
        FeedSource source = source(feed);
        LandedFile file = source.isSupplied() ? land(feed, source) : isPutAway(feed) ? unchanged(feed, source) : notSupplied(feed);
        landed.put(feedName, file);
        return file;
    }

    /** Deletes a feed's records from the work folder, once its rows are stored: a large inbox need not lie there a second time. */
    public void forget(String feedName) {
        List<Path> copies = records.remove(feedName);
        if (copies != null) {
            arrivedNothing(contract.feed(feedName));
            for (Path copy : copies) {
                try {
                    Files.deleteIfExists(copy);
                } catch (IOException refused) {
                    throw new UncheckedIOException("Cannot delete " + copy, refused);
                }
            }
        }
    }

    private FeedSource source(Feed feed) {
        SourceSettings settings = request.source(feed.name());
        return settings.layoutIn(request.folder()).as(new ExtractLayout.Kinds<FeedSource>() {

            @Override
            public FeedSource delimited(DelimitedLayout layout) {
                return rows(layout, layout.reading(), new CsvExtract(contract, feed, settings.columns(), layout, request.folder()));
            }

            @Override
            public FeedSource workbook(WorkbookLayout layout) {
                return rows(layout, layout.reading() + "/" + settings.dateFormat(),
                    new WorkbookExtract(contract, feed, settings.columns(), settings.dateFormat(), layout, request.folder()));
            }

            @Override
            public FeedSource core(CoreLayout layout) {
                return new RowsOfLogs(feed, settings, layout, new CoreDownload(contract, feed, tree, layout, request.folder()), coreRows, tree, request);
            }

            private FeedSource rows(ExtractLayout layout, String reading, Extract extract) {
                return new RowsAsTheyCome(feed, settings, layout, reading, extract, request, engine);
            }
        });
    }

    /** Landed before, and its folder is no longer in the inbox. */
    private boolean isPutAway(Feed feed) {
        return request.landed().containsKey(feed.name()) && !Files.isDirectory(request.folder());
    }

    private LandedFile unchanged(Feed feed, FeedSource source) {
        return new LandedFile(feed.name(), Outcome.UNCHANGED, 0, request.landed().get(feed.name()),
            List.of(FileIssue.of(contract, "R-FILE-008", feed.name(), source.shown(), "")));
    }

    private LandedFile notSupplied(Feed feed) {
        arrivedNothing(feed);
        return new LandedFile(feed.name(), Outcome.NOT_SUPPLIED, 0, "", List.of());
    }

    private LandedFile land(Feed feed, FeedSource source) {
        Optional<List<ReadExtract>> unread = ahead.containsKey(feed.name()) ? ahead.get(feed.name()).join() : read(feed, source);
        if (unread.isEmpty()) {
            return unchanged(feed, source);
        }
        List<ReadExtract> read = unread.get();
        boolean isAccepted = read.stream().allMatch(ReadExtract::isAccepted);
        List<Long> rows = isAccepted ? source.arrive(read) : read.stream().map(ReadExtract::rows).toList();
        for (int i = 0; i < read.size(); i++) {
            tell(feed, source, read.get(i), rows.get(i), isAccepted);
        }
        if (isAccepted) {
            if (!source.isShared()) {
                records.put(feed.name(), read.stream().map(ReadExtract::records).toList());
            }
            arrivedRagged(feed, read);
        } else {
            arrivedNothing(feed);
        }
        return new LandedFile(feed.name(), isAccepted ? Outcome.LANDED : Outcome.STOPPED, rows.stream().mapToLong(Long::longValue).sum(),
            ReadExtract.digestOf(read) + source.layout(),
            read.stream().flatMap(file -> file.issues().stream()).toList());
    }

    /** One file that cannot be used spoils the others of its feed: none of them counts. */
    private void tell(Feed feed, FeedSource source, ReadExtract read, long rows, boolean isAccepted) {
        files.add(row(request.councilCode(), request.asAt(), feed.name(), read.file(), read.sha256(), source.layout(), read.bytes(), read.modifiedAt(),
            rows, read.encoding(), isAccepted));
        for (FileIssue issue : read.issues()) {
            fileIssues.add(row(request.councilCode(), request.asAt(), issue.rule(), issue.level(), issue.feed(), issue.file(), issue.line(),
                issue.column(), issue.message()));
        }
    }

    /** The extract's records; nothing, if landing holds what its bytes come to. */
    private Optional<List<ReadExtract>> read(Feed feed, FeedSource source) {
        String before = request.landed().get(feed.name());
        if (before != null && before.equals(source.digest() + source.layout())) {
            return Optional.empty();
        }
        return Optional.of(source.read(workFolder));
    }

    private void arrivedRagged(Feed feed, List<ReadExtract> read) {
        for (int i = 0; i < read.size(); i++) {
            TableName shown = new TableName("arrived", feed.name() + "_ragged" + (i == 0 ? "" : "_" + (i + 1)));
            engine.showRecords(shown, read.get(i).ragged(), ReadExtract.RAGGED);
            ragged.add(Template.ofFile("arrived_ragged", request, read.get(i))
                .with("feed", Engine.literal(feed.name()))
                .with("ragged", shown.toString())
                .text());
        }
    }

    private void arrivedNothing(Feed feed) {
        TableName name = new TableName("arrived", feed.name());
        engine.createTable(name, landingTables(contract).get(new TableName("landing", feed.name())), List.of());
    }

    /**
     * Makes the tables of {@link #LEDGERS} under {@code arrived}. For files that are unchanged they hold what those under
     * {@code landing} hold already, which the engine must show.
     */
    public void ledger() {
        misnamedFolders();
        engine.createTable(TableName.of("arrived.file"), FILE, files);
        engine.createTable(TableName.of("arrived.file_issue"), FILE_ISSUE, fileIssues);
        engine.createTable(TableName.of("arrived.ragged"), RAGGED, List.of());
        engine.createTable(TableName.of("arrived.set_aside"), SET_ASIDE, List.of());
        ragged.forEach(rows -> engine.append(TableName.of("arrived.ragged"), rows));
        for (LandedFile file : landed.values()) {
            if (file.outcome() == Outcome.UNCHANGED) {
                for (String table : LEDGERS) {
                    engine.append(new TableName("arrived", table), "select * from landing.%s where council_code = %s and as_at = %s and feed = %s".formatted(
                        table, Engine.literal(request.councilCode()), Engine.literal(request.asAt().toString()), Engine.literal(file.feed())));
                }
            } else if (file.outcome() == Outcome.LANDED) {
                source(contract.feed(file.feed())).setAside()
                    .ifPresent(table -> engine.append(TableName.of("arrived.set_aside"), "select * from " + table));
            }
        }
    }

    private void misnamedFolders() {
        Path inbox = request.folder().toAbsolutePath().getParent();
        if (!Files.isDirectory(inbox)) {
            return;
        }
        try (Stream<Path> folders = Files.list(inbox)) {
            folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                .filter(name -> !name.startsWith(".") && !isDate(name)).sorted()
                .map(name -> FileIssue.of(contract, "R-FILE-011", "inbox", name, ""))
                .forEach(issue -> fileIssues.add(row(request.councilCode(), request.asAt(), issue.rule(), issue.level(), issue.feed(),
                    issue.file(), issue.line(), issue.column(), issue.message())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + inbox, unreadable);
        }
    }

    private static boolean isDate(String name) {
        try {
            LocalDate.parse(name);
            return true;
        } catch (DateTimeParseException misnamed) {
            return false;
        }
    }

    /**
     * The models as this load runs them: a feed's own codes and date format are read by a model of its own, and nothing is asked of a
     * feed that has no rows.
     *
     * @param emptyFeeds feeds of which landing holds no row that counts, and staging none of earlier folders
     */
    public List<Model> models(Collection<Model> models, Set<String> emptyFeeds) {
        Map<TableName, Model> changed = new LinkedHashMap<>();
        models.forEach(model -> changed.put(model.name(), model));
        StagingSql sql = new StagingSql(contract);
        for (Feed feed : contract.feeds()) {
            SourceLayout layout = new SourceLayout(request.source(feed.name()));
            if (emptyFeeds.contains(feed.name())) {
                TableName core = feed.isEvent() ? EventSql.keptTable(feed) : new TableName("core", feed.name());
                ModelHeader whole = changed.get(core).header();
                changed.put(core, feed.isEvent() ? new EventSql(feed).keptWithoutRows(whole) : sql.coreWithoutRows(feed, whole));
            } else if (layout.isDifferent()) {
                String path = "sql/staging/" + feed.name() + "/landed.sql";
                changed.put(new TableName("staging", feed.name() + "_landed"), Model.read(path, sql.landed(feed, "values as council.yaml maps them", layout::value)));
            }
        }
        List<Feed> filled = contract.feeds().stream().filter(feed -> !emptyFeeds.contains(feed.name())).toList();
        changed.put(StagingSql.ROW_ISSUE, sql.rowIssueInParts(changed.get(StagingSql.ROW_ISSUE).header(), filled));
        if (filled.stream().anyMatch(feed -> feed.name().equals("application"))) {
            changed.put(WithheldSql.ROW, Model.read("sql/core/withheld_row.sql", WithheldSql.row(filled)));
        }
        return List.copyOf(changed.values());
    }

    /** Small tables that the models read, beside the tree's own. */
    public List<ReferenceTable> parameters() {
        List<List<String>> previous = new ArrayList<>();
        for (Feed feed : contract.feeds()) {
            previous.add(row(request.councilCode(), feed.name(), request.previousRows().getOrDefault(feed.name(), 0L),
                request.previousSupplied().contains(feed.name())));
        }
        return List.of(
            new ReferenceTable(TableName.of("reference.previous_load"),
                columns("council_code VARCHAR, feed VARCHAR, rows_read BIGINT, is_supplied BOOLEAN"), previous),
            new ReferenceTable(TableName.of("reference.published"), columns("council_code VARCHAR, as_at DATE"),
                request.publishedAsAts().stream().map(asAt -> row(request.councilCode(), asAt)).toList()),
            new ReferenceTable(TableName.of("reference.earlier_load"), columns("council_code VARCHAR, as_at DATE, is_counted BOOLEAN"),
                List.of(row(request.councilCode(), request.judgedBefore().orElse(null), request.judgedBefore().map(request.publishedAsAts()::contains).orElse(false)))),
            new ReferenceTable(TableName.of("reference.acceptance"), columns("council_code VARCHAR, rule VARCHAR, feed VARCHAR, because VARCHAR"),
                request.acceptances().stream().map(accepted -> row(request.councilCode(), accepted.rule(), accepted.feed(), accepted.because())).toList()));
    }

    /**
     * What the load came to, once {@code core.feed_load} and {@code core.issue} are made.
     *
     * @throws IllegalStateException if rows were lost: read is not kept + rejected
     */
    public static LoadOutcome outcome(Engine engine, String councilCode, LocalDate asAt) {
        return LoadOutcome.read(engine, councilCode, asAt);
    }

    private static List<String> row(Object... values) {
        List<String> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value == null ? null : value.toString());
        }
        return row;
    }

    private static List<Column> columns(String text) {
        return Stream.of(text.split(", ")).map(column -> new Column(column.split(" ")[0], column.split(" ")[1])).toList();
    }
}
