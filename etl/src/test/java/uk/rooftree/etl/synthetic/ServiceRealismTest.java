package uk.rooftree.etl.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import uk.rooftree.etl.synthetic.Extracts.Row;

/** What the feeds about homelessness, reviews, nominations, moves and enquiries say, beside what is known of England; faults included. */
class ServiceRealismTest {

    private static final String AS_AT = GeneratedDistrict.LAST.toString();
    private static final String YEAR_BEGAN = "2025-11-01";

    @Test
    void every_column_of_the_contract_says_something_but_points_in_a_scheme_of_bands() throws IOException {
        Map<String, Boolean> said = new LinkedHashMap<>();
        for (Feed feed : Feed.values()) {
            for (Row row : rows(feed.feedName())) {
                for (String column : feed.columns()) {
                    said.merge(feed.feedName() + "." + column, row.has(column), Boolean::logicalOr);
                }
            }
        }
        // the one in application.points is a planted fault
        assertThat(said.keySet().stream().filter(column -> !said.get(column)).toList()).isEmpty();
        assertThat(rows("application").stream().filter(row -> row.has("points")).count()).isLessThan(10);
    }

    @Test
    void every_feed_of_the_contract_is_written_with_its_columns_in_order() throws IOException {
        Map<String, List<String>> contract = new LinkedHashMap<>();
        Extracts.contract().forEach(column -> contract.computeIfAbsent(column.feed(), key -> new java.util.ArrayList<>()).add(column.name()));
        Map<String, List<String>> written = new HashMap<>();
        for (Feed feed : Feed.values()) {
            written.put(feed.feedName(), feed.columns());
        }
        assertThat(written).isEqualTo(contract);
    }

    @Test
    void of_a_thousand_live_applications_eighty_to_a_hundred_and_forty_households_are_in_temporary_accommodation() throws IOException {
        long live = rows("application").stream().filter(row -> Set.of("active", "suspended", "under_offer").contains(row.get("status"))).count();
        List<Row> placed = placedNow();
        assertThat(placed.size() / (double) live).isBetween(0.07, 0.14);
        assertThat(share(placed, "ta_type", "bed_and_breakfast")).isBetween(0.08, 0.22);
        assertThat(share(placed, "in_district", "false")).isBetween(0.15, 0.35);
    }

    @Test
    void about_half_of_those_assessed_are_homeless_already_and_under_a_tenth_are_owed_no_duty() throws IOException {
        List<Row> assessed = rows("homelessness_case").stream().filter(row -> row.get("assessment_date").compareTo(YEAR_BEGAN) >= 0).toList();
        assertThat(assessed).hasSizeBetween(600, 1_400);
        assertThat(share(assessed, "assessment_outcome", "homeless")).isBetween(0.42, 0.60);
        assertThat(share(assessed, "assessment_outcome", "no_duty")).isBetween(0.02, 0.10);
    }

    @Test
    void an_application_names_a_case_of_its_own_household() throws IOException {
        Map<String, String> households = rows("homelessness_case").stream()
            .collect(Collectors.toMap(row -> row.get("case_ref"), row -> row.get("household_ref"), (one, other) -> one));
        List<Row> named = rows("application").stream().filter(row -> row.has("case_ref") && households.containsKey(row.get("case_ref"))).toList();
        assertThat(named).hasSizeGreaterThan(800).allMatch(row -> households.get(row.get("case_ref")).equals(row.get("household_ref")));
    }

    @Test
    void a_household_that_is_housed_leaves_temporary_accommodation_that_day_and_its_case_is_closed() throws IOException {
        Map<String, String> closed = rows("application").stream()
            .filter(row -> row.get("status").equals("housed") && row.has("case_ref") && row.get("closed_date").compareTo("2025") > 0)
            .collect(Collectors.toMap(row -> row.get("case_ref"), row -> row.get("closed_date"), (one, other) -> one));
        Map<String, Row> cases = rows("homelessness_case").stream()
            .collect(Collectors.toMap(row -> row.get("case_ref"), row -> row, (one, other) -> one));
        assertThat(closed).hasSizeGreaterThan(50);
        closed.forEach((ref, day) -> assertThat(cases.get(ref).get("closed_date")).as(ref).isEqualTo(day));
        List<Row> left = rows("ta_placement").stream()
            .filter(row -> row.get("end_reason").equals("part6_offer") && closed.containsKey(row.get("case_ref"))).toList();
        assertThat(left).hasSizeGreaterThan(15).allMatch(row -> row.get("end_date").equals(closed.get(row.get("case_ref"))));
    }

    @Test
    void every_night_of_a_nightly_paid_placement_up_to_the_month_before_is_billed_once() throws IOException {
        Map<String, Integer> billed = new HashMap<>();
        Set<String> lines = new TreeSet<>();
        for (Row row : rows("ta_invoice")) {
            boolean usable = row.fields == Feed.TA_INVOICE.columns().size() && row.get("nights").matches("[0-9]+");
            if (usable && row.get("period_to").compareTo("2026-09-01") <= 0 && lines.add(row.get("invoice_ref") + " " + row.get("line_number"))) {
                billed.merge(row.get("placement_ref"), row.whole("nights"), Integer::sum);
            }
        }
        int placements = 0;
        for (Row row : rows("ta_placement")) {
            if (Set.of("bed_and_breakfast", "nightly_paid_self_contained").contains(row.get("ta_type")) && isOrdinary(row.get("placement_ref"))
                    && row.get("start_date").compareTo(YEAR_BEGAN) > 0 && row.get("start_date").compareTo("2026-07-31") < 0) {
                long nights = nightsTo(row, LocalDate.of(2026, 9, 1));
                assertThat(billed.getOrDefault(row.get("placement_ref"), 0)).as(row.toString()).isEqualTo((int) nights);
                placements += nights > 0 ? 1 : 0;
            }
        }
        assertThat(placements).isGreaterThan(80);
    }

    @Test
    void most_reviews_are_renewed_about_a_sixth_lapse_and_some_are_reinstated() throws IOException {
        List<Row> due = rows("review").stream()
            .filter(row -> row.get("due").compareTo(YEAR_BEGAN) >= 0 && row.get("due").compareTo("2026-07-31") <= 0).toList();
        assertThat(due).hasSizeGreaterThan(2_500);
        assertThat(share(due, "result", "renewed")).isBetween(0.70, 0.86);
        assertThat(share(due, "result", "lapsed")).isBetween(0.12, 0.22);
        assertThat(due.stream().filter(row -> row.has("reinstated_on")).count()).isBetween(5L, 60L);
    }

    @Test
    void more_than_half_of_nominations_are_let_and_some_wait_for_an_answer() throws IOException {
        List<Row> sent = rows("nomination").stream().filter(row -> row.get("sent_on").compareTo(YEAR_BEGAN) >= 0).toList();
        assertThat(sent).hasSizeGreaterThan(200);
        assertThat(share(sent, "outcome", "let")).isBetween(0.45, 0.70);
        assertThat(sent.stream().filter(row -> row.get("outcome").equals("pending")).count()).isBetween(1L, 40L);
    }

    @Test
    void exchanges_go_in_pairs_and_downsizing_sets_a_bedroom_free() throws IOException {
        List<Row> moves = rows("mobility_move").stream().filter(row -> row.get("completed_on").compareTo(YEAR_BEGAN) >= 0).toList();
        assertThat(moves.stream().filter(row -> row.get("move_kind").equals("mutual_exchange")).count()).isBetween(30L, 160L);
        assertThat(moves.stream().filter(row -> row.get("move_kind").equals("downsizing")).count()).isGreaterThan(20L);
    }

    @Test
    void seventeen_in_twenty_enquiries_are_answered_in_target() throws IOException {
        Map<String, Row> latest = new HashMap<>();
        rows("enquiry").forEach(row -> latest.put(row.get("enquiry_ref"), row));
        List<Row> answered = latest.values().stream().filter(row -> row.has("answered_at") && row.has("target_on")).toList();
        long inTarget = answered.stream().filter(row -> row.get("answered_at").substring(0, 10).compareTo(row.get("target_on")) <= 0).count();
        assertThat(inTarget / (double) answered.size()).isBetween(0.85, 0.97);
        assertThat(latest.values().stream().filter(row -> !row.has("answered_at")).count()).isBetween(20L, 400L);
    }

    private static long nightsTo(Row placement, LocalDate next) {
        LocalDate end = placement.has("end_date") ? LocalDate.parse(placement.get("end_date")) : next;
        return ChronoUnit.DAYS.between(LocalDate.parse(placement.get("start_date")), end.isBefore(next) ? end : next);
    }

    /** Not one of the rows set aside for faults, whose numbers begin at 900,000. */
    private static boolean isOrdinary(String ref) {
        return ref.matches("SYN[A-Z]0000[0-9]{5}");
    }

    private static List<Row> placedNow() throws IOException {
        return rows("ta_placement").stream().filter(row -> isOrdinary(row.get("placement_ref")) && !row.get("ta_type").equals("no_accommodation")
            && (row.get("end_date").isEmpty() || row.get("end_date").compareTo(AS_AT) > 0)).toList();
    }

    private static double share(List<Row> rows, String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value)).count() / (double) rows.size();
    }

    private static List<Row> rows(String feed) throws IOException {
        return GeneratedDistrict.rows(feed);
    }
}
