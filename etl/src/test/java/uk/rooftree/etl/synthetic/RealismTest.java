package uk.rooftree.etl.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import uk.rooftree.etl.synthetic.Extracts.Row;

/** The district against the published figures it is fitted to, within the tolerances that stand here. */
class RealismTest {

    private static final String AS_AT = GeneratedDistrict.LAST.toString();
    private static final String YEAR_BEGAN = "2025-11-01";
    private static final Set<String> DWELLINGS = Set.of("bedsit", "flat", "maisonette", "house", "bungalow");

    @Test
    void a_district_has_about_six_thousand_live_applications_and_twelve_thousand_homes() throws IOException {
        assertThat(live().size()).isBetween(5_700, 6_300);
        assertThat(stock().size()).isBetween(11_800, 12_900);
    }

    @Test
    void about_seven_percent_of_the_stock_is_let_again_in_a_year_and_three_in_ten_of_those_to_own_tenants() throws IOException {
        Map<String, Long> kinds = lettingsOfTheYear().stream()
            .collect(Collectors.groupingBy(letting -> letting.get("letting_kind"), Collectors.counting()));
        double again = kinds.get("relet") + kinds.get("transfer");
        assertThat(again / stock().size()).isBetween(0.06, 0.09);
        assertThat(kinds.get("transfer") / again).isBetween(0.25, 0.38);
        assertThat(kinds).containsKeys("first", "exchange", "succession", "temporary");
    }

    @Test
    void about_three_in_ten_register_lettings_go_to_homeless_households_as_in_england() throws IOException {
        Map<String, Row> applications = index("application", "application_ref");
        List<Row> housed = lettingsOfTheYear().stream().map(letting -> applications.get(letting.get("application_ref")))
            .filter(application -> application != null).toList();
        assertThat(share(housed.stream().filter(application -> application.get("applicant_type").equals("homeless")).count(), housed.size()))
            .isBetween(0.23, 0.35);
    }

    @Test
    void about_half_of_those_who_wait_have_reasonable_preference_as_in_england() throws IOException {
        List<Row> waiting = live().stream().filter(row -> !row.get("applicant_type").equals("own_transfer")).toList();
        assertThat(share(waiting.stream().filter(row -> row.has("rp_categories")).count(), waiting.size())).isBetween(0.42, 0.56);
    }

    @Test
    void between_one_and_two_percent_of_homes_stand_empty() throws IOException {
        long open = rows("void").stream().filter(row -> row.get("void_end").isEmpty() || row.get("void_end").compareTo(AS_AT) > 0).count();
        assertThat(share(open, stock().size())).isBetween(0.010, 0.022);
    }

    @Test
    void one_home_in_twelve_is_overcrowded_and_one_in_ten_has_two_rooms_to_spare() throws IOException {
        Map<String, List<Row>> people = rows("household_member").stream()
            .filter(row -> row.get("from_date").compareTo(AS_AT) <= 0 && (!row.has("to_date") || row.get("to_date").compareTo(AS_AT) > 0))
            .collect(Collectors.groupingBy(row -> row.get("household_ref")));
        Map<String, Row> homes = index("property", "property_ref");
        int assessed = 0;
        int overcrowded = 0;
        int spare = 0;
        for (Row tenancy : rows("tenancy")) {
            Row home = homes.get(tenancy.get("property_ref"));
            List<Row> household = people.get(tenancy.get("household_ref"));
            boolean settled = Set.of("secure", "introductory", "flexible").contains(tenancy.get("tenure_type"));
            if (settled && home != null && household != null && home.has("bedrooms") && tenancy.get("start_date").compareTo(AS_AT) <= 0
                    && (tenancy.get("end_date").isEmpty() || tenancy.get("end_date").compareTo(AS_AT) > 0)) {
                int rooms = Math.max(1, home.whole("bedrooms")) - need(household);
                assessed++;
                overcrowded += rooms < 0 ? 1 : 0;
                spare += rooms >= 2 ? 1 : 0;
            }
        }
        assertThat(share(overcrowded, assessed)).isBetween(0.06, 0.11);
        assertThat(share(spare, assessed)).isBetween(0.075, 0.125);
    }

    @Test
    void a_standard_void_lasts_about_seven_weeks_and_major_works_much_longer() throws IOException {
        Map<String, Row> tenancies = index("tenancy", "tenancy_ref");
        Map<String, List<Long>> days = new HashMap<>();
        for (Row row : rows("void")) {
            Row out = tenancies.get(row.get("tenancy_ref_out"));
            Row in = tenancies.get(row.get("tenancy_ref_in"));
            if (out != null && in != null && row.has("tenancy_ref_out") && in.get("start_date").compareTo(YEAR_BEGAN) >= 0) {
                days.computeIfAbsent(row.get("void_class"), key -> new java.util.ArrayList<>())
                    .add(ChronoUnit.DAYS.between(LocalDate.parse(out.get("end_date")), LocalDate.parse(in.get("start_date"))));
            }
        }
        assertThat(median(days.get("standard"))).isBetween(35L, 60L);
        assertThat(median(days.get("major_works"))).isBetween(90L, 190L);
    }

    @Test
    void transfers_make_chains_for_the_home_left_becomes_a_void_that_is_let_again() throws IOException {
        Set<String> leftForAnother = rows("tenancy").stream().filter(row -> row.get("end_reason").equals("transfer"))
            .map(row -> row.get("tenancy_ref")).collect(Collectors.toSet());
        long letAgain = rows("void").stream()
            .filter(row -> leftForAnother.contains(row.get("tenancy_ref_out")) && row.has("tenancy_ref_in")).count();
        assertThat(letAgain).isGreaterThan(300);
    }

    @Test
    void every_application_on_the_register_has_a_history_that_ends_in_its_status() throws IOException {
        Map<String, String> latest = new HashMap<>();
        rows("application_event").stream().filter(row -> row.get("event").equals("status"))
            .sorted(java.util.Comparator.<Row, String>comparing(row -> row.get("at")).thenComparing(row -> row.get("event_ref")))
            .forEach(row -> latest.put(row.get("application_ref"), row.get("new")));
        long differing = live().stream().filter(row -> !row.get("status").equals(latest.get(row.get("application_ref")))).count();
        assertThat(differing).as("no more than the faults planted").isLessThan(30);
        assertThat(rows("application").stream().map(row -> row.get("status")).collect(Collectors.toSet()))
            .contains("draft", "pending", "active", "suspended", "under_offer", "housed", "removed", "lapsed", "withdrawn", "merged", "refused");
    }

    @Test
    void an_event_feed_holds_only_what_is_new_or_changed() throws IOException {
        for (String feed : List.of("application_event", "bid", "void_event", "ta_invoice", "enquiry")) {
            Set<String> seen = new HashSet<>();
            int again = 0;
            int later = 0;
            for (Row row : rows(feed)) {
                later += row.asAt.equals(GeneratedDistrict.FIRST.toString()) ? 0 : 1;
                again += seen.add(row.toString().substring(row.feed.length() + row.asAt.length())) ? 0 : 1;
            }
            assertThat(later).as(feed).isGreaterThan(1_000);
            assertThat(again).as(feed + ": rows that came before just as they are").isLessThan(20);
        }
    }

    @Test
    void a_snapshot_holds_every_row_of_the_month_before() throws IOException {
        LocalDate monthBefore = LocalDate.of(2026, 9, 30);
        for (Feed feed : Feed.values()) {
            if (!feed.holdsOnlyChanges()) {
                Set<String> now = keys(feed, GeneratedDistrict.LAST);
                assertThat(keys(feed, monthBefore)).as(feed.feedName()).allMatch(now::contains);
            }
        }
    }

    private static Set<String> keys(Feed feed, LocalDate asAt) throws IOException {
        String second = feed == Feed.HOUSEHOLD_MEMBER ? feed.columns().get(1) : feed.columns().get(0);
        return GeneratedDistrict.extracts(asAt).rows.get(feed.feedName()).stream()
            .map(row -> row.get(feed.columns().get(0)) + " " + row.get(second)).collect(Collectors.toSet());
    }

    private static int need(List<Row> household) {
        Household people = new Household(0, "");
        for (Row row : household) {
            int born = row.has("birth_date") && row.get("birth_date").matches("[12][0-9-]{9}") ? Day.of(LocalDate.parse(row.get("birth_date"))) : 0;
            Person person = new Person("", people, born, row.get("sex"), row.get("relationship"), Day.NONE);
            person.couple = row.has("couple_code") ? row.get("couple_code") : null;
            people.people.add(person);
        }
        return people.need(Day.of(GeneratedDistrict.LAST));
    }

    private static List<Row> live() throws IOException {
        return rows("application").stream()
            .filter(row -> Set.of("active", "suspended", "under_offer").contains(row.get("status")) && !row.has("closed_date")).toList();
    }

    private static List<Row> stock() throws IOException {
        return rows("property").stream().filter(row -> DWELLINGS.contains(row.get("property_type")) && !row.has("disposed_date")).toList();
    }

    private static List<Row> lettingsOfTheYear() throws IOException {
        Map<String, Row> tenancies = index("tenancy", "tenancy_ref");
        return rows("letting").stream().filter(letting -> {
            Row tenancy = tenancies.get(letting.get("tenancy_ref"));
            return tenancy != null && tenancy.get("start_date").compareTo(YEAR_BEGAN) >= 0 && tenancy.get("start_date").compareTo(AS_AT) <= 0;
        }).toList();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double share(long part, long all) {
        return (double) part / all;
    }

    private static List<Row> rows(String feed) throws IOException {
        return GeneratedDistrict.rows(feed);
    }

    private static Map<String, Row> index(String feed, String key) throws IOException {
        Map<String, Row> index = new HashMap<>();
        rows(feed).forEach(row -> index.put(row.get(key), row));
        return index;
    }
}
