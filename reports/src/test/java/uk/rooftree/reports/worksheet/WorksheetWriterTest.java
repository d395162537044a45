package uk.rooftree.reports.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorksheetWriterTest {

    private static final Worksheet SHEET = new Worksheet("LAHS 2025-26", "Smallshire", "E07999002  ·  as at 31 March 2026", "Not ready to be sent. 1 errors.", "Official",
        LocalDate.of(2026, 3, 31), List.of(
            new Worksheet.Part("Errors", "Errors", List.of("Check", "What is wrong", "", "", "Outcome", "What to do", "Why"),
                List.of(new Worksheet.Row(List.of("LAHS-C-2", "more have preference than are on the list", "", "", "broken", "Correct either.", "guidance"), true))),
            new Worksheet.Part("Section C", "Section C: allocations", List.of("Code", "Question", "Answer", "Last year", "Change", "What it counts", "From"), List.of(
                new Worksheet.Row(List.of("cc1a", "households on list", new BigDecimal("1234"), new BigDecimal("1200.5"), new BigDecimal("33.5"), "LAHS households", "lahs.cc1a"), false),
                new Worksheet.Row(List.of("cc7a", "choice-based lettings", "Y", "", "", "typed in", "J Smith"), false)))));

    @TempDir
    private Path folder;

    @Test
    void the_pdf_has_every_part_with_its_heads() throws IOException {
        Path pdf = new WorksheetWriter(SHEET).write(folder).get(0);

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("LAHS 2025-26", "Smallshire", "Not ready to be sent. 1 errors.", "Errors", "LAHS-C-2", "What to do",
                "Section C: allocations", "households on list", "1,234", "1,200.5", "choice-based lettings", "Page 1 of", "Official");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("LAHS 2025-26, Smallshire");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void numbers_of_the_workbook_are_numbers() throws IOException {
        new WorksheetWriter(SHEET).write(folder);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("worksheet.xlsx"))))) {
            List<Double> numbers = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        numbers.add(cell.getNumericCellValue());
                    } else if (!cell.toString().isBlank()) {
                        words.add(cell.toString());
                    }
                }
            }
            assertThat(numbers).containsExactly(1234.0, 1200.5, 33.5);
            assertThat(words).contains("Section C: allocations", "Code", "cc1a", "Y", "LAHS-C-2");
        }
    }

    @Test
    void the_open_document_begins_with_its_type_and_shows_the_numbers() throws IOException {
        new WorksheetWriter(SHEET).write(folder);

        assertThat(new String(Files.readAllBytes(folder.resolve("worksheet.ods")), 30, 54, StandardCharsets.ISO_8859_1))
            .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        try (ZipFile parts = new ZipFile(folder.resolve("worksheet.ods").toFile())) {
            assertThat(new String(parts.getInputStream(parts.getEntry("content.xml")).readAllBytes(), StandardCharsets.UTF_8)).contains(">1,234<", "cc7a");
        }
    }

    @Test
    void the_same_worksheet_gives_the_same_bytes() throws IOException {
        List<Path> first = new WorksheetWriter(SHEET).write(Files.createDirectory(folder.resolve("first")));
        List<Path> second = new WorksheetWriter(SHEET).write(Files.createDirectory(folder.resolve("second")));

        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
    }
}
