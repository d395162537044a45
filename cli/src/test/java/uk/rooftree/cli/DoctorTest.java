package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.rooftree.warehouse.council.Profile;

/** What a data officer is told of a folder of extracts before it is loaded. */
class DoctorTest {

    @TempDir
    private Path folder;

    @Test
    void extracts_of_a_system_with_a_profile_are_known_by_it() throws IOException {
        for (String profile : Profile.NAMES) {
            Path extracts = folder.resolve(profile);
            SystemExtracts.write(profile, extracts);

            CommandLineRun doctor = CommandLineRun.of("doctor", "--folder", extracts.toString());

            assertThat(doctor.code()).as(doctor.told()).isEqualTo(2);
            String proposed = doctor.told().substring(doctor.told().indexOf("sources:\n"));
            for (String feed : Profile.find(profile).orElseThrow().sources().keySet()) {
                if (Files.exists(extracts.resolve(Profile.find(profile).orElseThrow().sources().get(feed).layouts().get(0).shown()))) {
                    assertThat(proposed).contains("  %s:\n    profile: %s\n".formatted(feed, profile));
                }
            }
            assertThat(proposed).doesNotContain("columns:", "date-format:", "delimiter:", "needed in every row", "looks like no feed");
        }
    }

    @Test
    void what_it_proposes_is_what_council_yaml_needs() throws IOException {
        SystemExtracts.write("nec-housing", folder.resolve("inbox/2026-09-30"));
        Path proposed = folder.resolve("proposed.yaml");
        Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire, ons-code: E07999002}\n");
        assertThat(CommandLineRun.of("doctor", "--home", folder.toString(), "--write", proposed.toString()).code()).isEqualTo(2);
        Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire, ons-code: E07999002}\n" + Files.readString(proposed));

        CommandLineRun doctor = CommandLineRun.of("doctor", "--home", folder.toString());

        assertThat(doctor.told()).contains("All that was recognised can be loaded as council.yaml stands.",
            "codes without a mapping: end_reason \"TRANS\" (1 row), tenure_type \"LTA\" (1 row)");
        assertThat(doctor.code()).isZero();
        assertThat(CommandLineRun.of("doctor", "--home", folder.toString(), "--write", proposed.toString()).told())
            .isEqualTo("Cannot write \"%s\": it is there already. Name a new file with --write.%n".formatted(proposed));
    }

    @Test
    void names_that_only_look_like_the_contract_s_are_proposed_with_how_sure_that_is() throws IOException {
        Files.write(folder.resolve("Voids report.txt"), ("""
            Void No;Prop Ref;Void Start Dt;Void End Date;Class of void;Surveyor;Rent (wkly)
            9001;P1;30/08/2026;14/09/2026;Standard;José Bloggs;95.10
            9002;P2;01/07/2026;;New home;Jane Döe;80.00
            9003;P3;13/07/2026;;Fire;Jane Döe;80.00
            """).getBytes(Charset.forName("windows-1252")));

        CommandLineRun doctor = CommandLineRun.of("doctor", "--folder", folder.toString());

        assertThat(doctor.told()).contains("Voids report.txt: looks like void", "3 rows, delimiter semicolon, windows-1252",
            "4 of 4 values are dd/MM/yyyy; 3 can only be dd/MM, 0 only MM/dd").doesNotContain("Bloggs", "Jane");
        assertThat(doctor.told().substring(doctor.told().indexOf("sources:\n"))).isEqualTo("""
            sources:
              void:
                file: Voids report.txt
                delimiter: semicolon
                date-format: dd/MM/yyyy
                columns:
                  Void No: void_ref   # looks alike, 97 %
                  Prop Ref: property_ref   # looks alike, 97 %
                  Void Start Dt: void_start   # looks alike, 84 %
                  Void End Date: void_end   # looks alike, 83 %
                  Class of void: void_class   # looks alike, 80 %
                  "Rent (wkly)": weekly_rent   # looks alike, 97 %
                codes:
                  void_class:
                    New home: new_home   # looks alike; 1 row
                # codes of void_class without a mapping; each is one of standard, minor_works, major_works, new_home, disposal, demolition, decant_held, \
            unauthorised_occupation, structural, awaiting_decision, temporary_accommodation
                #   Fire: ?   # 1 row
                # not used: Surveyor
            """);
        assertThat(doctor.code()).isEqualTo(2);
    }

    @Test
    void a_column_that_every_row_must_have_is_missed() throws IOException {
        Files.writeString(folder.resolve("offer.csv"), "offer_ref,property_ref,offered_on\nF1,P1,2026-09-01\n");

        CommandLineRun doctor = CommandLineRun.of("doctor", "--folder", folder.toString());

        assertThat(doctor.told()).contains("to do: have put into the extract: application_ref", "# needed in every row, but no column is like it: application_ref");
        assertThat(doctor.code()).isEqualTo(2);
    }

    @Test
    void files_in_the_contract_s_layout_can_be_loaded_as_they_are() throws IOException {
        SmallHome home = SmallHome.in(folder).month("2026-09-30", "B");

        CommandLineRun doctor = CommandLineRun.of("doctor", "--home", home.folder().toString());

        assertThat(doctor.told()).contains("application.csv: looks like application (100 %)", "letting.csv: looks like letting (100 %)",
            "property.csv: looks like property (100 %)", "tenancy.csv: looks like tenancy (100 %)", "void.csv: looks like void (100 %)");
        assertThat(doctor.code()).as(doctor.told()).isZero();
    }

    @Test
    void months_before_days_are_told_from_days_before_months() throws IOException {
        String rows = IntStream.rangeClosed(1, 28).mapToObj(day -> "R%d,A1,09/%02d/2026".formatted(day, day)).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("review.csv"), "review_ref,application_ref,due\n" + rows + "\n");

        JsonNode file = json().path("files").get(0);

        assertThat(file.path("dateFormat").asText()).isEqualTo("MM/dd/yyyy");
        assertThat(file.path("dates").asText()).isEqualTo("28 of 28 values are MM/dd/yyyy; 0 can only be dd/MM, 16 only MM/dd");
    }

    @Test
    void a_file_that_is_like_no_feed_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("budget.csv"), "Cost centre,Spend,Forecast\n1001,5000,6000\n");
        Files.write(folder.resolve("photo.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2, 0});

        CommandLineRun doctor = CommandLineRun.of("doctor", "--folder", folder.toString());

        assertThat(doctor.told()).contains("budget.csv: looks like no feed", "Neither text nor a workbook, not looked into: photo.jpg", "No file looks like a feed's extract");
        assertThat(doctor.code()).isEqualTo(2);
    }

    @Test
    void a_workbook_s_sheets_and_packed_text_are_looked_into() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Notes" sheetId="1" r:id="a"/><sheet name="Offers" sheetId="2" r:id="b"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""");
        parts.put("xl/worksheets/sheet1.xml", sheet(List.of(List.of("Read me"))));
        parts.put("xl/worksheets/sheet2.xml", sheet(List.of(List.of("Offers in September"), List.of("Offer ref", "Application ref", "Offered on", "Officer"),
            List.of("F1", "A1", "01/09/2026", "EX1"), List.of("F2", "A2", "14/09/2026", "EX2"))));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("report.xlsx")))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("review.csv.gz")))) {
            gzip.write("review_ref,application_ref,due\nR1,A1,2026-09-01\n".getBytes(StandardCharsets.UTF_8));
        }

        CommandLineRun doctor = CommandLineRun.of("doctor", "--folder", folder.toString());

        assertThat(doctor.told()).contains("report.xlsx, sheet Offers: looks like offer", "2 rows, workbook\n", "review.csv.gz: looks like review (100 %)");
        assertThat(doctor.told().substring(doctor.told().indexOf("sources:\n"))).isEqualTo("""
            sources:
              # review: as it is
              offer:
                file: report.xlsx
                sheet: Offers
                date-format: dd/MM/yyyy
                columns:
                  Offer ref: offer_ref   # looks alike, 97 %
                  Application ref: application_ref   # looks alike, 97 %
                  Offered on: offered_on   # looks alike, 97 %
            """);
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"%d\">".formatted(row + 1));
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + column, row + 1, rows.get(row).get(column)));
            }
            sheet.append("</row>");
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(CommandLineRun.of("doctor", "--folder", folder.toString(), "--json").told());
    }
}
