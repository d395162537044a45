package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Households in temporary accommodation, their nights, stays and invoices. */
final class TemporaryAccommodationFigures {

    private final Position position;
    private final TemporaryAccommodation placements;

    TemporaryAccommodationFigures(Position position) {
        this.position = position;
        this.placements = new TemporaryAccommodation(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("ta.households", () -> households(any -> true));
        sheet.write("ta.households_with_children", () -> households(placement -> placements.children(placement) > 0));
        sheet.write("ta.children", () -> inAccommodation().stream()
            .map(placement -> Unit.counted(dimensions(placement), placements.children(placement))).toList());
        sheet.write("ta.out_of_district", () -> households(placement -> placement.isFalse("in_district")));
        sheet.write("ta.no_accommodation_secured", () -> placements.now().stream()
            .filter(placement -> !TemporaryAccommodation.isAccommodation(placement))
            .map(placement -> Unit.counted(Dimensions.none())).toList());
        sheet.write("ta.bnb.families", () -> familiesInBedAndBreakfast(any -> true));
        sheet.write("ta.bnb.families_over_6_weeks", () -> familiesInBedAndBreakfast(this::isOverSixWeeks));
        sheet.write("ta.bnb.families_over_6_weeks_without_review", () -> familiesInBedAndBreakfast(
            placement -> isOverSixWeeks(placement) && !placement.isTrue("pending_review_flag")));
        sheet.write("ta.nights", () -> withNights(placement -> Unit.counted(dimensions(placement), nights(placement))));
        sheet.write("ta.gross_cost", () -> withNights(placement -> cost(placement, Unit.counted(dimensions(placement), gross(placement)))));
        sheet.write("ta.net_cost", () -> withNights(placement -> cost(placement, Unit.counted(dimensions(placement), net(placement)))));
        sheet.write("ta.cost_per_night", () -> withNights(placement -> cost(placement,
            Unit.ratio(dimensions(placement), gross(placement), Fraction.of(nights(placement))))));
        writeStays(sheet);
        sheet.write("ta.certificates_expired", () -> households(placement -> placement.isFilled("certificate_expiry_date")
            && placement.date("certificate_expiry_date").isBefore(position.asAt)));
        sheet.write("ta.invoices.amount", () -> lines("month").stream()
            .map(line -> Unit.counted(Dimensions.of("organisation", line.text("provider")), Fraction.of(line.decimal("amount")))).toList());
        sheet.write("ta.invoices.overbilled_nights", () -> lines("financial_year").stream().map(this::overbilled).toList());
        sheet.write("ta.invoices.overbilled_lines", () -> lines("financial_year").stream().map(this::overbilled)
            .filter(unit -> unit.standing() == Unit.Standing.LEFT_OUT || !unit.numerator().isZero()).toList());
        sheet.write("ta.invoices.overbilled_amount", () -> lines("financial_year").stream().map(line -> {
            Unit nights = overbilled(line);
            return nights.standing() == Unit.Standing.LEFT_OUT || nights.numerator().isZero() ? nights
                : Unit.counted(nights.dimensions(), Fraction.of(new BigDecimal(
                    Fraction.of(line.decimal("amount")).times(nights.numerator()).dividedBy(line.integer("nights")).rounded(2))));
        }).toList());
        sheet.write("ta.invoices.nights_billed_twice", () -> lines("financial_year").stream().map(this::billedTwice).toList());
    }

    private List<Row> inAccommodation() {
        return placements.now().stream().filter(TemporaryAccommodation::isAccommodation).toList();
    }

    private Collection<Unit> households(Predicate<Row> test) {
        return inAccommodation().stream().filter(test).map(placement -> Unit.counted(dimensions(placement))).toList();
    }

    private static Dimensions dimensions(Row placement) {
        return Dimensions.of("ta_type", placement.text("ta_type"))
            .with("in_district", placement.isFilled("in_district") ? Boolean.toString(placement.isTrue("in_district")) : null)
            .with("organisation", placement.text("provider"));
    }

    private Collection<Unit> familiesInBedAndBreakfast(Predicate<Row> test) {
        return inAccommodation().stream()
            .filter(TemporaryAccommodation::isBedAndBreakfast)
            .filter(placement -> !placement.isFalse("b_and_b_order_flag") && placements.isFamily(placement))
            .filter(test)
            .map(placement -> Unit.counted(Dimensions.none())).toList();
    }

    private boolean isOverSixWeeks(Row placement) {
        return placements.dayInBedAndBreakfast(placement) >= 43;
    }

    // Nights and their cost

    private long nights(Row placement) {
        return placements.nights(placement, Calendar.start("month", position.asAt), position.asAt);
    }

    private Collection<Unit> withNights(Function<Row, Unit> unit) {
        return placements.all().stream()
            .filter(TemporaryAccommodation::isAccommodation)
            .filter(placement -> nights(placement) > 0)
            .map(unit).toList();
    }

    private static Unit cost(Row placement, Unit unit) {
        return placement.isFilled("nightly_rate") ? unit : Unit.leftOut(dimensions(placement));
    }

    private static Fraction amount(Row placement, String column) {
        BigDecimal amount = placement.decimal(column);
        return amount == null ? Fraction.ZERO : Fraction.of(amount);
    }

    private Fraction gross(Row placement) {
        Fraction cost = amount(placement, "nightly_rate").times(nights(placement));
        return placement.date("start_date").isBefore(Calendar.start("month", position.asAt)) ? cost : cost.plus(amount(placement, "setup_cost"));
    }

    private Fraction net(Row placement) {
        Fraction income = amount(placement, "weekly_household_charge").plus(amount(placement, "weekly_benefit_subsidy"));
        return gross(placement).minus(income.times(nights(placement)).dividedBy(7));
    }

    // Stays

    private void writeStays(FigureSheet sheet) {
        LocalDate month = Calendar.start("month", position.asAt);
        LocalDate year = Calendar.start("last_12_months", position.asAt);
        sheet.write("ta.entries", () -> placements.stays().stream()
            .filter(stay -> !stay.start().isBefore(month) && !stay.start().isAfter(position.asAt))
            .map(stay -> Unit.counted(Dimensions.of("ta_type", stay.first().text("ta_type")))).toList());
        sheet.write("ta.exits", () -> ended(month).stream()
            .map(stay -> Unit.counted(Dimensions.of("ta_type", stay.last().text("ta_type")).with("reason", stay.last().text("end_reason"))))
            .toList());
        for (String figure : List.of("ta.stay.leavers.mean_days", "ta.stay.leavers.median_days")) {
            sheet.write(figure, () -> ended(year).stream()
                .map(stay -> Unit.counted(Dimensions.none(), Calendar.days(stay.start(), stay.end()))).toList());
        }
        sheet.write("ta.stay.current.median_days", () -> placements.stays().stream()
            .filter(stay -> stay.end() == null || stay.end().isAfter(position.asAt))
            .map(stay -> Unit.counted(Dimensions.none(), Calendar.days(stay.start(), position.asAt))).toList());
    }

    private List<TemporaryAccommodation.Stay> ended(LocalDate from) {
        return placements.stays().stream()
            .filter(stay -> stay.end() != null && !stay.end().isBefore(from) && !stay.end().isAfter(position.asAt)).toList();
    }

    // Invoices

    private List<Row> lines(String periodKind) {
        LocalDate from = Calendar.start(periodKind, position.asAt);
        List<Row> lines = new ArrayList<>();
        for (Row line : position.rows("ta_invoice")) {
            LocalDate invoiced = line.date("invoiced_on");
            if (!invoiced.isBefore(from) && !invoiced.isAfter(position.asAt)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Night by night: those that some line of the placement with an earlier place bills too. */
    private Unit billedTwice(Row line) {
        Dimensions dimensions = Dimensions.of("organisation", line.text("provider"));
        if (position.find("ta_placement", line.text("placement_ref")) == null) {
            return Unit.leftOut(dimensions);
        }
        Comparator<Row> order = Comparator.comparing((Row other) -> other.date("period_from")).thenComparing(other -> other.date("invoiced_on"))
            .thenComparing(other -> other.text("invoice_ref")).thenComparing(other -> other.integer("line_number"));
        List<Row> before = position.rows("ta_invoice").stream()
            .filter(other -> line.text("placement_ref").equals(other.text("placement_ref")) && order.compare(other, line) < 0).toList();
        long twice = 0;
        for (LocalDate night = line.date("period_from"); night.isBefore(line.date("period_to")); night = night.plusDays(1)) {
            LocalDate day = night;
            twice += before.stream().anyMatch(other -> !other.date("period_from").isAfter(day) && other.date("period_to").isAfter(day)) ? 1 : 0;
        }
        return Unit.counted(dimensions, twice);
    }

    private Unit overbilled(Row line) {
        Dimensions dimensions = Dimensions.of("organisation", line.text("provider"));
        Row placement = position.find("ta_placement", line.text("placement_ref"));
        if (placement == null) {
            return Unit.leftOut(dimensions);
        }
        long stayed = placements.nights(placement, line.date("period_from"), line.date("period_to").minusDays(1));
        return Unit.counted(dimensions, Math.max(0, line.integer("nights") - stayed));
    }
}
