package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Too much room and too little, by the bedroom standard and by the benefit criteria. */
final class OccupancyFigures {

    private final Position position;
    private final Settings settings;
    private final Homes homes;
    private final Map<String, List<Row>> peopleNow = new HashMap<>();

    OccupancyFigures(Position position, Settings settings) {
        this.position = position;
        this.settings = settings;
        this.homes = new Homes(position);
        for (Row member : position.rows("household_member")) {
            if (Room.isThere(member, position.asAt)) {
                peopleNow.computeIfAbsent(member.text("household_ref"), household -> new ArrayList<>()).add(member);
            }
        }
    }

    /** An occupied home with its tenancy and the people in it now. */
    private record Occupied(Row home, Row tenancy, List<Row> people) {

        boolean canBeAssessed() {
            return Homes.bedrooms(home) != null && !people.isEmpty()
                && people.stream().allMatch(person -> person.isFilled("birth_date"));
        }

        int spare(int need) {
            return Math.max(1, Homes.bedrooms(home)) - need;
        }

        Dimensions dimensions() {
            return Dimensions.of("bedrooms", Homes.sizeGroup(home)).with("area", home.text("lettings_area"));
        }
    }

    private List<Occupied> occupiedHomes() {
        List<Occupied> occupied = new ArrayList<>();
        for (Row home : homes.stockHomes()) {
            Optional<Row> tenancy = homes.tenancyInForce(home.text("property_ref"));
            if (tenancy.isPresent() && Homes.isSettled(tenancy.get())) {
                String household = tenancy.get().text("household_ref");
                occupied.add(new Occupied(home, tenancy.get(),
                    household == null ? List.of() : peopleNow.getOrDefault(household, List.of())));
            }
        }
        return occupied;
    }

    void write(FigureSheet sheet) {
        sheet.write("occupancy.assessed", () -> byStandard(spare -> true));
        sheet.write("occupancy.overcrowded", () -> byStandard(spare -> spare <= -1));
        sheet.write("occupancy.severely_overcrowded", () -> byStandard(spare -> spare <= -2));
        sheet.write("occupancy.one_spare", () -> byStandard(spare -> spare == 1));
        sheet.write("occupancy.under_occupied", () -> byStandard(spare -> spare >= 2));
        sheet.write("occupancy.overcrowded_percent", () -> percentByStandard(spare -> spare <= -1));
        sheet.write("occupancy.under_occupied_percent", () -> percentByStandard(spare -> spare >= 2));
        sheet.write("occupancy.benefit.one_spare", () -> byBenefit(spare -> spare == 1));
        sheet.write("occupancy.benefit.two_or_more_spare", () -> byBenefit(spare -> spare >= 2));
        sheet.write("occupancy.benefit.weekly_reduction", this::weeklyReduction);
        sheet.write("occupancy.reaching_age", this::reachingAge);
    }

    private int standardSpare(Occupied home) {
        return home.spare(Room.standard(Room.household(home.people(), position.asAt)));
    }

    private int benefitSpare(Occupied home) {
        return home.spare(Room.benefit(Room.household(home.people(), position.asAt)));
    }

    private Collection<Unit> byStandard(IntPredicate counts) {
        List<Unit> units = new ArrayList<>();
        for (Occupied home : occupiedHomes()) {
            if (!home.canBeAssessed()) {
                units.add(Unit.leftOut(home.dimensions()));
            } else if (counts.test(standardSpare(home))) {
                units.add(Unit.counted(home.dimensions()));
            }
        }
        return units;
    }

    private Collection<Unit> percentByStandard(IntPredicate counts) {
        return occupiedHomes().stream()
            .map(home -> home.canBeAssessed()
                ? Unit.ratio(home.dimensions(), counts.test(standardSpare(home)) ? Fraction.ONE : Fraction.ZERO, Fraction.ONE)
                : Unit.leftOut(home.dimensions()))
            .toList();
    }

    /** Occupied homes but those whose lead person or partner is known to have reached pension age. */
    private List<Occupied> workingAgeHomes() {
        return occupiedHomes().stream()
            .filter(home -> home.people().stream().noneMatch(person -> person.is("relationship", "lead", "partner")
                && person.isFilled("birth_date")
                && Calendar.wholeYears(person.date("birth_date"), position.asAt) >= settings.pensionAge()))
            .toList();
    }

    private Collection<Unit> byBenefit(IntPredicate counts) {
        List<Unit> units = new ArrayList<>();
        for (Occupied home : workingAgeHomes()) {
            if (!home.canBeAssessed()) {
                units.add(Unit.leftOut(home.dimensions()));
            } else if (counts.test(benefitSpare(home))) {
                units.add(Unit.counted(home.dimensions()));
            }
        }
        return units;
    }

    private Collection<Unit> weeklyReduction() {
        List<Unit> units = new ArrayList<>();
        for (Occupied home : workingAgeHomes()) {
            if (!home.canBeAssessed()) {
                units.add(Unit.leftOut(home.dimensions()));
                continue;
            }
            int spare = benefitSpare(home);
            if (spare < 1) {
                continue;
            }
            BigDecimal rent = home.tenancy().decimal("weekly_rent");
            if (rent == null) {
                units.add(Unit.leftOut(home.dimensions()));
                continue;
            }
            BigDecimal charge = home.tenancy().decimal("weekly_service_charge");
            Fraction eligible = Fraction.of(rent).plus(charge == null ? Fraction.ZERO : Fraction.of(charge));
            units.add(Unit.counted(home.dimensions(), eligible.times(spare == 1 ? 14 : 25).dividedBy(100)));
        }
        return units;
    }

    /** People, each once, who reach 10, 16 or 21 within 12 months; under each size of home they are recorded in. */
    private Collection<Unit> reachingAge() {
        LocalDate nextYear = position.asAt.plusMonths(12);
        Map<String, Set<String>> ages = new TreeMap<>();
        Map<String, Set<String>> sizes = new TreeMap<>();
        for (Occupied home : occupiedHomes()) {
            for (Row person : home.people()) {
                LocalDate born = person.date("birth_date");
                if (born == null) {
                    continue;
                }
                for (int age : new int[] {10, 16, 21}) {
                    if (Calendar.wholeYears(born, position.asAt) < age && Calendar.wholeYears(born, nextYear) >= age) {
                        ages.computeIfAbsent(person.text("person_token"), token -> new TreeSet<>()).add(Integer.toString(age));
                        sizes.computeIfAbsent(person.text("person_token"), token -> new TreeSet<>()).add(Homes.sizeGroup(home.home()));
                    }
                }
            }
        }
        List<Unit> units = new ArrayList<>();
        ages.forEach((person, reached) -> units.add(Unit.counted(
            Dimensions.none().withEach("age_band", reached).withEach("bedrooms", sizes.get(person)))));
        return units;
    }
}
