package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** CORE logs: which are due, submitted, late and complete (figures.md section 4.10). */
final class CoreLogFigures {

    private static final List<String> OF_LETTING = List.of("vacancy_reason", "previous_rent_basis", "move_reason", "homeless_before_flag",
        "reasonable_preference", "referral_source", "income_known", "housing_benefit", "benefit_income_share", "rent_per_period",
        "service_charge_per_period", "personal_service_charge_per_period", "support_charge_per_period");
    private static final List<String> OF_TENANCY = List.of("previous_tenure", "previous_district_code", "rent_basis", "rent_period");
    private static final List<String> OF_LEAD = List.of("birth_date", "sex", "ethnicity", "nationality_code", "economic_status");

    private final Position position;
    private final Lettings lettings;

    CoreLogFigures(Position position) {
        this.position = position;
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("core.logs_due", () -> due().stream().map(letting -> Unit.counted(dimensions(letting))).toList());
        sheet.write("core.submitted_percent", () -> shares(letting -> letting.isFilled("core_submitted_date")));
        sheet.write("core.days_to_submit.median", () -> due().stream().map(this::daysToSubmit).toList());
        sheet.write("core.overdue", () -> due().stream()
            .filter(letting -> !letting.isFilled("core_submitted_date") && Calendar.days(lettings.start(letting), position.asAt) > 28)
            .map(letting -> Unit.counted(dimensions(letting))).toList());
        sheet.write("core.complete_percent", () -> shares(this::isComplete));
    }

    /** All lettings and renewals of the kinds CORE asks for. */
    private List<Row> due() {
        LocalDate from = Calendar.start("financial_year", position.asAt);
        return position.rows("letting").stream()
            .filter(letting -> letting.is("letting_kind", "first", "relet", "transfer", "management_move", "decant", "renewal"))
            .filter(letting -> lettings.tenancy(letting) != null && lettings.home(letting) != null)
            .filter(letting -> Homes.isSettled(lettings.tenancy(letting)) && Homes.isOwnDwelling(lettings.home(letting)))
            .filter(letting -> !lettings.start(letting).isBefore(from) && !lettings.start(letting).isAfter(position.asAt))
            .toList();
    }

    private Dimensions dimensions(Row letting) {
        return Dimensions.of("bedrooms", Homes.sizeGroup(lettings.home(letting))).with("kind", letting.text("letting_kind"));
    }

    private Collection<Unit> shares(Predicate<Row> test) {
        return due().stream()
            .map(letting -> Unit.ratio(dimensions(letting), test.test(letting) ? Fraction.ONE : Fraction.ZERO, Fraction.ONE)).toList();
    }

    private Unit daysToSubmit(Row letting) {
        LocalDate submitted = letting.date("core_submitted_date");
        return submitted == null || submitted.isBefore(lettings.start(letting))
            ? Unit.leftOut(dimensions(letting))
            : Unit.counted(dimensions(letting), Calendar.days(lettings.start(letting), submitted));
    }

    private boolean isComplete(Row letting) {
        Row tenancy = lettings.tenancy(letting);
        String household = tenancy.text("household_ref");
        return areTold(letting, OF_LETTING) && areTold(tenancy, OF_TENANCY) && household != null
            && position.rows("household_member").stream().anyMatch(person -> household.equals(person.text("household_ref"))
                && person.is("relationship", "lead") && Room.isThere(person, position.asAt) && areTold(person, OF_LEAD));
    }

    private static boolean areTold(Row row, List<String> columns) {
        return columns.stream().allMatch(column -> row.isFilled(column) && !row.is(column, "unmapped"));
    }
}
