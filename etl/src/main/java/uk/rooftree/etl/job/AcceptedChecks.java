package uk.rooftree.etl.job;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.etl.staging.Acceptance;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.DurableFolder;

/**
 * The home's record of checks that somebody overruled, {@code accepted.csv}: for which as-at date, which check of which feed, why, who said so
 * and when. What stands there holds for every run of that date.
 */
final class AcceptedChecks {

    private static final List<String> HEADER = List.of("as_at", "rule", "feed", "because", "accepted_by", "accepted_at");

    private final Path file;

    AcceptedChecks(Path home) {
        this.file = home.resolve("accepted.csv");
    }

    /**
     * What was accepted of a date's folder.
     *
     * @throws UserFault if the file is not as it was written
     */
    List<Acceptance> of(LocalDate asAt) {
        List<Acceptance> accepted = new ArrayList<>();
        for (List<String> line : lines()) {
            if (line.get(0).equals(asAt.toString())) {
                try {
                    accepted.add(new Acceptance(line.get(1), line.get(2), line.get(3)));
                } catch (IllegalArgumentException wrong) {
                    throw new UserFault("Cannot read \"%s\": %s. Put the line of %s right, or delete it.".formatted(file, wrong.getMessage(), asAt), wrong);
                }
            }
        }
        return accepted;
    }

    /** Adds to the record; what stands there for the same check of the same feed stays as it was said first. */
    void add(LocalDate asAt, List<Acceptance> accepted, String by, Instant at) {
        List<List<String>> lines = new ArrayList<>(lines());
        for (Acceptance one : accepted) {
            boolean isThere = lines.stream().anyMatch(line -> line.subList(0, 3).equals(List.of(asAt.toString(), one.rule(), one.feed())));
            if (!isThere) {
                lines.add(List.of(asAt.toString(), one.rule(), one.feed(), one.because(), by, at.toString()));
            }
        }
        try {
            DurableFolder.create(file.getParent()).put(file.getFileName().toString(), out -> {
                StringWriter text = new StringWriter();
                try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
                    csv.writeRecord(HEADER);
                    lines.forEach(csv::writeRecord);
                }
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException refused) {
            throw new UserFault("Cannot write \"%s\": %s. Let the account that runs rooftree write there; nothing was run.".formatted(file, refused.getMessage()), refused);
        }
    }

    private List<List<String>> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<List<String>> lines = new ArrayList<>();
            for (NamedCsvRecord line : csv) {
                lines.add(HEADER.stream().map(column -> line.findField(column).orElse("")).toList());
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
