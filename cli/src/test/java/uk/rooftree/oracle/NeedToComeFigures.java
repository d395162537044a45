package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What households will need when the same people are twelve months older, on the register and in our homes. */
final class NeedToComeFigures {

    private final Position position;
    private final Applications applications;
    private final Homes homes;
    private final Map<String, List<Row>> peopleNow = new HashMap<>();

    NeedToComeFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
        this.homes = new Homes(position);
        for (Row member : position.rows("household_member")) {
            if (Room.isThere(member, position.asAt)) {
                peopleNow.computeIfAbsent(member.text("household_ref"), household -> new ArrayList<>()).add(member);
            }
        }
    }

    void write(FigureSheet sheet) {
        sheet.write("register.need_change.standard", () -> onTheRegister(Room::standard));
        sheet.write("register.need_change.benefit", () -> onTheRegister(Room::benefit));
        sheet.write("occupancy.need_change.standard", () -> inHomes(Room::standard));
        sheet.write("occupancy.need_change.benefit", () -> inHomes(Room::benefit));
        sheet.write("occupancy.overcrowding_to_come", this::overcrowdingToCome);
    }

    private static boolean areKnown(List<Row> people) {
        return !people.isEmpty() && people.stream().allMatch(person -> person.isFilled("birth_date"));
    }

    private int need(List<Row> people, LocalDate day, ToIntFunction<Room.Household> yardstick) {
        return yardstick.applyAsInt(Room.household(people, day));
    }

    private LocalDate then() {
        return position.asAt.plusMonths(12);
    }

    /** A unit where the need will be another, one left out where it is not known; nothing where it stays. */
    private Optional<Unit> change(Dimensions dimensions, boolean isKnown, List<Row> people, ToIntFunction<Room.Household> yardstick) {
        if (!isKnown) {
            return Optional.of(Unit.leftOut(dimensions));
        }
        int now = need(people, position.asAt, yardstick);
        int then = need(people, then(), yardstick);
        return now == then ? Optional.empty() : Optional.of(Unit.counted(dimensions.with("category", now + " to " + then)));
    }

    private Collection<Unit> onTheRegister(ToIntFunction<Room.Household> yardstick) {
        List<Unit> units = new ArrayList<>();
        applications.liveHouseholds(any -> true).forEach((household, live) -> {
            List<Row> people = peopleNow.getOrDefault(household, List.of());
            change(Dimensions.of("bedroom_need", Applications.householdNeed(live)), areKnown(people), people, yardstick).ifPresent(units::add);
        });
        return units;
    }

    /** An occupied home and the people in it now. */
    private record Occupied(Row home, List<Row> people) {

        boolean isKnown() {
            return Homes.bedrooms(home) != null && areKnown(people);
        }

        Dimensions dimensions() {
            return Dimensions.of("bedrooms", Homes.sizeGroup(home)).with("area", home.text("lettings_area"));
        }
    }

    private List<Occupied> occupied() {
        List<Occupied> occupied = new ArrayList<>();
        for (Row home : homes.stockHomes()) {
            homes.tenancyInForce(home.text("property_ref")).filter(Homes::isSettled)
                .ifPresent(tenancy -> occupied.add(new Occupied(home, peopleNow.getOrDefault(tenancy.text("household_ref"), List.of()))));
        }
        return occupied;
    }

    private Collection<Unit> inHomes(ToIntFunction<Room.Household> yardstick) {
        List<Unit> units = new ArrayList<>();
        occupied().forEach(home -> change(home.dimensions(), home.isKnown(), home.people(), yardstick).ifPresent(units::add));
        return units;
    }

    private Collection<Unit> overcrowdingToCome() {
        List<Unit> units = new ArrayList<>();
        for (Occupied home : occupied()) {
            if (!home.isKnown()) {
                units.add(Unit.leftOut(home.dimensions()));
                continue;
            }
            int rooms = Math.max(1, Homes.bedrooms(home.home()));
            if (need(home.people(), position.asAt, Room::standard) <= rooms && need(home.people(), then(), Room::standard) > rooms) {
                units.add(Unit.counted(home.dimensions()));
            }
        }
        return units;
    }
}
