package uk.rooftree.returns.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.rooftree.returns.core.form.CollectionYear;
import uk.rooftree.returns.core.upload.FileRefused;

/** How files are written that people upload: what is read, what is passed over, what is refused. */
class UploadedFilesTest {

    private static final String HEADER = MadeRow.header(CollectionYear.Y2026);
    private static final String ROW = row("");

    @TempDir
    private Path folder;

    private static String row(String changes) {
        return new MadeRow(CollectionYear.Y2026, MadeRow.Base.GENERAL).with(changes).line();
    }

    private Checked check(String text) {
        return Checked.text(folder, text);
    }

    @Test
    void the_template_s_rows_above_the_field_numbers_are_passed_over_and_counted() {
        Checked checked = check("Section,Setup,\nQuestion,\"Which organisation\nowns this property?\",\n" + HEADER + row("joint="));

        assertThat(checked.findings()).extracting(Finding::row, Finding::field).containsExactly(tuple(4L, 36));
    }

    @Test
    void blank_rows_are_no_lettings_and_are_counted() {
        Checked checked = check(HEADER + "\n" + ",".repeat(147) + "\n , ,\n" + row("joint="));

        assertThat(checked.summary().lettings()).isEqualTo(1);
        assertThat(checked.findings()).extracting(Finding::row).containsExactly(5L);
    }

    @Test
    void columns_stand_in_any_order_and_one_without_a_number_is_passed_over() {
        Checked checked = check(HEADER.replace("Field number,1,2,", "Field number,2,1,notes,") + ROW.replaceFirst("\"ORG1\",\"ORG1\"", "\"ORG9\",\"ORG1\",\"=1+1\""));

        assertThat(checked.findings()).extracting(Finding::rule).containsExactly("SET06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_any_machine_ends_them(String ending) {
        Checked checked = check((HEADER + ROW).replace("\n", ending));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.summary().lettings()).isEqualTo(1);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_cell() {
        assertThat(check("\uFEFF" + HEADER.replace("Field number", "FIELD NUMBER") + ROW).findings()).isEmpty();
    }

    @Test
    void a_file_that_is_not_utf_8_is_read_as_windows_1252_and_said_to_be() throws IOException {
        Path file = Files.write(folder.resolve("upload.csv"), (HEADER + row("brent=£88.40")).getBytes(Charset.forName("windows-1252")));

        Checked checked = Checked.file(file);

        assertThat(checked.findings()).extracting(Finding::field).containsExactly(142, 143, 144, 145);
        assertThat(checked.summary().notices()).containsExactly("The file is not UTF-8 and was read as Windows-1252; the service would drop every letter "
            + "beyond plain English. Save it as \"CSV UTF-8\".");
    }

    @Test
    void a_row_that_ends_early_has_no_answers_after_its_end() {
        Checked checked = check(HEADER + ROW.substring(0, ROW.indexOf("\"1450\"") - 1) + "\n");

        assertThat(checked.findings()).extracting(finding -> finding.rule() + " " + finding.field()).containsExactly(
            "MON05 136", "MON05 137", "GEN01 138", "GEN01 139", "GEN01 141", "MON07 142", "MON07 143", "MON07 144", "MON07 145");
    }

    @Test
    void cells_after_the_last_numbered_column_are_passed_over() {
        assertThat(check(HEADER + ROW.strip() + ",x,y,z\n").findings()).isEmpty();
    }

    @Test
    void one_letting_twice_is_found_on_both_rows_as_a_setup_error() {
        Checked checked = check(HEADER + ROW + row("tenancycode=T0002") + ROW);

        assertThat(checked.findings()).extracting(Finding::row).containsOnly(2L, 4L);
        assertThat(checked.findings()).filteredOn(finding -> finding.row() == 4).extracting(Finding::field)
            .containsExactly(1, 8, 9, 10, 13, 18, 19, 23, 24, 41, 42, 47, 142, 143, 144, 145);
        assertThat(checked.findings()).extracting(Finding::category).containsOnly(Category.SETUP);
        assertThat(checked.summary().outcome()).isEqualTo(Outcome.NO_LOGS);
    }

    @Test
    void lettings_of_different_charges_are_two_but_charges_of_the_same_sum_are_one() {
        assertThat(check(HEADER + ROW + row("brent=88.41")).findings()).isEmpty();
        assertThat(check(HEADER + ROW + row("brent=88.00;scharge=4.60")).findings()).extracting(Finding::rule).containsOnly("FILE05");
    }

    @Test
    void supported_housing_was_told_apart_by_its_location_until_2026() {
        String header = MadeRow.header(CollectionYear.Y2025);
        MadeRow one = new MadeRow(CollectionYear.Y2025, MadeRow.Base.SUPPORTED);
        MadeRow other = new MadeRow(CollectionYear.Y2025, MadeRow.Base.SUPPORTED).with("address_line1=1 Other Street");

        assertThat(check(header + one.line() + other.line()).findings()).extracting(Finding::field)
            .containsExactly(1, 6, 8, 9, 10, 13, 42, 43, 46, 124, 125, 126, 127, 1, 6, 8, 9, 10, 13, 42, 43, 46, 124, 125, 126, 127);
    }

    @Test
    void an_empty_file_is_refused() {
        refused("", "FILE01", "it is empty. Give a file with a field-number row and rows below it.");
        refused("\n , \n", "FILE01", "it is empty. Give a file with a field-number row and rows below it.");
        refused(HEADER + ",,,\n", "FILE01", "no row below the field numbers has a value. Fill in the template first.");
    }

    @Test
    void a_file_without_field_numbers_is_refused() {
        refused(ROW, "FILE02", "no row has \"field number\" in its first cell. Keep the template's rows above the lettings, down to the row of field numbers.");
    }

    @Test
    void a_file_with_the_fields_of_no_year_is_refused() {
        refused(HEADER.replace(",147", "") + ROW, "FILE03", "its field-number row has 146 numbered columns, and the form of 2025/26 has 129, that of 2026/27 has 147. "
            + "Take the template of the year and fill all of its columns.");
    }

    @Test
    void a_file_in_another_year_s_template_is_refused() {
        refused(HEADER + row("startdate=31,3,26"), "FILE04", "it is in the template of 2026/27, and its first letting starts on 2026-03-31. "
            + "Take the template of the year the tenancies start in.");
        assertThat(check(HEADER + row("startdate=31,2,26;voiddate=1,2,26;mrcdate=,,")).findings()).extracting(Finding::rule).contains("SET21");
    }

    @Test
    void a_file_that_is_no_csv_is_refused() throws IOException {
        refused(HEADER + ",\"ORG1", "", "it cannot be read as CSV");
        Files.write(folder.resolve("upload.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> Checked.file(folder.resolve("upload.csv"))).isInstanceOf(FileRefused.class)
            .hasMessage("Cannot check \"%s\": it is no text. Save the sheet as \"CSV UTF-8\" and try again.", folder.resolve("upload.csv"));
        assertThatThrownBy(() -> Checked.file(folder.resolve("none.csv"))).isInstanceOf(FileRefused.class)
            .hasMessage("Cannot check \"%s\": there is no such file. Give the path of a CORE lettings bulk-upload file.", folder.resolve("none.csv"));
    }

    private void refused(String text, String rule, String message) {
        assertThatThrownBy(() -> check(text)).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.getMessage()).startsWith("Cannot check \"%s\": %s".formatted(folder.resolve("upload.csv"), message));
        });
    }

    @Test
    void what_becomes_of_the_file_follows_from_its_worst_finding() {
        assertThat(check(HEADER + ROW).summary().outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(check(HEADER + row("age1=67")).summary().outcome()).isEqualTo(Outcome.TO_CONFIRM);
        assertThat(check(HEADER + row("joint=")).summary().outcome()).isEqualTo(Outcome.LOGS_IN_PROGRESS);
        assertThat(check(HEADER + ROW + row("declaration=;tenancycode=T9")).summary().outcome()).isEqualTo(Outcome.NO_LOGS);
        assertThat(check(HEADER + row("ecstat2=11;age2=30")).summary().outcome()).isEqualTo(Outcome.UPLOAD_FAILS);
    }

    @Test
    void a_year_that_is_closed_is_judged_as_on_its_last_day_unless_another_is_named() {
        Path file = Checked.resource("synthetic-valid-2025.csv");

        Checked late = Checked.file(file);
        Checked today = Checked.file(file, Checked.service(), Optional.of(Checked.TODAY));
        Checked inTime = Checked.file(file, Checked.service(), Optional.of(LocalDate.of(2026, 7, 12)));

        assertThat(late.summary().notices()).containsExactly("The service took new logs of 2025/26 until 2026-07-12, and would now refuse every row (SET23). "
            + "The rows are judged as on 2026-07-12.");
        assertThat(inTime.findings()).isEmpty();
        assertThat(today.findings()).hasSize(9).extracting(Finding::rule).containsOnly("SET23");
    }

    @Test
    void the_list_for_those_who_correct_it_holds_no_formula() throws IOException {
        Path list = folder.resolve("findings.csv");
        Finding finding = new Finding(2, "=HYPERLINK(\"x\")", "+44 1", "@x", 36, "joint", "joint tenancy", Category.ERROR, "GEN01", "not answered: joint tenancy", "-1");

        try (FindingsCsv csv = new FindingsCsv(list)) {
            csv.write(finding);
        }

        assertThat(list).content(StandardCharsets.UTF_8).isEqualTo("""
            row,tenant_code,property_ref,officer,field,name,question,category,rule,message,mend
            2,"'=HYPERLINK(""x"")",'+44 1,'@x,36,joint,joint tenancy,error,GEN01,not answered: joint tenancy,-1
            """);
    }
}
