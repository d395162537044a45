package uk.rooftree.etl.database;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.ColumnType;
import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.council.Database;
import uk.rooftree.warehouse.council.DatabaseLayout;
import uk.rooftree.warehouse.council.SourceSettings;

/** What one database is to give for one as-at date: the extracts of all its feeds, as they were at one moment. */
public final class DatabaseExtraction {

    private final Database database;
    private final List<FeedQuery> queries;
    private final LocalDate asAt;
    private final SnapshotFolder folder;

    DatabaseExtraction(Database database, List<FeedQuery> queries, LocalDate asAt, Path folder) {
        this.database = database;
        this.queries = queries.stream().sorted(Comparator.comparing(FeedQuery::feed)).toList();
        this.asAt = asAt;
        this.folder = new SnapshotFolder(folder, database.name());
    }

    /**
     * One for each database that a source of the council's names, in order of name.
     *
     * @param folder the as-at's folder
     */
    public static List<DatabaseExtraction> list(Council council, Contract contract, LocalDate asAt, Path folder) {
        Map<String, List<FeedQuery>> queries = new TreeMap<>();
        for (SourceSettings source : council.sources().values()) {
            for (DatabaseLayout layout : source.databaseLayouts()) {
                queries.computeIfAbsent(layout.database(), any -> new ArrayList<>())
                    .add(new FeedQuery(source.feed(), layout.file(), layout.query(), dayColumns(contract, source)));
            }
        }
        List<DatabaseExtraction> extractions = new ArrayList<>();
        queries.forEach((database, asked) -> extractions.add(new DatabaseExtraction(council.database(database), asked, asAt, folder)));
        return extractions;
    }

    /** Names of result columns, in lower case, that become columns of type date. */
    private static Set<String> dayColumns(Contract contract, SourceSettings source) {
        Set<String> days = contract.findFeed(source.feed()).map(Feed::columns).orElse(List.of()).stream()
            .filter(column -> column.type() == ColumnType.DATE).map(column -> column.name()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>(days);
        source.columns().forEach((theirs, ours) -> {
            if (days.containsAll(SourceSettings.canonicalColumns(ours))) {
                named.add(theirs.toLowerCase(Locale.ROOT));
            }
        });
        return named;
    }

    /** What council.yaml calls the database. */
    public String database() {
        return database.name();
    }

    public LocalDate asAt() {
        return asAt;
    }

    public List<String> feeds() {
        return queries.stream().map(FeedQuery::feed).toList();
    }

    /** What is asked, by feed: tells one extraction from another. */
    public String asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        queries.forEach(query -> asked.put(query.feed(), query.sql()));
        return asked.toString();
    }

    /**
     * Whether the database must be asked. It is not asked for a date whose extracts are there, for it shows the position of now, not of
     * that date; a part of them is not made up from another moment.
     *
     * @throws UserFault if some of the extracts are there and the others cannot be had of the same moment
     */
    public boolean isNeeded() {
        folder.settle();
        Set<String> present = folder.present(FeedQuery.files(queries));
        Set<String> listed = folder.listed();
        Set<String> missing = new TreeSet<>(FeedQuery.files(queries));
        missing.removeAll(present);
        if (missing.isEmpty()) {
            return false;
        }
        Set<String> unknown = new TreeSet<>(missing);
        unknown.removeAll(listed);
        if (!present.isEmpty() && !unknown.isEmpty()) {
            throw new UserFault(("Cannot extract %s as at %s from database \"%s\" alone: %s of that date %s there already, and the others would show another moment. "
                + "Run again with --extract-again to replace all of them by what the database shows now, or put the missing files there yourself.")
                .formatted(String.join(", ", unknown), asAt, database.name(), String.join(", ", present), present.size() == 1 ? "is" : "are"));
        }
        return true;
    }

    /** Connects, and begins anew: what was written before and did not count is gone. */
    public OpenExtraction open(DatabaseAccess access) {
        return new OpenExtraction(OpenDatabase.open(database, access.home(), access.environment()), queries, asAt, folder, access.clock());
    }
}
