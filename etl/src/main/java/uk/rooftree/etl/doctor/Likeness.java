package uk.rooftree.etl.doctor;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** How alike two names are, 0 to 1: as they are spelt, and by the words in them, where housing systems shorten words in usual ways. */
final class Likeness {

    private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();
    /** Two words spelt so alike are one. */
    private static final double SAME_WORD = 0.92;

    /** Less alike than this, spelling says nothing. */
    private static final double ALIKE_SPELLING = 0.9;

    private final Map<String, String> words = new HashMap<>();

    Likeness() {
        try (CsvReader<NamedCsvRecord> file = CsvReader.builder().ofNamedCsvRecord(
            new InputStreamReader(Likeness.class.getResourceAsStream("words.csv"), StandardCharsets.UTF_8))) {
            file.forEach(line -> words.put(line.getField("word"), line.getField("stands_for")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    double of(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        double spelling = SPELLING.apply(String.join("", first), String.join("", second));
        return Math.max(byWords(first, second), spelling >= ALIKE_SPELLING ? spelling * 0.9 : 0);
    }

    /** Whether two names are the same words. */
    boolean isSame(String one, String other) {
        return words(one).equals(words(other));
    }

    /** Twice the words in common by all words. */
    private static double byWords(List<String> first, List<String> second) {
        List<String> left = new ArrayList<>(second);
        int common = 0;
        for (String word : first) {
            for (String candidate : left) {
                if (word.equals(candidate) || word.length() > 3 && SPELLING.apply(word, candidate) >= SAME_WORD) {
                    left.remove(candidate);
                    common++;
                    break;
                }
            }
        }
        return 2.0 * common / (first.size() + second.size());
    }

    /** The words of a name as they are compared: AppRef, APP_REF and "Application reference" have the same. */
    private List<String> words(String name) {
        List<String> found = new ArrayList<>();
        for (String word : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                for (String meant : words.getOrDefault(word, word).split(" ")) {
                    // of and the stand for nothing
                    if (!meant.isEmpty() && !found.contains(meant)) {
                        found.add(meant);
                    }
                }
            }
        }
        return found;
    }
}
