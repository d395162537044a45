package uk.rooftree.etl.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A run is taken up wherever its process was killed, and its notes are on the disk as soon as they are made. */
class JobRunTest {

    private static final Map<String, String> IDENTITY = Map.of("as-at", "2026-08-31");
    private static final JobParameters FIRST = new JobParametersBuilder().addString("as-at", "2026-08-31").addLong("attempt", 1L).toJobParameters();

    @TempDir
    private Path folder;

    private final List<String> ran = new ArrayList<>();

    @Test
    void a_run_killed_before_any_note_of_it_but_the_first_is_started() {
        try (JobRepositoryFile jobs = JobRepositoryFile.open(folder.resolve("jobs"))) {
            jobs.repository().createJobInstance("trial", FIRST);
        }
        run();
        assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void a_run_killed_before_its_first_step_is_started() {
        try (JobRepositoryFile jobs = JobRepositoryFile.open(folder.resolve("jobs"))) {
            JobRepository repository = jobs.repository();
            repository.createJobExecution(repository.createJobInstance("trial", FIRST), FIRST, new ExecutionContext());
        }
        run();
        assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void what_was_noted_is_on_the_disk_at_once() throws Exception {
        try (JobRepositoryFile jobs = JobRepositoryFile.open(folder.resolve("jobs"))) {
            jobs.repository().createJobInstance("trial", FIRST);
            Files.copy(folder.resolve("jobs.mv.db"), folder.resolve("copy.mv.db"));
        }
        try (JobRepositoryFile copy = JobRepositoryFile.open(folder.resolve("copy"))) {
            assertThat(copy.repository().getJobInstance("trial", FIRST)).isNotNull();
        }
    }

    private void run() {
        try (JobRepositoryFile jobs = JobRepositoryFile.open(folder.resolve("jobs"))) {
            Job job = new JobBuilder("trial", jobs.repository()).start(step(jobs, "first")).next(step(jobs, "second")).build();
            new JobRun(jobs, IDENTITY).run(job);
        }
    }

    private Step step(JobRepositoryFile jobs, String name) {
        return new StepBuilder(name, jobs.repository()).tasklet((contribution, context) -> {
            ran.add(name);
            return RepeatStatus.FINISHED;
        }, jobs.transactions()).build();
    }
}
