package uk.rooftree.etl.staging;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.Level;
import uk.rooftree.etl.contract.Rule;
import uk.rooftree.etl.synthetic.CouncilSize;
import uk.rooftree.etl.synthetic.GenerationListener;
import uk.rooftree.etl.synthetic.GenerationRequest;
import uk.rooftree.etl.synthetic.SyntheticCouncil;

/**
 * A synthetic district through the real load: every fault planted is found in the row it was planted in, and nothing else is found.
 * What is found is compared as rule, feed and key of the row, the key as it stands in the file.
 */
class PlantedFaultsAreFoundTest {

    private static final Contract CONTRACT = Contract.packaged();

    /** What {@code planted-rows.csv} says. */
    private record PlantedRow(String rule, String feed, String key, String firstAsAt, String lastAsAt) {

        String issue() {
            return rule + " " + feed + " " + key;
        }
    }

    /** Rules that no row can break by itself, and the test that proves each. */
    private static final Map<String, String> NOT_OF_ROWS = Map.ofEntries(
        entry("R-FILE-001", "BadInputTest an_empty_file_stops_the_folder"),
        entry("R-FILE-002", "BadInputTest a_required_column_that_is_missing_stops_the_folder_and_is_named"),
        entry("R-FILE-003", "BadInputTest a_column_name_that_stands_twice_stops_the_folder"),
        entry("R-FILE-004", "BadInputTest another_column_that_is_missing_and_one_too_many_are_told"),
        entry("R-FILE-005", "BadInputTest another_column_that_is_missing_and_one_too_many_are_told"),
        entry("R-FILE-006", "BadInputTest dates_in_another_order_and_thousands_separators_are_unreadable_and_many_of_them_stop_the_folder"),
        entry("R-FILE-007", "BadInputTest far_fewer_rows_than_before_stop_the_folder_and_ten_times_as_many_do_not"),
        entry("R-FILE-008", "BadInputTest a_file_that_comes_a_second_time_is_not_loaded_again"),
        entry("R-FILE-009", "BadInputTest windows_1252_is_read_and_told_and_a_mark_at_the_start_is_no_part_of_the_first_name"),
        entry("R-FILE-010", "BadInputTest a_feed_that_had_a_file_before_and_has_none_now_stops_the_folder"),
        entry("R-FILE-011", "BadInputTest a_folder_whose_name_is_no_date_is_passed_over_and_told"),
        // the CORE service's own file, which the synthetic council does not write
        entry("R-CORE-001", "CoreLogTest a_log_not_begun_waiting_or_deleted_is_rejected_by_its_line"),
        entry("R-CORE-002", "CoreLogTest a_renewal_is_a_tenancy_and_a_letting_of_its_kind_but_no_void_and_ends_the_tenancy_before_it"),
        entry("R-CORE-003", "CoreLogTest a_home_let_twice_is_one_home_whose_second_log_tells_how_the_first_tenancy_ended"),
        entry("R-CORE-004", "CoreDownloadTest the_services_other_download_with_words_for_codes_stops_the_folder"));

    @TempDir
    private static Path home;

    private static List<PlantedRow> planted;

    @BeforeAll
    static void generate() throws IOException {
        new SyntheticCouncil(new GenerationRequest(CouncilSize.DISTRICT, 2, 21, LocalDate.of(2026, 10, 31), home))
            .generate(GenerationListener.NONE);
        planted = planted(home);
    }

    @Test
    void every_rule_of_the_contract_is_planted_in_a_district_of_two_months_or_proved_by_a_test_of_files() throws ReflectiveOperationException {
        Set<String> rules = CONTRACT.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> proved = planted.stream().map(PlantedRow::rule).collect(Collectors.toCollection(TreeSet::new));
        assertThat(proved).doesNotContainAnyElementsOf(NOT_OF_ROWS.keySet());
        proved.addAll(NOT_OF_ROWS.keySet());
        assertThat(proved).isEqualTo(rules);
        for (String test : NOT_OF_ROWS.values()) {
            String[] named = test.split(" ");
            Class<?> suite = Class.forName(getClass().getPackageName() + "." + named[0]);
            assertThat(suite.getDeclaredMethod(named[1]).isAnnotationPresent(Test.class)).as(test).isTrue();
        }
    }

    @Test
    void every_feed_has_planted_rows() {
        assertThat(planted.stream().map(PlantedRow::feed).distinct())
            .containsExactlyInAnyOrderElementsOf(CONTRACT.feeds().stream().map(Feed::name).toList());
    }

    @Test
    void the_load_finds_each_planted_fault_in_its_row_and_no_other() throws IOException {
        try (LoadedFolders folders = new LoadedFolders(home)) {
            for (String asAt : new String[] {"2026-09-30", "2026-10-31"}) {
                LoadOutcome outcome = folders.load(asAt);
                assertThat(outcome.isStopped()).isFalse();
                List<String> expected = planted.stream().filter(row -> isToldAt(row, asAt)).map(PlantedRow::issue).toList();
                List<String> found = found(folders, asAt);
                assertThat(without(expected, found)).as("missed as at %s", asAt).isEmpty();
                assertThat(without(found, expected)).as("false alarms as at %s", asAt).isEmpty();
            }
        }
    }

    /**
     * Values, keys, references and impossible rows are told of the folder the row came in alone; the rules on kept rows of all there
     * are to date.
     */
    private static boolean isToldAt(PlantedRow row, String asAt) {
        if (row.firstAsAt.compareTo(asAt) > 0 || row.lastAsAt.compareTo(asAt) < 0) {
            return false;
        }
        boolean ofFolder = row.rule.startsWith("R-GEN") || CONTRACT.rule(row.rule).level().equals(Optional.of(Level.REJECT));
        return !CONTRACT.feed(row.feed).isEvent() || !ofFolder || row.firstAsAt.equals(asAt);
    }

    private static List<PlantedRow> planted(Path home) throws IOException {
        return Files.readAllLines(home.resolve("planted-rows.csv")).stream().skip(1).map(line -> line.split(",", -1))
            .map(cells -> new PlantedRow(cells[0], cells[1], cells[2], cells[3], cells[4])).toList();
    }

    private static List<String> found(LoadedFolders folders, String asAt) {
        Map<String, List<String>> files = new HashMap<>();
        return folders.query("select rule, feed, file, line from core.issue where as_at = '%s'".formatted(asAt)).rows().stream()
            .map(row -> row.get(0) + " " + row.get(1) + " " + key(files, row)).toList();
    }

    private static String key(Map<String, List<String>> files, List<Object> issue) {
        String file = (String) issue.get(2);
        List<String> lines = files.computeIfAbsent(file, name -> lines(home.resolve("inbox").resolve(name)));
        String[] fields = lines.get(((Number) issue.get(3)).intValue() - 1).split(",", -1);
        int keyColumns = CONTRACT.feed((String) issue.get(1)).key().size();
        return String.join("/", List.of(fields).subList(0, keyColumns));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first list less the second, one for one. */
    private static List<String> without(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest;
    }
}
