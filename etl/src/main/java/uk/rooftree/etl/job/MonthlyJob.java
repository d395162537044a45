package uk.rooftree.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;

import uk.rooftree.etl.database.DatabaseAccess;
import uk.rooftree.etl.database.DatabaseExtraction;
import uk.rooftree.etl.staging.Acceptance;
import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.engine.EngineSupply;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.Releases;
import uk.rooftree.warehouse.release.WarehouseLock;
import uk.rooftree.warehouse.report.ReleaseReport;

/**
 * The monthly job of one home: loads the extracts of an as-at date, builds, publishes a release and has the reports written. A
 * run that stopped, however it stopped, is taken up again by running it again; one for which nothing has changed publishes
 * nothing.
 *
 * <p>Where it loads anew what an earlier date's folder holds, the published dates that rest on it are run again after it, in the
 * order of dates: their figures are restated, those of no other date.
 */
public final class MonthlyJob {

    private static final Logger LOG = LoggerFactory.getLogger("rooftree");

    /** No run takes longer, so that a file of a store that is older and in no table's log is nobody's. */
    public static final Duration LONGEST_RUN = Duration.ofDays(7);

    private final Home home;
    private final List<ReleaseReport> reports;
    private final JobListener listener;
    private final Clock clock;
    private final EngineSettings limits;
    private final EngineSupply engines;
    private final boolean extractsAgain;

    /**
     * @param reports written for each release, in this order
     * @param clock   tells others since when the warehouse is in use, and when a release was published; no figure or report depends on it
     */
    public MonthlyJob(Home home, List<ReleaseReport> reports, JobListener listener, Clock clock) {
        this(home, reports, listener, clock, EngineSettings.defaults(), EngineSupply.DUCKDB, false);
    }

    private MonthlyJob(Home home, List<ReleaseReport> reports, JobListener listener, Clock clock, EngineSettings limits, EngineSupply engines,
                       boolean extractsAgain) {
        this.home = home;
        this.reports = List.copyOf(reports);
        this.listener = listener;
        this.clock = clock;
        this.limits = limits;
        this.engines = engines;
        this.extractsAgain = extractsAgain;
    }

    /** The same job, with limits to what its engine takes of the machine. */
    public MonthlyJob within(EngineSettings engineLimits) {
        return new MonthlyJob(home, reports, listener, clock, engineLimits, engines, extractsAgain);
    }

    /** The same job, loading and building with other engines; the reports read the release as ever. */
    public MonthlyJob on(EngineSupply otherEngines) {
        return new MonthlyJob(home, reports, listener, clock, limits, otherEngines, extractsAgain);
    }

    /** The same job, asking databases for their extracts though those of the date are there. */
    public MonthlyJob extractingAgain() {
        return new MonthlyJob(home, reports, listener, clock, limits, engines, true);
    }

    /** Records that checks of a date's folder may be passed; every run of that date goes by it from now on. */
    public void accept(LocalDate asAt, List<Acceptance> accepted, String by) {
        new AcceptedChecks(home.folder()).add(asAt, accepted, by, clock.instant());
    }

    /**
     * Runs the job for one as-at date.
     *
     * <p>A published date whose folder is gone from the inbox is run from what was landed of it.
     *
     * @throws UserFault if an extract or a setting must be put right first; nothing is published then, and the release before stays
     */
    public RunOutcome run(LocalDate asAt) {
        Council council = home.council();
        if (!Files.isDirectory(home.inbox(asAt)) && !council.readsDatabases() && new Releases(home.warehouse()).latestFor(council.onsCode(), asAt).isEmpty()) {
            throw new UserFault("Cannot run as at %s: there is no folder \"%s\". Put that day's extracts there, named by feed (application.csv, void.csv, …)."
                .formatted(asAt, home.inbox(asAt)));
        }
        try (WarehouseLock lock = WarehouseLock.take(home.warehouse(), home.lockFolder(), "rooftree run --as-at " + asAt, clock)) {
            clearCopies();
            if (lock.hasPredecessorDied()) {
                sweep(lock.takenAt());
            }
            try (JobRepositoryFile jobs = JobRepositoryFile.open(home.jobRepository())) {
                prepareReports();
                return runAndRestate(jobs, council, asAt);
            }
        }
    }

    /** Deletes the data files that a run left without committing them; in a store, where others may be about to commit theirs, only old ones. */
    private void sweep(Instant before) {
        Instant spared = home.isWarehouseInStore() ? clock.instant().minus(LONGEST_RUN) : Instant.MAX;
        int gone = new DeltaTables(home.warehouse()).sweepAll(spared.isBefore(before) ? spared : before).size();
        if (gone > 0) {
            LOG.info("swept {} files that a run had left half way", gone);
        }
    }

    private void sweepAfter(RuntimeException fault) {
        try {
            sweep(Instant.MAX);
        } catch (RuntimeException alsoFailed) {
            fault.addSuppressed(alsoFailed);
        }
    }

    /** The run of the date, then those of published dates that rest on what is loaded otherwise by now. */
    private RunOutcome runAndRestate(JobRepositoryFile jobs, Council council, LocalDate asAt) {
        Done done = run(jobs, new MonthlyRun(home, council, asAt, reports, clock, limits, engines));
        RunOutcome outcome = done.outcome();
        Set<LocalDate> told = new TreeSet<>(Set.of(asAt));
        List<RunOutcome> restated = new ArrayList<>();
        SortedMap<LocalDate, String> refused = new TreeMap<>();
        for (Optional<LocalDate> next = done.nextStale(told); next.isPresent(); next = done.nextStale(told)) {
            told.add(next.get());
            try {
                done = run(jobs, new MonthlyRun(home, council, next.get(), reports, clock, limits, engines).loadingAgain());
                restated.add(done.outcome());
            } catch (UserFault fault) {
                refused.put(next.get(), fault.getMessage());
            }
        }
        return outcome.withRestated(restated, refused);
    }

    /** A run that has ended well, and published dates that are to be run again after it. */
    private record Done(RunOutcome outcome, SortedSet<LocalDate> stale) {

        Optional<LocalDate> nextStale(Set<LocalDate> told) {
            return stale.stream().filter(date -> !told.contains(date)).findFirst();
        }
    }

    private Done run(JobRepositoryFile jobs, MonthlyRun ofDate) {
        try (MonthlyRun run = ofDate) {
            try {
                List<DatabaseExtraction> extractions = run.listExtractions().stream().filter(extraction -> extractsAgain || extraction.isNeeded()).toList();
                listener.begins(run.asAt(), MonthlyJobConfiguration.steps(run) + extractions.stream().mapToInt(ExtractionJob::steps).sum());
                extractions.forEach(new ExtractionJob(jobs, new DatabaseAccess(home.folder(), System.getenv(), clock), listener)::run);
                Job job = new MonthlyJobConfiguration(jobs, run, listener).monthlyJob();
                new JobRun(jobs, Map.of("asAt", run.asAt().toString(), "inputs", run.inputs(), "earlier", run.earlier())).run(job);
                LoadedStates states = jobs.loadedStates();
                run.loadedState().ifPresent(state -> states.keep(run.asAt(), state));
                return new Done(run.outcome(), run.listStale(states));
            } catch (RuntimeException fault) {
                throw told(fault, run.asAt(), run.published());
            }
        } catch (RuntimeException fault) {
            // its files that no table took up; nobody else writes as long as we have the lock
            sweepAfter(fault);
            throw told(fault, ofDate.asAt(), Optional.empty());
        } finally {
            // only whoever has the lock: the folder is the running job's
            clearWork();
        }
    }

    /** Beside the first steps, which leave a processor free. What goes wrong here goes wrong again, and is told, when the report is written. */
    private void prepareReports() {
        Thread ahead = new Thread(() -> reports.forEach(ReleaseReport::prepare), "reports-ahead");
        ahead.setUncaughtExceptionHandler((thread, fault) -> LOG.warn("Reports could not be prepared ahead", fault));
        ahead.setDaemon(true);
        ahead.start();
    }

    /** The fault with what it means for readers, where the disk or the account's rights are behind it. */
    private static RuntimeException told(RuntimeException fault, LocalDate asAt, Optional<Release> published) {
        if (fault instanceof UserFault) {
            return fault;
        }
        String effect = published.map(release -> "Release %d is published and stays; the files in out/%s are those of before until then.".formatted(release.number(), asAt))
            .orElse("Nothing was published; the last good release stays.");
        return DiskTrouble.asUserFault(fault, "Cannot finish the run as at " + asAt, effect).map(RuntimeException.class::cast).orElse(fault);
    }

    /** Deletes copies of a store's files that readers have left who were stopped; those of today may still be read. */
    private void clearCopies() {
        try {
            FolderTree.deleteOlder(home.copies(), clock.instant().minus(Duration.ofDays(1)));
        } catch (IOException left) {
            LOG.warn("Cannot delete old copies in \"{}\": {}", home.copies(), left.getMessage());
        }
    }

    private void clearWork() {
        try {
            home.clearWork();
        } catch (IOException left) {
            throw new UserFault("Cannot clear \"%s\": %s. It may be deleted by hand.".formatted(home.work(), left.getMessage()), left);
        }
    }
}
