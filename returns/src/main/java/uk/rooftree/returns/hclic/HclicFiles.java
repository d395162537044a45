package uk.rooftree.returns.hclic;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import uk.rooftree.reports.worksheet.WorksheetWriter;
import uk.rooftree.warehouse.FolderTree;

/** The files of a return, all in one folder: what is read and signed, every cell, what is to be corrected. The same return gives the same bytes. */
public final class HclicFiles {

    private static final List<String> CELL_HEADS = List.of("table", "cell", "value", "last_quarter", "change", "unit", "rows", "label", "title", "section", "source",
        "definition", "figure");
    private static final List<String> FINDING_HEADS = List.of("severity", "rule", "case_ref", "placement_ref", "officer", "feed", "file", "line", "field", "element",
        "message", "fix", "source");

    private HclicFiles() {
    }

    /**
     * Writes the files beside their places first, then puts each in its place.
     *
     * @return the files, the one to read first
     */
    public static List<Path> write(HclicReturn made, Path folder) {
        Path unfinished = folder.resolve(".unfinished");
        try {
            Files.createDirectories(unfinished);
            FolderTree.empty(unfinished);
            List<Path> written = new ArrayList<>(new WorksheetWriter(new HclicWorksheet(made).sheet()).write(unfinished));
            written.add(csv(unfinished.resolve("cells.csv"), CELL_HEADS, made.cells().stream().map(HclicFiles::cell)));
            written.add(csv(unfinished.resolve("findings.csv"), FINDING_HEADS, made.findings().stream().map(HclicFiles::finding)));
            if (made.reconciled().isPresent()) {
                written.add(csv(unfinished.resolve("reconciliation.csv"), List.of("table", "cell", "outcome", "ours", "supplier", "difference"),
                    made.reconciled().get().stream().map(HclicFiles::reconciled)));
            } else {
                Files.deleteIfExists(folder.resolve("reconciliation.csv"));
            }
            written.add(csv(unfinished.resolve("elements.csv"), List.of("section", "feed", "column_name", "element", "status"),
                made.elements().stream().map(element -> List.of(element.section(), element.feed(), element.column(), element.name(), element.status()))));
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

    private static List<String> cell(Cell cell) {
        return List.of(cell.table(), cell.code(), text(cell.value()), text(cell.last()), text(cell.change()), cell.unit(), String.valueOf(cell.rows()), cell.label(),
            cell.title(), cell.section(), cell.source(), cell.definition(), cell.figure().orElse(""));
    }

    private static List<String> finding(Finding finding) {
        return Stream.of(finding.severity().toString(), finding.rule(), finding.caseRef(), finding.placement(), finding.officer(), finding.feed(), finding.file(),
            finding.line(), finding.field(), finding.element(), finding.message(), finding.fix(), finding.source()).map(HclicFiles::asText).toList();
    }

    private static List<String> reconciled(Reconciled line) {
        return List.of(asText(line.table()), asText(line.cell()), line.outcome().toString(), text(line.ours()), text(line.theirs()), text(line.difference()));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String asText(String value) {
        return value.matches("(?s)[=@\\t\\r+-].*") ? "'" + value : value;
    }

    private static Path csv(Path file, List<String> heads, Stream<List<String>> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(heads);
            lines.forEach(csv::writeRecord);
        }
        return Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
    }
}
