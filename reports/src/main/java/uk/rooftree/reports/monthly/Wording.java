package uk.rooftree.reports.monthly;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** What figures are called on a page and what they mean in plain words; {@code wording.csv} beside this class. */
public final class Wording {

    /**
     * @param leftOut which units cannot be used, in plain words; may be empty
     * @param source  where the definition comes from
     */
    public record Entry(String figure, String name, String words, String leftOut, String source) { }

    private final Map<String, Entry> entries;

    private Wording(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    public static Wording packaged() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(
                new InputStreamReader(Wording.class.getResourceAsStream("wording.csv"), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : reader) {
                entries.put(line.getField("figure"), new Entry(line.getField("figure"), line.getField("name"), line.getField("words"), line.getField("left_out"), line.getField("source")));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read wording.csv", unreadable);
        }
        return new Wording(entries);
    }

    /** The figure's name, in the plural where it counts things. */
    public String name(String figure) {
        Entry entry = entries.get(figure);
        if (entry == null) {
            throw new IllegalArgumentException("Cannot find the figure \"%s\" in wording.csv".formatted(figure));
        }
        return entry.name();
    }

    /** The figure's name; empty for one that stands on no page. */
    Optional<String> findName(String figure) {
        return Optional.ofNullable(entries.get(figure)).map(Entry::name);
    }

    /** Which units cannot be used and why, behind their number: "lettings without a known application". */
    public String leftOut(String figure) {
        String words = entries.get(figure).leftOut();
        return words.isEmpty() ? "that could not be used" : words;
    }

    /** All figures of the report, in the order of its pages. */
    public java.util.Collection<Entry> entries() {
        return entries.values();
    }
}
