package uk.rooftree.etl.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.warehouse.SpreadsheetCell;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;

/**
 * The issue list, for those who correct records at source: UTF-8, one line an issue, in the order of the contract's feeds, then of
 * files and lines; since which as-at date it has stood, and at how many. The same issues give the same bytes.
 */
public final class IssuesCsv {

    /** What may be listed of the issues. */
    public static final TableName LISTING = TableName.of("core.issue_listing");

    private static final List<String> HEADER = List.of("as_at", "feed", "file", "line", "key", "level", "rule", "column", "value", "message",
        "officer", "since", "times_seen");

    private IssuesCsv() {
    }

    /** Writes the issues of one as-at date; those of protected records say their rule alone. */
    public static void write(Engine engine, String councilCode, LocalDate asAt, Path file) {
        Rows issues = engine.query(Template.named("issues_csv")
            .with("council_code", Engine.literal(councilCode))
            .with("as_at", Engine.literal(asAt.toString()))
            .text());
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEADER);
            for (List<Object> issue : issues.rows()) {
                csv.writeRecord(issue.stream().map(value -> value == null ? "" : SpreadsheetCell.asText(value.toString())).toList());
            }
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write %s: %s".formatted(file, full.getMessage()), full);
        }
    }
}
