package uk.rooftree.etl.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import uk.rooftree.etl.staging.LoadOutcome;

/**
 * What a run came to.
 *
 * @param asAt          as-at date
 * @param release       number of the release that now stands for that date
 * @param isNew         whether this run published it; otherwise nothing had changed since it was published
 * @param load          rows read, kept and rejected by feed
 * @param files         what was written for people, in the order it was written
 */
public record RunOutcome(LocalDate asAt, int release, boolean isNew, LoadOutcome load, List<Path> files) {

    public RunOutcome {
        files = List.copyOf(files);
    }
}
