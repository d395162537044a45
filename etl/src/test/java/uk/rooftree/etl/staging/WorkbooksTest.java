package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.rooftree.etl.staging.WorkbookFiles.excel;
import static uk.rooftree.etl.staging.WorkbookFiles.openDocument;
import static uk.rooftree.etl.staging.WorkbookFiles.row;
import static uk.rooftree.etl.staging.WorkbookFiles.tableRow;
import static uk.rooftree.etl.staging.WorkbookFiles.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.staging.LandedFile.Outcome;
import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.council.FileName;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.council.WorkbookLayout;

/** Workbooks of Excel and of OpenDocument, taken through the real load. */
class WorkbooksTest {

    private static final String AS_AT = "2026-10-31";
    private static final String[] HEADER = {"property_ref", "property_type", "ownership", "bedrooms", "weekly_rent", "acquired_date", "address_line_1"};

    @TempDir
    private Path folder;

    private LoadedFolders folders;

    @BeforeEach
    void open() {
        folders = new LoadedFolders(folder);
    }

    @AfterEach
    void close() {
        folders.close();
    }

    // ---- as programs write them ----

    @Test
    void a_workbook_written_by_openpyxl_is_read_below_its_title_from_the_sheet_that_has_the_columns() throws IOException {
        file("property.xlsx", resource("homes-openpyxl.xlsx"));
        folders.load(AS_AT);

        assertThat(folders.outcome().isStopped()).isFalse();
        assertThat(folders.kept("property", "property_ref")).containsExactly("00123", "124", "P9");
        assertThat(folders.kept("property", "bedrooms")).containsExactly("2", "3", "1");
        assertThat(folders.kept("property", "weekly_rent")).containsExactly("95.1000", "101.5000", "80.3000");
        assertThat(folders.kept("property", "acquired_date")).containsExactly("1987-05-31", "1990-01-02", "2001-02-03");
        assertThat(folders.kept("property", "lift_flag")).containsExactly("true", "false", "false");
        assertThat(folders.kept("property", "address_line_1")).containsExactly("1 Café Row\nAnnexe", "2 & <3> High Street", "padded");
        assertThat(lines()).containsExactly(5L, 6L, 8L);
        assertThat(folders.counts("property")).isEqualTo(new FeedCounts("property", true, 3, 3, 0));
    }

    @Test
    void a_workbook_written_by_xlsxwriter_counting_from_1904_gives_the_values_its_formulas_last_had() throws IOException {
        folders.source(new SourceSettings("property", SourceSettings.ISO_DATE, Map.of("Property Ref", "property_ref", "PROPERTY REF ", "property_ref"), Map.of(),
            List.of(new WorkbookLayout(new FileName("homes*.xlsx"), Optional.empty(), OptionalInt.empty()))));
        file("homes.xlsx", resource("homes-xlsxwriter.xlsx"));
        folders.load(AS_AT);

        assertThat(folders.kept("property", "property_ref")).containsExactly("00123", "123456789012345");
        assertThat(folders.kept("property", "bedrooms")).containsExactly("2", "3");
        assertThat(folders.kept("property", "weekly_rent")).containsExactly(null, "101.5000");
        assertThat(folders.issues("R-GEN-003")).singleElement().asString().contains("property:2 00123 weekly_rent \"#DIV/0!\"");
        assertThat(folders.kept("property", "acquired_date")).containsExactly("1987-05-31", "2004-01-01");
        assertThat(folders.kept("property", "address_line_1")).containsExactly("1 High Street", "2 x");
    }

    @Test
    void an_opendocument_sheet_is_read_like_an_excel_one() {
        file("property.ods", zip(openDocument(tableRow("Homes of Exampleshire") + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
            + "<table:table-header-rows>" + tableRow(concat("", HEADER)) + "</table:table-header-rows>"
            + "<table:table-row><table:table-cell/><table:table-cell office:value-type=\"string\"><text:p>00123</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"string\"><text:p>flat</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>council</text:p></table:table-cell>"
            + "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\" calcext:value-type=\"float\"><text:p>2.00</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"currency\" office:currency=\"GBP\" office:value=\"95.1\"><text:p>£95.10</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"date\" office:date-value=\"1987-05-31\"><text:p>31/05/87</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>ask the officer</text:p></office:annotation>"
            + "<text:p>1<text:s text:c=\"2\"/><text:span>Café</text:span> Row</text:p><text:p>Annexe</text:p></table:table-cell>"
            + "<table:table-cell table:number-columns-repeated=\"16376\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
            + "<table:table-row><table:table-cell/><table:table-cell office:value-type=\"float\" office:value=\"124\"/><table:table-cell office:value-type=\"string\"><text:p>house</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"string\"><text:p>council</text:p></table:table-cell><table:covered-table-cell/>"
            + "<table:table-cell office:value-type=\"float\" office:value=\"0\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
            + "<table:table-cell office:value-type=\"date\" office:date-value=\"2001-02-03T00:00:00\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048560\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>")));
        folders.load(AS_AT);

        assertThat(folders.outcome().isStopped()).isFalse();
        assertThat(folders.kept("property", "property_ref")).containsExactly("00123", "124");
        assertThat(folders.kept("property", "bedrooms")).containsExactly("2", null);
        assertThat(folders.kept("property", "weekly_rent")).containsExactly("95.1000", null);
        assertThat(folders.kept("property", "acquired_date")).containsExactly("1987-05-31", "2001-02-03");
        assertThat(folders.kept("property", "address_line_1")).containsExactly("1  Café Row\nAnnexe", null);
        assertThat(folders.issues("R-GEN-003")).singleElement().asString().contains("weekly_rent \"#DIV/0!\" is not a decimal");
        assertThat(lines()).containsExactly(5L, 9L);
    }

    // ---- values ----

    @Test
    void numbers_dates_and_times_come_as_the_contract_writes_them() {
        file("property.xlsx", zip(excel(row(1, HEADER)
            + cells(2, "<c t=\"n\"><v>1.2345678901234567E16</v></c>", "<c s=\"1\"><v>45000</v></c>")
            + cells(3, "<c><v>12345678901234567</v></c>", "<c s=\"2\"><v>45000.395833333336</v></c>")
            + cells(4, "<c><v>-0.30000000000000004</v></c>", "<c s=\"3\"><v>0.5</v></c>")
            + cells(5, "<c><v>1E-2</v></c>", "<c s=\"4\"><v>45000</v></c>")
            + cells(6, "<c><v>7.0</v></c>", "<c s=\"5\"><v>45000</v></c>")
            + cells(7, "<c><v>1E999999999</v></c>", "<c s=\"1\"><v>60</v></c>")
            + cells(8, "<c t=\"b\"><v>1</v></c>", "<c s=\"1\"><v>59</v></c>")
            + cells(9, "<c t=\"e\"><v>#REF!</v></c>", "<c s=\"1\"><v>-1</v></c>")
            + cells(10, "<c t=\"s\"><v>1</v></c>", "<c s=\"1\"><v>99999999</v></c>")
            + cells(11, "<c t=\"str\"><f>A1</f><v>00123</v></c>", "<c t=\"d\"><v>2026-03-31</v></c>")
            + cells(12, "<c t=\"s\"><v>999</v></c>", "<c s=\"2\"><v>44999.9999999</v></c>"))));
        folders.load(AS_AT);

        assertThat(folders.query("select address_line_1 from landing.property order by line").rows()).extracting(row -> row.get(0)).containsExactly(
            "12345678901234600", "12345678901234567", "-0.3", "0.01", "7", "1E999999999", "true", "#REF!", "1 High\nStreet", "00123", null);
        assertThat(folders.query("select acquired_date from landing.property order by line").rows()).extracting(row -> row.get(0)).containsExactly(
            "2023-03-15", "2023-03-15T09:30:00", "12:00:00", "45000", "45000", "1900-02-29", "1900-02-28", "-1", "99999999", "2026-03-31", "2023-03-15");
    }

    @Test
    void true_dates_and_dates_in_text_may_stand_in_one_column() {
        folders.source(new SourceSettings("property", "dd-MMM-yyyy", Map.of(), Map.of(),
            List.of(new WorkbookLayout(new FileName("property.xlsx"), Optional.empty(), OptionalInt.empty()))));
        file("property.xlsx", zip(excel(row(1, HEADER) + cells(2, "", "<c s=\"1\"><v>45180</v></c>") + row(3, "P3", "flat", "council", "", "", "11-Sep-2023"))));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "acquired_date")).containsExactly("2023-09-11", "2023-09-11");
    }

    // ---- which sheet, which row ----

    @Test
    void the_sheet_may_be_chosen_by_name_or_number_and_a_wrong_choice_says_what_there_is() {
        byte[] two = zip(excel(row(1, HEADER) + row(2, "P1", "flat", "council"), row(1, HEADER) + row(2, "P2", "flat", "council")));
        file("property.xlsx", two);
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessage(
            "Cannot read \"%s\": property.xlsx has the columns of property in several sheets (\"Sheet1\" and \"Sheet2\"); say which in council.yaml (sources.property.sheet). Then run again; nothing was published."
                .formatted(folders.inbox().resolve(AS_AT + "/property.xlsx")));
        sheet("sheet2", 0);
        folders.load(AS_AT);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P2");
        sheet("1", 0);
        folders.load(AS_AT);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1");
        sheet("Homes", 0);
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class)
            .hasMessageContaining("property.xlsx has no sheet \"Homes\" (found \"Sheet1\", \"Sheet2\"); correct sources.property.sheet in council.yaml");
    }

    @Test
    void a_sheet_that_is_hidden_is_not_looked_at() {
        Map<String, String> parts = excel(row(1, HEADER) + row(2, "P1", "flat", "council"), row(1, HEADER) + row(2, "P2", "flat", "council"));
        parts.compute("xl/workbook.xml", (name, xml) -> xml.replace("name=\"Sheet1\"", "name=\"Sheet1\" state=\"veryHidden\""));
        file("property.xlsx", zip(parts));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P2");
    }

    @Test
    void the_header_may_be_told_by_its_row_and_rows_above_it_are_no_rows() {
        sheet(null, 4);
        file("property.xlsx", zip(excel(row(1, HEADER) + row(2, "example", "flat", "council") + row(4, "property_ref", "ownership", "property_type") + row(6, "P1", "council", "flat"))));
        folders.load(AS_AT);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1");
        assertThat(lines()).containsExactly(6L);
    }

    @Test
    void a_required_column_that_no_sheet_has_stops_the_folder_and_is_named() {
        file("property.xlsx", zip(excel(row(1, "A title"), row(1, "Another") + row(3, "property_ref", "ownership", "bedrooms") + row(4, "P1", "council", "2"))));
        folders.load(AS_AT);
        assertThat(folders.outcome().stops()).containsExactly("property.xlsx has no column property_type");
    }

    @Test
    void a_workbook_without_any_of_the_columns_stops_the_folder() {
        file("property.xlsx", zip(excel(row(1, "A title"), "")));
        folders.load(AS_AT);
        assertThat(folders.outcome().stops())
            .containsExactly("Cannot read property.xlsx: unknown encoding or empty; no sheet has a row with the names of this feed's columns");
    }

    @Test
    void notes_beside_the_columns_are_told_by_their_letter_and_rows_that_only_look_empty_are_none() {
        file("property.xlsx", zip(excel(row(1, "", "property_ref", "", "property_type", "ownership")
            + row(2, "", "P1", "why?", "flat", "council", "", "a note") + "<row r=\"3\"><c r=\"B3\" s=\"1\"/><c r=\"C3\" t=\"inlineStr\"><is><t></t></is></c></row><row r=\"4\" hidden=\"1\"/>"
            + "<row r=\"5\" hidden=\"1\"><c r=\"B5\" t=\"inlineStr\"><is><t>P2</t></is></c><c r=\"D5\" t=\"inlineStr\"><is><t>flat</t></is></c><c r=\"E5\" t=\"inlineStr\"><is><t>council</t></is></c></row>")));
        folders.load(AS_AT);
        assertThat(folders.issues("R-FILE-004")).containsExactly("R-FILE-004 flag property:- - C \"\" column C is not used",
            "R-FILE-004 flag property:- - G \"\" column G is not used");
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1", "P2");
        assertThat(folders.counts("property").read()).isEqualTo(2);
    }

    @Test
    void the_same_workbook_is_not_loaded_twice_and_another_sheet_of_it_is() {
        file("property.xlsx", zip(excel(row(1, HEADER) + row(2, "P1", "flat", "council"), "")));
        folders.load(AS_AT);
        folders.load(AS_AT);
        assertThat(folders.landed("property").outcome()).isEqualTo(Outcome.UNCHANGED);
        sheet("1", 0);
        folders.load(AS_AT);
        assertThat(folders.landed("property").outcome()).isEqualTo(Outcome.LANDED);
    }

    // ---- what is no workbook, or a trap ----

    @Test
    void what_cannot_be_read_is_refused_with_what_to_do() {
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}, "is a workbook of the old kind (.xls) or protected by a password; save it as .xlsx without a password");
        refused("property_ref,property_type\n".getBytes(StandardCharsets.UTF_8), "is no workbook, whatever its ending says; if it is text, give it the ending .csv");
        refused(new byte[0], "is no workbook, whatever its ending says");
        byte[] whole = zip(excel(row(1, HEADER)));
        refused(Arrays.copyOf(whole, whole.length / 2), "property.xlsx is cut off or damaged");
        refused(zip(Map.of("a.csv", "a,b\n")), "is an archive but no workbook of Excel's (.xlsx) or OpenDocument's (.ods); give it the ending of what it is");
        refused(zip(with(excel(""), "xl/vbaProject.bin", "x")), "holds macros; save it as .xlsx, which has none");
        refused(zip(with(excel(""), "xl/workbook.bin", "x")), "is a binary workbook (.xlsb); save it as .xlsx");
        refused(zip(with(excel(""), "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")), "is damaged: its part xl/worksheets/sheet1.xml cannot be read");
        refused(zip(with(openDocument(""), "META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")), "is protected by a password; save it without one");
    }

    @Test
    void an_entity_is_never_resolved_and_no_file_outside_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String attack = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"%s\">]>".formatted(secret.toUri());
        Map<String, String> parts = excel(row(1, HEADER) + row(2, "P1", "flat", "council", "", "", "", "&secret;"));
        parts.compute("xl/worksheets/sheet1.xml", (name, xml) -> xml.replace("<worksheet", attack + "<worksheet"));
        refused(zip(parts), "is damaged: its part xl/worksheets/sheet1.xml cannot be read");

        Map<String, String> ods = openDocument(tableRow(HEADER) + tableRow("P1", "flat", "council", "", "", "", "&secret;"));
        ods.compute("content.xml", (name, xml) -> xml.replace("<office:document-content", attack + "<office:document-content"));
        refused(zip(ods), "is damaged: its part content.xml cannot be read");
    }

    @Test
    void entities_within_entities_do_not_fill_the_memory() {
        StringBuilder attack = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            attack.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        Map<String, String> parts = excel("");
        parts.put("xl/sharedStrings.xml", attack + "]><sst><si><t>&a19;</t></si></sst>");
        refused(zip(parts), "is damaged: its part xl/sharedStrings.xml cannot be read");
    }

    @Test
    void a_small_workbook_that_unpacks_to_far_more_is_refused() {
        refused(zip(with(excel(""), "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + " ".repeat(80 << 20) + "</sheetData></worksheet>")),
            "property.xlsx comes to far more than an extract does");
    }

    @Test
    void rows_and_columns_said_once_for_many_are_bounded() {
        String cell = "<table:table-cell table:number-columns-repeated=\"2000000000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        refused(zip(openDocument(tableRow(HEADER) + "<table:table-row>" + cell + "</table:table-row>")), "has more than 16,384 columns in row 2");
        refused(zip(openDocument(tableRow(HEADER) + tableRow("P1", "flat", "council").replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"9999999999\">"))),
            "has more than 1,048,576 rows in a sheet; save it as CSV");
        refused(zip(excel(row(1, HEADER) + "<row r=\"2\"><c r=\"ZZZZZZZ2\" t=\"inlineStr\"><is><t>x</t></is></c></row>")), "row 2 has more than 16,384 columns");
        refused(zip(excel(row(1, HEADER) + "<row r=\"2000000000\"/>")), "has a row 2,000,000,000");
        refused(zip(excel(row(1, HEADER) + row(2, "P1", "flat", "x".repeat(1_000_001)))), "has a cell of more than 1,000,000 characters");
    }

    @Test
    void rows_said_once_for_many_are_as_many_rows() {
        file("property.ods", zip(openDocument(tableRow(HEADER)
            + tableRow("P1", "flat", "council").replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"3\">"))));
        folders.load(AS_AT);
        assertThat(folders.counts("property")).isEqualTo(new FeedCounts("property", true, 3, 1, 2));
        assertThat(folders.issues("R-GEN-010")).hasSize(2);
    }

    private void refused(byte[] bytes, String why) {
        file("property.xlsx", bytes);
        assertThatThrownBy(() -> folders.load(AS_AT)).isInstanceOf(UserFault.class).hasMessageContaining(why).hasMessageEndingWith("nothing was published.");
    }

    private static Map<String, String> with(Map<String, String> parts, String part, String content) {
        parts.put(part, content);
        return parts;
    }

    private void sheet(String sheet, int headerRow) {
        folders.source(new SourceSettings("property", new WorkbookLayout(new FileName("property.xlsx"), Optional.ofNullable(sheet),
            headerRow == 0 ? OptionalInt.empty() : OptionalInt.of(headerRow))));
    }

    /** A row P<number> with these cells for address and date acquired. */
    private static String cells(int row, String address, String acquired) {
        return row(row, "P" + row, "flat", "council").replace("</row>",
            acquired.replace("<c ", "<c r=\"F%d\" ".formatted(row)) + address.replaceFirst("<c", "<c r=\"G%d\"".formatted(row)) + "</row>");
    }

    private static String[] concat(String first, String... rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private List<Object> lines() {
        return folders.query("select line from core.property order by line").rows().stream().map(row -> row.get(0)).toList();
    }

    private void file(String name, byte[] bytes) {
        folders.file(AS_AT, name, bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WorkbooksTest.class.getResourceAsStream("workbooks/" + name)) {
            return in.readAllBytes();
        }
    }
}
