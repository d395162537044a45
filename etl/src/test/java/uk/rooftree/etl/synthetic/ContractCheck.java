package uk.rooftree.etl.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.etl.synthetic.Extracts.ContractColumn;
import uk.rooftree.etl.synthetic.Extracts.Row;

/**
 * The rules of the contract over the feeds of the synthetic council, written down a second time, row by row and plainly, so that
 * what was planted can be counted by somebody who did not plant it.
 */
final class ContractCheck {

    private final Extracts extracts;
    private final String asAt;
    private final Map<String, List<ContractColumn>> contract;
    private final Map<String, List<Row>> kept = new LinkedHashMap<>();
    private final Map<String, Integer> all = new TreeMap<>();
    private final Map<String, Integer> ofFolder = new TreeMap<>();
    private final Map<String, Row> examples = new TreeMap<>();

    ContractCheck(Extracts extracts, List<ContractColumn> columns) {
        this.extracts = extracts;
        this.asAt = extracts.asAt;
        this.contract = columns.stream().collect(Collectors.groupingBy(ContractColumn::feed, LinkedHashMap::new, Collectors.toList()));
        extracts.rows.forEach((feed, rows) -> kept.put(feed, rowsThatStand(feed, rows)));
        for (String feed : List.of("tenancy", "application", "application_event", "review", "advert", "bid", "offer", "nomination", "void",
                "letting", "ta_placement", "ta_invoice", "decant", "mobility_move", "enquiry")) {
            references(feed);
            if (feed.equals("void")) {
                overlappingVoids();
            }
        }
        new HomeRules(asAt, kept, this::issue).check();
        new RegisterRules(asAt, kept, this::issue).check();
        new ServiceRules(asAt, kept, this::issue).check();
    }

    /** Issues by "rule feed" in the rows of the folder of as-at. */
    Map<String, Integer> ofFolder() {
        return ofFolder;
    }

    /** Issues by "rule feed" in all rows up to as-at. */
    Map<String, Integer> all() {
        return all;
    }

    /** A row for each "rule feed", to look at. */
    Map<String, Row> examples() {
        return examples;
    }

    private void issue(String rule, Row row) {
        String key = rule + " " + row.feed;
        all.merge(key, 1, Integer::sum);
        examples.put(key, row);
        if (row.asAt.equals(asAt)) {
            ofFolder.merge(key, 1, Integer::sum);
        }
    }

    private List<Row> rowsThatStand(String feed, List<Row> rows) {
        List<ContractColumn> columns = contract.get(feed);
        List<String> keys = columns.stream().filter(ContractColumn::key).map(ContractColumn::name).toList();
        Map<String, Row> byKey = new LinkedHashMap<>();
        Map<String, String> folderOfKey = new HashMap<>();
        for (Row row : rows) {
            if (row.fields != columns.size()) {
                issue("R-GEN-001", row);
                continue;
            }
            boolean rejected = false;
            for (ContractColumn column : columns) {
                rejected |= value(column, row);
            }
            for (ContractColumn column : columns) {
                if (column.key() && !row.has(column.name())) {
                    issue("R-GEN-002", row);
                    rejected = true;
                } else if (!row.has(column.name()) && isNeeded(column, row)) {
                    issue("R-GEN-004", row);
                    rejected |= column.breach().equals("reject");
                }
            }
            rejected |= rejectedByRule(row);
            for (ContractColumn column : columns) {
                String start = row.get(column.name()).toUpperCase(java.util.Locale.ROOT);
                if (column.key() && (start.startsWith("TEST") || start.startsWith("DUMMY"))) {
                    issue("R-GEN-009", row);
                    rejected = true;
                }
            }
            if (rejected) {
                continue;
            }
            String key = keys.stream().map(row::get).collect(Collectors.joining("|"));
            if (row.asAt.equals(folderOfKey.get(key))) {
                issue("R-GEN-010", row);
                continue;
            }
            folderOfKey.put(key, row.asAt);
            byKey.put(key, row);
        }
        return new ArrayList<>(byKey.values());
    }

    private boolean value(ContractColumn column, Row row) {
        String value = row.get(column.name());
        if (value.isEmpty()) {
            return false;
        }
        boolean readable = switch (column.type()) {
            case "date" -> isDate(value);
            case "timestamp" -> value.length() == 19 && isDate(value.substring(0, 10));
            case "integer" -> value.matches("-?[0-9]+");
            case "decimal" -> value.matches("-?[0-9]+(\\.[0-9]+)?");
            case "boolean" -> Set.of("true", "false").contains(value);
            default -> true;
        };
        if (!readable) {
            issue("R-GEN-003", row);
            row.set(column.name(), "");
            return column.breach().equals("reject");
        }
        if (column.type().equals("date")
                && (value.compareTo(column.name().equals("birth_date") ? "1905" : "1950") < 0 || value.compareTo(plusYears(asAt)) > 0)) {
            issue("R-GEN-008", row);
            row.set(column.name(), "");
            return false;
        }
        if (!column.codes().isEmpty()) {
            for (String code : column.several() ? value.split(";") : new String[] {value}) {
                if (!column.codes().contains(code)) {
                    issue("R-GEN-005", row);
                    row.set(column.name(), "unmapped");
                }
            }
        }
        if (!column.range().isEmpty() && !isWithin(column, value, row.asAt)) {
            issue("R-GEN-006", row);
            row.set(column.name(), "");
            return column.breach().equals("reject");
        }
        return false;
    }

    private static boolean isWithin(ContractColumn column, String value, String folder) {
        String[] ends = column.range().split("\\.\\.", -1);
        if (column.type().equals("date") || column.type().equals("timestamp")) {
            LocalDate limit = LocalDate.parse(folder).plusDays(ends[1].contains("+") ? 28 : 0);
            return !LocalDate.parse(value.substring(0, 10)).isAfter(limit);
        }
        double number = Double.parseDouble(value);
        return (ends[0].isEmpty() || number >= Double.parseDouble(ends[0])) && (ends[1].isEmpty() || number <= Double.parseDouble(ends[1]));
    }

    private static boolean isNeeded(ContractColumn column, Row row) {
        if (!column.required().startsWith("if ")) {
            return column.required().equals("always");
        }
        for (String condition : column.required().substring(3).split(" and ")) {
            boolean holds = condition.endsWith(" filled") ? row.has(condition.replace(" filled", ""))
                : List.of(condition.split("=")[1].split("\\|")).contains(row.get(condition.split("=")[0]));
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private boolean rejectedByRule(Row row) {
        String rule = switch (row.feed) {
            case "property" -> KeptRows.before(row, "disposed_date", "acquired_date") ? "R-PROP-001" : null;
            case "tenancy" -> KeptRows.before(row, "end_date", "start_date") ? "R-TEN-001" : null;
            case "household_member" -> row.get("birth_date").compareTo(asAt) > 0 ? "R-MEM-001"
                : KeptRows.before(row, "to_date", "from_date") ? "R-MEM-002" : null;
            case "application" -> KeptRows.before(row, "closed_date", "application_date") ? "R-APP-001" : null;
            case "advert" -> KeptRows.before(row, "closes", "opens") ? "R-ADV-001" : null;
            case "bid" -> KeptRows.before(row, "withdrawn_at", "placed_at") ? "R-BID-001" : null;
            case "offer" -> KeptRows.before(row, "outcome_on", "offered_on") ? "R-OFF-001" : null;
            case "void" -> KeptRows.before(row, "void_end", "void_start") ? "R-VOID-003" : null;
            case "homelessness_case" -> KeptRows.before(row, "prevention_end", "prevention_start")
                || KeptRows.before(row, "relief_end", "relief_start") ? "R-HLC-001" : null;
            case "review" -> KeptRows.before(row, "replied", "sent") ? "R-REV-001" : null;
            case "nomination" -> KeptRows.before(row, "sent_on", "requested_on") ? "R-NOM-001"
                : KeptRows.before(row, "outcome_on", "sent_on") ? "R-NOM-002" : null;
            case "ta_placement" -> KeptRows.before(row, "end_date", "start_date") ? "R-TAP-001" : null;
            case "ta_invoice" -> KeptRows.before(row, "period_to", "period_from") ? "R-INV-001" : null;
            case "decant" -> KeptRows.before(row, "returned_on", "moved_on") ? "R-DEC-001" : null;
            case "mobility_move" -> KeptRows.before(row, "completed_on", "applied_on") ? "R-MOV-001" : null;
            case "enquiry" -> KeptRows.before(row, "answered_at", "received_at") ? "R-ENQ-001" : null;
            default -> null;
        };
        if (rule != null) {
            issue(rule, row);
        }
        return rule != null;
    }

    private void references(String feed) {
        for (ContractColumn column : contract.get(feed)) {
            if (!column.references().isEmpty()) {
                String parent = column.references().substring(0, column.references().indexOf('.'));
                if (kept.containsKey(parent)) {
                    Set<String> there = kept.get(parent).stream()
                        .map(row -> row.get(column.references().substring(column.references().indexOf('.') + 1)))
                        .collect(Collectors.toSet());
                    kept.get(feed).removeIf(row -> {
                        if (row.has(column.name()) && !there.contains(row.get(column.name()))) {
                            issue("R-GEN-007", row);
                            row.set(column.name(), "");
                            return column.breach().equals("reject");
                        }
                        return false;
                    });
                }
            }
        }
    }

    private void overlappingVoids() {
        Map<String, Row> tenancies = new HashMap<>();
        kept.get("tenancy").forEach(row -> tenancies.put(row.get("tenancy_ref"), row));
        Map<String, List<Row>> ofHome = kept.get("void").stream().collect(Collectors.groupingBy(row -> row.get("property_ref")));
        Map<String, List<Row>> tenanciesOfHome = kept.get("tenancy").stream().collect(Collectors.groupingBy(row -> row.get("property_ref")));
        Set<Row> rejected = new HashSet<>();
        for (List<Row> rows : ofHome.values()) {
            rows.sort(Comparator.<Row, String>comparing(row -> row.get("void_start")).thenComparing(row -> row.get("void_ref")));
            String latest = "";
            for (Row row : rows) {
                if (latest.compareTo(row.get("void_start")) > 0) {
                    issue("R-VOID-001", row);
                    rejected.add(row);
                }
                String closed = KeptRows.closedOn(row, tenancies, tenanciesOfHome);
                latest = latest.compareTo(closed) > 0 ? latest : closed;
            }
        }
        kept.get("void").removeAll(rejected);
        references("void_event");
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (java.time.format.DateTimeParseException notADate) {
            return false;
        }
    }

    private static String plusYears(String day) {
        return LocalDate.parse(day).getYear() + 10 + "-12-31";
    }
}
