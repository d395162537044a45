package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Flags on lettings, and on tenancies that ought to have one. */
final class LettingFlags {

    private LettingFlags() {
    }

    static void check(Flags flags, Position position, VoidSpells spells) {
        Map<String, Set<LocalDate>> closings = new HashMap<>();
        position.rows("void").forEach(spell ->
            closings.computeIfAbsent(spell.text("property_ref"), home -> new HashSet<>()).add(spells.closedOn(spell)));
        for (Row letting : position.rows("letting")) {
            Row tenancy = position.find("tenancy", letting.text("tenancy_ref"));
            flags.flagIf(letting.is("letting_kind", "exchange", "succession", "assignment") && letting.isFilled("advert_ref"),
                "R-LET-004", letting, "advert_ref");
            if (tenancy == null) {
                continue;
            }
            LocalDate start = tenancy.date("start_date");
            String home = tenancy.text("property_ref");
            Row application = position.find("application", letting.text("application_ref"));
            boolean throughRegister = letting.is("letting_kind", "first", "relet", "transfer");
            flags.flagIf(throughRegister && !Homes.isSettled(tenancy), "R-LET-001", letting, "letting_kind");
            flags.flagIf(application != null && Flags.isBefore(start, application.date("registration_date")), "R-LET-002", letting, "application_ref");
            flags.flagIf(flags.canCheck("void") && letting.is("letting_kind", "relet", "transfer")
                && !closings.getOrDefault(home, Set.of()).contains(start), "R-LET-003", letting, "letting_kind");
            flags.flagIf(letting.is("letting_kind", "first") && spells.homes().tenanciesOf(home).stream()
                .anyMatch(other -> Homes.isSettled(other) && other.date("start_date").isBefore(start)), "R-LET-005", letting, "letting_kind");
            flags.flagIf(throughRegister && !start.isAfter(position.asAt) && application != null && !application.is("status", "housed"),
                "R-LET-006", letting, "application_ref");
            flags.flagIf(Flags.isBefore(letting.date("core_submitted_date"), start), "R-LET-007", letting, "core_submitted_date");
        }
        LocalDate from = Calendar.start("last_12_months", position.asAt);
        for (Row tenancy : position.rows("tenancy")) {
            Row home = position.find("property", tenancy.text("property_ref"));
            LocalDate start = tenancy.date("start_date");
            flags.flagIf(flags.canCheck("letting") && Homes.isSettled(tenancy) && home != null && Homes.isOwnDwelling(home)
                && !start.isBefore(from) && !start.isAfter(position.asAt)
                && position.find("letting", tenancy.text("tenancy_ref")) == null, "R-LET-008", tenancy, "tenancy_ref");
        }
    }
}
