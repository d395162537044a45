package uk.rooftree.returns.core.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a household's income may be, pounds a week; each bound is inside. Rule INC01's table, summed over the household.
 *
 * @param hardMin below it is refused
 * @param softMin up to it is asked about
 * @param softMax from it on is asked about
 * @param hardMax above it is refused
 */
public record IncomeRange(long hardMin, long softMin, long softMax, long hardMax) {

    private static final Map<Integer, IncomeRange> BY_WORKING_SITUATION = ReferenceCsv.lines("income_range.csv").stream().collect(Collectors.toUnmodifiableMap(
        line -> Integer.valueOf(line.getField("working_situation")),
        line -> new IncomeRange(Long.parseLong(line.getField("hard_min")), Long.parseLong(line.getField("soft_min")),
            Long.parseLong(line.getField("soft_max")), Long.parseLong(line.getField("hard_max")))));

    /** Of people with these working situations, codes 0 to 10. */
    public static IncomeRange of(List<Integer> workingSituations) {
        return workingSituations.stream().map(BY_WORKING_SITUATION::get).reduce(new IncomeRange(0, 0, 0, 0), IncomeRange::plus);
    }

    private IncomeRange plus(IncomeRange other) {
        return new IncomeRange(hardMin + other.hardMin, softMin + other.softMin, softMax + other.softMax, hardMax + other.hardMax);
    }

    public boolean isUnusual(long weeklyPounds) {
        return weeklyPounds >= softMax && weeklyPounds <= hardMax || weeklyPounds >= hardMin && weeklyPounds <= softMin;
    }
}
