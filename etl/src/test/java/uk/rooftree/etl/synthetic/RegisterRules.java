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

/** The rules over application, application_event, advert, bid, offer and letting rows. */
final class RegisterRules extends KeptRows {

    RegisterRules(String asAt, Map<String, List<Row>> kept, BiConsumer<String, Row> issue) {
        super(asAt, kept, issue);
    }

    /** Looks at every row. */
    void check() {
        applications();
        entries();
        adverts();
        bids();
        offers();
        lettings();
    }

    private void applications() {
        Map<String, List<Row>> people = kept.get("household_member").stream().filter(this::isIn)
            .collect(Collectors.groupingBy(row -> row.get("household_ref")));
        Map<String, Long> liveOfHousehold = kept.get("application").stream().filter(KeptRows::isLive)
            .collect(Collectors.groupingBy(row -> row.get("household_ref"), Collectors.counting()));
        Set<String> housed = kept.get("letting").stream().map(row -> row.get("application_ref")).collect(Collectors.toSet());
        kept.get("nomination").stream().filter(row -> row.get("outcome").equals("let")).forEach(row -> housed.add(row.get("application_ref")));
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
        int inFurtherCouples = 0;
        boolean leadSeen = false;
        boolean partnerSeen = false;
        for (Row row : people) {
            boolean lead = row.get("relationship").equals("lead") && !leadSeen;
            boolean partner = row.get("relationship").equals("partner") && !partnerSeen;
            leadSeen |= lead;
            partnerSeen |= partner;
            inFurtherCouples += row.has("couple_code") ? 1 : 0;
            if (couple && (lead || partner) || row.has("couple_code")) {
                continue;
            }
            int age = (int) ChronoUnit.YEARS.between(LocalDate.parse(row.get("birth_date")), LocalDate.parse(asAt));
            if (age >= 21) {
                rooms++;
            } else {
                young.add(new int[] {age, row.get("sex").equals("female") ? 0 : 1});
            }
        }
        return rooms + inFurtherCouples / 2 + fewestRooms(young);
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
}
