package uk.rooftree.etl.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;

/** What runs of a home that ended well had loaded. */
final class FinishedRuns {

    private final JobRepositoryFile jobs;

    FinishedRuns(JobRepositoryFile jobs) {
        this.jobs = jobs;
    }

    /** What a date's last finished run had loaded up to that date; empty if no run of it has finished. */
    Optional<String> loadedAtLast(Job job, LocalDate asAt) {
        return jobs.repository().findJobInstances(job.getName()).stream()
            .flatMap(instance -> jobs.repository().getJobExecutions(instance).stream())
            .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
            .filter(execution -> asAt.toString().equals(execution.getJobParameters().getString("asAt")))
            .max(Comparator.comparingLong(JobExecution::getId))
            .map(execution -> execution.getExecutionContext().getString(MonthlyRun.LOADED, ""))
            .filter(loaded -> !loaded.isEmpty());
    }
}
