package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** LAHS section C: households on the register and their reasonable preference. */
final class LahsRegisterFigures {

    private final Position position;
    private final Applications applications;

    LahsRegisterFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
    }

    void write(FigureSheet sheet) {
        sheet.write("lahs.cc1a", () -> households(any -> true));
        Map.of("aa", "1", "ab", "2", "ac", "3", "ad", "4+", "ae", "unspecified").forEach((cell, need) ->
            sheet.write("lahs.cc1" + cell, () -> households(household -> Applications.householdNeed(household).equals(need))));
        sheet.write("lahs.cc5a", () -> households(this::isPreferred));
        sheet.write("lahs.cc5aa", () -> households(household -> has(household, "homeless") && !has(household, "homelessness_duty")));
        Map.of("ab", "homelessness_duty", "ac", "unsatisfactory_housing", "ad", "medical_welfare", "ae", "hardship").forEach(
            (cell, category) -> sheet.write("lahs.cc5" + cell, () -> households(household -> has(household, category))));
        sheet.write("lahs.cc6a", () -> households(household -> isPreferred(household) && anyTrue(household, "additional_preference")));
        sheet.write("lahs.cc6aa", () -> households(household -> isPreferred(household) && anyTrue(household, "additional_preference")
            && anyTrue(household, "armed_forces")));
        LocalDate from = Calendar.start("financial_year", position.asAt);
        sheet.write("lahs.cc4ab", () -> position.rows("application").stream()
            .map(application -> application.date("arrears_exception_date"))
            .filter(day -> day != null && !day.isBefore(from) && !day.isAfter(position.asAt))
            .map(day -> Unit.counted(Dimensions.none())).toList());
    }

    private Collection<Unit> households(Predicate<List<Row>> test) {
        return applications.liveHouseholds(application -> !application.is("applicant_type", "own_transfer")).values().stream()
            .filter(test).map(household -> Unit.counted(Dimensions.none())).toList();
    }

    private boolean isPreferred(List<Row> household) {
        return List.of("homeless", "homelessness_duty", "unsatisfactory_housing", "medical_welfare", "hardship").stream()
            .anyMatch(category -> has(household, category));
    }

    private static boolean has(List<Row> household, String category) {
        return household.stream().anyMatch(application -> application.several("rp_categories").contains(category));
    }

    private static boolean anyTrue(List<Row> household, String column) {
        return household.stream().anyMatch(application -> application.isTrue(column));
    }
}
