package uk.rooftree.etl.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    private static final Set<String> SETTLED = Set.of("secure", "flexible", "introductory", "demoted", "family_intervention", "assured",
        "assured_shorthold", "starter");
    private static final Set<String> LIVE = Set.of("active", "suspended", "under_offer");
    private static final Set<String> OWN = Set.of("bedsit", "flat", "maisonette", "house", "bungalow", "other_dwelling");
    private static final List<String> PATH = List.of("notice_received", "pre_void_inspection", "tenancy_end", "keys_in",
        "void_inspection", "works_ordered", "works_start", "works_complete", "ready_to_let", "advertised", "bidding_closed",
        "shortlisted", "viewing", "offered", "accepted", "sign_up", "tenancy_start", "keys_out");

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
        for (String feed : List.of("tenancy", "application", "application_event", "advert", "bid", "offer", "void", "void_event",
                "letting")) {
            references(feed);
            if (feed.equals("void")) {
                overlappingVoids();
            }
        }
        properties();
        tenancies();
        members();
        applications();
        entries();
        adverts();
        bids();
        offers();
        voids();
        steps();
        lettings();
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
            case "property" -> before(row, "disposed_date", "acquired_date") ? "R-PROP-001" : null;
            case "tenancy" -> before(row, "end_date", "start_date") ? "R-TEN-001" : null;
            case "household_member" -> row.get("birth_date").compareTo(asAt) > 0 ? "R-MEM-001"
                : before(row, "to_date", "from_date") ? "R-MEM-002" : null;
            case "application" -> before(row, "closed_date", "application_date") ? "R-APP-001" : null;
            case "advert" -> before(row, "closes", "opens") ? "R-ADV-001" : null;
            case "bid" -> before(row, "withdrawn_at", "placed_at") ? "R-BID-001" : null;
            case "offer" -> before(row, "outcome_on", "offered_on") ? "R-OFF-001" : null;
            case "void" -> before(row, "void_end", "void_start") ? "R-VOID-003" : null;
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
        Map<String, Row> tenancies = by("tenancy", "tenancy_ref");
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
                String closed = closedOn(row, tenancies, tenanciesOfHome);
                latest = latest.compareTo(closed) > 0 ? latest : closed;
            }
        }
        kept.get("void").removeAll(rejected);
        references("void_event");
    }

    /** The day the void closed; far ahead while it is open. */
    private static String closedOn(Row row, Map<String, Row> tenancies, Map<String, List<Row>> tenanciesOfHome) {
        if (row.has("tenancy_ref_in")) {
            return tenancies.get(row.get("tenancy_ref_in")).get("start_date");
        }
        return row.has("void_end") ? row.get("void_end")
            : tenanciesOfHome.getOrDefault(row.get("property_ref"), List.of()).stream()
                .filter(tenancy -> !tenancy.get("tenure_type").equals("non_residential"))
                .map(tenancy -> tenancy.get("start_date")).filter(start -> start.compareTo(row.get("void_start")) > 0)
                .min(String::compareTo).orElse("9999");
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

    private static boolean isResidential(Row row) {
        return SETTLED.contains(row.get("tenure_type")) || Set.of("non_secure", "licence", "temporary").contains(row.get("tenure_type"));
    }

    private Map<String, Row> inForceByHome() {
        Map<String, Row> inForce = new HashMap<>();
        for (Row row : kept.get("tenancy")) {
            if (isInForce(row)) {
                inForce.put(row.get("property_ref"), row);
            }
        }
        return inForce;
    }

    private boolean isInForce(Row row) {
        return isResidential(row) && row.get("start_date").compareTo(asAt) <= 0
            && (!row.has("end_date") || row.get("end_date").compareTo(asAt) > 0);
    }

    private boolean isIn(Row member) {
        return member.get("from_date").compareTo(asAt) <= 0 && (!member.has("to_date") || member.get("to_date").compareTo(asAt) > 0);
    }

    private void members() {
        Set<String> known = new HashSet<>();
        kept.get("tenancy").forEach(row -> known.add(row.get("household_ref")));
        kept.get("application").forEach(row -> known.add(row.get("household_ref")));
        Set<String> live = kept.get("application").stream().filter(ContractCheck::isLive).map(row -> row.get("household_ref"))
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
            .forEach(rows -> issue("R-MEM-004", rows.get(0)));
        people.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> rows.forEach(row -> issue("R-MEM-007", row)));
    }

    private static boolean isLive(Row application) {
        return LIVE.contains(application.get("status")) && !application.has("closed_date");
    }

    private void applications() {
        Map<String, List<Row>> people = kept.get("household_member").stream().filter(this::isIn)
            .collect(Collectors.groupingBy(row -> row.get("household_ref")));
        Map<String, Long> liveOfHousehold = kept.get("application").stream().filter(ContractCheck::isLive)
            .collect(Collectors.groupingBy(row -> row.get("household_ref"), Collectors.counting()));
        Set<String> housed = kept.get("letting").stream().map(row -> row.get("application_ref")).collect(Collectors.toSet());
        Set<String> withHistory = kept.get("application_event").stream().filter(row -> row.get("event").equals("status"))
            .map(row -> row.get("application_ref")).collect(Collectors.toSet());
        Map<String, Row> tenancies = by("tenancy", "tenancy_ref");
        for (Row row : kept.get("application")) {
            boolean live = isLive(row);
            flag(before(row, "registration_date", "application_date"), "R-APP-002", row);
            flag(before(row, "decision_date", "application_date"), "R-APP-003", row);
            flag(before(row, "decision_date", "complete_date"), "R-APP-004", row);
            flag(LIVE.contains(row.get("status")) && row.has("closed_date"), "R-APP-005", row);
            flag(before(row, "effective_date", "registration_date"), "R-APP-006", row);
            flag(live && liveOfHousehold.get(row.get("household_ref")) > 1, "R-APP-007", row);
            flag(row.get("status").equals("housed") && !row.get("closed_reason").equals("housed_elsewhere")
                && !housed.contains(row.get("application_ref")), "R-APP-008", row);
            Row tenancy = tenancies.get(row.get("current_tenancy_ref"));
            flag(live && row.get("applicant_type").equals("own_transfer") && (tenancy == null || !isInForce(tenancy)), "R-APP-009", row);
            flag(row.has("bedroom_need") && row.has("bedroom_need_self") && !row.get("bedroom_need").equals(row.get("bedroom_need_self")),
                "R-APP-010", row);
            List<Row> now = people.getOrDefault(row.get("household_ref"), List.of());
            flag(live && row.has("bedroom_need") && !now.isEmpty() && now.stream().allMatch(person -> person.has("birth_date"))
                && standard(now) != row.whole("bedroom_need"), "R-APP-011", row);
            flag(live && row.has("household_size") && row.whole("household_size") != now.size(), "R-APP-012", row);
            flag(row.get("rp_categories").contains("homelessness_duty") && !row.has("case_ref"), "R-APP-013", row);
            flag(before(row, "fraud_decision_date", "fraud_referral_date"), "R-APP-014", row);
            flag(before(row, "medical_decision_date", "medical_referral_date"), "R-APP-015", row);
            flag(row.has("bedroom_need") && row.has("bedroom_need_maximum") && row.whole("bedroom_need_maximum") < row.whole("bedroom_need"),
                "R-APP-016", row);
            flag(live && !row.has("band") && !row.has("points"), "R-APP-017", row);
            flag(!row.get("status").equals("draft") && !withHistory.contains(row.get("application_ref")), "R-APP-018", row);
        }
    }

    /** The bedroom standard, by trying: adults and couples apart, then the fewest rooms for the young. */
    private int standard(List<Row> people) {
        boolean couple = people.stream().anyMatch(row -> row.get("relationship").equals("partner"))
            && people.stream().anyMatch(row -> row.get("relationship").equals("lead"));
        int rooms = couple ? 1 : 0;
        List<int[]> young = new ArrayList<>();
        boolean leadSeen = false;
        boolean partnerSeen = false;
        for (Row row : people) {
            boolean lead = row.get("relationship").equals("lead") && !leadSeen;
            boolean partner = row.get("relationship").equals("partner") && !partnerSeen;
            leadSeen |= lead;
            partnerSeen |= partner;
            if (couple && (lead || partner)) {
                continue;
            }
            int age = (int) ChronoUnit.YEARS.between(LocalDate.parse(row.get("birth_date")), LocalDate.parse(asAt));
            if (age >= 21) {
                rooms++;
            } else {
                young.add(new int[] {age, row.get("sex").equals("female") ? 0 : 1});
            }
        }
        return rooms + fewestRooms(young);
    }

    private static int fewestRooms(List<int[]> young) {
        if (young.isEmpty()) {
            return 0;
        }
        int[] first = young.get(0);
        List<int[]> rest = young.subList(1, young.size());
        int best = 1 + fewestRooms(rest);
        for (int i = 0; i < rest.size(); i++) {
            int[] other = rest.get(i);
            boolean mayShare = first[1] == other[1] || first[0] < 10 && other[0] < 10;
            if (mayShare) {
                List<int[]> left = new ArrayList<>(rest);
                left.remove(i);
                best = Math.min(best, 1 + fewestRooms(left));
            }
        }
        return best;
    }

    private void entries() {
        Map<String, Row> applications = by("application", "application_ref");
        Map<String, List<Row>> histories = new LinkedHashMap<>();
        for (Row row : kept.get("application_event")) {
            if (row.get("event").equals("status")) {
                histories.computeIfAbsent(row.get("application_ref"), key -> new ArrayList<>()).add(row);
            }
            flag(row.get("at").substring(0, 10).compareTo(applications.get(row.get("application_ref")).get("application_date")) < 0,
                "R-EVT-003", row);
        }
        histories.forEach((application, history) -> {
            history.sort(Comparator.<Row, String>comparing(row -> row.get("at")).thenComparing(row -> row.get("event_ref")));
            for (int i = 1; i < history.size(); i++) {
                flag(!history.get(i).get("old").equals(history.get(i - 1).get("new")), "R-EVT-001", history.get(i));
            }
            Row last = history.get(history.size() - 1);
            flag(!last.get("new").equals(applications.get(application).get("status")), "R-EVT-002", last);
        });
    }

    private void adverts() {
        Map<String, Row> homes = by("property", "property_ref");
        for (Row row : kept.get("advert")) {
            Row home = homes.get(row.get("property_ref"));
            flag(home != null && home.has("bedrooms") && row.has("bedrooms") && !home.get("bedrooms").equals(row.get("bedrooms")),
                "R-ADV-002", row);
        }
    }

    private void bids() {
        Map<String, Row> adverts = by("advert", "advert_ref");
        Map<String, Row> applications = by("application", "application_ref");
        Set<String> ranks = new HashSet<>();
        for (Row row : kept.get("bid")) {
            String day = row.get("placed_at").substring(0, 10);
            Row advert = adverts.get(row.get("advert_ref"));
            Row application = applications.get(row.get("application_ref"));
            flag(day.compareTo(advert.get("opens")) < 0 || day.compareTo(advert.get("closes")) > 0, "R-BID-002", row);
            flag(application.has("registration_date") && day.compareTo(application.get("registration_date")) < 0
                || application.has("closed_date") && day.compareTo(application.get("closed_date")) > 0, "R-BID-003", row);
            flag(row.has("rank_at_close") && !ranks.add(row.get("advert_ref") + " " + row.get("rank_at_close")), "R-BID-004", row);
        }
    }

    private void offers() {
        Set<String> housed = kept.get("letting").stream().map(row -> row.get("application_ref")).collect(Collectors.toSet());
        Map<String, Long> accepted = kept.get("offer").stream().filter(row -> row.get("outcome").equals("accepted"))
            .collect(Collectors.groupingBy(row -> row.get("application_ref"), Collectors.counting()));
        for (Row row : kept.get("offer")) {
            boolean pending = row.get("outcome").equals("pending") || !row.has("outcome");
            flag(pending && daysTo(row.get("offered_on")) > 60, "R-OFF-002", row);
            boolean taken = row.get("outcome").equals("accepted");
            flag(taken && accepted.get(row.get("application_ref")) > 1, "R-OFF-003", row);
            flag(taken && row.has("outcome_on") && daysTo(row.get("outcome_on")) > 60 && !housed.contains(row.get("application_ref")),
                "R-OFF-004", row);
        }
    }

    private long daysTo(String day) {
        return ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(asAt));
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

    private void lettings() {
        Map<String, Row> tenancies = by("tenancy", "tenancy_ref");
        Map<String, Row> applications = by("application", "application_ref");
        Map<String, List<Row>> tenanciesOfHome = kept.get("tenancy").stream().collect(Collectors.groupingBy(row -> row.get("property_ref")));
        Set<String> closings = kept.get("void").stream()
            .map(row -> row.get("property_ref") + " " + closedOn(row, tenancies, tenanciesOfHome)).collect(Collectors.toSet());
        for (Row row : kept.get("letting")) {
            Row tenancy = tenancies.get(row.get("tenancy_ref"));
            Row application = applications.get(row.get("application_ref"));
            String kind = row.get("letting_kind");
            String start = tenancy.get("start_date");
            boolean register = Set.of("first", "relet", "transfer").contains(kind);
            flag(register && !SETTLED.contains(tenancy.get("tenure_type")), "R-LET-001", row);
            flag(application != null && application.get("registration_date").compareTo(start) > 0, "R-LET-002", row);
            flag(Set.of("relet", "transfer").contains(kind) && !closings.contains(tenancy.get("property_ref") + " " + start), "R-LET-003", row);
            flag(Set.of("exchange", "succession", "assignment").contains(kind) && row.has("advert_ref"), "R-LET-004", row);
            flag(kind.equals("first") && tenanciesOfHome.get(tenancy.get("property_ref")).stream()
                .anyMatch(other -> SETTLED.contains(other.get("tenure_type")) && other.get("start_date").compareTo(start) < 0), "R-LET-005", row);
            flag(register && start.compareTo(asAt) <= 0 && application != null && !application.get("status").equals("housed"),
                "R-LET-006", row);
            flag(row.has("core_submitted_date") && row.get("core_submitted_date").compareTo(start) < 0, "R-LET-007", row);
        }
    }

    private void flag(boolean broken, String rule, Row row) {
        if (broken) {
            issue(rule, row);
        }
    }

    private static boolean before(Row row, String column, String other) {
        return row.has(column) && row.has(other) && row.get(column).compareTo(row.get(other)) < 0;
    }

    private Map<String, Row> by(String feed, String key) {
        Map<String, Row> index = new HashMap<>();
        kept.get(feed).forEach(row -> index.put(row.get(key), row));
        return index;
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
