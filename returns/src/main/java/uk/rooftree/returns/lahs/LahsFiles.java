package uk.rooftree.returns.lahs;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.reports.worksheet.WorksheetWriter;
import uk.rooftree.warehouse.FolderTree;

/** The files of a return: what is sent, what is read and signed, what is still to be answered. The same return gives the same bytes. */
public final class LahsFiles {

    private LahsFiles() {
    }

    /**
     * Writes the files beside their places first, then puts each in its place.
     *
     * @return the files, the one to read first
     */
    public static List<Path> write(LahsReturn made, Path folder) {
        Path unfinished = folder.resolve(".unfinished");
        try {
            Files.createDirectories(unfinished);
            FolderTree.empty(unfinished);
            List<Path> written = new ArrayList<>(new WorksheetWriter(new LahsWorksheet(made).sheet()).write(unfinished));
            written.add(Files.writeString(unfinished.resolve("upload.csv"), UploadSheet.text(made.answers()), StandardCharsets.UTF_8));
            written.add(Files.writeString(unfinished.resolve("to-answer.csv"), toAnswer(made), StandardCharsets.UTF_8));
            List<Path> placed = new ArrayList<>();
            for (Path file : written) {
                placed.add(Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
            }
            Files.delete(unfinished);
            return placed;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the return in \"%s\": %s".formatted(folder, unwritable.getMessage()), unwritable);
        }
    }

    /** What nobody has answered yet, as the file of typed answers has it: to be filled in and put in its place. */
    private static String toAnswer(LahsReturn made) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(TypedAnswers.COLUMNS);
            for (Answer answer : made.answers()) {
                if (answer.state() == Answer.State.MISSING && answer.question().formula().canBeTyped()) {
                    csv.writeRecord(answer.code(), "", "", "", "", answer.question().section(), answer.question().label(), TypeIt.words(answer), answer.last().orElse(""));
                }
            }
        }
        return text.toString();
    }
}
