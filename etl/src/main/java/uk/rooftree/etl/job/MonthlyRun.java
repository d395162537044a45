package uk.rooftree.etl.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.database.DatabaseExtraction;
import uk.rooftree.etl.staging.Acceptance;
import uk.rooftree.etl.staging.LandedFile;
import uk.rooftree.etl.staging.LoadOutcome;
import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.council.FigureRules;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.engine.EngineSupply;
import uk.rooftree.warehouse.figure.Figures;
import uk.rooftree.warehouse.figure.MeasureResults;
import uk.rooftree.warehouse.model.BuiltTable;
import uk.rooftree.warehouse.model.CheckResult;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelGraph;
import uk.rooftree.warehouse.model.ModelRunner;
import uk.rooftree.warehouse.model.RunContext;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.ReleaseReader;
import uk.rooftree.warehouse.release.ReleasedTable;
import uk.rooftree.warehouse.release.Releases;
import uk.rooftree.warehouse.report.ReleaseReport;
import uk.rooftree.warehouse.target.Targets;

/** What the steps of one run share, and what each of them does. */
final class MonthlyRun implements AutoCloseable {

    /** Where a run's context says what it had loaded up to its date. */
    private static final String LOADED = "loaded";

    private static final String BUILT = "built";

    private static final String PUBLISHED = "published";

    private final Home home;
    private final Council council;
    private final LocalDate asAt;
    private final List<ReleaseReport> reports;
    private final Clock clock;
    private final EngineSettings limits;
    private final SqlTree tree = SqlTree.packaged();
    private final ModelGraph graph = tree.graph();
    private final Contract contract = Contract.of(tree);
    private final Targets targets;
    private final DeltaTables tables;
    private final Releases releases;
    private final EngineSupply engines;
    private final Engine engine;
    private final SortedMap<TableName, BuiltTable> built = new TreeMap<>();
    private final SortedMap<TableName, BuiltTable> builtBefore = new TreeMap<>();
    private final List<Path> files = new ArrayList<>();
    private boolean loadsAgain;
    private AsAtLoad load;
    private String loadedUpToDate = "";
    private Release release;
    private ReleaseReader reader;
    private boolean isNew;
    private int restates;

    MonthlyRun(Home home, Council council, LocalDate asAt, List<ReleaseReport> reports, Clock clock, EngineSettings limits, EngineSupply engines) {
        this.clock = clock;
        this.home = home;
        this.council = council;
        this.asAt = asAt;
        this.reports = reports;
        this.limits = limits;
        this.tables = new DeltaTables(home.warehouse());
        this.releases = new Releases(home.warehouse());
        this.engines = engines;
        this.targets = Targets.read(home.targetsFile(), tree);
        this.engine = openEngine();
    }

    /** The same run, for which folders that have no release of their own are built anew: what they rest on may have changed. */
    MonthlyRun loadingAgain() {
        loadsAgain = true;
        return this;
    }

    LocalDate asAt() {
        return asAt;
    }

    List<ReleaseReport> reports() {
        return reports;
    }

    List<String> listFeeds() {
        return contract.feeds().stream().map(Feed::name).toList();
    }

    /** What the council's databases are to give for the date: nothing for one that was published, and whose folder was put away since. */
    List<DatabaseExtraction> listExtractions() {
        if (loadsAgain || !Files.isDirectory(home.inbox(asAt)) && publishedDates().contains(asAt)) {
            return List.of();
        }
        return DatabaseExtraction.list(council, contract, asAt, home.inbox(asAt));
    }

    /** Tells one state of what a run starts from from another: the settings, the targets in force, and the files by name, length and time of change. */
    String inputs() {
        try (Stream<Path> extracts = Files.isDirectory(home.inbox(asAt)) ? Files.list(home.inbox(asAt)) : Stream.empty()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(council.digest().getBytes(StandardCharsets.UTF_8));
            digest.update(targets.table(tree, council.onsCode(), asAt).digest().getBytes(StandardCharsets.UTF_8));
            digest.update(new AcceptedChecks(home.folder()).of(asAt).toString().getBytes(StandardCharsets.UTF_8));
            for (Path extract : extracts.sorted().toList()) {
                digest.update("\n%s %d %s".formatted(extract.getFileName(), Files.size(extract), Files.getLastModifiedTime(extract))
                    .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            String reason = DiskTrouble.in(unreadable).isPresent() ? "no permission" : unreadable.getMessage();
            throw new UserFault("Cannot read the folder \"%s\": %s. Let the account that runs rooftree read it, then run again; nothing was published."
                .formatted(home.inbox(asAt), reason), unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Tells one state of what is loaded before the date from another. */
    String earlier() {
        return LoadedFolders.readFiles(engine, tables, council).stateBefore(asAt);
    }

    /**
     * Loads folders of earlier dates that have come or changed since, and builds those after them again: what is history to them is
     * another by now.
     */
    String loadEarlierFolders() {
        int loadedNow = 0;
        List<LocalDate> stopped = new ArrayList<>();
        LoadedFolders loaded = loadedFolders();
        SortedSet<LocalDate> dates = new TreeSet<>(home.listAsAtDates());
        dates.addAll(loaded.dates());
        Set<LocalDate> published = publishedDates();
        for (LocalDate earlier : dates.headSet(asAt)) {
            boolean rests = loadedNow > 0 || loadsAgain && !published.contains(earlier);
            if (rests || !loaded.isLoaded(earlier, home.inbox(earlier), council, listFeeds())) {
                loadedNow++;
                if (loadEarlier(earlier, loaded).isStopped()) {
                    stopped.add(earlier);
                }
                loaded = loadedFolders();
            }
        }
        load = new AsAtLoad(engine, tables, tree, contract, council, targets, home, asAt, loaded);
        load.readAhead();
        return "loaded %d%s".formatted(loadedNow, stopped.isEmpty() ? ""
            : ", of which %d count for nothing until they are put right (%s)".formatted(stopped.size(),
                stopped.stream().map(LocalDate::toString).collect(Collectors.joining(", "))));
    }

    /** Tells one state of what this run has loaded up to its date from another; empty before it has. */
    Optional<String> loadedState() {
        return Optional.of(loadedUpToDate).filter(state -> !state.isEmpty());
    }

    /** Published dates whose last run had loaded other files than are loaded now. */
    SortedSet<LocalDate> listStale(LoadedStates states) {
        SortedSet<LocalDate> stale = publishedDates();
        stale.remove(asAt);
        if (!stale.isEmpty()) {
            LoadedFolders loaded = LoadedFolders.readFiles(engine, tables, council);
            stale.removeIf(date -> states.find(date).map(loaded.stateUpTo(date)::equals).orElse(true));
        }
        return stale;
    }

    private SortedSet<LocalDate> publishedDates() {
        return releases.listOf(council.onsCode()).stream().map(Release::asAt).collect(Collectors.toCollection(TreeSet::new));
    }

    private LoadOutcome loadEarlier(LocalDate earlier, LoadedFolders loaded) {
        try (Engine own = openEngine(); AsAtLoad earlierLoad = new AsAtLoad(own, tables, tree, contract, council, targets, home, earlier, loaded)) {
            earlierLoad.readAhead();
            contract.feeds().forEach(earlierLoad::land);
            earlierLoad.build(former(earlier));
            return earlierLoad.outcome();
        }
    }

    String land(String feed) {
        LandedFile file = load.land(contract.feed(feed));
        return switch (file.outcome()) {
            case NOT_SUPPLIED -> "not supplied";
            case LANDED -> "read %,d".formatted(file.rows());
            case UNCHANGED -> "nothing new";
            case STOPPED -> "stopped: " + file.stops().get(0).message();
        };
    }

    String load() {
        built.putAll(load.build(former(asAt)));
        loadedUpToDate = LoadedFolders.readFiles(engine, tables, council).stateUpTo(asAt);
        LoadOutcome outcome = load.outcome();
        List<String> stops = new ArrayList<>(outcome.stops());
        stops.addAll(overThreshold(outcome));
        if (!stops.isEmpty()) {
            Path issues = writeOut(folder -> List.of(lists().writeIssues(folder))).get(0);
            throw new UserFault(("Cannot publish as at %s:%n  %s%nNothing was published; the last good release stays. Put this right in \"%s\" and run again. "
                + "All issues are in \"%s\".").formatted(asAt, String.join(System.lineSeparator() + "  ", stops), home.inbox(asAt), issues));
        }
        return "read %,d, kept %,d, rejected %,d".formatted(
            outcome.counts().stream().mapToLong(feed -> feed.read()).sum(),
            outcome.counts().stream().mapToLong(feed -> feed.kept()).sum(),
            outcome.counts().stream().mapToLong(feed -> feed.rejected()).sum());
    }

    /** R-FILE-012: feeds of which more is quarantined than the council's threshold allows, unless that was accepted. */
    private List<String> overThreshold(LoadOutcome outcome) {
        Set<String> accepted = new AcceptedChecks(home.folder()).of(asAt).stream().filter(one -> one.rule().equals(Acceptance.QUARANTINE))
            .map(Acceptance::feed).collect(Collectors.toSet());
        return council.quarantinePercent().stream().flatMap(most -> outcome.counts().stream()
            .filter(feed -> feed.rejected() * 100 > feed.read() * most && !accepted.contains(feed.feed()))
            .map(feed -> "%s: %,d of %,d rows of %s are quarantined, more than %d %% (thresholds.quarantine-percent); issues.csv tells why. To go on with what is left: --accept %s:%s --because …"
                .formatted(Acceptance.QUARANTINE, feed.rejected(), feed.read(), feed.feed(), most, Acceptance.QUARANTINE, feed.feed()))).toList();
    }

    /** The marts that the load has not made already for its rules. */
    String buildMarts() {
        List<Model> models = coreViews();
        models("reference", "marts").stream().filter(model -> !built.containsKey(model.name()) && !readsFigures(model)).forEach(models::add);
        return build(models);
    }

    /** The figures, and the marts that tell what issues move in them and set them beside other councils'. */
    String buildFigures() {
        List<Model> models = coreViews();
        models.addAll(models("reference", "measures", "figure", "checks"));
        models.addAll(MeasureResults.of(tree));
        models("marts").stream().filter(model -> model.storing() != Storing.TABLE || readsFigures(model)).forEach(models::add);
        return build(models);
    }

    /** What of core the load does not store: views over its tables, which marts may read. */
    private List<Model> coreViews() {
        return new ArrayList<>(models("core").stream().filter(model -> model.storing() == Storing.VIEW).toList());
    }

    private boolean readsFigures(Model model) {
        return graph.upTo(model.name()).stream().anyMatch(source -> source.layer().equals("figure") || source.sources().contains(MeasureResults.TOUCHED));
    }

    private String build(Collection<Model> models) {
        ModelRunner runner = new ModelRunner(engine, tables, tree, models, context(tree, council, targets, asAt), new LoggedModels());
        SortedMap<TableName, BuiltTable> now = runner.run(former(asAt));
        List<String> broken = new ArrayList<>();
        for (CheckResult check : runner.check()) {
            check.failures().forEach(failure -> broken.add(check.check() + ": " + failure));
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Figures as at %s do not add up:%n  %s".formatted(asAt, String.join(System.lineSeparator() + "  ", broken)));
        }
        built.putAll(now);
        return "%,d rows in %d tables".formatted(now.values().stream().mapToLong(BuiltTable::rows).sum(), now.size());
    }

    String publish() {
        SortedMap<TableName, ReleasedTable> published = new TreeMap<>();
        built.forEach((name, table) -> published.put(name, new ReleasedTable(table.version(), table.rows(), table.key())));
        Optional<Release> before = releases.latestFor(council.onsCode(), asAt);
        isNew = before.isEmpty() || !before.get().tables().equals(published);
        release = isNew ? releases.publish(council.onsCode(), asAt, clock.instant(), inputs(), published) : before.get();
        return isNew ? "release %d".formatted(release.number()) : "nothing has changed since release %d".formatted(release.number());
    }

    /** figures.csv, figure_limits.csv, figure_standing.csv, issues.csv, issue_effects.csv and restatements.csv. */
    String writeLists() {
        Figures figures = reader().figures();
        RunLists lists = lists();
        files.addAll(writeOut(folder -> {
            RunLists.Restated restated = lists.writeRestatements(folder, releases.listFor(council.onsCode(), asAt), figures, this::open);
            restates = restated.rows();
            List<Path> written = new ArrayList<>(List.of(lists.writeFigures(folder, figures), lists.writeLimits(folder, reader()), lists.writeStanding(folder, reader()),
                lists.writeIssues(folder), lists.writeEffects(folder, reader())));
            restated.file().ifPresent(written::add);
            return written;
        }));
        return "%,d figure rows".formatted(figures.rows().size());
    }

    String write(ReleaseReport report) {
        ReleaseReader open = reader();
        List<Path> written = writeOut(folder -> report.write(open, folder));
        files.addAll(written);
        return written.stream().map(file -> home.out(asAt).relativize(file).toString()).collect(Collectors.joining(", "));
    }

    /** The release this run has published or found to stand; empty before that. */
    Optional<Release> published() {
        return Optional.ofNullable(release);
    }

    RunOutcome outcome() {
        return new RunOutcome(asAt, release().number(), isNew, restates, AsAtLoad.outcome(engine, tables, council, asAt), files, List.of(), new TreeMap<>());
    }

    /** Keeps what was built for a run that takes this one up. */
    void remember(ExecutionContext context) {
        if (!loadedUpToDate.isEmpty()) {
            context.putString(LOADED, loadedUpToDate);
        }
        if (release != null) {
            context.putString(PUBLISHED, String.valueOf(release.number()));
        }
        context.putString(BUILT, built.entrySet().stream()
            .map(table -> "%s %d %d %s".formatted(table.getKey(), table.getValue().version(), table.getValue().rows(), table.getValue().key()))
            .collect(Collectors.joining("\n")));
    }

    /**
     * What a stopped run had built before, or published; nothing once this run has begun to build. What it had built is looked at like the
     * tables of a release: another date's run may have taken their place since, so that each is made again unless it still stands.
     */
    void recall(ExecutionContext context) {
        if (built.isEmpty()) {
            context.getString(BUILT, "").lines().map(line -> line.split(" "))
                .forEach(word -> builtBefore.put(TableName.of(word[0]), new BuiltTable(Long.parseLong(word[1]), Long.parseLong(word[2]), word[3])));
            if (context.containsKey(PUBLISHED)) {
                // the one that stands: its own, or another's that took its place since
                release = release();
                loadedUpToDate = context.getString(LOADED, "");
            }
        }
    }

    /** The run's period and the council's own settings for the models. */
    static RunContext context(SqlTree tree, Council council, Targets targets, LocalDate asAt) {
        FigureRules rules = council.rules();
        RunContext context = RunContext.of(tree, council.onsCode(), asAt)
            .withSettings(new TreeMap<>(Map.ofEntries(
                Map.entry("reregistration_days", String.valueOf(rules.reregistrationDays())),
                Map.entry("decision_target_days", String.valueOf(rules.decisionTargetDays())),
                Map.entry("review_follow_up_days", String.valueOf(rules.reviewFollowUpDays())),
                Map.entry("pension_age", String.valueOf(rules.pensionAge())),
                Map.entry("core_overdue_days", String.valueOf(rules.coreOverdueDays())),
                Map.entry("nomination_target_working_days", String.valueOf(rules.nominationTargetWorkingDays())),
                Map.entry("first_let_nomination_target_working_days", String.valueOf(rules.firstLetNominationTargetWorkingDays())),
                Map.entry("standard_adult_age", String.valueOf(rules.standardAdultAge())),
                Map.entry("standard_mixed_age", String.valueOf(rules.standardMixedAge())),
                Map.entry("benefit_adult_age", String.valueOf(rules.benefitAdultAge())),
                Map.entry("benefit_mixed_age", String.valueOf(rules.benefitMixedAge())),
                Map.entry("void_horizon_days", String.valueOf(rules.voidHorizonDays())))))
            .withLiveStatuses(council.scheme().liveStatuses())
            .withCoreLogFeeds(council.sources().values().stream().filter(SourceSettings::isLettingsLogs)
                .map(SourceSettings::feed).toList())
            .with(targets.table(tree, council.onsCode(), asAt));
        return council.scheme().lettingsPlan().map(plan -> context.withLettingsPlan(plan.percentByQueue())).orElse(context);
    }

    @Override
    public void close() {
        if (load != null) {
            load.close();
        }
        if (reader != null) {
            reader.close();
        }
        engine.close();
    }

    private Engine openEngine() {
        return engines.open(home.warehouse(), engineSettings());
    }

    private EngineSettings engineSettings() {
        return limits.withTemporaryFolder(home.work());
    }

    private LoadedFolders loadedFolders() {
        return LoadedFolders.read(engine, tables, council, publishedDates());
    }

    private List<Model> models(String... layers) {
        List<String> wanted = List.of(layers);
        return tree.models().stream().filter(model -> wanted.contains(model.layer())).toList();
    }

    /** Tables as they were made before, the most alike first: by this run when it stopped, for this date, for the last. */
    private List<Map<TableName, BuiltTable>> former(LocalDate date) {
        List<Map<TableName, BuiltTable>> former = new ArrayList<>();
        former.add(Map.copyOf(built));
        former.add(Map.copyOf(builtBefore));
        releases.latestFor(council.onsCode(), date).map(MonthlyRun::tablesOf).ifPresent(former::add);
        releases.latest(council.onsCode()).map(MonthlyRun::tablesOf).ifPresent(former::add);
        return former;
    }

    private static Map<TableName, BuiltTable> tablesOf(Release release) {
        Map<TableName, BuiltTable> tables = new TreeMap<>();
        release.tables().forEach((name, table) -> tables.put(name, new BuiltTable(table.version(), table.rows(), table.key())));
        return tables;
    }

    private ReleaseReader reader() {
        if (reader == null) {
            reader = open(release());
        }
        return reader;
    }

    private ReleaseReader open(Release published) {
        return ReleaseReader.open(published, tables, tree, engineSettings(), home.work());
    }

    /** The release of this run; one taken up after it was published finds it again. */
    private Release release() {
        if (release == null) {
            release = releases.latestFor(council.onsCode(), asAt).orElseThrow();
        }
        return release;
    }

    private RunLists lists() {
        return new RunLists(engine, tables, graph, council.onsCode(), asAt);
    }

    private List<Path> writeOut(Function<Path, List<Path>> writer) {
        try {
            return new OutFolder(home.out(asAt)).write(writer);
        } catch (IOException refused) {
            throw new UncheckedIOException("Cannot write in \"%s\": %s".formatted(home.out(asAt), refused.getMessage()), refused);
        }
    }
}
