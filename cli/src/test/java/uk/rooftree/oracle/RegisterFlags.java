package uk.rooftree.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Flags on applications, their history and their reviews. */
final class RegisterFlags {

    private RegisterFlags() {
    }

    static void check(Flags flags, Position position, Applications applications, Homes homes) {
        Map<String, List<Row>> liveHouseholds = applications.liveHouseholds(any -> true);
        Map<String, List<Row>> peopleNow = new HashMap<>();
        position.rows("household_member").stream().filter(member -> Room.isThere(member, position.asAt))
            .forEach(member -> peopleNow.computeIfAbsent(member.text("household_ref"), household -> new ArrayList<>()).add(member));
        Set<String> housedSomewhere = new HashSet<>();
        position.rows("letting").forEach(letting -> housedSomewhere.add(letting.text("application_ref")));
        position.rows("nomination").stream().filter(nomination -> nomination.is("outcome", "let"))
            .forEach(nomination -> housedSomewhere.add(nomination.text("application_ref")));

        for (Row application : position.rows("application")) {
            boolean live = applications.isLive(application);
            String household = application.text("household_ref");
            flags.flagIfBefore("R-APP-002", application, "registration_date", "application_date");
            flags.flagIfBefore("R-APP-003", application, "decision_date", "application_date");
            flags.flagIf(Flags.isBefore(application.date("decision_date"), application.date("complete_date")), "R-APP-004", application, "complete_date");
            flags.flagIf(applications.isLiveStatus(application.text("status")) && application.isFilled("closed_date"),
                "R-APP-005", application, "closed_date");
            flags.flagIfBefore("R-APP-006", application, "effective_date", "registration_date");
            flags.flagIf(live && liveHouseholds.get(household).size() > 1, "R-APP-007", application, "household_ref");
            flags.flagIf(flags.canCheck("letting", "nomination") && application.is("status", "housed")
                && !application.is("closed_reason", "housed_elsewhere")
                && !housedSomewhere.contains(application.text("application_ref")), "R-APP-008", application, "status");
            if (flags.canCheck("tenancy") && live && application.is("applicant_type", "own_transfer")) {
                Row tenancy = position.find("tenancy", application.text("current_tenancy_ref"));
                flags.flagIf(tenancy == null || !homes.isRunning(tenancy), "R-APP-009", application, "current_tenancy_ref");
            }
            Integer need = application.integer("bedroom_need");
            flags.flagIf(need != null && application.isFilled("bedroom_need_self")
                && !need.equals(application.integer("bedroom_need_self")), "R-APP-010", application, "bedroom_need");
            List<Row> people = peopleNow.getOrDefault(household, List.of());
            if (flags.canCheck("household_member") && live) {
                flags.flagIf(need != null && !people.isEmpty() && people.stream().allMatch(person -> person.isFilled("birth_date"))
                    && need != Room.standard(Room.household(people, position.asAt)), "R-APP-011", application, "bedroom_need");
                flags.flagIf(application.isFilled("household_size") && application.integer("household_size") != people.size(),
                    "R-APP-012", application, "household_size");
            }
            flags.flagIf(application.several("rp_categories").contains("homelessness_duty") && !application.isFilled("case_ref"),
                "R-APP-013", application, "case_ref");
            flags.flagIfBefore("R-APP-014", application, "fraud_decision_date", "fraud_referral_date");
            flags.flagIfBefore("R-APP-015", application, "medical_decision_date", "medical_referral_date");
            flags.flagIf(need != null && application.isFilled("bedroom_need_maximum") && application.integer("bedroom_need_maximum") < need,
                "R-APP-016", application, "bedroom_need_maximum");
            if (live && !application.isFilled("band") && !application.isFilled("points")) {
                flags.await("R-APP-017", application, "band");
            }
            flags.flagIf(flags.canCheck("application_event") && !application.is("status", "draft")
                && applications.statusEntries(application.text("application_ref")).isEmpty(), "R-APP-018", application, "application_ref");
        }
        checkEvents(flags, position, applications);
        for (Row review : position.rows("review")) {
            Row application = position.find("application", review.text("application_ref"));
            flags.flagIf(application != null && applications.isLive(application) && review.is("result", "lapsed")
                && !review.isFilled("reinstated_on"), "R-REV-002", review, "result");
        }
    }

    private static void checkEvents(Flags flags, Position position, Applications applications) {
        for (String ref : applications.withStatusEntries()) {
            List<Row> entries = applications.statusEntries(ref);
            for (int i = 1; i < entries.size(); i++) {
                String old = entries.get(i).text("old");
                flags.flagIf(old != null && !old.toLowerCase(Locale.ROOT).equals(Applications.newStatus(entries.get(i - 1))),
                    "R-EVT-001", entries.get(i), "old");
            }
            Row application = position.find("application", ref);
            Row latest = entries.get(entries.size() - 1);
            flags.flagIf(application != null && application.isFilled("status")
                && !Applications.newStatus(latest).equals(application.text("status")), "R-EVT-002", latest, "new");
        }
        for (Row event : position.rows("application_event")) {
            Row application = position.find("application", event.text("application_ref"));
            flags.flagIf(application != null && Flags.isBefore(event.day("at"), application.date("application_date")),
                "R-EVT-003", event, "at");
        }
    }
}
