package uk.rooftree.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.returns.core.CheckSummary;
import uk.rooftree.returns.core.draft.CoreReturnFiles;
import uk.rooftree.returns.core.draft.CoreReturnSummary;
import uk.rooftree.returns.core.draft.CoreReturnSummary.FormulaCell;

/** What {@code rooftree return core --json} prints. */
record ReturnCoreJson(Map<String, String> files, String year, String asAt, int lettings, int logged, int drafted, int overdue, Optional<BigDecimal> medianDaysToLog,
                      Optional<Long> longestWait, String deadline, String lastDay, String lastDayForEdits, int toAnswer, List<FormulaCell> formulas,
                      List<String> tooManyPeople, Optional<Map<String, Long>> differences, Optional<String> outcome, Optional<String> checkedOn,
                      Optional<Long> withErrors, Optional<Long> withSoftOnly, Map<String, Long> counts, List<String> notJudged, List<String> notices) {

    static ReturnCoreJson of(CoreReturnSummary summary) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Optional<CheckSummary> check = summary.check();
        check.ifPresent(found -> found.findings().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .forEach(count -> counts.put(count.getKey().toString(), count.getValue())));
        return new ReturnCoreJson(files(summary.files(), summary.differences().isPresent()), summary.year(), summary.asAt().toString(), summary.lettings(),
            summary.logged(), summary.drafted(), summary.overdue(), summary.medianDaysToLog(), summary.longestWait(), summary.deadline().toString(),
            summary.lastDay().toString(), summary.lastDayForEdits().toString(), summary.toAnswer(), summary.formulas(), summary.tooManyPeople(),
            summary.differences().map(ReturnCoreJson::named), check.map(found -> found.outcome().toString()), check.map(found -> found.checkedOn().toString()),
            check.map(CheckSummary::withErrors), check.map(CheckSummary::withSoftOnly), counts, check.map(CheckSummary::notJudged).orElse(List.of()),
            check.map(CheckSummary::notices).orElse(List.of()));
    }

    private static Map<String, Long> named(Map<?, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((kind, count) -> named.put(kind.toString(), count));
        return named;
    }

    private static Map<String, String> files(CoreReturnFiles files, boolean isReconciled) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("upload", files.upload().toString());
        named.put("findings", files.findings().toString());
        named.put("toAnswer", files.toAnswer().toString());
        named.put("logs", files.logs().toString());
        if (isReconciled) {
            named.put("reconciliation", files.reconciliation().toString());
        }
        return named;
    }
}
