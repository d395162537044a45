package uk.rooftree.returns.lahs;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.warehouse.UserFault;

/** The form's bulk-upload sheet: codes in row one, answers in row two, UTF-8. */
final class UploadSheet {

    private UploadSheet() {
    }

    static String text(List<Answer> answers) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(answers.stream().map(Answer::code).toList());
            csv.writeRecord(answers.stream().map(Answer::cell).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Cannot write into memory", impossible);
        }
        return text.toString();
    }

    /**
     * Answers by code from a sheet that was sent.
     *
     * @throws UserFault if it is none
     */
    static Map<String, String> read(Path file) {
        List<List<String>> rows = rows(file);
        if (rows.size() < 2) {
            throw new UserFault("Cannot read \"%s\": a bulk-upload sheet has codes in row one and answers in row two; it has %d rows.".formatted(file, rows.size()));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(rows.get(0).size(), rows.get(1).size()); i++) {
            answers.put(rows.get(0).get(i), rows.get(1).get(i));
        }
        return answers;
    }

    /**
     * The codes of a sheet in their order.
     *
     * @throws UserFault if a code stands twice, or the catalogue does not ask it
     */
    static List<String> codes(Path file, Catalogue catalogue) {
        List<String> problems = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<String> row = rows(file).stream().findFirst().orElse(List.of());
        for (int i = 0; i < row.size(); i++) {
            String code = row.get(i);
            if (code.isEmpty()) {
                continue;
            }
            if (codes.contains(code)) {
                problems.add("line 1, column %d: \"%s\" stands twice".formatted(i + 1, code));
            } else if (!catalogue.asks(code)) {
                problems.add("line 1, column %d: \"%s\" is not in the catalogue of %s: add it in returns/lahs-questions.csv".formatted(i + 1, code, catalogue.year()));
            }
            codes.add(code);
        }
        if (!problems.isEmpty() || codes.isEmpty()) {
            throw new UserFault("Invalid \"%s\":%n  %s%nCorrect it and try again; nothing was done.".formatted(file,
                codes.isEmpty() ? "line 1: no codes" : String.join(System.lineSeparator() + "  ", problems)));
        }
        return codes;
    }

    private static List<List<String>> rows(Path file) {
        try {
            String text = Files.readString(file);
            try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                return reader.stream().limit(2).map(line -> line.getFields().stream().map(String::strip).toList()).toList();
            }
        } catch (CharacterCodingException encoded) {
            throw new UserFault("Cannot read \"%s\": it is not in UTF-8. Save it as \"CSV UTF-8\" and try again.".formatted(file), encoded);
        } catch (IOException | CsvParseException unreadable) {
            throw new UserFault("Cannot read \"%s\": %s. Save the sheet as CSV with commas and try again.".formatted(file, unreadable.getMessage()), unreadable);
        }
    }
}
