package uk.rooftree.etl.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they should not be, taken through the real load: what is stopped, what is rejected, what is only told. */
class BadInputTest {

    private static final String AS_AT = "2026-10-31";
    private static final String HEADER = "property_ref,property_type,ownership,bedrooms,weekly_rent,acquired_date,address_line_1\n";

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

    @Test
    void an_empty_file_stops_the_folder() {
        load("");
        assertStopped("R-FILE-001", "Cannot read property.csv: unknown encoding or empty");
    }

    @Test
    void a_header_alone_is_a_feed_without_rows() {
        load(HEADER);
        assertThat(folders.outcome().isStopped()).isFalse();
        assertThat(folders.counts("property")).isEqualTo(new FeedCounts("property", true, 0, 0, 0));
    }

    @Test
    void a_required_column_that_is_missing_stops_the_folder_and_is_named() {
        load("property_ref,ownership,bedrooms\nP1,council,2\n");
        assertStopped("R-FILE-002", "property.csv has no column property_type");
    }

    @Test
    void another_column_that_is_missing_and_one_too_many_are_told() {
        load("property_ref,property_type,ownership,bedrooms,colour\nP1,flat,council,2,blue\n");
        assertThat(folders.outcome().isStopped()).isFalse();
        assertThat(issues("R-FILE-004")).singleElement().asString().contains("column colour is not used");
        assertThat(issues("R-FILE-005")).anyMatch(issue -> issue.contains("property.csv lacks weekly_rent: read as empty"));
    }

    @Test
    void a_column_name_that_stands_twice_stops_the_folder() {
        load("property_ref,property_type,ownership,Property_Ref\nP1,flat,council,P2\n");
        assertStopped("R-FILE-003", "property.csv has property_ref twice");
    }

    @Test
    void windows_1252_is_read_and_told_and_a_mark_at_the_start_is_no_part_of_the_first_name() {
        folders.file(AS_AT, "property.csv", (HEADER + "P1,flat,council,2,95.10,,Café Row – 1\n").getBytes(Charset.forName("windows-1252")));
        folders.load(AS_AT);
        assertThat(issues("R-FILE-009")).hasSize(1);
        assertThat(folders.kept("property", "address_line_1")).containsExactly("Café Row – 1");

        load("\ufeff" + HEADER + "P1,flat,council,2,95.10,,Café Row\n");
        assertThat(folders.outcome().isStopped()).isFalse();
        assertThat(folders.kept("property", "address_line_1")).containsExactly("Café Row");
    }

    @Test
    void bytes_of_no_encoding_and_nul_characters_stop_the_folder() {
        folders.file(AS_AT, "property.csv", new byte[] {(byte) 0x81, (byte) 0x8d, ',', 'a', '\n', (byte) 0x90, '\n'});
        folders.load(AS_AT);
        assertStopped("R-FILE-001", "unknown encoding or empty");

        load(HEADER + "P1,flat,council,2,95.10,,\0\0\n");
        assertStopped("R-FILE-001", "unknown encoding or empty");
    }

    @Test
    void a_quote_that_is_never_closed_costs_the_rows_from_there_on_and_no_row_before() {
        load(HEADER + "P1,flat,council,2,95.10,,here\nP2,flat,council,2,95.10,,\"there\nP3,flat,council,2,95.10,,lost\n");
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1");
        assertThat(issues("R-GEN-001")).isNotEmpty();
        assertThat(folders.counts("property").read()).isEqualTo(folders.counts("property").kept() + folders.counts("property").rejected());
    }

    @Test
    void a_line_break_in_quotes_is_part_of_the_value_and_an_empty_line_is_no_row() {
        load(HEADER + "P1,flat,council,2,95.10,,\"Flat 1\nHigh Street\"\n\r\n\nP2,flat,council,2,95.10,,\n");
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1", "P2");
        assertThat(folders.kept("property", "address_line_1")).containsExactly("Flat 1\nHigh Street", null);
    }

    @Test
    void a_last_line_that_was_cut_off_is_rejected_by_its_number_of_fields() {
        load(HEADER + "P1,flat,council,2,95.10,,\nP2,flat,coun");
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1");
        assertThat(issues("R-GEN-001")).singleElement().asString().contains("property:3").contains("line 3 has 3 fields, expected 7");
    }

    @Test
    void a_date_that_stands_for_none_is_emptied_and_told() {
        load(HEADER + "P1,flat,council,2,95.10,1900-01-01,\n");
        assertThat(folders.kept("property", "acquired_date")).containsOnlyNulls();
        assertThat(issues("R-GEN-008")).singleElement().asString().contains("acquired_date 1900-01-01 stands for no date");
    }

    @Test
    void dates_in_another_order_and_thousands_separators_are_unreadable_and_many_of_them_stop_the_folder() {
        load(HEADER + "P1,flat,council,2,\"1,095.10\",31/03/2020,\n");
        assertThat(issues("R-GEN-003")).hasSize(2).anyMatch(issue -> issue.contains("weekly_rent \"1,095.10\" is not a decimal"))
            .anyMatch(issue -> issue.contains("acquired_date \"31/03/2020\" is not a date"));
        assertThat(folders.outcome().isStopped()).isFalse();

        StringBuilder many = new StringBuilder(HEADER);
        for (int i = 0; i < 11; i++) {
            many.append("P%d,flat,council,2,95.10,31/03/2020,\n".formatted(i));
        }
        load(many.toString());
        assertStopped("R-FILE-006", "too many unreadable rows: check delimiter and date format");
    }

    @Test
    void a_key_that_stands_twice_keeps_the_first_row() {
        load(HEADER + "P1,flat,council,2,95.10,,first\nP1,house,council,3,95.10,,second\n");
        assertThat(folders.kept("property", "address_line_1")).containsExactly("first");
        assertThat(issues("R-GEN-010")).singleElement().asString().contains("P1 stands twice");
    }

    @Test
    void a_code_nobody_knows_becomes_unmapped_and_is_told() {
        load(HEADER + "P1,yurt,council,2,95.10,,\n");
        assertThat(folders.kept("property", "property_type")).containsExactly("unmapped");
        assertThat(issues("R-GEN-005")).singleElement().asString().contains("property_type \"yurt\" has no mapping");
    }

    @Test
    void a_feed_that_had_a_file_before_and_has_none_now_stops_the_folder() {
        folders.file("2026-09-30", "property.csv", (HEADER + "P1,flat,council,2,95.10,,\n").getBytes(StandardCharsets.UTF_8));
        folders.load("2026-09-30");
        folders.file(AS_AT, "tenancy.csv", "tenancy_ref,property_ref,household_ref,tenure_type,start_date\n".getBytes(StandardCharsets.UTF_8));
        folders.load(AS_AT);
        assertStopped("R-FILE-010", "property was supplied before and is missing");
    }

    @Test
    void far_fewer_rows_than_before_stop_the_folder_and_ten_times_as_many_do_not() {
        folders.file("2026-09-30", "property.csv", homes(60));
        folders.load("2026-09-30");
        folders.file(AS_AT, "property.csv", homes(47));
        folders.load(AS_AT);
        assertStopped("R-FILE-007", "47 rows, 60 before: is the extract complete?");

        folders.file(AS_AT, "property.csv", homes(600));
        folders.load(AS_AT);
        assertThat(folders.outcome().isStopped()).isFalse();
        assertThat(folders.counts("property").kept()).isEqualTo(600);
    }

    @Test
    void a_file_that_comes_a_second_time_is_not_loaded_again() {
        load(HEADER + "P1,flat,council,2,95.10,,\n");
        folders.load(AS_AT);
        assertThat(folders.landed("property").outcome()).isEqualTo(LandedFile.Outcome.UNCHANGED);
        assertThat(folders.kept("property", "property_ref")).containsExactly("P1");
    }

    @Test
    void a_folder_whose_name_is_no_date_is_passed_over_and_told() {
        folders.file("2026-13-45", "property.csv", homes(1));
        load(HEADER + "P1,flat,council,2,95.10,,\n");
        assertThat(issues("R-FILE-011")).singleElement().asString().contains("2026-13-45 is not an as-at date");
        assertThat(folders.counts("property").kept()).isEqualTo(1);
    }

    private static byte[] homes(int homes) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 1; i <= homes; i++) {
            text.append("P%d,flat,council,2,95.10,,\n".formatted(i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void load(String property) {
        folders.file(AS_AT, "property.csv", property.getBytes(StandardCharsets.UTF_8));
        folders.load(AS_AT);
    }

    private List<String> issues(String rule) {
        return folders.issues(rule);
    }

    private void assertStopped(String rule, String message) {
        assertThat(folders.outcome().isStopped()).as(folders.issues().toString()).isTrue();
        assertThat(issues(rule)).singleElement().asString().contains(" stop ").contains(message);
    }
}
