package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** Every rule of the check before H-CLIC is sent, with a row that breaks it and one that only just does not: {@code hclic.broken_*}. */
class HclicPreCheckTest extends SqlTables {

    /** A case with nothing wrong: assessed as homeless, in relief for 56 days on the last day of the quarter. */
    private static final Map<String, String> SOUND_CASE = Map.of("application_date", "2026-05-01", "assessment_date", "2026-05-05", "assessment_outcome", "homeless",
        "eligible_flag", "true", "household_type", "single_adult", "reason_loss_home", "family_friends", "accommodation_at_application", "family",
        "support_needs", "none", "relief_start", "2026-05-05");

    /** Rule, then what breaks it in a sound case, then what only just does not. */
    private static final String CASES = """
        HCLIC-C-01 | assessment_date=                                                   | assessment_date=; relief_start=
        HCLIC-C-02 | assessment_date=2026-04-30                                         | assessment_date=2026-05-01
        HCLIC-C-03 | relief_start=2026-05-04                                            | relief_start=2026-05-05
        HCLIC-C-04 | assessment_outcome=threatened; relief_start=                       | assessment_outcome=threatened
        HCLIC-C-05 | relief_start=                                                      | assessment_outcome=threatened; relief_start=; prevention_start=2026-05-05
        HCLIC-C-06 | assessment_outcome=no_duty                                         | assessment_outcome=no_duty; relief_start=
        HCLIC-C-07 | prevention_end=2026-06-01; prevention_end_reason=elapsed           | prevention_start=2026-05-05; prevention_end=2026-06-01; prevention_end_reason=elapsed
        HCLIC-C-08 | relief_start=; relief_end=2026-06-01                               | relief_end=2026-06-01
        HCLIC-C-09 | main_duty_decision=intentional; main_duty_end=2026-06-30           | main_duty_decision=main_duty; main_duty_end=2026-06-30
        HCLIC-C-10 | prevention_end_reason=elapsed                                      | prevention_end_reason=elapsed; prevention_end=2026-06-01
        HCLIC-C-11 | relief_end_reason=secured                                          | relief_end_reason=secured; relief_end=2026-06-01
        HCLIC-C-12 | main_duty_end_reason=left_ta                                       | main_duty_end_reason=left_ta; main_duty_end=2026-06-01
        HCLIC-C-13 | main_duty_decision_date=2026-06-30                                 | main_duty_decision_date=2026-06-30; main_duty_decision=not_homeless
        HCLIC-C-14 | relief_start=; main_duty_decision=not_homeless                     | main_duty_decision=not_homeless
        HCLIC-C-15 | main_duty_decision_date=2026-05-05                                 | main_duty_decision_date=2026-05-06
        HCLIC-C-16 | main_duty_decision_date=2026-06-10; main_duty_end=2026-06-09       | main_duty_decision_date=2026-06-10; main_duty_end=2026-06-10
        HCLIC-C-17 | closed_date=2026-04-30                                             | closed_date=2026-05-01
        HCLIC-C-18 | main_duty_decision=main_duty; priority_need=none                   | main_duty_decision=main_duty; priority_need=other
        HCLIC-C-19 | main_duty_decision=no_priority_need; priority_need=young           | main_duty_decision=no_priority_need; priority_need=none
        HCLIC-C-20 | closed_date=2026-06-30                                             | closed_date=2026-06-30; relief_end=2026-06-30
        HCLIC-C-21 | main_duty_decision=not_homeless                                    | main_duty_decision=not_homeless; relief_end=2026-06-29
        HCLIC-C-22 | prevention_end_reason=homeless; prevention_end=2026-05-06          | prevention_end_reason=homeless; prevention_end=2026-05-05
        HCLIC-C-23 | prevention_end_reason=homeless; relief_start=                      | prevention_end_reason=elapsed; relief_start=
        HCLIC-C-24 | relief_start=2026-05-04                                            | relief_start=2026-05-05
        HCLIC-C-25 | prevention_start=2026-05-04; relief_start=                         | prevention_start=2026-05-04; relief_start=; section_21_flag=true
        HCLIC-C-26 | eligible_flag=false                                                | eligible_flag=
        HCLIC-C-27 | section_21_flag=true                                               | section_21_flag=true; assessment_outcome=threatened
        HCLIC-C-28 | household_type=                                                    | household_type=unknown
        HCLIC-C-29 | reason_loss_home=                                                  | reason_loss_home=unknown
        HCLIC-C-30 | support_needs=                                                     | support_needs=none
        HCLIC-C-31 | accommodation_at_application=                                      | accommodation_at_application=; assessment_outcome=no_duty
        HCLIC-C-32 | support_needs=drugs;none                                           | support_needs=drugs;alcohol
        HCLIC-C-33 | household_type=single_parent                                       | household_type=single_parent; expecting=2026-05-05
        HCLIC-C-34 | child=2008-05-06                                                   | child=2008-05-05
        HCLIC-C-35 | household_type=couple                                              | household_type=couple; child=2008-05-05
        HCLIC-C-36 | lead=none                                                          | lead=none; assessment_date=
        HCLIC-C-37 | lead=                                                              | lead=2010-01-01
        HCLIC-C-38 | application_date=2026-03-31; assessment_date=2026-03-31; relief_start=2026-03-31 | application_date=2026-03-31; assessment_date=2026-04-01; relief_start=2026-04-01
        HCLIC-C-39 | household_ref=TWICE                                                | household_ref=TWICE; closed_date=2026-06-30
        """;

    private final List<String> rulesTried = new ArrayList<>();

    @BeforeEach
    void aQuarter() {
        asAt("2026-06-30");
    }

    @Test
    void each_rule_over_cases_finds_what_breaks_it_and_leaves_what_only_just_does_not() {
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        cases.put("SOUND", new TreeMap<>(SOUND_CASE));
        CASES.lines().forEach(line -> {
            String[] parts = line.split("\\|");
            rulesTried.add(parts[0].strip());
            cases.put(parts[0].strip() + " broken", changed(parts[1]));
            cases.put(parts[0].strip() + " sound", changed(parts[2]));
        });
        cases.put("HCLIC-C-39 other", changed("household_ref=TWICE"));
        giveCases(cases);

        assertThat(broken("hclic.broken_case", "case_ref", "SOUND")).as("nothing is wrong with the sound case").isEmpty();
        for (String rule : rulesTried) {
            assertThat(broken("hclic.broken_case", "case_ref", rule + " broken")).as(rule).contains(rule);
            assertThat(broken("hclic.broken_case", "case_ref", rule + " sound")).as(rule).doesNotContain(rule);
        }
        assertThat(query("select rule from reference.hclic_rule where feed = 'homelessness_case' order by rule").stream().map(row -> row.get(0)).toList())
            .as("every rule is tried").isEqualTo(rulesTried);
    }

    @Test
    void a_case_long_closed_is_not_looked_at_and_one_of_the_quarter_is() {
        giveCases(Map.of("LONG_CLOSED", changed("eligible_flag=false; closed_date=2026-03-31; application_date=2026-01-01; assessment_date=2026-01-02; relief_start=2026-01-02"),
            "CLOSED_IN_IT", changed("eligible_flag=false; closed_date=2026-04-01; application_date=2026-01-01; assessment_date=2026-01-02; relief_start=2026-01-02"),
            "ENDED_IN_IT", changed("eligible_flag=false; closed_date=2026-03-31; relief_end=2026-05-06"),
            "STILL_OPEN", changed("eligible_flag=false; application_date=2024-01-01; assessment_date=2024-01-02; relief_start=2024-01-02")));
        assertThat(query("select case_ref from hclic.broken_case where rule = 'HCLIC-C-26' order by case_ref").stream().map(row -> row.get(0)).toList())
            .containsExactly("CLOSED_IN_IT", "ENDED_IN_IT", "STILL_OPEN");
    }

    @Test
    void each_rule_over_placements_finds_what_breaks_it_and_leaves_what_only_just_does_not() {
        giveCases(new TreeMap<>(Map.of("OPEN", changed("household_ref=H"), "CLOSED", changed("closed_date=2026-06-30"), "ENDED", changed("relief_end=2026-06-01"),
            "FAMILY", changed("household_type=single_parent"), "LATER", changed("closed_date=2026-07-01"))));
        given("core.ta_placement", """
            placement_ref    | household_ref | case_ref | ta_type          | duty   | in_district | start_date | end_date   | pending_review_flag
            SOUND            | H-OPEN        | OPEN     | hostel           | relief | true        | 2026-05-01 |            |
            T-01_broken      | H01           |          | hostel           | relief | true        | 2026-05-01 |            |
            T-01_sound       | H01s          |          | hostel           | relief | true        | 2026-05-01 | 2026-06-30 |
            T-02_broken      | H02           | OPEN     | hostel           | relief | true        | 2026-05-01 |            |
            T-02_next        | H02           | OPEN     | hostel           | relief | true        | 2026-06-30 |            |
            T-02_sound       | H02s          | OPEN     | hostel           | relief | true        | 2026-05-01 | 2026-06-01 |
            T-02_sound_next  | H02s          | OPEN     | hostel           | relief | true        | 2026-06-01 |            |
            T-03_broken      | H03           | CLOSED   | hostel           | relief | true        | 2026-05-01 |            |
            T-03_sound       | H03s          | LATER    | hostel           | relief | true        | 2026-05-01 |            |
            T-04_broken      | H04           | ENDED    | hostel           | relief | true        | 2026-05-01 |            |
            T-04_sound       | H04s          | ENDED    | hostel           | relief | true        | 2026-05-01 |            | true
            T-05_broken      | H05           | OPEN     | hostel           | relief | true        | 2026-04-30 |            |
            T-05_sound       | H05s          | OPEN     | hostel           | relief | true        | 2026-05-01 |            |
            T-06_broken      | H06           | FAMILY   | hostel           | relief | true        | 2026-05-01 |            |
            T-06_sound       | H06s          | FAMILY   | no_accommodation | relief | true        | 2026-05-01 |            |
            T-07_broken      | H07           | OPEN     | hostel           | relief | true        | 2026-05-01 |            |
            T-07_sound       | H07s          | OPEN     | hostel           | relief | true        | 2026-05-01 |            |
            T-08_broken      | H08           | OPEN     | hostel           | relief |             | 2026-05-01 |            |
            T-08_sound       | H08s          | OPEN     | hostel           | relief | false       | 2026-05-01 |            |
            T-09_broken      | H09           | OPEN     | hostel           | relief | true        | 2026-05-01 |            |
            T-09_sound       | H09s          | OPEN     | hostel           | relief | true        | 2026-05-01 | 2026-06-30 |
            """);
        given("core.tenancy", """
            tenancy_ref | household_ref | tenure_type | start_date
            T1          | H09           | secure      | 2026-06-30
            T2          | H09s          | secure      | 2026-06-30
            """);
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date
            M1           | H07           | child        | 2008-07-01
            M2           | H07s          | child        | 2008-06-30
            """);
        assertThat(broken("hclic.broken_placement", "placement_ref", "SOUND")).isEmpty();
        List<String> rules = query("select rule from reference.hclic_rule where feed = 'ta_placement' order by rule").stream().map(row -> (String) row.get(0)).toList();
        assertThat(rules).hasSize(9);
        for (String rule : rules) {
            String place = rule.replace("HCLIC-", "");
            assertThat(broken("hclic.broken_placement", "placement_ref", place + "_broken")).as(rule).containsExactly(rule);
            assertThat(broken("hclic.broken_placement", "placement_ref", place + "_sound")).as(rule).doesNotContain(rule);
        }
    }

    @Test
    void what_the_load_rejected_or_emptied_is_found_where_h_clic_asks_for_it() {
        giveCases(new TreeMap<>(Map.of("C1", changed(""),
            "OLD", changed("application_date=2024-01-01; assessment_date=2024-01-02; relief_start=2024-01-02; closed_date=2025-01-01"))));
        given("core.issue_judged", """
            as_at      | rule      | level  | feed              | file                  | line | key | column_name      | value_found | message              | officer | is_withheld
            2026-06-30 | R-HLC-001 | reject | homelessness_case | homelessness_case.csv | 99   | C9  | prevention_end   |             | duty ends before     | O9      | false
            2026-06-30 | R-GEN-005 | flag   | homelessness_case | homelessness_case.csv | 2    | C1  | household_type   | alien       | has no mapping       |         | false
            2026-06-30 | R-GEN-004 | wait   | homelessness_case | homelessness_case.csv | 2    | C1  | application_date |             | is needed here       |         | false
            2026-06-30 | R-GEN-006 | flag   | homelessness_case | homelessness_case.csv | 2    | C1  | relief_end       | 2027-01-01  | is out of range      |         | true
            2026-06-30 | R-GEN-005 | flag   | homelessness_case | homelessness_case.csv | 3    | OLD | household_type   | alien       | long closed          |         | false
            2026-06-30 | R-GEN-006 | flag   | ta_placement      | ta_placement.csv      | 2    | P1  | nightly_rate     | 5000        | H-CLIC does not ask  |         | false
            2026-06-30 | R-HLC-004 | flag   | homelessness_case | homelessness_case.csv | 2    | C1  | closed_date      |             | a rule of the feed   |         | false
            2026-05-31 | R-GEN-005 | flag   | homelessness_case | homelessness_case.csv | 2    | C1  | household_type   | alien       | a month before       |         | false
            """);
        then("hclic.broken_row", """
            rule      | feed_rule | case_ref | line | column_name      | officer | is_withheld
            HCLIC-L-1 | R-HLC-001 | C9       | 99   | prevention_end   | O9      | false
            HCLIC-L-2 | R-GEN-006 | C1       | 2    | relief_end       |         | true
            HCLIC-L-3 | R-GEN-005 | C1       | 2    | household_type   |         | false
            HCLIC-L-4 | R-GEN-004 | C1       | 2    | application_date |         | false
            """);
    }

    @Test
    void the_quarter_as_a_whole_is_judged_by_its_cells() {
        Map<String, Map<String, String>> cases = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            cases.put("C" + i, changed(i < 3 ? "accommodation_at_application=no_fixed_abode" : ""));
        }
        giveCases(cases);
        // 3 of 20 are 15 % exactly
        assertThat(query("select rule from hclic.broken_return")).isEmpty();
        cases.put("C3", changed("accommodation_at_application=no_fixed_abode"));
        // closed before it was made: begun, never closed, and not open
        cases.put("C4", changed("closed_date=2026-03-31"));
        giveCases(cases);
        then("hclic.broken_return", """
            rule       | found | of | open_before | opened | closed | open
            HCLIC-R-01 | 4     | 20 | 0           | 20     | 0      | 19
            HCLIC-R-02 | 4     | 20 | 0           | 20     | 0      | 19
            """);
    }

    private List<String> broken(String relation, String column, String reference) {
        return query("select rule from " + relation + " where " + column + " = '" + reference + "' order by rule").stream().map(row -> (String) row.get(0)).toList();
    }

    private static Map<String, String> changed(String changes) {
        Map<String, String> values = new TreeMap<>(SOUND_CASE);
        for (String change : changes.strip().split("; ")) {
            if (!change.isBlank()) {
                String[] parts = change.strip().split("=", 2);
                values.put(parts[0], parts[1]);
            }
        }
        return values;
    }

    /** Gives cases, each with a household of its own and who leads it; {@code lead}, {@code child} and {@code expecting} are days of people. */
    private void giveCases(Map<String, Map<String, String>> cases) {
        TreeSet<String> columns = new TreeSet<>();
        cases.values().forEach(values -> columns.addAll(values.keySet()));
        columns.removeAll(List.of("lead", "child", "expecting", "household_ref"));
        StringBuilder rows = new StringBuilder("case_ref | household_ref | " + String.join(" | ", columns) + "\n");
        StringBuilder people = new StringBuilder("person_token | household_ref | relationship | birth_date | pregnancy_due_date\n");
        people.append("T0 | TWICE | lead | 1990-01-01 |\n");
        cases.forEach((reference, values) -> {
            String household = values.getOrDefault("household_ref", "H-" + reference);
            rows.append(reference).append(" | ").append(household);
            columns.forEach(column -> rows.append(" | ").append(values.getOrDefault(column, "")));
            rows.append('\n');
            String born = values.getOrDefault("lead", "1990-01-01");
            if (!household.equals("TWICE") && !born.equals("none")) {
                people.append("L-%s | %s | lead | %s | %s\n".formatted(reference, household, born, values.getOrDefault("expecting", "")));
            }
            if (values.containsKey("child")) {
                people.append("K-%s | %s | other | %s |\n".formatted(reference, household, values.get("child")));
            }
        });
        given("core.homelessness_case", rows.toString());
        given("core.household_member", people.toString());
    }
}
