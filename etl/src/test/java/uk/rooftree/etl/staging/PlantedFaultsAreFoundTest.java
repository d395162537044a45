package uk.rooftree.etl.staging;

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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Level;
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

    @Test
    void the_load_finds_each_planted_fault_in_its_row_and_no_other(@TempDir Path home) throws IOException {
        new SyntheticCouncil(new GenerationRequest(CouncilSize.DISTRICT, 2, 21, LocalDate.of(2026, 10, 31), home))
            .generate(GenerationListener.NONE);
        List<PlantedRow> planted = planted(home);
        try (LoadedFolders folders = new LoadedFolders(home)) {
            for (String asAt : new String[] {"2026-09-30", "2026-10-31"}) {
                LoadOutcome outcome = folders.load(asAt);
                assertThat(outcome.isStopped()).isFalse();
                List<String> expected = planted.stream().filter(row -> isToldAt(row, asAt)).map(PlantedRow::issue).toList();
                List<String> found = found(folders, home, asAt);
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

    private static List<String> found(LoadedFolders folders, Path home, String asAt) {
        Map<String, List<String>> files = new HashMap<>();
        return folders.query("select rule, feed, file, line from core.issue where as_at = '%s'".formatted(asAt)).rows().stream()
            .map(row -> row.get(0) + " " + row.get(1) + " " + key(home, files, row)).toList();
    }

    private static String key(Path home, Map<String, List<String>> files, List<Object> issue) {
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
