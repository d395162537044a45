package uk.rooftree.returns.core.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.warehouse.SpreadsheetCell;
import uk.rooftree.warehouse.UserFault;

/** A list for people as a CSV: UTF-8, a line of names, nothing in it that a spreadsheet takes for a formula. */
final class ListFile {

    private ListFile() {
    }

    /**
     * Writes a list; null is blank.
     *
     * @throws UserFault if it cannot be written
     */
    static void write(Path file, List<String> header, List<? extends List<?>> lines) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(header);
            lines.forEach(line -> csv.writeRecord(line.stream().map(value -> SpreadsheetCell.asText(Objects.toString(value, ""))).toList()));
        } catch (IOException | UncheckedIOException refused) {
            throw new UserFault("Cannot write \"%s\": %s. Let the account that runs rooftree write there.".formatted(file, refused.getMessage()), refused);
        }
    }
}
