package uk.rooftree.etl.job;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.FolderTree;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.engine.EngineSettings;
import uk.rooftree.warehouse.engine.EngineSupply;
import uk.rooftree.warehouse.release.Release;
import uk.rooftree.warehouse.release.WarehouseLock;
import uk.rooftree.warehouse.report.ReleaseReport;

/**
 * The monthly job of one home: loads the extracts of an as-at date, builds, publishes a release and has the reports written. A
 * run that stopped, however it stopped, is taken up again by running it again; one for which nothing has changed publishes
 * nothing.
 */
public final class MonthlyJob {

    private static final Logger LOG = LoggerFactory.getLogger("rooftree");

    /** No run takes longer, so that a file of a store that is older and in no table's log is nobody's. */
    private static final Duration LONGEST_RUN = Duration.ofDays(7);

    private final Home home;
    private final List<ReleaseReport> reports;
    private final JobListener listener;
    private final Clock clock;
    private final EngineSettings limits;
    private final EngineSupply engines;

    /**
     * @param reports written for each release, in this order
     * @param clock   tells others since when the warehouse is in use; no figure or file depends on it
     */
    public MonthlyJob(Home home, List<ReleaseReport> reports, JobListener listener, Clock clock) {
        this(home, reports, listener, clock, EngineSettings.defaults(), EngineSupply.DUCKDB);
    }

    private MonthlyJob(Home home, List<ReleaseReport> reports, JobListener listener, Clock clock, EngineSettings limits, EngineSupply engines) {
        this.home = home;
        this.reports = List.copyOf(reports);
        this.listener = listener;
        this.clock = clock;
        this.limits = limits;
        this.engines = engines;
    }

    /** The same job, with limits to what its engine takes of the machine. */
    public MonthlyJob within(EngineSettings engineLimits) {
        return new MonthlyJob(home, reports, listener, clock, engineLimits, engines);
    }

    /** The same job, loading and building with other engines; the reports read the release as ever. */
    public MonthlyJob on(EngineSupply otherEngines) {
        return new MonthlyJob(home, reports, listener, clock, limits, otherEngines);
    }

    /**
     * Runs the job for one as-at date.
     *
     * @throws UserFault if an extract or a setting must be put right first; nothing is published then, and the release before stays
     */
    public RunOutcome run(LocalDate asAt) {
        Council council = home.council();
        if (!Files.isDirectory(home.inbox(asAt))) {
            throw new UserFault("Cannot run as at %s: there is no folder \"%s\". Put that day's extracts there, named by feed (application.csv, void.csv, …)."
                .formatted(asAt, home.inbox(asAt)));
        }
        try (WarehouseLock lock = WarehouseLock.take(home.warehouse(), home.lockFolder(), "rooftree run --as-at " + asAt, clock)) {
            clearCopies();
            if (lock.hasPredecessorDied()) {
                sweep(lock.takenAt());
            }
            try (JobRepositoryFile jobs = JobRepositoryFile.open(home.jobRepository());
                MonthlyRun run = new MonthlyRun(home, council, asAt, reports, limits, engines)) {
                prepareReports();
                return run(jobs, run, asAt);
            } catch (RuntimeException fault) {
                // its files that no table took up; nobody else writes as long as we have the lock
                sweepAfter(fault);
                throw told(fault, asAt, Optional.empty());
            } finally {
                // only whoever has the lock: the folder is the running job's
                clearWork();
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

    private RunOutcome run(JobRepositoryFile jobs, MonthlyRun run, LocalDate asAt) {
        try {
            JobExecution execution = execute(jobs, new MonthlyJobConfiguration(jobs, run, listener).monthlyJob(), asAt, run.inputs());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw fault(execution);
            }
            return run.outcome();
        } catch (RuntimeException fault) {
            throw told(fault, asAt, run.published());
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

    /** Starts the job, or takes up the last run of the same inputs where it stopped. */
    private static JobExecution execute(JobRepositoryFile jobs, Job job, LocalDate asAt, String inputs) {
        try {
            JobRepository repository = jobs.repository();
            for (long attempt = 1;; attempt++) {
                JobParameters parameters = new JobParametersBuilder()
                    .addString("asAt", asAt.toString())
                    .addString("inputs", inputs)
                    .addLong("attempt", attempt)
                    .toJobParameters();
                JobInstance instance = repository.getJobInstance(job.getName(), parameters);
                if (instance == null) {
                    return jobs.operator().start(job, parameters);
                }
                JobExecution last = repository.getLastJobExecution(instance);
                if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
                    if (last != null && last.getStatus().isRunning()) {
                        // the warehouse is ours alone: whoever was running it is no more
                        jobs.operator().recover(last);
                    } else if (last != null && last.getStatus() == BatchStatus.UNKNOWN) {
                        giveUp(repository, last);
                    }
                    return jobs.operator().start(job, parameters);
                }
            }
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception refused) {
            throw new IllegalStateException("Cannot start the monthly job as at " + asAt, refused);
        }
    }

    /**
     * Calls a run failed of which Spring Batch could not say how it ended, so that it is taken up again: a step is done or has left
     * nothing that counts, whatever became of the note about it.
     */
    private static void giveUp(JobRepository repository, JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.COMPLETED) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        last.setStatus(BatchStatus.FAILED);
        repository.update(last);
    }

    private static RuntimeException fault(JobExecution execution) {
        for (Throwable fault : execution.getAllFailureExceptions()) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof UserFault users) {
                    return users;
                }
            }
            if (fault instanceof RuntimeException ours) {
                return ours;
            }
            return new IllegalStateException(fault);
        }
        return new IllegalStateException("The monthly job ended as %s without a reason".formatted(execution.getExitStatus()));
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
