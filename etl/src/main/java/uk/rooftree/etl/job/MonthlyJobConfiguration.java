package uk.rooftree.etl.job;

import java.time.Duration;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

import uk.rooftree.warehouse.report.ReleaseReport;
import uk.rooftree.warehouse.FaultPoint;

/** The steps of the monthly job, top to bottom as the data flows. */
final class MonthlyJobConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger("rooftree");

    private final JobRepositoryFile jobs;
    private final MonthlyRun run;
    private final JobListener listener;

    MonthlyJobConfiguration(JobRepositoryFile jobs, MonthlyRun run, JobListener listener) {
        this.jobs = jobs;
        this.run = run;
        this.listener = listener;
    }

    /** How many steps the job has. */
    static int steps(MonthlyRun run) {
        return 6 + run.listFeeds().size() + run.reports().size();
    }

    Job monthlyJob() {
        SimpleJobBuilder steps = new JobBuilder("monthly", jobs.repository()).start(earlierFolders());
        for (String feed : run.listFeeds()) {
            steps.next(land(feed));
        }
        steps.next(load()).next(marts()).next(figures()).next(publish()).next(lists());
        for (ReleaseReport report : run.reports()) {
            steps.next(report(report));
        }
        return steps.build();
    }

    /** Folders of earlier dates that have come or changed since: their events count, and the register's history needs them. */
    private Step earlierFolders() {
        return always("earlier folders", run::loadEarlierFolders);
    }

    /** One file, as text with file, line and digest. The same bytes are not landed twice, so it may be asked each time. */
    private Step land(String feed) {
        return always("land " + feed, () -> run.land(feed));
    }

    /** Landing, staging and core of all feeds; stops here if a file cannot be trusted. */
    private Step load() {
        return building("load", run::load);
    }

    private Step marts() {
        return building("marts", run::buildMarts);
    }

    /** Every figure, and the sums that must hold between them. */
    private Step figures() {
        return building("figures", run::buildFigures);
    }

    /** The one moment at which readers see the new month. */
    private Step publish() {
        return once("publish", run::publish);
    }

    /** figures.csv, issues.csv. */
    private Step lists() {
        return always("lists", run::writeLists);
    }

    private Step report(ReleaseReport report) {
        return always("report " + report.name(), () -> run.write(report));
    }

    /** A step that makes tables of the release: it leaves alone what has not changed, and there is nothing to do once a release is published. */
    private Step building(String name, Supplier<String> work) {
        return always(name, () -> run.published().map(release -> "release %d stands".formatted(release.number())).orElseGet(work));
    }

    /** A step that a run taken up again need not do twice. */
    private Step once(String name, Supplier<String> work) {
        return step(name, work).build();
    }

    /** A step that costs little and leaves something in memory, so that a run taken up again does it too. */
    private Step always(String name, Supplier<String> work) {
        return step(name, work).allowStartIfComplete(true).build();
    }

    private org.springframework.batch.core.step.builder.TaskletStepBuilder step(String name, Supplier<String> work) {
        return new StepBuilder(name, jobs.repository()).tasklet((contribution, chunk) -> {
            var context = chunk.getStepContext().getStepExecution().getJobExecution().getExecutionContext();
            run.recall(context);
            listener.stepBegins(name);
            long start = System.nanoTime();
            String counts = work.get();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            listener.stepEnds(name, counts, time);
            LOG.info("{}: {}, {} s", name, counts, "%.3f".formatted(time.toMillis() / 1000.0));
            run.remember(context);
            FaultPoint.pass();
            return RepeatStatus.FINISHED;
        }, jobs.transactions());
    }
}
