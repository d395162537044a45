package uk.rooftree.etl.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import uk.rooftree.etl.staging.LoadOutcome;

/**
 * What a run came to.
 *
 * @param asAt        as-at date
 * @param release     number of the release that now stands for that date
 * @param isNew       whether this run published it; otherwise nothing had changed since it was published
 * @param restates    how many figure rows are other than in the release it replaced; 0 where it replaced none
 * @param load        rows read, kept and rejected by feed
 * @param files       what was written for people, in the order it was written
 * @param restated    runs of other published dates that rest on what this one loaded, in the order of dates
 * @param notRestated why dates that should have been run again could not be; their last good release stays
 */
public record RunOutcome(LocalDate asAt, int release, boolean isNew, int restates, LoadOutcome load, List<Path> files, List<RunOutcome> restated,
                         SortedMap<LocalDate, String> notRestated) {

    public RunOutcome {
        files = List.copyOf(files);
        restated = List.copyOf(restated);
        notRestated = Collections.unmodifiableSortedMap(new TreeMap<>(notRestated));
    }

    RunOutcome withRestated(List<RunOutcome> others, SortedMap<LocalDate, String> refused) {
        return new RunOutcome(asAt, release, isNew, restates, load, files, others, refused);
    }
}
