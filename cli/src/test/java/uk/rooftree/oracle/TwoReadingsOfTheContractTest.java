package uk.rooftree.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product and the {@link Oracle}, written apart from the same contract, give the same figures for made-up homes that try
 * every edge. {@code -Doracle.seeds=200} tries more homes, {@code -Doracle.first=1000} others.
 */
class TwoReadingsOfTheContractTest {

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> fuzzed_homes_give_the_same_figures() {
        long first = Long.getLong("oracle.first", 1);
        long seeds = Long.getLong("oracle.seeds", 4);
        return Stream.iterate(first, seed -> seed + 1).limit(seeds)
            .map(seed -> DynamicTest.dynamicTest("home of seed " + seed, () -> compare(seed)));
    }

    private static void compare(long seed) throws IOException {
        HomeFuzzer.Home home = new HomeFuzzer(seed).write(folder.resolve("home-" + seed));
        List<String> differences = new ArrayList<>();
        List<Oracle> oracles = Oracle.of(home.inbox(), home.asAts(), Settings.pinned(home.councilCode()));
        for (int i = 0; i < oracles.size(); i++) {
            differences.addAll(compare(home, home.asAts().get(i), oracles.get(i)));
        }
        assertThat(differences).as("seed %d, %s", seed, home.folder()).isEmpty();
    }

    private static List<String> compare(HomeFuzzer.Home home, LocalDate asAt, Oracle oracle) throws IOException {
        int code = Product.run(home.folder(), asAt);
        Path ours = home.folder().resolve("out").resolve(asAt.toString()).resolve("figures.csv");
        if (oracle.stopped()) {
            return code == 2 && !Files.exists(ours) ? List.of() : List.of(asAt + ": the folder is stopped, yet exit code " + code);
        }
        if (code != 0) {
            return List.of(asAt + ": exit code " + code);
        }
        Path theirs = home.folder().resolve("oracle-" + asAt + ".csv");
        oracle.writeFigures(theirs);
        return FigureComparison.compare(ours, theirs, Oracle.figureIds()).stream()
            .map(difference -> asAt + " " + difference).toList();
    }
}
