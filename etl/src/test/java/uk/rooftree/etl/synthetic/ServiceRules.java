package uk.rooftree.etl.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import uk.rooftree.etl.synthetic.Extracts.Row;

/** The rules over homelessness_case, review, nomination, ta_placement, ta_invoice, decant, mobility_move and enquiry rows. */
final class ServiceRules extends KeptRows {

    private static final String OPEN = "9999-12-31";

    ServiceRules(String asAt, Map<String, List<Row>> kept, BiConsumer<String, Row> issue) {
        super(asAt, kept, issue);
    }

    /** Looks at every row. */
    void check() {
        Map<String, String> ends = placements();
        cases(ends);
        invoices(ends);
        reviews();
        for (Row row : kept.get("nomination")) {
            flag(Set.of("", "pending").contains(row.get("outcome")) && row.has("sent_on") && daysTo(row.get("sent_on")) > 90, "R-NOM-003", row);
        }
        for (Row row : kept.get("decant")) {
            flag(row.get("decant_kind").equals("temporary") && row.has("moved_on") && !row.has("returned_on") && row.has("target_on")
                && row.get("target_on").compareTo(asAt) < 0, "R-DEC-002", row);
        }
        for (Row row : kept.get("mobility_move")) {
            flag(row.get("move_kind").equals("downsizing") && row.has("bedrooms_before") && row.has("bedrooms_after")
                && row.whole("bedrooms_after") >= row.whole("bedrooms_before"), "R-MOV-002", row);
            flag(row.has("incentive_paid") && Double.parseDouble(row.get("incentive_paid")) > 0 && !row.has("completed_on"), "R-MOV-003", row);
        }
        for (Row row : kept.get("enquiry")) {
            flag(row.has("target_on") && row.get("target_on").compareTo(row.get("received_at").substring(0, 10)) < 0, "R-ENQ-002", row);
        }
    }

    /** The day each placement ended, by its reference; far ahead where it has not. */
    private Map<String, String> placements() {
        Map<String, List<String>> housed = kept.get("tenancy").stream().filter(row -> SETTLED.contains(row.get("tenure_type")))
            .collect(Collectors.groupingBy(row -> row.get("household_ref"),
                Collectors.mapping(row -> row.get("start_date"), Collectors.toList())));
        Map<String, List<Row>> households = kept.get("ta_placement").stream().collect(Collectors.groupingBy(row -> row.get("household_ref")));
        Map<String, String> ends = new HashMap<>();
        for (List<Row> stays : households.values()) {
            stays.sort(Comparator.<Row, String>comparing(row -> row.get("start_date")).thenComparing(row -> row.get("placement_ref")));
            for (int i = 0; i < stays.size(); i++) {
                Row row = stays.get(i);
                String next = i + 1 < stays.size() ? stays.get(i + 1).get("start_date") : OPEN;
                String settled = housed.getOrDefault(row.get("household_ref"), List.of()).stream()
                    .filter(start -> start.compareTo(row.get("start_date")) > 0).min(String::compareTo).orElse(OPEN);
                String end = row.has("end_date") ? row.get("end_date") : settled;
                flag((row.has("end_date") ? row.get("end_date") : OPEN).compareTo(next) > 0, "R-TAP-002", row);
                flag(!row.has("end_date") && !settled.equals(OPEN), "R-TAP-003", row);
                end = end.compareTo(next) < 0 ? end : next;
                flag(end.compareTo(asAt) > 0 && !row.has("case_ref"), "R-TAP-004", row);
                ends.put(row.get("placement_ref"), end);
            }
        }
        return ends;
    }

    private void cases(Map<String, String> ends) {
        Set<String> placed = kept.get("ta_placement").stream().filter(row -> ends.get(row.get("placement_ref")).compareTo(asAt) > 0)
            .map(row -> row.get("case_ref")).collect(Collectors.toCollection(HashSet::new));
        for (Row row : kept.get("homelessness_case")) {
            flag(row.has("main_duty_decision_date") && row.has("relief_start")
                && row.get("main_duty_decision_date").compareTo(row.get("relief_start")) <= 0, "R-HLC-002", row);
            flag(row.get("prevention_end_reason").equals("homeless") && before(row, "relief_start", "prevention_end"), "R-HLC-003", row);
            flag(row.has("closed_date") && placed.contains(row.get("case_ref")), "R-HLC-004", row);
        }
    }

    private void invoices(Map<String, String> ends) {
        Map<String, Row> placements = by("ta_placement", "placement_ref");
        Map<String, List<Row>> ofPlacement = new HashMap<>();
        for (Row row : kept.get("ta_invoice")) {
            long nights = ChronoUnit.DAYS.between(LocalDate.parse(row.get("period_from")), LocalDate.parse(row.get("period_to")));
            flag(nights != row.whole("nights"), "R-INV-002", row);
            flag(row.has("nightly_rate")
                && Math.abs(Double.parseDouble(row.get("nightly_rate")) * row.whole("nights") - Double.parseDouble(row.get("amount"))) > 0.011,
                "R-INV-003", row);
            Row placement = placements.get(row.get("placement_ref"));
            if (placement != null) {
                flag(row.get("period_from").compareTo(placement.get("start_date")) < 0
                    || row.get("period_to").compareTo(ends.get(row.get("placement_ref"))) > 0, "R-INV-004", row);
                ofPlacement.computeIfAbsent(row.get("placement_ref"), key -> new ArrayList<>()).add(row);
            }
        }
        for (List<Row> lines : ofPlacement.values()) {
            lines.sort(Comparator.<Row, String>comparing(row -> row.get("period_from")).thenComparing(row -> row.get("invoice_ref")));
            String latest = "";
            for (Row row : lines) {
                flag(row.get("period_from").compareTo(latest) < 0, "R-INV-005", row);
                latest = latest.compareTo(row.get("period_to")) > 0 ? latest : row.get("period_to");
            }
        }
    }

    private void reviews() {
        Map<String, Row> applications = by("application", "application_ref");
        for (Row row : kept.get("review")) {
            flag(row.get("result").equals("lapsed") && !row.has("reinstated_on") && isLive(applications.get(row.get("application_ref"))),
                "R-REV-002", row);
        }
    }

    private long daysTo(String day) {
        return ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(asAt));
    }
}
