package uk.rooftree.etl.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.council.Encoding;
import uk.rooftree.warehouse.council.Quote;

/**
 * Made-up texts of every sort, read by our reader and held against what they were made from, or against another library. Longer with
 * {@code -Dfuzz.trials=100000}; {@code -Dfuzz.seed} begins with the seed a failure names.
 */
class ReaderTortureTest {

    private static final int TRIALS = Integer.getInteger("fuzz.trials", 400);
    private static final long SEED = Long.getLong("fuzz.seed", 20261031);
    private static final Duration HANGS = Duration.ofSeconds(20);
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final String[] PIECES = {"a", "Z", "0", "é", "€", "\ud83c\udfe0", "\u00a0", " ", "\"", "\"\"", "'", "''", ",", ";", "\t", "|", "\n", "\r\n", "\r",
        "\ufeff", "\\", "\u2028", "\u0085", "#", "=1+1", "NULL", "2026-10-31", "x".repeat(70)};

    /** Takes nothing, as a disk that is full. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    /** A trial of one seed. */
    private interface Trial {
        void run(SplittableRandom random);
    }

    @Test
    void what_was_written_in_a_dialect_is_read_back_in_it_value_by_value_and_line_by_line() {
        each(this::writtenAndRead);
    }

    @Test
    void of_text_without_rules_nothing_is_lost_and_what_another_library_can_read_is_read_alike() {
        each(this::anyText);
    }

    @Test
    void bytes_without_rules_are_rows_or_a_reason() {
        each(this::anyBytes);
    }

    @Test
    @EnabledIf("hasFullDevice")
    void a_disk_that_is_full_is_a_fault_and_never_the_end_of_the_rows() throws IOException {
        Files.createSymbolicLink(folder.resolve("text.csv"), FULL);
        byte[] text = ("h,i\n" + "one,two\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ReadText.of(text, ',', Quote.DOUBLE, Optional.empty(), folder)).isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("Cannot write to the work folder");
    }

    static boolean hasFullDevice() {
        return Files.isWritable(FULL);
    }

    private void each(Trial trial) {
        for (int i = 0; i < TRIALS; i++) {
            long seed = SEED + i;
            try {
                assertTimeoutPreemptively(HANGS, () -> trial.run(new SplittableRandom(seed)));
            } catch (Throwable failed) {
                throw new AssertionError("Fails with -Dfuzz.seed=%d -Dfuzz.trials=1: %s".formatted(seed, failed.getMessage()), failed);
            }
        }
    }

    private void writtenAndRead(SplittableRandom random) {
        char delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
        Quote quote = Quote.values()[random.nextInt(Quote.values().length)];
        Encoding encoding = Encoding.values()[random.nextInt(Encoding.values().length)];
        Charset charset = Charset.forName(encoding.toString());
        String end = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
        int columns = 1 + random.nextInt(6);
        int rows = random.nextInt(30);
        StringBuilder text = new StringBuilder(random.nextBoolean() && encoding != Encoding.WINDOWS_1252 ? "\ufeff" : "");
        List<List<String>> expected = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        long line = 1;
        for (int row = 0; row <= rows; row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                // a record of one empty field is an empty line, which is no row
                String value = row == 0 || columns == 1 ? "h" + text(random, 5, delimiter, quote, charset) : text(random, 5, delimiter, quote, charset);
                values.add(value);
                boolean isQuoted = quote.character().isPresent() && (random.nextInt(4) == 0 || needsQuotes(value, delimiter, quote.character().get()));
                String mark = isQuoted ? quote.character().get().toString() : "";
                text.append(column == 0 ? "" : delimiter).append(mark).append(isQuoted ? value.replace(mark, mark + mark) : value).append(mark);
            }
            if (row > 0) {
                expected.add(values);
                lines.add(line);
            }
            line += 1 + values.stream().mapToLong(ReaderTortureTest::lineBreaks).sum();
            text.append(row == rows && random.nextBoolean() ? "" : end);
            while (row < rows && random.nextInt(8) == 0) {
                text.append(end);
                line++;
            }
        }
        ReadText read = ReadText.of(text.toString().getBytes(charset), delimiter, quote, Optional.of(encoding), folder);

        assertThat(read.values()).isEqualTo(expected);
        assertThat(read.rows().stream().map(row -> Long.valueOf(row.get(0))).toList()).isEqualTo(lines);
        assertThat(read.ragged()).isEmpty();
        assertThat(read.extract().rows()).isEqualTo(rows);
    }

    private void anyText(SplittableRandom random) {
        StringBuilder text = new StringBuilder("h,i\n");
        for (int pieces = random.nextInt(120); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "," : "").append(random.nextInt(6) == 0 ? "\n" : "");
        }
        ReadText read = ReadText.of(text.toString().getBytes(StandardCharsets.UTF_8), ',', Quote.DOUBLE, Optional.empty(), folder);

        assertThat(read.extract().isAccepted()).isTrue();
        assertThat(read.extract().rows()).isEqualTo(read.rows().size() + read.ragged().size());
        otherwiseRead(text.toString()).ifPresent(others -> {
            assertThat(stripped(read.values())).isEqualTo(stripped(others.stream().filter(record -> record.size() == 2).toList()));
            assertThat(read.ragged().stream().map(row -> row.get(1)).toList())
                .isEqualTo(others.stream().filter(record -> record.size() != 2).map(record -> String.valueOf(record.size())).toList());
        });
    }

    /** The other library passes over blanks behind a closing quote; no value of ours ends in blanks once it is checked. */
    private static List<List<String>> stripped(List<List<String>> records) {
        return records.stream().map(record -> record.stream().map(String::stripTrailing).toList()).toList();
    }

    /** Records after the first; nothing, if the other library refuses the text. */
    private static Optional<List<List<String>>> otherwiseRead(String text) {
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
            for (CSVRecord record : parser) {
                records.add(List.of(record.values()));
            }
            return Optional.of(records.subList(1, records.size()));
        } catch (IOException | UncheckedIOException refused) {
            return Optional.empty();
        }
    }

    private void anyBytes(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(3_000)];
        boolean isWild = random.nextBoolean();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (isWild ? random.nextInt(256) : ",\"\n\rab\u00e9\u00ff".charAt(random.nextInt(8)));
        }
        Quote quote = Quote.values()[random.nextInt(Quote.values().length)];
        Optional<Encoding> encoding = Optional.of(Encoding.values()[random.nextInt(Encoding.values().length)]).filter(any -> random.nextBoolean());
        ReadText read = ReadText.of(bytes, ',', quote, encoding, folder);

        assertThat(read.extract().rows()).isEqualTo(read.rows().size() + read.ragged().size());
        assertThat(read.extract().isAccepted()).isEqualTo(read.extract().issues().stream().noneMatch(issue -> issue.rule().equals("R-FILE-001")));
        assertThat(read.extract().bytes()).isEqualTo(bytes.length);
    }

    /** What the charset can say, and without quotes what may stand in a field of the dialect. */
    private static String text(SplittableRandom random, int most, char delimiter, Quote quote, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(most); pieces > 0; pieces--) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            boolean breaks = piece.indexOf('\n') >= 0 || piece.indexOf('\r') >= 0 || piece.indexOf(delimiter) >= 0;
            if (charset.newEncoder().canEncode(piece) && (quote != Quote.NONE || !breaks)) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static boolean needsQuotes(String value, char delimiter, char quote) {
        return value.indexOf(quote) >= 0 || value.indexOf(delimiter) >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
    }

    private static long lineBreaks(String value) {
        return value.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
    }
}
