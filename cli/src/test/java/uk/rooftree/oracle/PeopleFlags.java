package uk.rooftree.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags on the people of households. */
final class PeopleFlags {

    private PeopleFlags() {
    }

    static void check(Flags flags, Position position, Applications applications) {
        Set<String> known = new HashSet<>();
        for (String feed : List.of("tenancy", "application", "homelessness_case", "ta_placement")) {
            position.rows(feed).forEach(row -> known.add(row.text("household_ref")));
        }
        Set<String> live = applications.liveHouseholds(any -> true).keySet();
        Map<String, Set<String>> liveHouseholdsOf = new HashMap<>();
        Map<String, List<Row>> peopleNow = new HashMap<>();
        for (Row member : position.rows("household_member")) {
            if (Room.isThere(member, position.asAt)) {
                peopleNow.computeIfAbsent(member.text("household_ref"), household -> new ArrayList<>()).add(member);
                if (live.contains(member.text("household_ref"))) {
                    liveHouseholdsOf.computeIfAbsent(member.text("person_token"), person -> new HashSet<>()).add(member.text("household_ref"));
                }
            }
        }
        for (Row member : position.rows("household_member")) {
            flags.flagIf(flags.canCheck("tenancy", "application", "homelessness_case", "ta_placement")
                && !known.contains(member.text("household_ref")), "R-MEM-003", member, "household_ref");
            boolean now = Room.isThere(member, position.asAt);
            flags.flagIf(now && member.is("relationship", "lead") && member.isFilled("birth_date")
                && Calendar.wholeYears(member.date("birth_date"), position.asAt) < 16, "R-MEM-005", member, "birth_date");
            flags.flagIf(member.isFilled("pregnancy_due_date")
                && member.date("pregnancy_due_date").isAfter(position.asAt.plusDays(300)), "R-MEM-006", member, "pregnancy_due_date");
            flags.flagIf(flags.canCheck("application") && now && live.contains(member.text("household_ref"))
                && liveHouseholdsOf.get(member.text("person_token")).size() > 1, "R-MEM-007", member, "household_ref");
        }
        for (List<Row> household : peopleNow.values()) {
            long leads = household.stream().filter(person -> person.is("relationship", "lead")).count();
            if (leads != 1) {
                household.forEach(person -> flags.flag("R-MEM-004", person, "relationship"));
            }
        }
    }
}
