package uk.rooftree.etl.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

import uk.rooftree.etl.database.DatabaseAccess;
import uk.rooftree.etl.database.DatabaseExtraction;
import uk.rooftree.etl.database.OpenExtraction;

/**
 * The job before the monthly one: a database's feeds are read in chunks into files that do not count until the last of them is whole.
 * One that was stopped is taken up with all its feeds, for what was read before showed another moment.
 */
final class ExtractionJob {

    private static final Logger LOG = LoggerFactory.getLogger("rooftree");

    private final JobRepositoryFile jobs;
    private final DatabaseAccess access;
    private final JobListener listener;

    ExtractionJob(JobRepositoryFile jobs, DatabaseAccess access, JobListener listener) {
        this.jobs = jobs;
        this.access = access;
        this.listener = listener;
    }

    /** How many steps an extraction has. */
    static int steps(DatabaseExtraction extraction) {
        return extraction.feeds().size() + 1;
    }

    void run(DatabaseExtraction extraction) {
        try (OpenExtraction open = extraction.open(access)) {
            List<String> feeds = extraction.feeds();
            SimpleJobBuilder steps = new JobBuilder("extract", jobs.repository()).start(extract(open, feeds.get(0)));
            feeds.stream().skip(1).forEach(feed -> steps.next(extract(open, feed)));
            steps.next(keep(open, extraction.database()));
            new JobRun(jobs, Map.of("asAt", extraction.asAt().toString(), "database", extraction.database(),
                "asked", UUID.nameUUIDFromBytes(extraction.asked().getBytes(StandardCharsets.UTF_8)).toString())).run(steps.build());
        }
    }

    /** One feed, so many rows at a time; nothing of it is left from before, so that it begins with the first. */
    private Step extract(OpenExtraction open, String feed) {
        return new StepBuilder("extract " + feed, jobs.repository())
            .<List<String>, List<String>>chunk(open.chunk())
            .transactionManager(jobs.transactions())
            .reader(open.reader(feed))
            .writer(open.writer(feed))
            .listener(new Told())
            .allowStartIfComplete(true)
            .build();
    }

    /** The moment the extracts count. */
    private Step keep(OpenExtraction open, String database) {
        return new StepBuilder("extracted " + database, jobs.repository()).tasklet((contribution, chunk) -> {
            String name = chunk.getStepContext().getStepName();
            listener.stepBegins(name);
            long start = System.nanoTime();
            end(name, open.keep(), start);
            return RepeatStatus.FINISHED;
        }, jobs.transactions()).allowStartIfComplete(true).build();
    }

    private void end(String step, String counts, long start) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        listener.stepEnds(step, counts, time);
        LOG.info("{}: {}, {} s", step, counts, "%.3f".formatted(time.toMillis() / 1000.0));
    }

    /** Tells of a step of chunks. */
    private final class Told implements StepExecutionListener {

        private final Map<String, Long> began = new HashMap<>();

        @Override
        public void beforeStep(StepExecution step) {
            began.put(step.getStepName(), System.nanoTime());
            listener.stepBegins(step.getStepName());
        }

        @Override
        public ExitStatus afterStep(StepExecution step) {
            if (step.getStatus() == BatchStatus.COMPLETED) {
                end(step.getStepName(), "read %,d".formatted(step.getWriteCount()), began.get(step.getStepName()));
            }
            return null;
        }
    }
}
