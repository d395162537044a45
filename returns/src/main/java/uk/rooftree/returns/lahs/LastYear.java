package uk.rooftree.returns.lahs;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.returns.table.TableFile;

/**
 * Last year's answers.
 *
 * @param source  where they are from, in words
 * @param answers by code, in the form's own writing
 */
record LastYear(String source, Map<String, String> answers) {

    /** In the file of a submission, stands where codes do and has the source beside it. */
    private static final String SOURCE = "(from)";

    LastYear {
        answers = new TreeMap<>(answers);
    }

    static LastYear unknown() {
        return new LastYear("not known", Map.of());
    }

    /** As a submission keeps them. */
    String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("code", "answer");
            csv.writeRecord(SOURCE, source);
            answers.forEach((code, answer) -> csv.writeRecord(code, answer));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot write into memory", impossible);
        }
        return text.toString();
    }

    /** Reads what {@link #text} wrote. */
    static LastYear read(Path file) {
        Map<String, String> answers = new TreeMap<>();
        for (TableFile.Line line : TableFile.read(file, List.of("code", "answer")).lines()) {
            answers.put(line.text("code"), line.text("answer"));
        }
        String source = answers.remove(SOURCE);
        return new LastYear(source == null ? "not known" : source, answers);
    }
}
