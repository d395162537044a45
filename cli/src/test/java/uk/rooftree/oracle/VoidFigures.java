package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Empty homes: how long they took to let again, which are empty now, what they cost, where the time went, and turnover. */
final class VoidFigures {

    private final Position position;
    private final VoidSpells spells;
    private final Homes homes;

    VoidFigures(Position position) {
        this.position = position;
        this.spells = new VoidSpells(position);
        this.homes = spells.homes();
    }

    void write(FigureSheet sheet) {
        writeReletDays(sheet);
        writeVacant(sheet);
        writeRentLoss(sheet);
        writeStages(sheet);
        sheet.writeSpecial("voids.turnover_percent", () -> turnover(
            "mutual_exchange", "assignment", "succession", "conversion"));
        sheet.writeSpecial("voids.turnover_net_percent", () -> turnover(
            "mutual_exchange", "assignment", "succession", "conversion", "transfer"));
    }

    // Re-lets

    private void writeReletDays(FigureSheet sheet) {
        sheet.write("voids.relets", () -> spells.relets("month").stream()
            .map(spell -> Unit.counted(dimensions(spell))).toList());
        for (String figure : List.of("voids.relet_days.lahs_g1a", "voids.relet_days.lahs_g1a.median", "voids.relet_days.lahs_g1a.p90")) {
            sheet.write(figure, () -> reletDays("last_12_months", any -> true, this::lahsDays));
        }
        sheet.write("lahs.g1a", () -> reletDays("financial_year", any -> true, this::lahsDays));
        sheet.write("voids.relet_days.lahs_g1a.month", () -> reletDays("month", any -> true, this::lahsDays));
        for (String figure : List.of("voids.relet_days.benchmark_standard", "voids.relet_days.benchmark_standard.median",
            "voids.relet_days.benchmark_standard.p90")) {
            sheet.write(figure, () -> reletDays("last_12_months", spell -> !spell.is("void_class", "major_works"), this::benchmarkDays));
        }
        sheet.write("voids.relet_days.benchmark_all", () -> reletDays("last_12_months", any -> true, this::benchmarkDays));
        for (String figure : List.of("voids.relet_days.core", "voids.relet_days.core.median", "voids.relet_days.core.p90")) {
            sheet.write(figure, () -> reletDays("last_12_months", any -> true, this::coreDays));
        }
        for (String figure : List.of("voids.relet_days.key_to_key", "voids.relet_days.key_to_key.median", "voids.relet_days.key_to_key.p90")) {
            sheet.write(figure, () -> reletDays("last_12_months", any -> true, VoidFigures::keyToKeyDays));
        }
    }

    private Dimensions dimensions(Row spell) {
        Row home = spells.home(spell);
        return Dimensions.of("bedrooms", Homes.sizeGroup(home))
            .with("area", home.text("lettings_area"))
            .with("void_class", spell.text("void_class"));
    }

    /** Re-let voids with their days; one whose days cannot be told, or are below 0, is left out. */
    private Collection<Unit> reletDays(String period, Predicate<Row> population, Function<Row, Long> days) {
        List<Unit> units = new ArrayList<>();
        for (Row spell : spells.relets(period)) {
            if (population.test(spell)) {
                Long taken = days.apply(spell);
                units.add(taken == null || taken < 0 ? Unit.leftOut(dimensions(spell)) : Unit.counted(dimensions(spell), taken));
            }
        }
        return units;
    }

    private LocalDate newStart(Row spell) {
        return spells.incoming(spell).date("start_date");
    }

    private LocalDate oldEnd(Row spell) {
        return spells.outgoing(spell).date("end_date");
    }

    private Long lahsDays(Row spell) {
        if (spell.isTrue("lahs_major")) {
            LocalDate complete = spell.date("works_complete_date");
            return complete == null ? null : Calendar.days(complete, newStart(spell));
        }
        LocalDate clock = spell.date("void_start");
        if (oldEnd(spell) != null && oldEnd(spell).isAfter(clock)) {
            clock = oldEnd(spell);
        }
        return Calendar.days(clock, newStart(spell));
    }

    private Long benchmarkDays(Row spell) {
        return oldEnd(spell) == null ? null : Calendar.days(oldEnd(spell), newStart(spell)) - 1;
    }

    private Long coreDays(Row spell) {
        LocalDate complete = spell.date("works_complete_date");
        if (spell.is("void_class", "major_works") && complete != null) {
            return Calendar.days(complete, newStart(spell));
        }
        return oldEnd(spell) == null ? null : Calendar.days(oldEnd(spell).plusDays(1), newStart(spell));
    }

    private static Long keyToKeyDays(Row spell) {
        LocalDate in = spell.date("keys_in_date");
        LocalDate out = spell.date("keys_out_date");
        return in == null || out == null ? null : Calendar.days(in, out);
    }

    // Vacant now

    private record Vacant(Row home, Row spell) {
    }

    private List<Vacant> vacantHomes() {
        Map<String, List<Row>> voidsByHome = new HashMap<>();
        for (Row spell : position.rows("void")) {
            voidsByHome.computeIfAbsent(spell.text("property_ref"), home -> new ArrayList<>()).add(spell);
        }
        List<Vacant> vacant = new ArrayList<>();
        for (Row home : homes.stockHomes()) {
            Optional<Row> spell = spells.voidOfVacantHome(home, voidsByHome.getOrDefault(home.text("property_ref"), List.of()));
            spell.ifPresent(found -> vacant.add(new Vacant(home, found)));
        }
        return vacant;
    }

    private Dimensions dimensions(Vacant vacant) {
        return Dimensions.of("bedrooms", Homes.sizeGroup(vacant.home()))
            .with("area", vacant.home().text("lettings_area"))
            .with("ward", vacant.home().text("ward_code"))
            .with("available", spells.isAvailable(vacant.spell()) ? "yes" : "no")
            .with("void_class", vacant.spell().text("void_class"))
            .with("age_band", spells.ageBand(vacant.spell()));
    }

    private void writeVacant(FigureSheet sheet) {
        sheet.write("voids.vacant", () -> vacantHomes().stream().map(vacant -> Unit.counted(dimensions(vacant))).toList());
        sheet.write("voids.vacant_over_6_weeks", () -> vacantHomes().stream()
            .filter(vacant -> !spells.ageBand(vacant.spell()).equals("0-6_weeks"))
            .map(vacant -> Unit.counted(dimensions(vacant))).toList());
        sheet.write("voids.vacant_over_6_months", () -> vacantHomes().stream()
            .filter(vacant -> spells.ageBand(vacant.spell()).equals("over_6_months"))
            .map(vacant -> Unit.counted(dimensions(vacant))).toList());
        sheet.write("voids.open_days.median", () -> vacantHomes().stream()
            .map(vacant -> Unit.counted(dimensions(vacant), Calendar.days(vacant.spell().date("void_start"), position.asAt))).toList());
        sheet.write("voids.vacant_by_stage", () -> vacantHomes().stream().map(vacant -> Unit.counted(
            Dimensions.of("stage", stageReached(vacant.spell())).with("age_band", spells.ageBand(vacant.spell())))).toList());
        sheet.write("voids.rate_percent", () -> rate(any -> true));
        sheet.write("voids.available_rate_percent", () -> rate(vacant -> spells.isAvailable(vacant.spell())));
    }

    /** The last step of the path, in the path's order, that is recorded as done. */
    private String stageReached(Row spell) {
        List<String> path = position.contract().feeds().get("void_event").column("event_code").codes();
        return position.rows("void_event").stream()
            .filter(event -> event.text("void_ref").equals(spell.text("void_ref")))
            .filter(event -> event.date("actual") != null && !event.date("actual").isAfter(position.asAt))
            .map(event -> event.text("event_code")).filter(path::contains)
            .max(java.util.Comparator.comparing(path::indexOf)).orElse("not_recorded");
    }

    private Collection<Unit> rate(Predicate<Vacant> counts) {
        Map<Row, Vacant> vacant = new HashMap<>();
        vacantHomes().forEach(found -> vacant.put(found.home(), found));
        return homes.lettableHomes().stream()
            .map(home -> Unit.ratio(
                Dimensions.of("bedrooms", Homes.sizeGroup(home)).with("area", home.text("lettings_area")),
                vacant.containsKey(home) && counts.test(vacant.get(home)) ? Fraction.ONE : Fraction.ZERO,
                Fraction.ONE))
            .toList();
    }

    // Rent loss

    private void writeRentLoss(FigureSheet sheet) {
        sheet.write("lahs.h11a", () -> rentLoss("financial_year"));
        sheet.write("voids.rent_loss", () -> rentLoss("financial_year"));
        sheet.write("voids.rent_loss.month", () -> rentLoss("month"));
        sheet.write("voids.rent_loss_percent", this::rentLossPercent);
    }

    private Collection<Unit> rentLoss(String period) {
        LocalDate from = Calendar.start(period, position.asAt);
        List<Unit> units = new ArrayList<>();
        for (Row spell : position.rows("void")) {
            Row home = spells.home(spell);
            if (home == null || !Homes.isOwnDwelling(home) || !Homes.isInLettableUse(home) || spells.lostDays(spell, from) == 0) {
                continue;
            }
            Dimensions dimensions = Dimensions.of("void_class", spell.text("void_class")).with("bedrooms", Homes.sizeGroup(home));
            if (!spell.isFilled("weekly_rent") && !home.isFilled("weekly_rent")) {
                units.add(Unit.leftOut(dimensions));
            } else {
                Fraction rent = Fraction.of(spell.isFilled("weekly_rent") ? spell.decimal("weekly_rent") : home.decimal("weekly_rent"));
                units.add(Unit.counted(dimensions, rent.times(spells.lostDays(spell, from)).dividedBy(7)));
            }
        }
        return units;
    }

    private Collection<Unit> rentLossPercent() {
        LocalDate from = Calendar.start("financial_year", position.asAt);
        List<Unit> units = new ArrayList<>();
        for (Unit loss : rentLoss("financial_year")) {
            units.add(loss.standing() == Unit.Standing.LEFT_OUT
                ? Unit.leftOut(Dimensions.none())
                : Unit.numeratorOnly(Dimensions.none(), loss.numerator()));
        }
        for (Row home : position.rows("property")) {
            long days = daysInStock(home, from);
            if (!Homes.isOwnDwelling(home) || !Homes.isInLettableUse(home) || days == 0) {
                continue;
            }
            units.add(home.isFilled("weekly_rent")
                ? Unit.ratio(Dimensions.none(), Fraction.ZERO, Fraction.of(home.decimal("weekly_rent")).times(days).dividedBy(7))
                : Unit.leftOut(Dimensions.none()));
        }
        return units;
    }

    private long daysInStock(Row home, LocalDate from) {
        LocalDate first = home.date("acquired_date") == null || home.date("acquired_date").isBefore(from)
            ? from : home.date("acquired_date");
        LocalDate end = home.date("disposed_date") == null || home.date("disposed_date").isAfter(position.asAt)
            ? position.asAt.plusDays(1) : home.date("disposed_date");
        return Math.max(0, Calendar.days(first, end));
    }

    // Stages

    /** One step of a void's path; days is null for the first. */
    private record Step(String stage, String owner, Long days, boolean outOfOrder) {
    }

    private void writeStages(FigureSheet sheet) {
        sheet.write("voids.stage_days.mean", () -> steps().stream()
            .map(step -> Unit.counted(Dimensions.of("stage", step.stage()).with("owner", step.owner()), step.days())).toList());
        sheet.write("voids.stage_out_of_order", () -> steps().stream().filter(Step::outOfOrder)
            .map(step -> Unit.counted(Dimensions.of("stage", step.stage()).with("owner", step.owner()))).toList());
    }

    /** The steps of re-let voids but for the first of each. */
    private List<Step> steps() {
        List<String> path = position.contract().feeds().get("void_event").column("event_code").codes();
        Map<String, Map<String, Row>> events = new HashMap<>();
        for (Row event : position.rows("void_event")) {
            events.computeIfAbsent(event.text("void_ref"), ref -> new HashMap<>()).put(event.text("event_code"), event);
        }
        List<Step> steps = new ArrayList<>();
        for (Row spell : spells.relets("last_12_months")) {
            Map<String, Row> ofVoid = events.getOrDefault(spell.text("void_ref"), Map.of());
            LocalDate latest = null;
            for (String code : path) {
                Row event = ofVoid.get(code);
                if (event == null || event.date("actual") == null) {
                    continue;
                }
                LocalDate actual = event.date("actual");
                if (latest != null) {
                    steps.add(new Step(code, event.text("owner"), Math.max(0, Calendar.days(latest, actual)), actual.isBefore(latest)));
                }
                latest = latest == null || actual.isAfter(latest) ? actual : latest;
            }
        }
        return steps;
    }

    // Turnover

    private FigureSheet.Special turnover(String... reasonsLeftAside) {
        LocalDate from = Calendar.start("last_12_months", position.asAt);
        long ended = position.rows("tenancy").stream()
            .filter(Homes::isSettled)
            .filter(tenancy -> {
                Row home = position.find("property", tenancy.text("property_ref"));
                return home != null && Homes.isOwnDwelling(home);
            })
            .filter(tenancy -> tenancy.date("end_date") != null
                && !tenancy.date("end_date").isBefore(from) && !tenancy.date("end_date").isAfter(position.asAt))
            .filter(tenancy -> !tenancy.is("end_reason", reasonsLeftAside))
            .count();
        long before = position.rows("property").stream()
            .filter(home -> Homes.isOwnDwelling(home) && Homes.isInStock(home, from.minusDays(1))).count();
        long now = homes.stockHomes().size();
        Fraction mean = Fraction.of(before + now).dividedBy(2);
        Fraction value = mean.isZero() ? null : Fraction.of(ended).times(100).dividedBy(mean);
        return new FigureSheet.Special(value, Fraction.of(ended), mean, now);
    }
}
