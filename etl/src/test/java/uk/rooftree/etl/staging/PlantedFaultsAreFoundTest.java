package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.synthetic.CouncilSize;
import uk.rooftree.etl.synthetic.GenerationListener;
import uk.rooftree.etl.synthetic.GenerationRequest;
import uk.rooftree.etl.synthetic.SyntheticCouncil;

/** A synthetic district through the real load: every fault planted is found, as often as it was planted, and no other. */
class PlantedFaultsAreFoundTest {

    @Test
    void the_load_finds_each_planted_fault_and_no_other(@TempDir Path home) throws IOException {
        new SyntheticCouncil(new GenerationRequest(CouncilSize.DISTRICT, 2, 21, LocalDate.of(2026, 10, 31), home))
            .generate(GenerationListener.NONE);
        try (LoadedFolders folders = new LoadedFolders(home)) {
            for (String asAt : new String[] {"2026-09-30", "2026-10-31"}) {
                LoadOutcome outcome = folders.load(asAt);
                assertThat(outcome.isStopped()).isFalse();
                assertThat(differences(planted(home, asAt), found(folders, asAt))).as(asAt).isEmpty();
            }
        }
    }

    private static List<String> differences(Map<String, Long> planted, Map<String, Long> found) {
        Set<String> rules = new TreeSet<>(planted.keySet());
        rules.addAll(found.keySet());
        return rules.stream().filter(rule -> !planted.getOrDefault(rule, 0L).equals(found.getOrDefault(rule, 0L)))
            .map(rule -> "%s: planted %d, found %d".formatted(rule, planted.getOrDefault(rule, 0L), found.getOrDefault(rule, 0L)))
            .toList();
    }

    private static Map<String, Long> found(LoadedFolders folders, String asAt) {
        Map<String, Long> counts = new TreeMap<>();
        folders.query("select rule, feed, count(*) from core.issue where as_at = '%s' group by rule, feed".formatted(asAt)).rows()
            .forEach(row -> counts.put(row.get(0) + " " + row.get(1), ((Number) row.get(2)).longValue()));
        return counts;
    }

    /**
     * Values, keys and references are told of the rows of the folder alone; the rules on kept rows of all there are to date. A rule
     * that needs a feed which is not supplied is not checked.
     */
    private static Map<String, Long> planted(Path home, String asAt) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (String line : Files.readAllLines(home.resolve("planted-faults.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[2].equals(asAt) && cells[5].isEmpty()) {
                boolean ofFolder = cells[0].startsWith("R-GEN") || cells[0].equals("R-BID-001");
                long count = Long.parseLong(cells[ofFolder ? 3 : 4]);
                if (count > 0) {
                    counts.put(cells[0] + " " + cells[1], count);
                }
            }
        }
        return counts;
    }
}
