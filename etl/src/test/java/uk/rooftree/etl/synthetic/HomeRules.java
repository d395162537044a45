package uk.rooftree.etl.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import uk.rooftree.etl.synthetic.Extracts.Row;

/** The rules over property, tenancy, household_member, void and void_event rows. */
final class HomeRules extends KeptRows {

    private static final Set<String> OWN = Set.of("bedsit", "flat", "maisonette", "house", "bungalow", "other_dwelling");
    private static final List<String> PATH = List.of("notice_received", "pre_void_inspection", "tenancy_end", "keys_in",
        "void_inspection", "works_ordered", "works_start", "works_complete", "ready_to_let", "advertised", "bidding_closed",
        "shortlisted", "viewing", "offered", "accepted", "sign_up", "tenancy_start", "keys_out");

    HomeRules(String asAt, Map<String, List<Row>> kept, BiConsumer<String, Row> issue) {
        super(asAt, kept, issue);
    }

    /** Looks at every row. */
    void check() {
        properties();
        tenancies();
        members();
        voids();
        steps();
    }

    private void properties() {
        Map<String, List<Row>> byUprn = kept.get("property").stream().filter(this::isStockHome).filter(row -> row.has("uprn"))
            .collect(Collectors.groupingBy(row -> row.get("uprn")));
        byUprn.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> rows.forEach(row -> issue("R-PROP-002", row)));
        Map<String, Row> inForce = inForceByHome();
        Map<String, Row> tenancies = by("tenancy", "tenancy_ref");
        Map<String, List<Row>> tenanciesOfHome = kept.get("tenancy").stream().collect(Collectors.groupingBy(row -> row.get("property_ref")));
        Set<String> empty = kept.get("void").stream()
            .filter(row -> row.get("void_start").compareTo(asAt) <= 0 && closedOn(row, tenancies, tenanciesOfHome).compareTo(asAt) > 0)
            .map(row -> row.get("property_ref")).collect(Collectors.toSet());
        for (Row row : kept.get("property")) {
            if (row.get("property_type").equals("bedsit") && row.has("bedrooms") && row.whole("bedrooms") > 1) {
                issue("R-PROP-003", row);
            }
            if (isStockHome(row)) {
                double rent = row.has("weekly_rent") ? Double.parseDouble(row.get("weekly_rent")) : 0;
                if (rent < 30 || rent > 400) {
                    issue("R-PROP-004", row);
                }
                if (!Set.of("leased_out", "staff", "community_use").contains(row.get("property_use"))
                        && !inForce.containsKey(row.get("property_ref")) && !empty.contains(row.get("property_ref"))) {
                    issue("R-PROP-005", row);
                }
            }
        }
    }

    private boolean isStockHome(Row row) {
        return isOwn(row) && row.get("acquired_date").compareTo(asAt) <= 0
            && (!row.has("disposed_date") || row.get("disposed_date").compareTo(asAt) > 0);
    }

    private static boolean isOwn(Row row) {
        return row.get("ownership").equals("council") && OWN.contains(row.get("property_type"));
    }

    private void tenancies() {
        Map<String, Row> homes = by("property", "property_ref");
        Set<String> let = kept.get("letting").stream().map(row -> row.get("tenancy_ref")).collect(Collectors.toSet());
        String yearAgo = LocalDate.parse(asAt).plusDays(1).minusMonths(12).toString();
        overlaps("property_ref", 1, "R-TEN-002", row -> isResidential(row));
        overlaps("household_ref", 29, "R-TEN-003", row -> SETTLED.contains(row.get("tenure_type")));
        for (Row row : kept.get("tenancy")) {
            Row home = homes.get(row.get("property_ref"));
            if (row.has("end_date") && row.get("notice_received_date").compareTo(row.get("end_date")) > 0) {
                issue("R-TEN-004", row);
            }
            if (row.has("weekly_rent") && home.has("weekly_rent")
                    && Double.parseDouble(row.get("weekly_rent")) > 2.5 * Double.parseDouble(home.get("weekly_rent"))) {
                issue("R-TEN-005", row);
            }
            if (isResidential(row) && Set.of("garage", "block", "land").contains(home.get("property_type"))) {
                issue("R-TEN-006", row);
            }
            if (SETTLED.contains(row.get("tenure_type")) && isOwn(home) && row.get("start_date").compareTo(yearAgo) >= 0
                    && row.get("start_date").compareTo(asAt) <= 0 && !let.contains(row.get("tenancy_ref"))) {
                issue("R-LET-008", row);
            }
        }
    }

    private void overlaps(String by, int days, String rule, java.util.function.Predicate<Row> which) {
        Map<String, List<Row>> groups = kept.get("tenancy").stream().filter(which).filter(row -> row.has(by))
            .collect(Collectors.groupingBy(row -> row.get(by)));
        for (List<Row> group : groups.values()) {
            group.sort(Comparator.<Row, String>comparing(row -> row.get("start_date")).thenComparing(row -> row.get("tenancy_ref")));
            for (int i = 1; i < group.size(); i++) {
                Row row = group.get(i);
                String end = row.has("end_date") ? row.get("end_date") : "9999-12-31";
                for (int j = 0; j < i; j++) {
                    String otherEnd = group.get(j).has("end_date") ? group.get(j).get("end_date") : "9999-12-31";
                    String first = otherEnd.compareTo(end) < 0 ? otherEnd : end;
                    if (ChronoUnit.DAYS.between(LocalDate.parse(row.get("start_date")), LocalDate.parse(first)) + 1 >= days) {
                        issue(rule, row);
                        break;
                    }
                }
            }
        }
    }

    private void members() {
        Set<String> known = new HashSet<>();
        kept.get("tenancy").forEach(row -> known.add(row.get("household_ref")));
        kept.get("application").forEach(row -> known.add(row.get("household_ref")));
        kept.get("homelessness_case").forEach(row -> known.add(row.get("household_ref")));
        kept.get("ta_placement").forEach(row -> known.add(row.get("household_ref")));
        Set<String> live = kept.get("application").stream().filter(KeptRows::isLive).map(row -> row.get("household_ref"))
            .collect(Collectors.toSet());
        Map<String, List<Row>> households = new LinkedHashMap<>();
        Map<String, List<Row>> people = new LinkedHashMap<>();
        for (Row row : kept.get("household_member")) {
            if (!known.contains(row.get("household_ref"))) {
                issue("R-MEM-003", row);
            }
            if (row.get("relationship").equals("lead") && row.has("birth_date")
                    && ChronoUnit.YEARS.between(LocalDate.parse(row.get("birth_date")), LocalDate.parse(asAt)) < 16) {
                issue("R-MEM-005", row);
            }
            if (row.has("pregnancy_due_date")
                    && ChronoUnit.DAYS.between(LocalDate.parse(asAt), LocalDate.parse(row.get("pregnancy_due_date"))) > 300) {
                issue("R-MEM-006", row);
            }
            if (isIn(row)) {
                households.computeIfAbsent(row.get("household_ref"), key -> new ArrayList<>()).add(row);
                if (live.contains(row.get("household_ref"))) {
                    people.computeIfAbsent(row.get("person_token"), key -> new ArrayList<>()).add(row);
                }
            }
        }
        households.values().stream()
            .filter(rows -> rows.stream().filter(row -> row.get("relationship").equals("lead")).count() != 1)
            .forEach(rows -> rows.forEach(row -> issue("R-MEM-004", row)));
        people.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> rows.forEach(row -> issue("R-MEM-007", row)));
    }

    private void voids() {
        Map<String, Row> homes = by("property", "property_ref");
        Map<String, Row> tenancies = by("tenancy", "tenancy_ref");
        Map<String, Row> inForce = inForceByHome();
        Map<String, List<Row>> tenanciesOfHome = kept.get("tenancy").stream().collect(Collectors.groupingBy(row -> row.get("property_ref")));
        for (Row row : kept.get("void")) {
            Row home = homes.get(row.get("property_ref"));
            Row in = tenancies.get(row.get("tenancy_ref_in"));
            Row out = tenancies.get(row.get("tenancy_ref_out"));
            flag(row.has("void_end") && in == null && !(home.has("disposed_date") && home.get("disposed_date").compareTo(row.get("void_end")) <= 0),
                "R-VOID-002", row);
            flag(!row.has("void_end") && in == null && inForce.containsKey(row.get("property_ref")), "R-VOID-004", row);
            flag(row.has("void_end") && in != null && !row.get("void_end").equals(in.get("start_date")), "R-VOID-005", row);
            flag(out != null && out.has("end_date") && row.get("void_start").compareTo(out.get("end_date")) < 0, "R-VOID-006", row);
            flag(row.has("lettable_from") && (row.get("lettable_from").compareTo(row.get("void_start")) < 0
                || row.get("lettable_from").compareTo(closedOn(row, tenancies, tenanciesOfHome)) > 0), "R-VOID-007", row);
            flag(before(row, "works_complete_date", "void_start"), "R-VOID-008", row);
            flag(before(row, "keys_out_date", "keys_in_date"), "R-VOID-009", row);
        }
    }

    private void steps() {
        Map<String, List<Row>> paths = kept.get("void_event").stream().filter(row -> row.has("actual"))
            .collect(Collectors.groupingBy(row -> row.get("void_ref")));
        for (List<Row> path : paths.values()) {
            path.sort(Comparator.comparingInt(row -> PATH.indexOf(row.get("event_code"))));
            String latest = "";
            for (Row row : path) {
                flag(row.get("actual").compareTo(latest) < 0, "R-VEV-001", row);
                latest = latest.compareTo(row.get("actual")) > 0 ? latest : row.get("actual");
                flag(row.has("recorded_at") && ChronoUnit.DAYS.between(LocalDate.parse(row.get("actual")),
                    LocalDate.parse(row.get("recorded_at").substring(0, 10))) > 7, "R-VEV-002", row);
            }
        }
    }
}
