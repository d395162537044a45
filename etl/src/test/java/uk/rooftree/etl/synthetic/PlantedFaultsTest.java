package uk.rooftree.etl.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code planted-faults.csv} says against what {@link ContractCheck}, which knows nothing of the planting, finds. */
class PlantedFaultsTest {

    private static ContractCheck first;
    private static ContractCheck last;

    @BeforeAll
    static void checkBothEnds() throws IOException {
        first = GeneratedDistrict.check(GeneratedDistrict.FIRST);
        last = GeneratedDistrict.check(GeneratedDistrict.LAST);
    }

    @Test
    void the_first_extract_breaks_each_rule_as_often_as_planted_and_no_other() throws IOException {
        assertThat(first.ofFolder()).isEqualTo(planted("2025-11-30", 3));
    }

    @Test
    void the_last_extract_breaks_each_rule_as_often_as_planted_and_no_other() throws IOException {
        assertThat(last.ofFolder()).isEqualTo(planted("2026-10-31", 3));
    }

    @Test
    void the_extracts_to_date_break_each_rule_as_often_as_planted_and_no_other() throws IOException {
        assertThat(last.all()).isEqualTo(planted("2026-10-31", 4));
    }

    @Test
    void too_few_rows_are_unreadable_to_stop_a_file() throws IOException {
        for (Feed feed : Feed.values()) {
            long rows = Files.readAllLines(GeneratedDistrict.home().resolve("inbox/2026-10-31/" + feed.feedName() + ".csv")).size() - 1;
            int unreadable = last.ofFolder().getOrDefault("R-GEN-001 " + feed.feedName(), 0)
                + last.ofFolder().getOrDefault("R-GEN-003 " + feed.feedName(), 0);
            assertThat(unreadable <= 10 || unreadable * 100 <= rows).as("%s: %d of %d rows", feed, unreadable, rows).isTrue();
        }
    }

    private static Map<String, Integer> planted(String asAt, int column) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : Files.readAllLines(GeneratedDistrict.home().resolve("planted-faults.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[2].equals(asAt) && !cells[column].equals("0")) {
                counts.put(cells[0] + " " + cells[1], Integer.valueOf(cells[column]));
            }
        }
        return counts;
    }
}
