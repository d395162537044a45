package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Demand against supply: years to clear, new need for each letting, bids for each home. */
final class DemandFigures {

    private final Position position;
    private final Applications applications;
    private final Lettings lettings;

    DemandFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
        this.lettings = new Lettings(position);
    }

    void write(FigureSheet sheet) {
        sheet.write("demand.years_to_clear", () -> {
            List<Unit> units = new ArrayList<>(registerLettings());
            for (List<Row> household : applications.liveHouseholds(any -> true).values()) {
                units.add(Unit.numeratorOnly(
                    Dimensions.of("bedrooms", Applications.householdNeed(household))
                        .with("band", Applications.representative(household).text("band")),
                    Fraction.ONE));
            }
            return units;
        });
        sheet.write("demand.flow_ratio", () -> {
            LocalDate from = sheet.start("demand.flow_ratio");
            List<Unit> units = new ArrayList<>(registerLettings());
            for (Row application : position.rows("application")) {
                LocalDate registered = application.date("registration_date");
                if (registered != null && !registered.isBefore(from) && !registered.isAfter(position.asAt)
                    && !application.is("status", "draft") && applications.carriesOn(application).isEmpty()) {
                    units.add(Unit.numeratorOnly(
                        Dimensions.of("bedrooms", Applications.needGroup(application)).with("band", application.text("band")),
                        Fraction.ONE));
                }
            }
            return units;
        });
        sheet.write("demand.median_bids", this::bidsPerHome);
    }

    private List<Unit> registerLettings() {
        return lettings.throughTheRegister("last_12_months").stream()
            .map(letting -> {
                Row application = lettings.application(letting);
                return Unit.ratio(
                    Dimensions.of("bedrooms", Homes.sizeGroup(lettings.home(letting)))
                        .with("band", application == null ? null : application.text("band")),
                    Fraction.ZERO, Fraction.ONE);
            }).toList();
    }

    private Collection<Unit> bidsPerHome() {
        LocalDate from = Calendar.start("last_12_months", position.asAt);
        Map<String, Long> countable = new HashMap<>();
        for (Row bid : position.rows("bid")) {
            Row advert = position.find("advert", bid.text("advert_ref"));
            if (advert != null && isValid(bid, advert) && !bid.is("channel", "automatic")) {
                countable.merge(bid.text("advert_ref"), 1L, Long::sum);
            }
        }
        List<Unit> units = new ArrayList<>();
        for (Row advert : position.rows("advert")) {
            LocalDate closes = advert.date("closes");
            LocalDate withdrawn = advert.date("withdrawn_on");
            if (closes.isBefore(from) || closes.isAfter(position.asAt) || withdrawn != null && !withdrawn.isAfter(closes)) {
                continue;
            }
            units.add(Unit.counted(
                Dimensions.of("bedrooms", Homes.sizeGroup(advert.integer("bedrooms"))).with("area", advert.text("lettings_area")),
                Fraction.of(countable.getOrDefault(advert.text("advert_ref"), 0L)).dividedBy(advert.integer("units"))));
        }
        return units;
    }

    private static boolean isValid(Row bid, Row advert) {
        LocalDate placed = bid.day("placed_at");
        LocalDate withdrawn = bid.day("withdrawn_at");
        return bid.isTrue("valid")
            && !placed.isBefore(advert.date("opens")) && !placed.isAfter(advert.date("closes"))
            && (withdrawn == null || withdrawn.isAfter(advert.date("closes")));
    }
}
