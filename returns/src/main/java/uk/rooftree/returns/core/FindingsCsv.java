package uk.rooftree.returns.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.warehouse.SpreadsheetCell;
import uk.rooftree.warehouse.UserFault;

/** What a check found as a list for those who correct it: UTF-8, one line a finding, as they are found. The same file gives the same bytes. */
public final class FindingsCsv implements AutoCloseable {

    private static final List<String> HEADER = List.of("row", "tenant_code", "property_ref", "officer", "field", "name", "question", "category", "rule", "message", "mend");

    private final Path file;
    private final CsvWriter csv;

    /** @throws UserFault if the file cannot be written */
    public FindingsCsv(Path file) {
        this.file = file;
        try {
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw fault(refused);
        }
        csv.writeRecord(HEADER);
    }

    public void write(Finding finding) {
        csv.writeRecord(Stream.of(String.valueOf(finding.row()), finding.tenantCode(), finding.propertyRef(), finding.officer(), String.valueOf(finding.field()),
            finding.name(), finding.question(), finding.category().toString(), finding.rule(), finding.message(), finding.mend()).map(SpreadsheetCell::asText).toList());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException | UncheckedIOException full) {
            throw fault(full);
        }
    }

    private UserFault fault(Exception cause) {
        return new UserFault("Cannot write \"%s\": %s. Give a file in a folder that is there and may be written to.".formatted(file, cause.getMessage()), cause);
    }
}
