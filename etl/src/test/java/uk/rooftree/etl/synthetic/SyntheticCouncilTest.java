package uk.rooftree.etl.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCouncilTest {

    @Test
    void the_same_request_gives_the_same_bytes(@TempDir Path folder) throws IOException {
        assertThat(digests(generate(folder.resolve("one"), 2, 7))).isEqualTo(digests(generate(folder.resolve("two"), 2, 7)));
    }

    @Test
    void another_seed_gives_other_bytes(@TempDir Path folder) throws IOException {
        Map<String, String> one = digests(generate(folder.resolve("one"), 1, 7));
        Map<String, String> two = digests(generate(folder.resolve("two"), 1, 8));
        assertThat(one.keySet()).isEqualTo(two.keySet());
        assertThat(one.keySet().stream().filter(file -> file.endsWith(".csv")).filter(file -> one.get(file).equals(two.get(file))))
            .filteredOn(file -> file.contains("inbox")).isEmpty();
    }

    @Test
    void the_listener_hears_of_every_month(@TempDir Path folder) throws IOException {
        List<String> heard = new ArrayList<>();
        new SyntheticCouncil(new GenerationRequest(CouncilSize.DISTRICT, 2, 1, LocalDate.of(2026, 3, 31), folder))
            .generate((asAt, done, total) -> heard.add(asAt + " " + done + " of " + total));
        assertThat(heard).containsExactly("2026-02-28 1 of 2", "2026-03-31 2 of 2");
    }

    @Test
    void an_as_at_date_within_a_month_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> new GenerationRequest(CouncilSize.DISTRICT, 1, 1, LocalDate.of(2026, 3, 30), folder))
            .hasMessage("Invalid last as-at date: 2026-03-30 (expected the last day of a month)");
    }

    @Test
    void no_months_are_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> new GenerationRequest(CouncilSize.DISTRICT, 0, 1, folder))
            .hasMessage("Invalid months: 0 (expected 1 to 240)");
    }

    private static Path generate(Path home, int months, long seed) throws IOException {
        new SyntheticCouncil(new GenerationRequest(CouncilSize.DISTRICT, months, seed, home)).generate(GenerationListener.NONE);
        return home;
    }

    private static Map<String, String> digests(Path home) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile).forEach(file -> digests.put(home.relativize(file).toString(), digest(file)));
        }
        return digests;
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
