package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The register: who is on it, and who came and went in the month. */
final class RegisterFigures {

    private final Position position;
    private final Applications applications;

    RegisterFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
    }

    void write(FigureSheet sheet) {
        sheet.write("register.live.households", () -> applications.liveHouseholds(any -> true).values().stream()
            .map(RegisterFigures::dimensionsOfHousehold).map(Unit::counted).toList());
        sheet.write("register.live.applications", () -> applications.live().stream()
            .map(application -> Unit.counted(Dimensions.of("band", application.text("band"))
                .with("status", application.text("status"))
                .with("applicant_type", application.text("applicant_type")))).toList());
        sheet.write("register.live.transfer_households", () -> applications
            .liveHouseholds(application -> application.is("applicant_type", "own_transfer")).values().stream()
            .map(own -> Unit.counted(Dimensions.of("bedroom_need", Applications.householdNeed(own)))).toList());
        sheet.write("register.live.households_with_several_applications", () -> applications.liveHouseholds(any -> true).values().stream()
            .filter(several -> several.size() > 1)
            .map(several -> Unit.counted(Dimensions.none())).toList());
        sheet.write("register.live.by_area_choice", () -> applications.live().stream()
            .map(application -> application.isFilled("area_choices")
                ? Unit.counted(Dimensions.none().withEach("area", application.several("area_choices")))
                : Unit.leftOut(Dimensions.none())).toList());
        sheet.write("register.live.points.median", () -> applications.live().stream()
            .map(application -> {
                Dimensions need = Dimensions.of("bedroom_need", Applications.needGroup(application));
                return application.isFilled("points") ? Unit.counted(need, application.integer("points")) : Unit.leftOut(need);
            }).toList());
        sheet.write("register.live.by_points_decile", () -> applications.live().stream()
            .map(application -> application.isFilled("points") ? Unit.counted(tenth(application)) : Unit.leftOut(Dimensions.none())).toList());
        sheet.write("waiting.w2.by_points_decile.median_days", () -> applications.live().stream().map(application -> {
            Dimensions tenth = application.isFilled("points") ? tenth(application) : Dimensions.none();
            LocalDate from = applications.waitingFrom(application);
            return application.isFilled("points") && from != null ? Unit.counted(tenth, Calendar.days(from, position.asAt)) : Unit.leftOut(tenth);
        }).toList());
        writeMovement(sheet);
    }

    /** By how many have more points, as tenths of those who have any. */
    private Dimensions tenth(Row application) {
        List<Row> withPoints = applications.live().stream().filter(other -> other.isFilled("points")).toList();
        long ahead = withPoints.stream().filter(other -> other.integer("points") > application.integer("points")).count();
        return Dimensions.of("category", "%02d".formatted(10 * ahead / withPoints.size() + 1));
    }

    /** Band and applicant type of the representative application, and the household need. */
    static Dimensions dimensionsOfHousehold(List<Row> liveApplications) {
        Row representative = Applications.representative(liveApplications);
        return Dimensions.of("band", representative.text("band"))
            .with("applicant_type", representative.text("applicant_type"))
            .with("bedroom_need", Applications.householdNeed(liveApplications));
    }

    /** How one status entry moves an application. */
    private enum Crossing { NEW, REINSTATED, HOUSED, WITHDRAWN, MERGED, REMOVED }

    private void writeMovement(FigureSheet sheet) {
        sheet.write("register.movement.open", () -> units(liveApplicationsAfter(entry -> entry.isBefore(monthStart()))));
        sheet.write("register.movement.new", () -> units(crossings(Crossing.NEW)));
        sheet.write("register.movement.reinstated", () -> units(crossings(Crossing.REINSTATED)));
        sheet.write("register.movement.housed", () -> units(crossings(Crossing.HOUSED)));
        sheet.write("register.movement.withdrawn", () -> units(crossings(Crossing.WITHDRAWN)));
        sheet.write("register.movement.merged", () -> units(crossings(Crossing.MERGED)));
        sheet.write("register.movement.removed", () -> units(crossings(Crossing.REMOVED)));
        sheet.write("register.movement.close", () -> units(liveApplicationsAfter(entry -> !entry.isAfter(position.asAt))));
        sheet.writeSpecial("register.movement.difference", () -> {
            Fraction live = Fraction.of(applications.live().size());
            Fraction close = Fraction.of(liveApplicationsAfter(entry -> !entry.isAfter(position.asAt)));
            return new FigureSheet.Special(live.minus(close), live, close, applications.live().size());
        });
    }

    private LocalDate monthStart() {
        return Calendar.start("month", position.asAt);
    }

    private static List<Unit> units(long number) {
        List<Unit> units = new ArrayList<>();
        for (long i = 0; i < number; i++) {
            units.add(Unit.counted(Dimensions.none()));
        }
        return units;
    }

    private boolean isLive(Row entry) {
        return applications.isLiveStatus(Applications.newStatus(entry));
    }

    private long liveApplicationsAfter(Predicate<LocalDate> counts) {
        long live = 0;
        for (String application : applications.withStatusEntries()) {
            Row last = null;
            for (Row entry : applications.statusEntries(application)) {
                if (counts.test(entry.day("at"))) {
                    last = entry;
                }
            }
            if (last != null && isLive(last)) {
                live++;
            }
        }
        return live;
    }

    private long crossings(Crossing wanted) {
        long found = 0;
        for (String application : applications.withStatusEntries()) {
            boolean wasLive = false;
            boolean everLive = false;
            for (Row entry : applications.statusEntries(application)) {
                boolean isLive = isLive(entry);
                boolean inMonth = !entry.day("at").isBefore(monthStart()) && !entry.day("at").isAfter(position.asAt);
                if (inMonth && isLive != wasLive) {
                    Crossing crossing = isLive ? everLive ? Crossing.REINSTATED : Crossing.NEW : leaving(entry);
                    found += crossing == wanted ? 1 : 0;
                }
                wasLive = isLive;
                everLive |= isLive;
            }
        }
        return found;
    }

    private static Crossing leaving(Row entry) {
        return switch (Applications.newStatus(entry)) {
            case "housed" -> Crossing.HOUSED;
            case "withdrawn" -> Crossing.WITHDRAWN;
            case "merged" -> Crossing.MERGED;
            default -> Crossing.REMOVED;
        };
    }
}
