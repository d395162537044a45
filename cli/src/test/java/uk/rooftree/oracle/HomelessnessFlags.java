package uk.rooftree.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags on homelessness cases, placements and their invoices. */
final class HomelessnessFlags {

    private HomelessnessFlags() {
    }

    static void check(Flags flags, Position position) {
        Map<String, LocalDate> ends = placementEnds(position);
        Set<String> casesWithOpenPlacement = new HashSet<>();
        for (Row placement : position.rows("ta_placement")) {
            if (isOpen(ends.get(placement.text("placement_ref")), position.asAt)) {
                casesWithOpenPlacement.add(placement.text("case_ref"));
            }
        }
        for (Row entry : position.rows("homelessness_case")) {
            LocalDate decided = entry.date("main_duty_decision_date");
            LocalDate relief = entry.date("relief_start");
            flags.flagIf(decided != null && relief != null && !decided.isAfter(relief), "R-HLC-002", entry, "main_duty_decision_date");
            flags.flagIf(entry.is("prevention_end_reason", "homeless") && Flags.isBefore(relief, entry.date("prevention_end")),
                "R-HLC-003", entry, "relief_start");
            flags.flagIf(flags.canCheck("ta_placement") && entry.isFilled("closed_date")
                && casesWithOpenPlacement.contains(entry.text("case_ref")), "R-HLC-004", entry, "closed_date");
        }
        checkPlacements(flags, position, ends);
        checkInvoices(flags, position, ends);
    }

    private static boolean isOpen(LocalDate end, LocalDate asAt) {
        return end == null || end.isAfter(asAt);
    }

    private static Map<String, List<Row>> byHousehold(Position position) {
        Map<String, List<Row>> placements = new HashMap<>();
        position.rows("ta_placement").forEach(placement ->
            placements.computeIfAbsent(placement.text("household_ref"), household -> new ArrayList<>()).add(placement));
        placements.values().forEach(list -> list.sort(Comparator.comparing((Row placement) -> placement.date("start_date"))
            .thenComparing(placement -> placement.text("placement_ref"))));
        return placements;
    }

    /** The end of each placement by its reference (figures.md section 4.9); null where it has none. */
    private static Map<String, LocalDate> placementEnds(Position position) {
        Map<String, LocalDate> ends = new HashMap<>();
        for (List<Row> ofHousehold : byHousehold(position).values()) {
            for (int i = 0; i < ofHousehold.size(); i++) {
                Row placement = ofHousehold.get(i);
                LocalDate end = placement.isFilled("end_date") ? placement.date("end_date") : housedAfter(position, placement);
                LocalDate next = i + 1 < ofHousehold.size() ? ofHousehold.get(i + 1).date("start_date") : null;
                ends.put(placement.text("placement_ref"), next != null && (end == null || end.isAfter(next)) ? next : end);
            }
        }
        return ends;
    }

    private static LocalDate housedAfter(Position position, Row placement) {
        return position.rows("tenancy").stream()
            .filter(tenancy -> Homes.isSettled(tenancy) && placement.text("household_ref").equals(tenancy.text("household_ref")))
            .map(tenancy -> tenancy.date("start_date"))
            .filter(start -> start.isAfter(placement.date("start_date")))
            .min(Comparator.naturalOrder()).orElse(null);
    }

    private static void checkPlacements(Flags flags, Position position, Map<String, LocalDate> ends) {
        for (List<Row> ofHousehold : byHousehold(position).values()) {
            for (int i = 0; i < ofHousehold.size(); i++) {
                Row placement = ofHousehold.get(i);
                if (i + 1 < ofHousehold.size()) {
                    LocalDate next = ofHousehold.get(i + 1).date("start_date");
                    flags.flagIf(isOpen(placement.date("end_date"), next), "R-TAP-002", placement, "end_date");
                }
                flags.flagIf(flags.canCheck("tenancy") && !placement.isFilled("end_date") && housedAfter(position, placement) != null,
                    "R-TAP-003", placement, "end_date");
                flags.flagIf(!placement.isFilled("case_ref") && isOpen(ends.get(placement.text("placement_ref")), position.asAt),
                    "R-TAP-004", placement, "case_ref");
            }
        }
    }

    private static void checkInvoices(Flags flags, Position position, Map<String, LocalDate> ends) {
        Map<String, List<Row>> byPlacement = new HashMap<>();
        for (Row line : position.rows("ta_invoice")) {
            LocalDate from = line.date("period_from");
            LocalDate to = line.date("period_to");
            flags.flagIf(Calendar.days(from, to) != line.integer("nights"), "R-INV-002", line, "nights");
            if (line.isFilled("nightly_rate")) {
                BigDecimal due = line.decimal("nightly_rate").multiply(BigDecimal.valueOf(line.integer("nights")));
                flags.flagIf(line.decimal("amount").subtract(due).abs().compareTo(new BigDecimal("0.01")) > 0, "R-INV-003", line, "amount");
            }
            Row placement = position.find("ta_placement", line.text("placement_ref"));
            if (placement != null) {
                LocalDate end = ends.get(placement.text("placement_ref"));
                flags.flagIf(from.isBefore(placement.date("start_date")) || end != null && to.isAfter(end), "R-INV-004", line, "period_from");
                byPlacement.computeIfAbsent(line.text("placement_ref"), ref -> new ArrayList<>()).add(line);
            }
        }
        for (List<Row> lines : byPlacement.values()) {
            lines.sort(Comparator.comparing((Row line) -> line.date("period_from"))
                .thenComparing(line -> line.text("invoice_ref")).thenComparing(line -> line.integer("line_number")));
            for (int later = 1; later < lines.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    LocalDate from = lines.get(later).date("period_from");
                    if (from.isBefore(lines.get(earlier).date("period_to")) && from.isBefore(lines.get(later).date("period_to"))) {
                        flags.flag("R-INV-005", lines.get(later), "period_from");
                        break;
                    }
                }
            }
        }
    }
}
