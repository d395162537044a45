package uk.rooftree.returns.table;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Answers of the same return for the year or quarter before.
 *
 * @param source  where they are from, in words
 * @param answers by code, in the form's own writing
 */
public record EarlierAnswers(String source, Map<String, String> answers) {

    /** In the file of a submission, stands where codes do and has the source beside it. */
    private static final String SOURCE = "(from)";

    public EarlierAnswers {
        answers = new TreeMap<>(answers);
    }

    /** Where there are none. */
    public static EarlierAnswers unknown() {
        return new EarlierAnswers("not known", Map.of());
    }

    /** As a submission keeps them. */
    public String text() {
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
    public static EarlierAnswers read(Path file) {
        Map<String, String> answers = new TreeMap<>();
        for (TableFile.Line line : TableFile.read(file, List.of("code", "answer")).lines()) {
            answers.put(line.text("code"), line.text("answer"));
        }
        String source = answers.remove(SOURCE);
        return new EarlierAnswers(source == null ? "not known" : source, answers);
    }
}
