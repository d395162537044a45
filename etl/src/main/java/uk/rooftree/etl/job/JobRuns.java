package uk.rooftree.etl.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

import uk.rooftree.warehouse.UserFault;

/** The runs of one home as Spring Batch keeps them: starts them, takes them up, and knows what the last one of a date had loaded. */
final class JobRuns {

    private final JobRepositoryFile jobs;

    JobRuns(JobRepositoryFile jobs) {
        this.jobs = jobs;
    }

    /**
     * Runs the job, or takes up the last run of the same inputs where it stopped.
     *
     * @param inputs  tells one state of the date's extracts and settings from another
     * @param earlier tells one state of what is loaded of earlier dates from another
     * @throws UserFault or another fault, as the step that failed threw it
     */
    void run(Job job, LocalDate asAt, String inputs, String earlier) {
        try {
            JobExecution execution = execute(job, asAt, inputs, earlier);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw fault(execution);
            }
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception refused) {
            throw new IllegalStateException("Cannot start the monthly job as at " + asAt, refused);
        }
    }

    private JobExecution execute(Job job, LocalDate asAt, String inputs, String earlier) throws Exception {
        for (long attempt = 1;; attempt++) {
            JobParameters parameters = new JobParametersBuilder()
                .addString("asAt", asAt.toString())
                .addString("inputs", inputs)
                .addString("earlier", earlier)
                .addLong("attempt", attempt)
                .toJobParameters();
            JobInstance instance = jobs.repository().getJobInstance(job.getName(), parameters);
            if (instance == null) {
                return jobs.operator().start(job, parameters);
            }
            JobExecution last = jobs.repository().getLastJobExecution(instance);
            if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
                if (last != null && last.getStatus().isRunning()) {
                    // the warehouse is ours alone: whoever was running it is no more
                    jobs.operator().recover(last);
                } else if (last != null && last.getStatus() == BatchStatus.UNKNOWN) {
                    giveUp(last);
                }
                return jobs.operator().start(job, parameters);
            }
        }
    }

    /**
     * Calls a run failed of which Spring Batch could not say how it ended, so that it is taken up again: a step is done or has left
     * nothing that counts, whatever became of the note about it.
     */
    private void giveUp(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.COMPLETED) {
                step.setStatus(BatchStatus.FAILED);
                jobs.repository().update(step);
            }
        }
        last.setStatus(BatchStatus.FAILED);
        jobs.repository().update(last);
    }

    /** What a date's last finished run had loaded up to that date; empty if no run of it has finished. */
    Optional<String> loadedAtLast(String job, LocalDate asAt) {
        return jobs.repository().findJobInstances(job).stream()
            .flatMap(instance -> jobs.repository().getJobExecutions(instance).stream())
            .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
            .filter(execution -> asAt.toString().equals(execution.getJobParameters().getString("asAt")))
            .max(Comparator.comparingLong(JobExecution::getId))
            .map(execution -> execution.getExecutionContext().getString(MonthlyRun.LOADED, ""))
            .filter(loaded -> !loaded.isEmpty());
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
}
