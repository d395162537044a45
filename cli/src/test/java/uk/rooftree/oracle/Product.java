package uk.rooftree.oracle;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.Home;

/** The monthly job of the product, without its reports: they show the figures, and take longer than these homes' figures do. */
final class Product {

    private static final int REFUSED = 2;

    private Product() {
    }

    /** Runs the job, and gives the exit code of the command line. */
    static int run(Path home, LocalDate asAt) {
        try {
            return new MonthlyJob(new Home(home), List.of(), JobListener.SILENT, Clock.systemUTC()).run(asAt).notRestated().isEmpty() ? 0 : REFUSED;
        } catch (RuntimeException fault) {
            // as the command line has it, a fault of the user's may be the cause of what a step ended with
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof UserFault) {
                    return REFUSED;
                }
            }
            throw fault;
        }
    }
}
