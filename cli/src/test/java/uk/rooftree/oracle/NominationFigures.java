package uk.rooftree.oracle;

import java.util.List;
import java.util.function.Function;

/** Households sent to other landlords. */
final class NominationFigures {

    private static final String YEAR = "last_12_months";
    private static final int TARGET_WORKING_DAYS = 3;
    private static final int FIRST_LET_TARGET_WORKING_DAYS = 10;

    private final Position position;

    NominationFigures(Position position) {
        this.position = position;
    }

    void write(FigureSheet sheet) {
        sheet.write("nominations.sent", () -> sent("month").stream().map(nomination -> Unit.counted(byLandlord(nomination)
            .with("bedrooms", Homes.sizeGroup(nomination.integer("bedrooms"))))).toList());
        sheet.write("nominations.resolved", () -> resolved(
            nomination -> Unit.counted(byLandlord(nomination).with("outcome", nomination.text("outcome")))));
        sheet.write("nominations.acceptance_percent", () -> resolved(
            nomination -> CaseworkFigures.share(byLandlord(nomination), nomination.is("outcome", "let"))));
        sheet.write("nominations.rejections", () -> position.rows("nomination").stream()
            .filter(nomination -> nomination.is("outcome", "rejected_by_landlord") && Calendar.isIn(nomination.date("outcome_on"), YEAR, position.asAt))
            .map(nomination -> Unit.counted(byLandlord(nomination).with("reason", nomination.text("reason")))).toList());
        sheet.write("nominations.days_to_let.median", () -> position.rows("nomination").stream()
            .filter(nomination -> nomination.is("outcome", "let") && Calendar.isIn(nomination.date("tenancy_start_on"), YEAR, position.asAt))
            .map(nomination -> CaseworkFigures.timed(byLandlord(nomination), nomination.date("sent_on"), nomination.date("tenancy_start_on"))).toList());
        sheet.write("nominations.in_target_percent", () -> sent(YEAR).stream().map(nomination -> {
            if (!nomination.isFilled("requested_on")) {
                return Unit.leftOut(byLandlord(nomination));
            }
            int target = nomination.isTrue("first_let_flag") ? FIRST_LET_TARGET_WORKING_DAYS : TARGET_WORKING_DAYS;
            return CaseworkFigures.share(byLandlord(nomination),
                Calendar.workingDays(nomination.date("requested_on"), nomination.date("sent_on")) <= target);
        }).toList());
        for (String figure : List.of("nominations.outstanding", "nominations.outstanding.by_landlord")) {
            sheet.write(figure, this::outstanding);
        }
    }

    private List<Unit> outstanding() {
        return position.rows("nomination").stream()
            .filter(nomination -> nomination.isFilled("sent_on") && (!nomination.isFilled("outcome") || nomination.is("outcome", "pending")))
            .map(nomination -> Unit.counted(byLandlord(nomination)
                .with("age_band", CaseworkFigures.ageBand(nomination.date("sent_on"), position.asAt)))).toList();
    }

    private static Dimensions byLandlord(Row nomination) {
        return Dimensions.of("organisation", nomination.text("landlord"));
    }

    private List<Row> sent(String periodKind) {
        return position.rows("nomination").stream().filter(nomination -> Calendar.isIn(nomination.date("sent_on"), periodKind, position.asAt)).toList();
    }

    private List<Unit> resolved(Function<Row, Unit> unit) {
        return position.rows("nomination").stream()
            .filter(nomination -> nomination.is("outcome", "let", "rejected_by_landlord", "refused_by_applicant", "lapsed", "withdrawn"))
            .filter(nomination -> Calendar.isIn(nomination.date("outcome_on"), YEAR, position.asAt))
            .map(unit).toList();
    }
}
