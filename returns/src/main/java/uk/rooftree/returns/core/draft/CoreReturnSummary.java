package uk.rooftree.returns.core.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.returns.core.CheckSummary;

/**
 * A collection year's lettings and their logs.
 *
 * @param year              such as 2026/27
 * @param asAt              of the release
 * @param files             what was written
 * @param lettings          social lettings of the council's homes that began in the year, up to the as-at date
 * @param logged            of those, how many have a log
 * @param drafted           how many are in the file; with {@code logged} they make {@code lettings}
 * @param overdue           of those drafted, how many began longer ago than the council's settings allow
 * @param medianDaysToLog   from the start of the tenancy to the day its log was completed, of those whose day is known and not before the start
 * @param longestWait       days since the start of the earliest letting without a log
 * @param deadline          by when the ministry wants the year's logs
 * @param lastDay           on which the service takes a new log of the year
 * @param lastDayForEdits   on which a log of the year may be changed
 * @param toAnswer          answers that the lettings in the file lack and an officer can type
 * @param formulas          cells of the file that a spreadsheet would take for formulas
 * @param tooManyPeople     tenancies of households with more people than the form has room for
 * @param differences       the service's download against the lettings, by kind; empty without a download
 * @param check             what the check found in the file; nothing if there is no letting to send
 */
public record CoreReturnSummary(String year, LocalDate asAt, CoreReturnFiles files, int lettings, int logged, int drafted, int overdue,
                                Optional<BigDecimal> medianDaysToLog, Optional<Long> longestWait, LocalDate deadline, LocalDate lastDay, LocalDate lastDayForEdits,
                                int toAnswer, List<FormulaCell> formulas, List<String> tooManyPeople, Optional<Map<Difference.Kind, Long>> differences,
                                Optional<CheckSummary> check) {

    /**
     * A cell of the file that a spreadsheet would take for a formula. The service reads it as it stands, so it is left.
     *
     * @param row     record of the file, from 1
     * @param tenancy the council's code
     * @param field   number of the field
     * @param name    the service's name of the answer
     */
    public record FormulaCell(long row, String tenancy, int field, String name) {
    }

    public CoreReturnSummary {
        formulas = List.copyOf(formulas);
        tooManyPeople = List.copyOf(tooManyPeople);
        differences = differences.map(CoreReturnSummary::inOrder);
    }

    /** Every kind, in their order. */
    private static Map<Difference.Kind, Long> inOrder(Map<Difference.Kind, Long> counts) {
        Map<Difference.Kind, Long> all = new EnumMap<>(Difference.Kind.class);
        for (Difference.Kind kind : Difference.Kind.values()) {
            all.put(kind, counts.getOrDefault(kind, 0L));
        }
        return all;
    }
}
