package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Homes offered and what became of the offers. */
final class OfferFigures {

    private static final String YEAR = "last_12_months";

    private final Position position;
    private final Lettings lettings;

    OfferFigures(Position position) {
        this.position = position;
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("offers.made", () -> position.rows("offer").stream()
            .filter(offer -> Calendar.isIn(offer.date("offered_on"), "month", position.asAt))
            .map(offer -> Unit.counted(dimensions(offer))).toList());
        sheet.write("offers.resolved", () -> resolved(offer -> Unit.counted(dimensions(offer)), "accepted", "refused", "withdrawn", "expired"));
        sheet.write("offers.refusal_percent", () -> resolved(offer -> CaseworkFigures.share(dimensions(offer), offer.is("outcome", "refused")),
            "accepted", "refused", "withdrawn", "expired"));
        sheet.write("offers.refusals", () -> resolved(offer -> Unit.counted(dimensions(offer).with("reason", offer.text("refusal_reason"))), "refused"));
        sheet.write("offers.unreasonable_percent", () -> resolved(offer -> offer.isFilled("reasonable_flag")
            ? CaseworkFigures.share(Dimensions.none(), offer.isFalse("reasonable_flag")) : Unit.leftOut(Dimensions.none()), "refused"));
        sheet.write("offers.days_to_acceptance.median", () -> resolved(offer -> Unit.counted(dimensions(offer),
            Calendar.days(offer.date("offered_on"), offer.date("outcome_on"))), "accepted"));
        sheet.write("offers.per_let", () -> {
            List<Unit> units = new ArrayList<>();
            for (Row letting : lettings.throughTheRegister(YEAR)) {
                units.add(Unit.ratio(sizeOf(letting), Fraction.ZERO, Fraction.ONE));
            }
            for (Row offer : position.rows("offer")) {
                if (Calendar.isIn(offer.date("offered_on"), YEAR, position.asAt)) {
                    units.add(Unit.numeratorOnly(dimensions(offer), Fraction.ONE));
                }
            }
            return units;
        });
        sheet.write("offers.acceptance_to_start.median", () -> lettings.throughTheRegister(YEAR).stream().map(this::acceptanceToStart).toList());
    }

    private Dimensions dimensions(Row offer) {
        Row home = position.find("property", offer.text("property_ref"));
        Row application = position.find("application", offer.text("application_ref"));
        return Dimensions.of("bedrooms", Homes.sizeGroup(home))
            .with("area", home == null ? null : home.text("lettings_area"))
            .with("applicant_type", application == null ? null : application.text("applicant_type"))
            .with("outcome", offer.text("outcome"));
    }

    private Dimensions sizeOf(Row letting) {
        return Dimensions.of("bedrooms", Homes.sizeGroup(lettings.home(letting)));
    }

    private List<Unit> resolved(Function<Row, Unit> unit, String... outcomes) {
        return position.rows("offer").stream()
            .filter(offer -> offer.is("outcome", outcomes) && Calendar.isIn(offer.date("outcome_on"), YEAR, position.asAt))
            .map(unit).toList();
    }

    private Unit acceptanceToStart(Row letting) {
        String home = lettings.tenancy(letting).text("property_ref");
        LocalDate accepted = position.rows("offer").stream()
            .filter(offer -> offer.is("outcome", "accepted"))
            .filter(offer -> letting.isFilled("application_ref") && offer.text("application_ref").equals(letting.text("application_ref")))
            .filter(offer -> home.equals(offer.text("property_ref")))
            .map(offer -> offer.date("outcome_on")).filter(Objects::nonNull)
            .max(LocalDate::compareTo).orElse(null);
        return CaseworkFigures.timed(sizeOf(letting), accepted, lettings.start(letting));
    }
}
