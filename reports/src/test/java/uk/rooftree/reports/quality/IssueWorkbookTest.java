package uk.rooftree.reports.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as Apache POI reads it, which had no part in writing it. */
class IssueWorkbookTest {

    @TempDir
    private Path folder;

    private final QualityTables tables = new QualityTables();

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void a_list_has_what_is_wrong_what_to_do_since_when_and_how_often() throws IOException {
        three();
        try (XSSFWorkbook workbook = written(IssueFilter.all())) {
            assertThat(texts(workbook.getSheet("To correct"))).containsExactly(
                "Officer|Feed|Rule|Reference|What is wrong|What to do|Column|Value|Level|Status|Since|Times seen|File|Line",
                "AB|void|R-VOID-009|V2|keys out before in|Correct the keys.|keys_out_date|2026-01-02|flag|still open|2025-11-30|5|void.csv|3",
                "ZB|void|R-VOID-003|V1|void ends before it starts|Correct the void.|void_end|2026-01-01|reject|new|2026-03-31|1|void.csv|2");
            assertThat(texts(workbook.getSheet("Resolved"))).containsExactly(
                "Officer|Feed|Rule|Reference|What was wrong|Column|Level|Since|Times seen",
                "AB|void|R-VOID-008|V3|works before the void|works_complete_date|flag|2026-01-31|2");
        }
    }

    @Test
    void each_issue_tells_the_figures_it_touches_and_what_they_would_be_without_it() throws IOException {
        three();
        tables.figure("void", "R-VOID-009", "V2", "keys_out_date", "voids.relets", "1", "0", "68", "67", "homes", "0")
            .figure("void", "R-VOID-009", "V2", "keys_out_date", "voids.relet_days.core", "1", "0", "31.5", "-", "days", "1")
            .figure("void", "R-VOID-009", "V8", "keys_out_date", "voids.relets", "1", "0", "68", "67", "homes", "0");
        try (XSSFWorkbook workbook = written(IssueFilter.all())) {
            assertThat(texts(workbook.getSheet("Figures touched"))).containsExactly(
                "Officer|Feed|Rule|Reference|Column|Figure|Units counted|Units left out|Value|Value without them|Difference|Unit",
                "AB|void|R-VOID-009|V2|keys_out_date|voids.relet_days.core|1|0|31.5|||days",
                "AB|void|R-VOID-009|V2|keys_out_date|voids.relets|1|0|68|67|-1|homes");
        }
    }

    @Test
    void headings_stay_and_every_sheet_has_a_filter_over_all_its_rows() throws IOException {
        three();
        try (XSSFWorkbook workbook = written(IssueFilter.all())) {
            XSSFSheet list = workbook.getSheet("To correct");
            assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(list.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:N3");
            assertThat(workbook.getSheet("Summary").getPaneInformation().isFreezePane()).isTrue();
            assertThat(workbook.getSheet("Summary").getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A9:L10");
        }
    }

    @Test
    void the_summary_counts_by_feed_rule_and_officer_and_says_what_the_rule_finds() throws IOException {
        three();
        try (XSSFWorkbook workbook = written(IssueFilter.all())) {
            assertThat(texts(workbook.getSheet("Summary"))).containsExactly("Data issues, Smallshire", "As at|2026-03-31", "Release|7", "Listed|every issue",
                "To correct|2", "Resolved|1", "Marking|Internal – not for publication. Issues of protected records are counted, never listed.", "",
                "Feed|Rule|The rule finds|Level|Officer|To correct|New|Still open|Resolved|Rows rejected|Rows flagged|Rows waiting",
                "void|R-VOID-009|keys_out_date before keys_in_date|flag|AB|5|2|3|1||4");
            assertThat(texts(workbook.getSheet("Feeds"))).contains("void|yes|9|8|1|2|0|1|3|1", "decant|not supplied|0|0|0|0|0|0|0|0");
        }
    }

    @Test
    void what_was_typed_is_text_whatever_it_begins_with() throws IOException {
        List<String> typed = List.of("=cmd|' /C calc'!A0", "=1+1", "+44 1234", "-2+3", "@SUM(1+1)", "\t=1", "\r=1", "\n=1", "'=1", "0042", "1E5", "2026-01-01", "TRUE",
            " blanks ", "<b>&amp;\"'", "_x0041_", "\u0001\u001F", "naïve £ 😀", "https://example.org/");
        for (int i = 0; i < typed.size(); i++) {
            tables.issue(String.valueOf(i + 1), "new", typed.get(i), "void", "R-VOID-003", "reject", typed.get(i), "void.csv", "2", "void_end", typed.get(i),
                typed.get(i), "Correct it.", "2026-03-31", "1");
        }
        try (XSSFWorkbook workbook = written(IssueFilter.all())) {
            XSSFSheet list = workbook.getSheet("To correct");
            for (int i = 0; i < typed.size(); i++) {
                for (int column : List.of(0, 3, 4, 7)) {
                    Cell cell = list.getRow(i + 1).getCell(column);
                    assertThat(cell.getCellType()).as(typed.get(i)).isEqualTo(CellType.STRING);
                    assertThat(cell.getStringCellValue()).isEqualTo(typed.get(i));
                }
            }
            assertThat(list.getHyperlinkList()).isEmpty();
        }
    }

    @Test
    void a_value_longer_than_a_cell_is_cut_and_says_so() throws IOException {
        tables.issue("1", "new", "-", "void", "R-VOID-003", "reject", "V1", "void.csv", "2", "void_end", "x".repeat(40_000), "m", "Correct it.", "2026-03-31", "1");
        try (XSSFWorkbook workbook = written(IssueFilter.all())) {
            String value = workbook.getSheet("To correct").getRow(1).getCell(7).getStringCellValue();
            assertThat(value).hasSize(32_767).endsWith("x…");
        }
    }

    @Test
    void an_officer_is_sent_the_issues_of_that_officer_alone() throws IOException {
        three();
        try (XSSFWorkbook workbook = written(new IssueFilter(Optional.of("AB"), Optional.empty(), Optional.empty(), IssueFilter.Wanted.ALL))) {
            assertThat(texts(workbook.getSheet("To correct"))).hasSize(2).last().asString().startsWith("AB|void|R-VOID-009|V2");
            assertThat(texts(workbook.getSheet("Summary"))).contains("Listed|officer AB");
            assertThat(workbook.getSheet("Feeds")).isNull();
        }
    }

    @Test
    void the_new_have_no_list_of_the_resolved_and_the_resolved_none_of_those_that_stand() throws IOException {
        three();
        try (XSSFWorkbook workbook = written(new IssueFilter(Optional.empty(), Optional.of("void"), Optional.empty(), IssueFilter.Wanted.NEW))) {
            assertThat(texts(workbook.getSheet("To correct"))).hasSize(2).last().asString().startsWith("ZB");
            assertThat(workbook.getSheet("Resolved")).isNull();
        }
        try (XSSFWorkbook workbook = written(new IssueFilter(Optional.empty(), Optional.empty(), Optional.of("R-VOID-008"), IssueFilter.Wanted.RESOLVED))) {
            assertThat(workbook.getSheet("To correct")).isNull();
            assertThat(texts(workbook.getSheet("Resolved"))).hasSize(2);
        }
    }

    @Test
    void rows_beyond_a_sheet_are_left_to_the_csv_and_the_summary_says_how_many() throws IOException {
        for (int i = 1; i <= 25; i++) {
            tables.issue(String.valueOf(i), "new", "-", "void", "R-VOID-003", "reject", "V" + i);
        }
        Path file = folder.resolve("issues.xlsx");
        IssueWorkbook.write(tables.source(), IssueFilter.all(), file, 21);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheet("To correct").getLastRowNum()).isEqualTo(20);
            assertThat(texts(workbook.getSheet("Summary"))).contains("To correct|25, of which the last 5 do not fit on the sheet: issues.csv has them all");
        }
    }

    @Test
    void the_same_issues_give_the_same_bytes_whenever_they_are_written() throws Exception {
        three();
        written(IssueFilter.all()).close();
        byte[] first = Files.readAllBytes(folder.resolve("issues.xlsx"));
        Thread.sleep(1_100);
        written(IssueFilter.all()).close();
        assertThat(Files.readAllBytes(folder.resolve("issues.xlsx"))).isEqualTo(first);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("issues.xlsx"));
        }
    }

    private void three() {
        tables.issue("1", "open", "AB", "void", "R-VOID-009", "flag", "V2", "void.csv", "3", "keys_out_date", "2026-01-02", "keys out before in", "Correct the keys.",
                "2025-11-30", "5")
            .issue("2", "new", "ZB", "void", "R-VOID-003", "reject", "V1", "void.csv", "2", "void_end", "2026-01-01", "void ends before it starts", "Correct the void.",
                "2026-03-31", "1")
            .issue("3", "resolved", "AB", "void", "R-VOID-008", "flag", "V3", "-", "-", "works_complete_date", "-", "works before the void", "-", "2026-01-31", "2")
            .rule("void", "R-VOID-009", "flag", "AB", "2", "3", "1", "4", "1", "1", "1", "0", "2025-11-30")
            .feed("2026-03-31", "void", "true", "9", "8", "1", "2", "0", "1", "3", "1")
            .feed("2026-03-31", "decant", "false", "0", "0", "0", "0", "0", "0", "0", "0")
            .feed("2026-02-28", "void", "true", "5", "5", "0", "0", "0", "0", "0", "0");
    }

    private XSSFWorkbook written(IssueFilter filter) throws IOException {
        Path file = folder.resolve("issues.xlsx");
        IssueWorkbook.write(tables.source(), filter, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            List<String> cells = new ArrayList<>();
            for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                cells.add(text(row.getCell(column)));
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
        }
        return cell.getStringCellValue();
    }
}
