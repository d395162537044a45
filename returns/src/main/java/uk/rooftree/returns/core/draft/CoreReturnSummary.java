package uk.rooftree.returns.core.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import uk.rooftree.returns.core.CheckSummary;

/**
 * A collection year's lettings and their logs.
 *
 * @param year              such as 2026/27
 * @param asAt              of the release
 * @param lettings          social lettings of the council's homes that began in the year, up to the as-at date
 * @param logged            of those, how many have a log
 * @param drafted           how many are in the file; with {@code logged} they make {@code lettings}
 * @param medianDaysToLog   from the start of the tenancy to the day its log was completed, of those whose day is known; the upper of two middles
 * @param longestWait       days since the start of the earliest letting without a log
 * @param deadline          by when the ministry wants the year's logs
 * @param lastDay           on which the service takes a new log of the year
 * @param notInDownload     lettings that are said to have a log, which the service's download lacks; tenancy codes
 * @param notInRelease      logs of the download that are no letting of the release; tenancy codes
 * @param check             what the check found in the file; nothing if there is no letting to send
 */
public record CoreReturnSummary(String year, LocalDate asAt, int lettings, int logged, int drafted, Optional<Long> medianDaysToLog, Optional<Long> longestWait,
                                LocalDate deadline, LocalDate lastDay, List<String> notInDownload, List<String> notInRelease, Optional<CheckSummary> check) {

    public CoreReturnSummary {
        notInDownload = List.copyOf(notInDownload);
        notInRelease = List.copyOf(notInRelease);
    }
}
