package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Placements, the day each really ended, and the stays they make (figures.md section 4.9). */
final class TemporaryAccommodation {

    private final Position position;
    private final Map<String, List<Row>> byHousehold = new TreeMap<>();
    private final Map<String, LocalDate> ends = new HashMap<>();
    private final Map<String, List<Row>> peopleNow = new HashMap<>();

    /** A stay: its placements in order. */
    record Stay(List<Row> placements, LocalDate end) {

        Row first() {
            return placements.get(0);
        }

        Row last() {
            return placements.get(placements.size() - 1);
        }

        LocalDate start() {
            return first().date("start_date");
        }
    }

    TemporaryAccommodation(Position position) {
        this.position = position;
        for (Row placement : position.rows("ta_placement")) {
            byHousehold.computeIfAbsent(placement.text("household_ref"), household -> new ArrayList<>()).add(placement);
        }
        for (List<Row> placements : byHousehold.values()) {
            placements.sort(Comparator.comparing((Row row) -> row.date("start_date")).thenComparing(row -> row.text("placement_ref")));
            for (int i = 0; i < placements.size(); i++) {
                LocalDate next = i + 1 < placements.size() ? placements.get(i + 1).date("start_date") : null;
                ends.put(placements.get(i).text("placement_ref"), earlier(ownEnd(placements.get(i)), next));
            }
        }
        for (Row member : position.rows("household_member")) {
            if (Room.isThere(member, position.asAt)) {
                peopleNow.computeIfAbsent(member.text("household_ref"), household -> new ArrayList<>()).add(member);
            }
        }
    }

    private LocalDate ownEnd(Row placement) {
        if (placement.isFilled("end_date")) {
            return placement.date("end_date");
        }
        LocalDate first = null;
        for (Row tenancy : position.rows("tenancy")) {
            if (Homes.isSettled(tenancy) && placement.text("household_ref").equals(tenancy.text("household_ref"))
                && tenancy.date("start_date").isAfter(placement.date("start_date"))) {
                first = earlier(first, tenancy.date("start_date"));
            }
        }
        return first;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** The day a placement ended, or null. */
    LocalDate end(Row placement) {
        return ends.get(placement.text("placement_ref"));
    }

    static boolean isAccommodation(Row placement) {
        return !placement.is("ta_type", "no_accommodation");
    }

    static boolean isBedAndBreakfast(Row placement) {
        return placement.is("ta_type", "bed_and_breakfast");
    }

    private boolean isAtAsAt(Row placement) {
        LocalDate end = end(placement);
        return !placement.date("start_date").isAfter(position.asAt) && (end == null || end.isAfter(position.asAt));
    }

    /** Placements that hold at the close of the as-at, accommodation or none. */
    List<Row> now() {
        return position.rows("ta_placement").stream().filter(this::isAtAsAt).toList();
    }

    List<Row> all() {
        return position.rows("ta_placement");
    }

    long children(Row placement) {
        return people(placement).stream().filter(this::isChild).count();
    }

    boolean isFamily(Row placement) {
        return children(placement) > 0 || people(placement).stream().anyMatch(
            person -> person.isFilled("pregnancy_due_date") && !person.date("pregnancy_due_date").isBefore(position.asAt));
    }

    private List<Row> people(Row placement) {
        return peopleNow.getOrDefault(placement.text("household_ref"), List.of());
    }

    private boolean isChild(Row person) {
        if (person.isFilled("dependent_flag")) {
            return person.isTrue("dependent_flag");
        }
        return person.isFilled("birth_date") && Calendar.wholeYears(person.date("birth_date"), position.asAt) < 18;
    }

    /** Nights of a placement from a day to a day, both included, up to the as-at. */
    long nights(Row placement, LocalDate from, LocalDate to) {
        long nights = 0;
        LocalDate end = end(placement);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (!placement.date("start_date").isAfter(day) && (end == null || end.isAfter(day)) && !day.isAfter(position.asAt)) {
                nights++;
            }
        }
        return nights;
    }

    /** The stays of every household, leaving placements without accommodation out. */
    List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (List<Row> placements : byHousehold.values()) {
            List<Row> current = new ArrayList<>();
            LocalDate latest = null;
            for (Row placement : placements) {
                if (!isAccommodation(placement)) {
                    continue;
                }
                if (!current.isEmpty() && latest != null && Calendar.days(latest, placement.date("start_date")) > 1) {
                    stays.add(stay(current));
                    current = new ArrayList<>();
                    latest = null;
                }
                LocalDate end = end(placement);
                latest = current.isEmpty() || latest != null && end != null && end.isAfter(latest) ? end : end == null ? null : latest;
                current.add(placement);
            }
            if (!current.isEmpty()) {
                stays.add(stay(current));
            }
        }
        return stays;
    }

    private Stay stay(List<Row> placements) {
        boolean isOpen = placements.stream().anyMatch(placement -> end(placement) == null);
        LocalDate end = isOpen ? null : placements.stream().map(this::end).max(Comparator.naturalOrder()).orElseThrow();
        return new Stay(List.copyOf(placements), end);
    }

    /** The day of its unbroken stay in bed and breakfast that the as-at is for a placement that holds then. */
    long dayInBedAndBreakfast(Row placement) {
        List<Row> placements = byHousehold.get(placement.text("household_ref"));
        int at = placements.indexOf(placement);
        while (at > 0 && isBedAndBreakfast(placements.get(at - 1))
            && Calendar.days(end(placements.get(at - 1)), placements.get(at).date("start_date")) <= 1) {
            at--;
        }
        return Calendar.days(placements.get(at).date("start_date"), position.asAt) + 1;
    }
}
