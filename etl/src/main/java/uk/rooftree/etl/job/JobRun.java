package uk.rooftree.etl.job;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

import uk.rooftree.warehouse.UserFault;

/** A job run to its end: started, or taken up where its last run of the same identity stopped. */
final class JobRun {

    private final JobRepositoryFile jobs;
    private final Map<String, String> identity;

    /**
     * @param identity what tells this run from others of the same job; one that ended may be run again
     */
    JobRun(JobRepositoryFile jobs, Map<String, String> identity) {
        this.jobs = jobs;
        this.identity = new TreeMap<>(identity);
    }

    /** @throws UserFault if a step ended with one */
    void run(Job job) {
        JobExecution execution = execute(job);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw fault(execution);
        }
    }

    private JobExecution execute(Job job) {
        try {
            JobRepository repository = jobs.repository();
            for (long attempt = 1;; attempt++) {
                JobParametersBuilder parameters = new JobParametersBuilder();
                identity.forEach(parameters::addString);
                JobParameters attempted = parameters.addLong("attempt", attempt).toJobParameters();
                JobInstance instance = repository.getJobInstance(job.getName(), attempted);
                if (instance == null) {
                    return jobs.operator().start(job, attempted);
                }
                JobExecution last = repository.getLastJobExecution(instance);
                if (last == null) {
                    // killed between the two notes of a run that begins; Spring Batch refuses to start what it has only the first of
                    repository.deleteJobInstance(instance);
                    return jobs.operator().start(job, attempted);
                }
                if (last.getStatus() != BatchStatus.COMPLETED) {
                    if (last.getStatus().isRunning()) {
                        // the warehouse is ours alone: whoever was running it is no more
                        jobs.operator().recover(last);
                    } else if (last.getStatus() == BatchStatus.UNKNOWN) {
                        giveUp(repository, last);
                    }
                    return jobs.operator().start(job, attempted);
                }
            }
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception refused) {
            throw new IllegalStateException("Cannot start the job %s of %s".formatted(job.getName(), identity), refused);
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
        return new IllegalStateException("The job %s ended as %s without a reason".formatted(execution.getJobInstance().getJobName(), execution.getExitStatus()));
    }
}
