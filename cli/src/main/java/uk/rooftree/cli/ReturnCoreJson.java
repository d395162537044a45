package uk.rooftree.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import uk.rooftree.returns.core.CheckSummary;
import uk.rooftree.returns.core.draft.CoreReturnSummary;

/** What {@code rooftree return core --json} prints. */
record ReturnCoreJson(String file, String findingsFile, String year, String asAt, int lettings, int logged, int drafted, Optional<Long> medianDaysToLog,
                      Optional<Long> longestWait, String deadline, String lastDay, List<String> notInDownload, List<String> notInRelease,
                      Optional<String> outcome, Optional<Long> withErrors, Map<String, Long> counts) {

    static ReturnCoreJson of(String file, String findings, CoreReturnSummary summary) {
        Map<String, Long> counts = new TreeMap<>();
        summary.check().ifPresent(check -> check.findings().forEach((category, count) -> counts.put(category.toString(), count)));
        return new ReturnCoreJson(file, findings, summary.year(), summary.asAt().toString(), summary.lettings(), summary.logged(), summary.drafted(),
            summary.medianDaysToLog(), summary.longestWait(), summary.deadline().toString(), summary.lastDay().toString(), summary.notInDownload(),
            summary.notInRelease(), summary.check().map(check -> check.outcome().toString()), summary.check().map(CheckSummary::withErrors), counts);
    }
}
