package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Applications, the households they belong to, and how long they have waited (figures.md section 4.3). */
final class Applications {

    private static final Comparator<Row> REPRESENTATIVE_FIRST =
        Comparator.comparing((Row application) -> application.date("registration_date"), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(application -> application.text("application_ref"));

    private final Position position;
    private final Settings settings;
    private final Map<String, List<Row>> byHousehold = new HashMap<>();
    private Map<String, List<Row>> statusEntries;

    Applications(Position position, Settings settings) {
        this.position = position;
        this.settings = settings;
        for (Row application : position.rows("application")) {
            byHousehold.computeIfAbsent(application.text("household_ref"), household -> new ArrayList<>()).add(application);
        }
    }

    boolean isLiveStatus(String status) {
        return status != null && settings.liveStatuses().contains(status);
    }

    boolean isLive(Row application) {
        return isLiveStatus(application.text("status")) && !application.isFilled("closed_date");
    }

    List<Row> live() {
        return position.rows("application").stream().filter(this::isLive).toList();
    }

    /** The live applications of each household that has one, restricted to those that pass a test. */
    Map<String, List<Row>> liveHouseholds(Predicate<Row> test) {
        Map<String, List<Row>> households = new TreeMap<>();
        for (Row application : live()) {
            if (test.test(application)) {
                households.computeIfAbsent(application.text("household_ref"), household -> new ArrayList<>()).add(application);
            }
        }
        return households;
    }

    static Row representative(List<Row> applications) {
        return applications.stream().min(REPRESENTATIVE_FIRST).orElseThrow();
    }

    static String needGroup(Row application) {
        Integer need = application.integer("bedroom_need");
        Integer maximum = application.integer("bedroom_need_maximum");
        if (need == null || maximum != null && maximum > need) {
            return "unspecified";
        }
        return Homes.sizeGroup(need);
    }

    static String householdNeed(List<Row> applications) {
        Set<String> groups = new HashSet<>();
        applications.forEach(application -> groups.add(needGroup(application)));
        return groups.size() == 1 ? groups.iterator().next() : "unspecified";
    }

    /** The lapsed application that this one carries on. */
    Optional<Row> carriesOn(Row application) {
        LocalDate made = application.date("application_date");
        if (made == null) {
            return Optional.empty();
        }
        return byHousehold.getOrDefault(application.text("household_ref"), List.of()).stream()
            .filter(earlier -> earlier.is("status", "lapsed"))
            .filter(earlier -> earlier.date("application_date") != null && earlier.date("application_date").isBefore(made))
            .filter(earlier -> earlier.date("closed_date") != null)
            .filter(earlier -> {
                long gap = Calendar.days(earlier.date("closed_date"), made);
                return gap >= 0 && gap <= settings.reregistrationDays();
            })
            .max(Comparator.comparing((Row earlier) -> earlier.date("closed_date"))
                .thenComparing(earlier -> earlier.text("application_ref")));
    }

    /** The first day of the wait, back through what the application carries on; null where it has no registration date. */
    LocalDate waitingFrom(Row application) {
        LocalDate registered = application.date("registration_date");
        if (registered == null) {
            return null;
        }
        LocalDate before = carriesOn(application).map(this::waitingFrom).orElse(null);
        return before == null ? registered : before;
    }

    /** The status entries of an application in order of at, event_ref. */
    List<Row> statusEntries(String applicationRef) {
        if (statusEntries == null) {
            statusEntries = new HashMap<>();
            for (Row event : position.rows("application_event")) {
                if (event.is("event", "status")) {
                    statusEntries.computeIfAbsent(event.text("application_ref"), ref -> new ArrayList<>()).add(event);
                }
            }
            statusEntries.values().forEach(entries -> entries.sort(
                Comparator.comparing((Row entry) -> entry.time("at")).thenComparing(entry -> entry.text("event_ref"))));
        }
        return statusEntries.getOrDefault(applicationRef, List.of());
    }

    Set<String> withStatusEntries() {
        statusEntries("");
        return statusEntries.keySet();
    }

    /** The status an entry leads to, in lower case. */
    static String newStatus(Row entry) {
        return entry.text("new").toLowerCase(Locale.ROOT);
    }

    /** Days suspended from waiting from up to, not including, the day the wait ended: the tenancy start, or the as-at. */
    long suspendedDays(Row application, LocalDate endedOn) {
        LocalDate waitingFrom = waitingFrom(application);
        List<Row> entries = statusEntries(application.text("application_ref"));
        long days = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (!newStatus(entries.get(i)).equals("suspended")) {
                continue;
            }
            LocalDate from = entries.get(i).day("at");
            LocalDate to = i + 1 < entries.size() ? entries.get(i + 1).day("at") : endedOn;
            from = from.isBefore(waitingFrom) ? waitingFrom : from;
            to = to.isAfter(endedOn) ? endedOn : to;
            days += Math.max(0, Calendar.days(from, to));
        }
        return days;
    }

    static String waitBand(int wholeYears) {
        return wholeYears >= 10 ? "10+" : wholeYears >= 5 ? "5-9" : Integer.toString(wholeYears);
    }
}
