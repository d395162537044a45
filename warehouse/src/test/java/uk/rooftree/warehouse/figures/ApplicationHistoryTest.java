package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** The register as it was told, month by month: {@code core.application_change} and {@code core.application_history}. */
class ApplicationHistoryTest extends SqlTables {

    private static final String HEADER = "application_ref | household_ref | status | band | registration_date | area_choices\n";
    private static final String AUGUST = HEADER + """
        A1 | H1 | active | b | 2020-01-01 | North;South
        A2 | H2 | active | a | 2021-01-01 |
        """;
    private static final String SEPTEMBER = HEADER + """
        A1 | H1 | active | a | 2020-01-01 | North;South
        A2 | H2 | active | a | 2021-01-01 |
        A3 | H3 | active | c | 2026-09-03 |
        """;
    private static final String OCTOBER = HEADER + """
        A1 | H1 | active | a | 2020-01-01 | North;South
        A3 | H3 | active | c | 2026-09-03 |
        """;
    private static final String NOVEMBER = HEADER + """
        A1 | H1 | active | a | 2020-01-01 | North;South
        A2 | H2 | active | a | 2021-01-01 |
        A3 | H3 | active | c | 2026-09-03 |
        """;

    /** Partitions of core.application_change by as-at, each made by the model from those before it. */
    private final Map<String, List<String>> partitions = new TreeMap<>();

    private List<String> load(String asAt, String extract) {
        asAt(asAt);
        given("core.application", extract);
        given("previous.application_change", rows(partitions.entrySet().stream()
            .filter(partition -> partition.getKey().compareTo(asAt) < 0).flatMap(partition -> partition.getValue().stream()).toList()));
        List<String> made = new ArrayList<>();
        for (List<Object> row : query("""
                select as_at, change, row_hash, application_ref, band, status, registration_date, area_choices
                from core.application_change order by application_ref""")) {
            made.add(String.join(" | ", row.stream().map(value -> value == null ? "" : value.toString()).toList()));
        }
        partitions.put(asAt, made);
        return made.stream().map(row -> row.split(" \\| ", -1)).map(cells -> cells[3] + " " + cells[1]).toList();
    }

    private static String rows(List<String> rows) {
        return "as_at | change | row_hash | application_ref | band | status | registration_date | area_choices\n" + String.join("\n", rows);
    }

    private void fourMonths() {
        load("2026-08-31", AUGUST);
        load("2026-09-30", SEPTEMBER);
        load("2026-10-31", OCTOBER);
        load("2026-11-30", NOVEMBER);
    }

    private void allPartitions() {
        given("core.application_change", rows(partitions.values().stream().flatMap(List::stream).toList()));
    }

    @Test
    void the_first_extract_is_all_new_and_the_next_keeps_only_what_changed() {
        assertThat(load("2026-08-31", AUGUST)).containsExactly("A1 new", "A2 new");
        assertThat(load("2026-09-30", SEPTEMBER)).containsExactly("A1 changed", "A3 new");
        assertThat(load("2026-10-31", OCTOBER)).containsExactly("A2 gone");
        assertThat(load("2026-11-30", NOVEMBER)).containsExactly("A2 new");
        assertThat(load("2026-12-31", NOVEMBER)).isEmpty();
    }

    @Test
    void a_row_that_only_moved_to_another_line_or_file_has_not_changed() {
        load("2026-08-31", AUGUST);
        assertThat(load("2026-09-30", HEADER + """
            A2 | H2 | active | a | 2021-01-01 |
            A1 | H1 | active | b | 2020-01-01 | North;South
            """)).isEmpty();
    }

    @Test
    void a_value_that_moves_to_the_next_column_is_a_change() {
        load("2026-08-31", "application_ref | status | band | band_reason\nA1 | active | x |");
        assertThat(load("2026-09-30", "application_ref | status | band | band_reason\nA1 | active | | x")).containsExactly("A1 changed");
    }

    @Test
    void a_band_change_and_a_disappearance_are_seen() {
        fourMonths();
        allPartitions();
        asAt("2026-11-30");
        then("core.application_history", """
            application_ref | band | valid_from | valid_to
            A1              | b    | 2026-08-31 | 2026-09-29
            A1              | a    | 2026-09-30 |
            A2              | a    | 2026-08-31 | 2026-10-30
            A2              | a    | 2026-11-30 |
            A3              | c    | 2026-09-30 |
            """);
    }

    @Test
    void the_register_is_told_as_at_any_past_date() {
        fourMonths();
        allPartitions();
        asAt("2026-11-30");
        Map<String, String> told = new LinkedHashMap<>();
        for (String day : List.of("2026-08-30", "2026-08-31", "2026-09-29", "2026-09-30", "2026-10-31", "2026-11-30", "2027-01-01")) {
            told.put(day, query("""
                select application_ref || band from core.application_history
                where valid_from <= date '%s' and (valid_to is null or valid_to >= date '%s')
                order by application_ref""".formatted(day, day)).toString());
        }
        assertThat(told).containsExactlyInAnyOrderEntriesOf(Map.of(
            "2026-08-30", "[]",
            "2026-08-31", "[[A1b], [A2a]]",
            "2026-09-29", "[[A1b], [A2a]]",
            "2026-09-30", "[[A1a], [A2a], [A3c]]",
            "2026-10-31", "[[A1a], [A3c]]",
            "2026-11-30", "[[A1a], [A2a], [A3c]]",
            "2027-01-01", "[[A1a], [A2a], [A3c]]"));
    }

    @Test
    void a_release_of_a_past_month_does_not_know_what_came_after() {
        fourMonths();
        allPartitions();
        asAt("2026-09-30");
        then("core.application_history", """
            application_ref | band | valid_from | valid_to
            A1              | b    | 2026-08-31 | 2026-09-29
            A1              | a    | 2026-09-30 |
            A2              | a    | 2026-08-31 |
            A3              | c    | 2026-09-30 |
            """);
    }

    @Test
    void a_corrected_month_restates_its_own_partition_and_the_next_and_no_other() {
        fourMonths();
        Map<String, List<String>> before = new TreeMap<>(partitions);
        String corrected = HEADER + """
            A1 | H1 | active | c | 2020-01-01 | North;South
            A2 | H2 | active | a | 2021-01-01 |
            A3 | H3 | active | c | 2026-09-03 |
            """;
        load("2026-09-30", corrected);
        load("2026-10-31", OCTOBER);
        load("2026-11-30", NOVEMBER);
        assertThat(partitions.get("2026-08-31")).isEqualTo(before.get("2026-08-31"));
        assertThat(partitions.get("2026-09-30")).isNotEqualTo(before.get("2026-09-30"));
        assertThat(partitions.get("2026-10-31")).isNotEqualTo(before.get("2026-10-31"));
        assertThat(partitions.get("2026-11-30")).isEqualTo(before.get("2026-11-30"));
        allPartitions();
        then("core.application_history", """
            application_ref | band | valid_from | valid_to
            A1              | b    | 2026-08-31 | 2026-09-29
            A1              | c    | 2026-09-30 | 2026-10-30
            A1              | a    | 2026-10-31 |
            A2              | a    | 2026-08-31 | 2026-10-30
            A2              | a    | 2026-11-30 |
            A3              | c    | 2026-09-30 |
            """);
    }

    @Test
    void the_history_keeps_every_column_of_the_contract() {
        make("core.application_history");
        assertThat(query("""
            select column_name from (describe core.application_history)
            where column_name not in ('council_code', 'valid_from', 'valid_to', 'file', 'line')""").stream()
            .map(row -> row.get(0).toString()).toList())
            .isEqualTo(query("select \"column\" from reference.feed_column where feed = 'application'").stream()
                .map(row -> row.get(0).toString()).toList());
    }
}
