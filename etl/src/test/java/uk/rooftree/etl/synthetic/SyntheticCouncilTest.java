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
    void the_number_of_threads_does_not_show(@TempDir Path folder) throws IOException {
        GenerationRequest one = new GenerationRequest(CouncilSize.BOROUGH, 2, 7, folder.resolve("one"));
        GenerationRequest three = new GenerationRequest(CouncilSize.BOROUGH, 2, 7, folder.resolve("three"));
        new SyntheticCouncil(one).generate(GenerationListener.NONE, 1);
        new SyntheticCouncil(three).generate(GenerationListener.NONE, 3);
        assertThat(digests(three.home())).isEqualTo(digests(one.home()));
    }

    @Test
    void a_part_that_cannot_be_written_stops_the_others(@TempDir Path folder) {
        GenerationRequest request = new GenerationRequest(CouncilSize.BOROUGH, 1, 7, folder);
        assertThatThrownBy(() -> new SyntheticCouncil(request).generate((asAt, done, total) -> {
            throw new IllegalStateException("The listener has heard enough");
        }, 2)).hasMessage("The listener has heard enough");
    }

    @Test
    void of_a_longer_history_there_are_all_adverts_and_eleven_years_of_bids(@TempDir Path home) throws IOException {
        LocalDate asAt = LocalDate.of(2026, 3, 31);
        new SyntheticCouncil(new GenerationRequest(CouncilSize.DISTRICT, 1, 144, 1, asAt, home)).generate(GenerationListener.NONE);
        Path inbox = home.resolve("inbox").resolve(asAt.toString());
        assertThat(earliest(inbox.resolve("bid.csv"), "placed_at")).isBetween("2015-03-01", "2015-03-31");
        assertThat(earliest(inbox.resolve("advert.csv"), "opens")).isBetween("2014-03-01", "2014-05-31");
    }

    /** The earliest date of a column, faults planted aside. */
    private static String earliest(Path file, String column) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int place = List.of(lines.get(0).split(",")).indexOf(column);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[place]).filter(text -> text.matches("20[0-9-]{8}.*"))
            .map(text -> text.substring(0, 10)).min(String::compareTo).orElseThrow();
    }

    @Test
    void a_history_that_would_not_fill_the_first_extract_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> new GenerationRequest(CouncilSize.DISTRICT, 1, 35, 1, LocalDate.of(2026, 3, 31), folder))
            .hasMessage("Invalid months of history: 35 (expected 36 to 240)");
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
