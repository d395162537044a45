package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How long people waited who were housed (W1), and how long those have waited who are on the register (W2). */
final class WaitingFigures {

    private final Position position;
    private final Applications applications;
    private final Lettings lettings;

    WaitingFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        for (String statistic : List.of("median_days", "lower_quartile_days", "upper_quartile_days", "mean_days")) {
            sheet.write("waiting.w1." + statistic, () -> housed(applications::waitingFrom, this::grossDays));
            sheet.write("waiting.w2." + statistic, () -> stillThere(applications::waitingFrom));
        }
        sheet.write("waiting.w1.effective.median_days", () -> housed(application -> application.date("effective_date"), this::effectiveDays));
        sheet.write("waiting.w1.net.median_days", () -> housed(applications::waitingFrom, (application, start) ->
            grossDays(application, start) - applications.suspendedDays(application, start)));
        sheet.write("waiting.w1.by_wait_band", this::housedByWaitBand);
        sheet.write("waiting.w2.effective.median_days", () -> stillThere(application -> application.date("effective_date")));
        sheet.write("waiting.w2.by_wait_band", this::stillThereByWaitBand);
        sheet.write("waiting.w2.net.median_days", this::stillThereNet);
    }

    private long grossDays(Row application, LocalDate start) {
        return Calendar.days(applications.waitingFrom(application), start);
    }

    private long effectiveDays(Row application, LocalDate start) {
        return Calendar.days(application.date("effective_date"), start);
    }

    /** Lettings through the register; one without an application, or without an anchor up to its start, is left out. */
    private Collection<Unit> housed(Function<Row, LocalDate> anchor, BiFunction<Row, LocalDate, Long> days) {
        List<Unit> units = new ArrayList<>();
        for (Row letting : lettings.throughTheRegister("last_12_months")) {
            Row application = lettings.application(letting);
            Dimensions dimensions = Dimensions.of("band", application == null ? null : application.text("band"))
                .with("applicant_type", application == null ? null : application.text("applicant_type"))
                .with("bedrooms", Homes.sizeGroup(lettings.home(letting)))
                .with("area", lettings.home(letting).text("lettings_area"));
            LocalDate from = application == null ? null : anchor.apply(application);
            LocalDate start = lettings.start(letting);
            units.add(from == null || from.isAfter(start)
                ? Unit.leftOut(dimensions)
                : Unit.counted(dimensions, days.apply(application, start)));
        }
        return units;
    }

    private Collection<Unit> housedByWaitBand() {
        List<Unit> units = new ArrayList<>();
        for (Row letting : lettings.throughTheRegister("last_12_months")) {
            Row application = lettings.application(letting);
            LocalDate from = application == null ? null : applications.waitingFrom(application);
            units.add(byWaitBand(from, lettings.start(letting)));
        }
        return units;
    }

    private Collection<Unit> stillThere(Function<Row, LocalDate> anchor) {
        List<Unit> units = new ArrayList<>();
        for (List<Row> household : applications.liveHouseholds(any -> true).values()) {
            Dimensions dimensions = RegisterFigures.dimensionsOfHousehold(household);
            LocalDate from = anchor.apply(Applications.representative(household));
            units.add(from == null ? Unit.leftOut(dimensions) : Unit.counted(dimensions, Calendar.days(from, position.asAt)));
        }
        return units;
    }

    private Collection<Unit> stillThereNet() {
        return applications.liveHouseholds(any -> true).values().stream().map(household -> {
            Dimensions dimensions = RegisterFigures.dimensionsOfHousehold(household);
            Row application = Applications.representative(household);
            return applications.waitingFrom(application) == null ? Unit.leftOut(dimensions)
                : Unit.counted(dimensions, grossDays(application, position.asAt) - applications.suspendedDays(application, position.asAt));
        }).toList();
    }

    private Collection<Unit> stillThereByWaitBand() {
        return applications.liveHouseholds(any -> true).values().stream()
            .map(household -> byWaitBand(applications.waitingFrom(Applications.representative(household)), position.asAt))
            .toList();
    }

    private static Unit byWaitBand(LocalDate from, LocalDate to) {
        return from == null || from.isAfter(to)
            ? Unit.leftOut(Dimensions.none())
            : Unit.counted(Dimensions.of("age_band", Applications.waitBand(Calendar.wholeYears(from, to))));
    }
}
