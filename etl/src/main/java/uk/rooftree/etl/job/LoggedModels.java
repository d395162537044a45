package uk.rooftree.etl.job;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.RunListener;

/** Writes to the log what each model came to, and how long it took, where the log is asked for that much. */
final class LoggedModels implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger("rooftree.models");

    @Override
    public void made(Model model, long rows, Duration time) {
        LOG.debug("{}: {} rows, {} ms", model.name(), rows, time.toMillis());
    }

    @Override
    public void unchanged(Model model, long rows) {
        LOG.debug("{}: unchanged, {} rows", model.name(), rows);
    }
}
