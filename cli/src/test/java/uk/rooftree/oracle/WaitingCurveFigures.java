package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** How long a wait lasts, those still waiting taken into account (figures.md section 4.4); in exact fractions. */
final class WaitingCurveFigures {

    private static final int[] HORIZONS = {90, 180, 365, 730, 1825};

    private final Position position;
    private final Applications applications;
    private final List<Spell> spells = new ArrayList<>();

    /** How a spell ended. */
    private enum End { WAITING, HOUSED, LEFT }

    /** A spell; its end is null where it is not known. */
    private record Spell(Row application, LocalDate from, LocalDate end, End how, boolean isUsable) {

        long length() {
            return Calendar.days(from, end);
        }
    }

    /** A spell as a curve sees it: at risk on these days of the wait, both included. */
    private record Seen(long first, long last, End how) {
    }

    WaitingCurveFigures(Position position, Applications applications) {
        this.position = position;
        this.applications = applications;
        Set<String> carriedOn = new HashSet<>();
        List<Row> waits = position.rows("application").stream().filter(this::isWait).toList();
        waits.forEach(application -> applications.carriesOn(application).ifPresent(earlier -> carriedOn.add(earlier.text("application_ref"))));
        for (Row application : waits) {
            if (!carriedOn.contains(application.text("application_ref"))) {
                spells.add(spell(application));
            }
        }
    }

    private boolean isWait(Row application) {
        return application.isFilled("registration_date") && (applications.isLiveStatus(application.text("status"))
            || application.is("status", "housed", "removed", "lapsed", "withdrawn"));
    }

    private Spell spell(Row application) {
        LocalDate from = applications.waitingFrom(application);
        LocalDate closed = application.date("closed_date");
        if (applications.isLiveStatus(application.text("status"))) {
            return new Spell(application, from, position.asAt, End.WAITING, closed == null);
        }
        boolean isHoused = application.is("status", "housed") && !application.is("closed_reason", "housed_elsewhere");
        return new Spell(application, from, closed, isHoused ? End.HOUSED : End.LEFT, closed != null && !closed.isBefore(from));
    }

    void write(FigureSheet sheet) {
        curves(sheet, "waiting.w3.median_days", any -> true, this::whole, curve -> curve.median());
        for (int days : HORIZONS) {
            curves(sheet, "waiting.w3.still_waiting." + days, any -> true, this::whole, curve -> curve.stillWaiting(days));
            curves(sheet, "waiting.w3.housed." + days, any -> true, this::whole, curve -> curve.incidence(days, End.HOUSED));
            curves(sheet, "waiting.w3.left." + days, any -> true, this::whole, curve -> curve.incidence(days, End.LEFT));
        }
        LocalDate start = Calendar.start("last_12_months", position.asAt);
        Predicate<Spell> reaches = spell -> spell.end() != null && !spell.end().isBefore(start);
        Function<Spell, Seen> inPeriod = spell -> new Seen(Math.max(0, Calendar.days(spell.from(), start)), spell.length(), spell.how());
        curves(sheet, "waiting.w3.pace.median_days", reaches, inPeriod, curve -> curve.median());
        curves(sheet, "waiting.w3.pace.still_waiting.365", reaches, inPeriod, curve -> curve.stillWaiting(365));
        sheet.write("waiting.w3.naive_median_days", () -> housedAlone(any -> true));
        sheet.write("waiting.w3.pace.naive_median_days", () -> housedAlone(reaches));
    }

    /** What those housed say who look at nobody else. */
    private Collection<Unit> housedAlone(Predicate<Spell> population) {
        return spells.stream().filter(spell -> spell.how() == End.HOUSED).filter(population).map(spell -> {
            Dimensions dimensions = Dimensions.of("band", spell.application().text("band"))
                .with("bedroom_need", Applications.needGroup(spell.application()));
            return spell.isUsable() ? Unit.counted(dimensions, spell.length()) : Unit.leftOut(dimensions);
        }).toList();
    }

    private Seen whole(Spell spell) {
        return new Seen(0, spell.length(), spell.how());
    }

    private void curves(FigureSheet sheet, String figure, Predicate<Spell> population, Function<Spell, Seen> seen,
                        Function<Curve, Fraction> value) {
        sheet.writeGroups(figure, () -> {
            Map<Map<String, String>, List<Spell>> groups = new LinkedHashMap<>();
            groups.put(Map.of(), new ArrayList<>());
            for (Spell spell : spells) {
                if (population.test(spell)) {
                    String band = spell.application().text("band") == null ? "unknown" : spell.application().text("band");
                    String need = Applications.needGroup(spell.application());
                    for (Map<String, String> group : List.of(Map.<String, String>of(), Map.of("band", band), Map.of("bedroom_need", need),
                        Map.of("band", band, "bedroom_need", need))) {
                        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(spell);
                    }
                }
            }
            List<FigureSheet.Group> rows = new ArrayList<>();
            groups.forEach((group, members) -> {
                List<Spell> usable = members.stream().filter(Spell::isUsable).toList();
                long housed = usable.stream().filter(spell -> spell.how() == End.HOUSED).count();
                boolean hasValue = !usable.isEmpty() && (group.isEmpty() || housed >= 20);
                rows.add(FigureSheet.Group.of(group, hasValue ? value.apply(new Curve(usable.stream().map(seen).toList())) : null,
                    usable.size(), members.size() - usable.size()));
            });
            return rows;
        });
    }

    /** The product-limit curve of some spells, and what became of them. */
    private record Curve(List<Seen> seen) {

        private long atRisk(long day) {
            return seen.stream().filter(spell -> spell.first() <= day && day <= spell.last()).count();
        }

        private long ended(long day, End how) {
            return seen.stream().filter(spell -> spell.last() == day && spell.how() == how).count();
        }

        private Set<Long> days() {
            Set<Long> days = new TreeSet<>();
            seen.forEach(spell -> days.add(spell.last()));
            return days;
        }

        private long longest() {
            return seen.stream().mapToLong(Seen::last).max().orElseThrow();
        }

        private Fraction survival(long upTo, boolean isAllCauses) {
            Fraction left = Fraction.ONE;
            for (long day : days()) {
                if (day <= upTo) {
                    long events = ended(day, End.HOUSED) + (isAllCauses ? ended(day, End.LEFT) : 0);
                    left = left.times(Fraction.ONE.minus(Fraction.of(events).dividedBy(atRisk(day))));
                }
            }
            return left;
        }

        Fraction median() {
            for (long day : days()) {
                if (survival(day, false).times(2).compareTo(Fraction.ONE) <= 0) {
                    return Fraction.of(day);
                }
            }
            return null;
        }

        Fraction stillWaiting(int horizon) {
            return longest() >= horizon || survival(longest(), false).isZero() ? survival(horizon, false) : null;
        }

        Fraction incidence(int horizon, End how) {
            if (longest() < horizon && !survival(longest(), true).isZero()) {
                return null;
            }
            Fraction sum = Fraction.ZERO;
            for (long day : days()) {
                if (day <= horizon) {
                    sum = sum.plus(survival(day - 1, true).times(ended(day, how)).dividedBy(atRisk(day)));
                }
            }
            return sum;
        }
    }
}
