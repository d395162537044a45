package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Flags on voids and their steps. */
final class VoidFlags {

    private VoidFlags() {
    }

    static void check(Flags flags, Position position, VoidSpells spells) {
        for (Row spell : position.rows("void")) {
            Row home = spells.home(spell);
            LocalDate end = spell.date("void_end");
            LocalDate disposed = home == null ? null : home.date("disposed_date");
            flags.flagIf(flags.canCheck("property") && end != null && !spell.isFilled("tenancy_ref_in")
                && (disposed == null || disposed.isAfter(end)), "R-VOID-002", spell, "tenancy_ref_in");
            flags.flagIf(flags.canCheck("tenancy") && end == null && !spell.isFilled("tenancy_ref_in")
                && spells.homes().tenancyInForce(spell.text("property_ref")).isPresent(), "R-VOID-004", spell, "void_end");
            Row incoming = spells.incoming(spell);
            flags.flagIf(incoming != null && end != null && !end.equals(incoming.date("start_date")), "R-VOID-005", spell, "void_end");
            Row outgoing = spells.outgoing(spell);
            flags.flagIf(outgoing != null && Flags.isBefore(spell.date("void_start"), outgoing.date("end_date")),
                "R-VOID-006", spell, "void_start");
            LocalDate lettable = spell.date("lettable_from");
            flags.flagIf(flags.canCheck("tenancy") && (Flags.isBefore(lettable, spell.date("void_start"))
                || Flags.isBefore(spells.closedOn(spell), lettable)), "R-VOID-007", spell, "lettable_from");
            flags.flagIfBefore("R-VOID-008", spell, "works_complete_date", "void_start");
            flags.flagIfBefore("R-VOID-009", spell, "keys_out_date", "keys_in_date");
        }
        checkSteps(flags, position);
    }

    private static void checkSteps(Flags flags, Position position) {
        List<String> path = position.contract().feeds().get("void_event").column("event_code").codes();
        Map<String, Map<String, Row>> events = new HashMap<>();
        for (Row event : position.rows("void_event")) {
            events.computeIfAbsent(event.text("void_ref"), ref -> new HashMap<>()).put(event.text("event_code"), event);
            flags.flagIf(event.isFilled("recorded_at") && event.isFilled("actual")
                && Calendar.days(event.date("actual"), event.day("recorded_at")) > 7, "R-VEV-002", event, "recorded_at");
        }
        for (Map<String, Row> ofVoid : events.values()) {
            LocalDate latest = null;
            for (String code : path) {
                Row event = ofVoid.get(code);
                LocalDate actual = event == null ? null : event.date("actual");
                if (actual != null) {
                    flags.flagIf(Flags.isBefore(actual, latest), "R-VEV-001", event, "actual");
                    latest = latest == null || actual.isAfter(latest) ? actual : latest;
                }
            }
        }
    }
}
