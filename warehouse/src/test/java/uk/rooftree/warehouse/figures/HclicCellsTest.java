package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** The cells of H-CLIC's tables over hand-worked cases and placements, and the rows behind each: {@code hclic.*}. */
class HclicCellsTest extends SqlTables {

    private static final int CASES = 2600;
    private static final int CASES_A_DAY = 5;

    @Test
    void a_quarter_is_one_of_the_calendar_year() {
        asAt("2026-06-30");
        then("hclic.quarter", """
            starts_on  | ends_on
            2026-04-01 | 2026-06-30
            """);
        asAt("2026-03-31");
        then("hclic.quarter", """
            starts_on  | ends_on
            2026-01-01 | 2026-03-31
            """);
        asAt("2026-12-31");
        then("hclic.quarter", """
            starts_on  | ends_on
            2026-10-01 | 2026-12-31
            """);
    }

    @Test
    void the_first_and_the_last_day_are_in_the_quarter_and_the_days_beside_them_are_not() {
        asAt("2026-06-30");
        given("core.homelessness_case", """
            case_ref | application_date | assessment_date | assessment_outcome | section_21_flag
            BEFORE   | 2026-03-20       | 2026-03-31      | homeless           |
            FIRST    | 2026-03-30       | 2026-04-01      | homeless           |
            LAST     | 2026-06-29       | 2026-06-30      | threatened         | true
            AFTER    | 2026-06-30       | 2026-07-01      | threatened         | true
            NOTICE   | 2026-05-01       | 2026-05-02      | homeless           | true
            NOBODY   | 2026-05-01       | 2026-05-02      |                    |
            FOREIGN  | 2026-05-01       | 2026-05-02      | unmapped           |
            NEITHER  | 2026-05-01       | 2026-05-02      | no_duty            |
            WAITING  | 2026-05-01       |                 | homeless           |
            """);
        assertThat(cells("A1")).containsExactly("total=6", "owed=3", "prevention=1", "section_21=1", "relief=2", "no_duty=1", "unknown=2");
        assertThat(rows("A1", "relief")).containsExactly("FIRST", "NOTICE");
        assertThat(rows("A1", "unknown")).containsExactly("FOREIGN", "NOBODY");
    }

    @Test
    void a_case_that_crosses_the_end_of_a_quarter_is_assessed_in_one_and_ends_in_the_next() {
        given("core.homelessness_case", """
            case_ref | application_date | assessment_date | assessment_outcome | prevention_start | prevention_end | prevention_end_reason | relief_start | relief_end | relief_end_reason | closed_date
            C1       | 2026-03-02       | 2026-03-05      | threatened         | 2026-03-05       | 2026-04-20     | homeless              | 2026-04-20   | 2026-06-15 | secured           | 2026-07-01
            """);
        asAt("2026-03-31");
        assertThat(told("A1.total", "A1.prevention", "DS.prevention", "DS.relief", "P1.total", "CL.opened", "CL.open")).containsExactly(1, 1, 1, 0, 0, 1, 1);
        asAt("2026-06-30");
        // in relief now, and still not assessed as owed relief: the initial assessment was of prevention
        assertThat(told("A1.total", "A1.relief", "DS.prevention", "DS.relief", "P1.homeless", "R1.secured", "CL.open_before", "CL.open")).containsExactly(0, 0, 0, 1, 1, 1, 1, 1);
        asAt("2026-09-30");
        assertThat(told("R1.total", "CL.open_before", "CL.closed", "CL.open")).containsExactly(0, 1, 1, 0);
    }

    @Test
    void a_duty_that_ended_and_was_taken_up_again_is_a_second_case_and_counts_again() {
        asAt("2026-06-30");
        given("core.homelessness_case", """
            case_ref | household_ref | application_date | assessment_date | assessment_outcome | relief_start | relief_end | relief_end_reason | closed_date
            FIRST    | H1            | 2026-04-01       | 2026-04-02      | homeless           | 2026-04-02   | 2026-04-30 | contact_lost      | 2026-04-30
            AGAIN    | H1            | 2026-06-01       | 2026-06-02      | homeless           | 2026-06-02   |            |                   |
            """);
        assertThat(told("A1.relief", "DS.relief", "R1.total", "R1.contact_lost", "CL.opened", "CL.closed", "CL.open")).containsExactly(2, 2, 1, 1, 2, 1, 1);
        assertThat(rows("DS", "relief")).containsExactly("AGAIN", "FIRST");
    }

    @Test
    void several_support_needs_count_each_and_the_household_once() {
        asAt("2026-06-30");
        given("core.homelessness_case", """
            case_ref | assessment_date | assessment_outcome | support_needs
            ONE      | 2026-05-01      | homeless           | drugs
            TWO      | 2026-05-01      | threatened         | drugs;alcohol
            FOUR     | 2026-05-01      | homeless           | mental_health;drugs;offending;unmapped;rough_sleeping
            NONE     | 2026-05-01      | homeless           | none
            UNKNOWN  | 2026-05-01      | homeless           |
            FOREIGN  | 2026-05-01      | homeless           | unmapped
            BOTH     | 2026-05-01      | homeless           | old_age;none
            NO_DUTY  | 2026-05-01      | no_duty            | drugs
            """);
        assertThat(told("A3.total", "A3.none", "A3.unknown", "A3.with", "A3.one", "A3.two", "A3.three", "A3.needs")).containsExactly(7, 1, 2, 4, 2, 1, 1, 8);
        assertThat(told("A3.drugs", "A3.alcohol", "A3.mental_health", "A3.old_age", "A3.young_parent")).containsExactly(3, 1, 1, 1, 0);
        assertThat(rows("A3", "drugs")).containsExactly("FOUR", "ONE", "TWO");
        assertThat(rows("A3", "unknown")).containsExactly("FOREIGN", "UNKNOWN");
    }

    @Test
    void what_nobody_entered_is_not_known_and_what_nobody_mapped_is_told_apart() {
        asAt("2026-06-30");
        given("core.homelessness_case", """
            case_ref | assessment_date | assessment_outcome | reason_loss_home      | accommodation_at_application | household_type | referral_source | relief_end | relief_end_reason
            C1       | 2026-05-01      | homeless           | domestic_abuse        | refuge                       | single_parent  | hospital        | 2026-06-01 | secured
            C2       | 2026-05-01      | homeless           |                       |                              |                |                 | 2026-06-01 |
            C3       | 2026-05-01      | homeless           | unmapped              | unmapped                     | unmapped       | unmapped        | 2026-06-01 | unmapped
            C4       | 2026-05-01      | homeless           | unknown               | other                        | unknown        | none            | 2026-06-01 | unknown
            C5       | 2026-05-01      | threatened         | private_tenancy_ended | private_rented               | couple         | other_council   |            |
            """);
        assertThat(told("A2R.total", "A2R.domestic_abuse", "A2R.other", "A2R.unmapped", "A2P.private_tenancy")).containsExactly(4, 1, 2, 1, 1);
        assertThat(told("A4R.refuge", "A4R.other", "A4R.unmapped", "A5R.unknown", "A5R.unmapped", "A5P.couple")).containsExactly(1, 2, 1, 2, 1, 1);
        assertThat(told("A7.total", "A7.duty_to_refer", "A7.hospital", "A7.other_council", "A7.unmapped")).containsExactly(3, 1, 1, 1, 1);
        assertThat(told("R1.total", "R1.secured", "R1.unknown", "R1.unmapped")).containsExactly(4, 1, 2, 1);
        // of four that ended two have a reason that is known to the contract: secured, unknown
        assertThat(value("R1.success")).isEqualTo("50.0");
        assertThat(value("P1.success")).isNull();
    }

    @Test
    void households_of_one_grown_up_are_told_by_the_sex_of_who_leads_them_on_the_day_of_assessment() {
        asAt("2026-06-30");
        given("core.homelessness_case", """
            case_ref | household_ref | assessment_date | assessment_outcome | household_type
            C1       | H1            | 2026-05-01      | homeless           | single_parent
            C2       | H2            | 2026-05-01      | homeless           | single_adult
            C3       | H3            | 2026-05-01      | homeless           | single_adult
            C4       | H4            | 2026-05-01      | homeless           | couple_with_children
            """);
        given("core.household_member", """
            person_token | household_ref | relationship | sex    | from_date  | to_date
            M1           | H1            | lead         | male   |            | 2026-05-01
            M2           | H1            | lead         | female |            |
            M3           | H2            | lead         | male   |            | 2026-05-02
            M4           | H2            | lead         | female | 2026-05-02 |
            M5           | H4            | lead         | female |            |
            """);
        assertThat(told("A5R.single_parent_female", "A5R.single_parent_male", "A5R.single_adult_male", "A5R.single_adult_other", "A5R.couple_with_children"))
            .containsExactly(1, 0, 1, 1, 1);
    }

    @Test
    void main_duty_decisions_are_told_by_what_was_decided_and_the_duty_by_need_and_end() {
        asAt("2026-06-30");
        given("core.homelessness_case", """
            case_ref | main_duty_decision | main_duty_decision_date | priority_need | main_duty_end | main_duty_end_reason
            C1       | main_duty          | 2026-04-01              | children      |               |
            C2       | main_duty          | 2026-06-30              | old_age       | 2026-06-30    | part6_accepted
            C3       | main_duty          | 2026-03-31              | children      | 2026-05-01    |
            C4       | intentional        | 2026-05-01              | children      |               |
            C5       | no_priority_need   | 2026-05-01              | none          |               |
            C6       | unmapped           | 2026-05-01              |               |               |
            C7       |                    | 2026-05-01              |               |               |
            C8       | main_duty          | 2026-05-01              |               | 2026-07-01    | left_ta
            """);
        assertThat(cells("MD1")).containsExactly("total=6", "main_duty=3", "intentional=1", "no_priority_need=1", "not_homeless=0", "unmapped=1");
        assertThat(told("MD2.total", "MD2.part6_accepted", "MD2.other", "MD2.left_ta")).containsExactly(2, 1, 1, 0);
        assertThat(told("MD3.total", "MD3.children", "MD3.vulnerable", "MD3.old_age", "MD3.unknown")).containsExactly(3, 1, 1, 1, 1);
    }

    private void placements() {
        asAt("2026-06-30");
        given("core.ta_placement", """
            placement_ref | household_ref | ta_type                   | in_district | start_date | end_date   | pending_review_flag | b_and_b_order_flag
            P1            | H1            | bed_and_breakfast         | false       | 2026-05-19 |            |                     |
            P2            | H2            | bed_and_breakfast         | true        | 2026-05-20 |            |                     |
            P3            | H3            | bed_and_breakfast         | true        | 2026-01-01 |            | true                |
            P4            | H4            | council_stock             | true        | 2026-01-01 | 2026-07-01 |                     |
            P5            | H5            | housing_association_stock |             | 2026-01-01 | 2026-06-30 |                     |
            P6            | H6            | housing_association_stock | true        | 2026-06-30 |            |                     |
            P7            | H7            | unmapped                  | false       | 2026-06-01 |            |                     |
            P8            | H8            | no_accommodation          | false       | 2026-06-01 |            |                     |
            P9            | H9            | hostel                    | true        | 2026-07-01 |            |                     |
            PA            | HA            | bed_and_breakfast         | true        | 2026-01-01 |            |                     | false
            PB            | HB            | bed_and_breakfast         | true        | 2026-06-01 |            |                     |
            """);
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | dependent_flag | pregnancy_due_date
            M1           | H1            | child        | 2020-01-01 |                |
            M2           | H1            | child        |            | true           |
            M3           | H2            | child        | 2020-01-01 |                |
            M4           | H3            | lead         | 1990-01-01 |                | 2026-08-01
            M5           | H4            | child        | 2010-01-01 |                |
            M6           | H8            | child        | 2010-01-01 |                |
            M7           | HA            | child        | 2010-01-01 |                |
            M8           | HB            | lead         | 2008-07-01 | false          |
            """);
    }

    @Test
    void households_are_placed_where_they_are_at_the_close_of_the_quarter_and_six_weeks_are_over_on_day_43() {
        placements();
        // H1 is on day 43, H2 on day 42 exactly; H3 expects a child, HA's hostel of the council is outside the Order
        assertThat(told("TA1.total", "TA1.with_children", "TA1.children", "TA1.bnb", "TA1.bnb_with_children", "TA1.bnb_over_6_weeks", "TA1.bnb_over_6_weeks_review"))
            .containsExactly(8, 4, 5, 5, 3, 2, 1);
        assertThat(rows("TA1", "bnb_over_6_weeks")).containsExactly("H1", "H3");
        // who leaves on the last day has left, who comes on it is there, who leaves the day after is there too
        assertThat(rows("TA1", "stock")).containsExactly("H4", "H6");
        assertThat(told("TA1.unmapped", "TA1.other", "TA1.out_of_district", "TA1.nothing_secured", "TA1.nothing_secured_with_children", "TA1.bnb_aged_16_17"))
            .containsExactly(1, 0, 2, 1, 1, 1);
        assertThat(query("select cast(sum(numerator) as bigint), count(*) from hclic.cell_row where table_id = 'TA1' and cell = 'children'").get(0))
            .as("children, over the households placed").containsExactly(5L, 8L);
    }

    @Test
    void cells_that_are_figures_too_are_the_same_number() {
        placements();
        Map<String, String> ours = new TreeMap<>();
        for (List<Object> row : query("select figure, cast(cast(value as bigint) as string) from hclic.cell where figure is not null")) {
            ours.put((String) row.get(0), (String) row.get(1));
        }
        assertThat(ours).hasSize(16);
        ours.forEach((figure, value) -> {
            String[] parts = figure.split(" ", 2);
            boolean isSomebodyThere = parts.length == 1 || !value.equals("0");
            if (isSomebodyThere) {
                assertThat(parts.length == 1 ? figure(parts[0]) : figure(parts[0], parts[1])).as(figure).isEqualTo(value);
            }
        });
    }

    @Test
    void the_figures_of_months_and_years_are_made_of_the_same_cases() {
        given("core.homelessness_case", everyDay());
        int assessed = 0;
        for (String month : List.of("2026-04-30", "2026-05-31", "2026-06-30")) {
            asAt(month);
            assessed += Integer.parseInt(figure("homelessness.assessments"));
        }
        asAt("2026-06-30");
        assertThat(told("A1.total")).containsExactly(assessed);
        int accepted = 0;
        int prevented = 0;
        int relieved = 0;
        for (String quarter : List.of("2025-09-30", "2025-12-31", "2026-03-31", "2026-06-30")) {
            asAt(quarter);
            List<Integer> now = told("MD1.main_duty", "P1.secured", "R1.secured");
            accepted += now.get(0);
            prevented += now.get(1);
            relieved += now.get(2);
        }
        assertThat(List.of(accepted, prevented, relieved)).containsExactly(Integer.parseInt(figure("homelessness.main_duty_accepted")),
            Integer.parseInt(figureColumn("homelessness.prevention_success_percent", "numerator")),
            Integer.parseInt(figureColumn("homelessness.relief_success_percent", "numerator")));
        assertThat(accepted).isPositive();
    }

    @Test
    void every_cell_is_the_sum_over_its_rows_and_every_total_that_of_its_parts() {
        asAt("2026-06-30");
        given("core.homelessness_case", everyDay());
        everyPlace();
        assertThat(query("select table_id, cell from hclic.cell where rows_counted = 0")).as("cells that nobody is in").isEmpty();
        assertThat(query("""
            select cell.table_id, cell.cell, cell.value, sum(cell_row.numerator), sum(cell_row.denominator), count(cell_row.unit_ref)
            from hclic.cell as cell
            left join hclic.cell_row as cell_row on cell_row.table_id = cell.table_id and cell_row.cell = cell.cell
            group by cell.table_id, cell.cell, cell.value, cell.kind, cell.rows_counted
            having cell.rows_counted <> count(cell_row.unit_ref)
                or cell.value is distinct from case
                    when cell.kind = 'percent' then ratio_rounded(100 * sum(cell_row.numerator), sum(cell_row.denominator), 1)
                    else cast(coalesce(sum(cell_row.numerator), 0) as decimal(20, 4)) end
            """)).isEmpty();
        assertThat(query("""
            select whole.table_id, whole.cell, whole.value, sum(part.value)
            from hclic.cell as whole
            inner join hclic.cell as part on part.table_id = whole.table_id and part.part_of = whole.cell
            group by whole.table_id, whole.cell, whole.value
            having whole.value <> sum(part.value)
            """)).isEmpty();
    }

    @Test
    void a_feed_that_was_not_supplied_has_no_cells() {
        asAt("2026-06-30");
        given("core.feed_load", """
            as_at      | feed              | is_supplied
            2026-06-30 | homelessness_case | true
            2026-06-30 | ta_placement      | false
            """);
        assertThat(value("TA1.total")).isNull();
        assertThat(value("A1.total")).isEqualTo("0");
    }

    /** Cases with every code of every list, some assessed, some ended and some decided on each of the days of a year and a half. */
    private String everyDay() {
        Random chance = new Random(20260630);
        Map<String, List<String>> codes = new TreeMap<>();
        for (List<Object> column : query("select \"column\", codes from reference.feed_column where feed = 'homelessness_case' and codes is not null")) {
            List<String> values = new ArrayList<>(List.of(((String) column.get(1)).split("\\|")));
            values.addAll(List.of("unmapped", ""));
            codes.put((String) column.get(0), values);
        }
        StringBuilder text = new StringBuilder("case_ref | household_ref | application_date | assessment_date | section_21_flag | prevention_start | prevention_end "
            + "| relief_start | relief_end | main_duty_decision_date | main_duty_end | closed_date | " + String.join(" | ", codes.keySet()) + "\n");
        for (int i = 0; i < CASES; i++) {
            LocalDate day = LocalDate.of(2025, 3, 1).plusDays(i / CASES_A_DAY);
            text.append("C%d | H%d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s".formatted(i, i, day.minusDays(3), day, i % 2 == 0, day, day.plusDays(20),
                day.plusDays(20), day.plusDays(60), day.plusDays(61), day.plusDays(90), i % 3 == 0 ? "" : day.plusDays(95)));
            int number = i;
            codes.forEach((column, values) -> {
                // every household type with every sex of who leads it
                String value = values.get(column.equals("household_type") ? number % values.size() : chance.nextInt(values.size()));
                boolean isOneOfSeveral = List.of("drugs", "alcohol", "physical_health").contains(value);
                text.append(" | ").append(value).append(isOneOfSeveral ? List.of("", ";young_parent", ";young_parent;offending").get(chance.nextInt(3)) : "");
            });
            text.append('\n');
        }
        return text.toString();
    }

    /** A household in every kind of place for half a year, some with a child, and who leads the households of the cases. */
    private void everyPlace() {
        StringBuilder placements = new StringBuilder("placement_ref | household_ref | ta_type | in_district | start_date | pending_review_flag\n");
        StringBuilder people = new StringBuilder("person_token | household_ref | relationship | sex | birth_date\n");
        List<String> types = List.of("bed_and_breakfast", "nightly_paid_self_contained", "hostel", "private_sector_leased", "council_stock",
            "housing_association_stock", "other", "no_accommodation", "unmapped");
        for (int i = 0; i < 3 * types.size(); i++) {
            placements.append("P%d | T%d | %s | %s | 2026-01-01 | %s\n".formatted(i, i, types.get(i % types.size()), i % 2 == 0, i < types.size()));
            people.append("L%d | T%d | lead | female | %s\n".formatted(i, i, i % 2 == 0 ? "2009-01-01" : "1990-01-01"));
            if (i < 2 * types.size()) {
                people.append("K%d | T%d | child | female | 2015-01-01\n".formatted(i, i));
            }
        }
        for (int i = 0; i < CASES; i++) {
            people.append("M%d | H%d | lead | %s | 1990-01-01\n".formatted(i, i, List.of("female", "male", "other").get(i / 9 % 3)));
        }
        given("core.ta_placement", placements.toString());
        given("core.household_member", people.toString());
    }

    private List<String> cells(String table) {
        return query("select cell || '=' || cast(cast(value as bigint) as string) from hclic.cell where table_id = '" + table + "' and kind <> 'percent' order by place").stream()
            .map(row -> (String) row.get(0)).toList();
    }

    private List<Integer> told(String... cells) {
        Map<String, Integer> values = new TreeMap<>();
        query("select table_id || '.' || cell, cast(value as integer) from hclic.cell").forEach(row -> values.put((String) row.get(0), (Integer) row.get(1)));
        List<Integer> told = new ArrayList<>();
        for (String cell : cells) {
            assertThat(values).containsKey(cell);
            told.add(values.get(cell));
        }
        return told;
    }

    /** As published, without needless noughts; null where there is none. */
    private String value(String cell) {
        Object value = query("select value, kind from hclic.cell where table_id || '.' || cell = '" + cell + "'").get(0).get(0);
        return value == null ? null : ((BigDecimal) value).setScale(cell.endsWith("success") ? 1 : 0).toPlainString();
    }

    private List<String> rows(String table, String cell) {
        return query("select unit_ref from hclic.cell_row where table_id = '" + table + "' and cell = '" + cell + "' order by unit_ref").stream()
            .map(row -> (String) row.get(0)).toList();
    }
}
