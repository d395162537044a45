package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Cases under Part 7. */
final class HomelessnessFigures {

    private final Position position;

    HomelessnessFigures(Position position) {
        this.position = position;
    }

    void write(FigureSheet sheet) {
        sheet.write("homelessness.assessments", () -> dated("assessment_date", "month").stream()
            .map(found -> Unit.counted(Dimensions.of("outcome", found.text("assessment_outcome")))).toList());
        sheet.write("homelessness.prevention_success_percent", () -> success("prevention", "secured_stayed", "secured_moved"));
        sheet.write("homelessness.relief_success_percent", () -> success("relief", "secured"));
        sheet.write("homelessness.main_duty_accepted", () -> dated("main_duty_decision_date", "last_12_months").stream()
            .filter(found -> found.is("main_duty_decision", "main_duty"))
            .map(found -> Unit.counted(Dimensions.none())).toList());
        sheet.write("homelessness.relief_over_56_days", () -> position.rows("homelessness_case").stream()
            .filter(found -> found.isFilled("relief_start") && !found.isFilled("relief_end") && !found.isFilled("closed_date")
                && !found.isFilled("main_duty_decision"))
            .filter(found -> Calendar.days(found.date("relief_start"), position.asAt) > 56)
            .map(found -> Unit.counted(Dimensions.none())).toList());
    }

    private List<Row> dated(String column, String periodKind) {
        LocalDate from = Calendar.start(periodKind, position.asAt);
        return position.rows("homelessness_case").stream()
            .filter(found -> found.isFilled(column) && !found.date(column).isBefore(from) && !found.date(column).isAfter(position.asAt))
            .toList();
    }

    private Collection<Unit> success(String duty, String... successes) {
        return dated(duty + "_end", "last_12_months").stream().map(found -> {
            String reason = duty + "_end_reason";
            return !found.isFilled(reason) || found.is(reason, "unmapped")
                ? Unit.leftOut(Dimensions.none())
                : Unit.ratio(Dimensions.none(), found.is(reason, successes) ? Fraction.ONE : Fraction.ZERO, Fraction.ONE);
        }).toList();
    }
}
