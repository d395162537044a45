package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean days that homes for re-letting stand empty, those still empty taken into account: day by day, what share of them would still
 * be empty, in exact fractions.
 */
final class EmptyDaysFigures {

    private static final int HORIZON = 365;

    private final Position position;
    private final VoidSpells spells;

    /** A void as it is seen: at risk on these days of standing empty, both included. */
    private record Seen(long first, long last, boolean isRelet) {
    }

    EmptyDaysFigures(Position position) {
        this.position = position;
        this.spells = new VoidSpells(position);
    }

    void write(FigureSheet sheet) {
        sheet.writeGroups("voids.empty_days.restricted_mean", this::groups);
    }

    private List<FigureSheet.Group> groups() {
        Map<Map<String, String>, List<Seen>> groups = new LinkedHashMap<>();
        groups.put(Map.of(), new ArrayList<>());
        for (Row spell : position.rows("void")) {
            Seen seen = seen(spell);
            if (seen != null) {
                Row home = spells.home(spell);
                for (Map<String, String> group : List.of(Map.<String, String>of(), Map.of("bedrooms", Homes.sizeGroup(home)),
                    Map.of("area", orUnknown(home.text("lettings_area"))), Map.of("void_class", orUnknown(spell.text("void_class"))))) {
                    groups.computeIfAbsent(group, key -> new ArrayList<>()).add(seen);
                }
            }
        }
        List<FigureSheet.Group> rows = new ArrayList<>();
        groups.forEach((group, members) -> {
            List<Seen> usable = members.stream().filter(seen -> seen.last() >= 0).toList();
            long relets = usable.stream().filter(Seen::isRelet).count();
            boolean isTold = !usable.isEmpty() && (group.isEmpty() || relets >= 20);
            rows.add(FigureSheet.Group.of(group, isTold ? mean(usable) : null, usable.size(), members.size() - usable.size()));
        });
        return rows;
    }

    private static String orUnknown(String value) {
        return value == null ? "unknown" : value;
    }

    /** Null where the void is not looked at. */
    private Seen seen(Row spell) {
        LocalDate from = spell.date("void_start");
        if (!spells.isForReletting(spell) || from.isAfter(position.asAt)) {
            return null;
        }
        LocalDate sold = spells.home(spell).date("disposed_date");
        if (sold != null && !sold.isAfter(from)) {
            return null;
        }
        LocalDate closed = spells.closedOn(spell);
        LocalDate end = position.asAt;
        end = closed != null && closed.isBefore(end) ? closed : end;
        end = sold != null && sold.isBefore(end) ? sold : end;
        LocalDate start = Calendar.start("last_12_months", position.asAt);
        if (end.isBefore(start)) {
            return null;
        }
        return new Seen(Math.max(0, Calendar.days(from, start)), Calendar.days(from, end), spells.isRelet(spell) && end.equals(closed));
    }

    /** Null where nobody was seen up to the horizon though some would still be empty. */
    private static Fraction mean(List<Seen> seen) {
        Fraction days = Fraction.ZERO;
        Fraction stillEmpty = Fraction.ONE;
        long longest = seen.stream().mapToLong(Seen::last).max().orElseThrow();
        for (long day = 0; day <= Math.max(longest, HORIZON); day++) {
            long today = day;
            long relets = seen.stream().filter(one -> one.isRelet() && one.last() == today).count();
            if (relets > 0) {
                long atRisk = seen.stream().filter(one -> one.first() <= today && today <= one.last()).count();
                stillEmpty = stillEmpty.times(Fraction.of(atRisk - relets).dividedBy(atRisk));
            }
            days = day < HORIZON ? days.plus(stillEmpty) : days;
        }
        return longest >= HORIZON || stillEmpty.isZero() ? days : null;
    }
}
