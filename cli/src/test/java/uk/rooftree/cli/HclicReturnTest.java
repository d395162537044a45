package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A quarter's H-CLIC return of a council of a few cases, from its extracts and code map to the files. */
class HclicReturnTest {

    private static final Path OUT_OF = Path.of("out/2026-06-30/returns/h-clic-2026-Q2");

    @TempDir
    private Path folder;

    @Test
    void a_quarter_s_return_is_made_of_the_release_of_its_last_day() throws IOException {
        Files.writeString(folder.resolve("council.yaml"), """
            council: {name: Smallshire, ons-code: E07999002}
            sources:
              homelessness_case:
                codes:
                  household_type: {LONE: single_parent, SOLE: single_adult}
            """);
        home("");
        CommandLineRun none = hclic();
        assertThat(none.code()).as(none.told()).isEqualTo(2);
        assertThat(none.told()).contains("Cannot make the H-CLIC return of 2026-Q2 (2026-04-01 to 2026-06-30): there is no release as at 2026-06-30, its last day.");

        run();
        JsonNode first = json(3);
        assertThat(first.get("ready").asBoolean()).isFalse();
        assertThat(cells(first)).containsEntry("A1.total", "3").containsEntry("A1.relief", "2").containsEntry("A5R.single_parent_female", "1").containsEntry("A5R.unmapped", "1")
            .containsEntry("A3.drugs", "2").containsEntry("A3.needs", "3").containsEntry("R1.secured", "1").containsEntry("R1.success", "50.0")
            .containsEntry("TA1.bnb_over_6_weeks", "1").containsEntry("TA1.children", "1").containsEntry("CL.open", "2");
        assertThat(findings(first)).containsExactly(
            "error HCLIC-C-01 C4 line 5 assessment_date Main/AssessmentDate by O2: a duty was accepted, yet no assessment is recorded",
            "error HCLIC-L-3 C2 line 3 household_type People/HouseholdType by O1: a code without a mapping: household_type \"ODD\" has no mapping");
        assertThat(first.get("supplier").isNull()).isTrue();

        // corrected at source, and beside the supplier's totals
        home("corrected");
        run();
        supplier("table,cell,value\nA1,total,3\nA1,relief,3\nA1,owed,3\nXX,odd,7\n");
        JsonNode compared = json(3);
        assertThat(findings(compared)).isEmpty();
        assertThat(reconciled(compared, "agreed")).containsExactly("A1.total 3 3 0", "A1.owed 3 3 0");
        assertThat(reconciled(compared, "differs")).containsExactly("A1.relief 2 3 -1");
        assertThat(reconciled(compared, "not_in_release")).containsExactly("XX.odd null 7 null");
        assertThat(reconciled(compared, "not_in_supplier_file")).contains("TA1.total 1 null null").hasSize(212);

        supplier("table,cell,value\nA1,relief,2\n");
        Files.writeString(folder.resolve("returns/h-clic-elements.csv"), "section,feed,column_name,element,status\n,homelessness_case,relief_end,ReliefDutyEndDate,\n");
        CommandLineRun made = hclic();
        assertThat(made.code()).as(made.told()).isZero();
        assertThat(made.told()).contains("216 cells in 17 tables; 0 errors", "1 cells agree, 0 differ", "Nothing stands against it.");
        assertThat(folder.resolve(OUT_OF).resolve("elements.csv")).content().contains("Relief,homelessness_case,relief_end,ReliefDutyEndDate,known\r\n");
        assertThat(folder.resolve(OUT_OF).resolve("cells.csv")).content().contains("A1,total,3,,,households,3,Total initial assessments,");

        Map<String, byte[]> before = files();
        assertThat(before.keySet()).containsExactly("cells.csv", "elements.csv", "findings.csv", "reconciliation.csv", "worksheet.ods", "worksheet.pdf", "worksheet.xlsx");
        assertThat(hclic().code()).isZero();
        files().forEach((name, bytes) -> assertThat(bytes).as(name + ", made again").isEqualTo(before.get(name)));

        everyCellIsTheSumOfItsRows(compared);
        itIsSubmittedAndMadeAgain(before);
    }

    private void itIsSubmittedAndMadeAgain(Map<String, byte[]> before) throws IOException {
        CommandLineRun submitted = hclic("--submit", "--signed-by", "P Jones", "--statement", "checked");
        assertThat(submitted.code()).as(submitted.told()).isZero();
        assertThat(submitted.told()).contains("Submitted: ", "submission 1, signed by P Jones");

        // what the council says has changed since, and does not count
        supplier("table,cell,value\nA1,relief,9\n");
        CommandLineRun again = hclic("--as-submitted", "1");
        assertThat(again.code()).as(again.told()).isZero();
        assertThat(again.told()).contains("the same bytes, file by file");
        Path folder = this.folder.resolve("out/2026-06-30/returns/h-clic-2026-Q2-as-submitted-1");
        for (Map.Entry<String, byte[]> file : before.entrySet()) {
            assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
        assertThat(hclic("--submit", "--signed-by", "P Jones", "--statement", "checked").told()).contains("Not submitted.");
    }

    private void everyCellIsTheSumOfItsRows(JsonNode json) throws IOException {
        for (String cell : List.of("A1.relief", "A3.needs", "R1.success", "TA1.children")) {
            CommandLineRun run = hclic("--cell", cell, "--json");
            assertThat(run.code()).as(run.told()).isZero();
            JsonNode told = new ObjectMapper().readTree(run.told());
            long numerator = 0;
            for (JsonNode row : told.get("rows")) {
                numerator += row.get("numerator").asLong();
                assertThat(row.get("line").asLong()).isPositive();
            }
            assertThat(told.get("numerator").asLong()).as(cell).isEqualTo(numerator);
            assertThat(told.get("value").asText()).as(cell).isEqualTo(cells(json).get(cell));
        }
        CommandLineRun unknown = hclic("--cell", "A1.all");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.told()).contains("Cannot find the cell \"A1.all\": cells are written like A1.total");
    }

    @Test
    void a_quarter_that_is_none_and_totals_that_are_none_are_refused() {
        CommandLineRun run = CommandLineRun.of("return", "h-clic", "--home", folder.toString(), "--quarter", "2026-27-Q1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.told()).contains("Invalid --quarter \"2026-27-Q1\": a quarter of the calendar year is written like 2026-Q2 (April to June 2026), from 2018 on.");
    }

    private CommandLineRun hclic(String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("return", "h-clic", "--home", folder.toString(), "--quarter", "2026-Q2"), Stream.of(more)).toArray(String[]::new));
    }

    private void run() {
        CommandLineRun run = CommandLineRun.of("run", "--home", folder.toString(), "--as-at", "2026-06-30");
        assertThat(run.code()).as(run.told()).isZero();
    }

    private JsonNode json(int code) throws IOException {
        CommandLineRun run = hclic("--json");
        assertThat(run.code()).as(run.told()).isEqualTo(code);
        return new ObjectMapper().readTree(run.told());
    }

    private static Map<String, String> cells(JsonNode json) {
        Map<String, String> cells = new TreeMap<>();
        json.get("cells").forEach(cell -> cells.put(cell.get("table").asText() + "." + cell.get("cell").asText(), cell.get("value").asText()));
        return cells;
    }

    private static List<String> findings(JsonNode json) {
        List<String> told = new ArrayList<>();
        json.get("findings").forEach(finding -> told.add("%s %s %s line %s %s %s by %s: %s".formatted(finding.get("severity").asText(), finding.get("rule").asText(),
            finding.get("case_ref").asText(), finding.get("line").asText(), finding.get("field").asText(), finding.get("element").asText(), finding.get("officer").asText(),
            finding.get("message").asText())));
        return told;
    }

    private static List<String> reconciled(JsonNode json, String outcome) {
        List<String> told = new ArrayList<>();
        for (JsonNode line : json.get("supplier")) {
            if (line.get("outcome").asText().equals(outcome)) {
                told.add("%s.%s %s %s %s".formatted(line.get("table").asText(), line.get("cell").asText(), line.get("ours").asText(), line.get("supplier").asText(),
                    line.get("difference").asText()));
            }
        }
        return told;
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder.resolve(OUT_OF))) {
            for (Path file : (Iterable<Path>) found::iterator) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void supplier(String text) throws IOException {
        Path file = folder.resolve("returns/h-clic-2026-Q2/supplier.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Four cases, of which two have a fault until corrected, one placement and their people. */
    private void home(String state) throws IOException {
        boolean isCorrected = state.equals("corrected");
        extract("homelessness_case.csv", """
            case_ref,household_ref,application_date,assessment_date,assessment_outcome,eligible_flag,referral_source,household_type,reason_loss_home,accommodation_at_application,support_needs,prevention_start,relief_start,relief_end,relief_end_reason,closed_date,officer
            C1,H1,2026-05-04,2026-05-06,homeless,yes,none,LONE,family_friends,family,drugs;alcohol,,2026-05-06,,,,O1
            C2,H2,2026-04-01,2026-04-01,homeless,yes,hospital,%s,other,friends,none,,2026-04-01,2026-06-30,secured,2026-06-30,O1
            C3,H3,2026-06-30,2026-06-30,threatened,yes,none,SOLE,other,family,drugs,2026-06-30,,,,,O2
            C4,H4,2026-03-02,%s,%s,yes,none,SOLE,other,family,none,,2026-03-03,2026-04-20,contact_lost,%s,O2
            """.formatted(isCorrected ? "SOLE" : "ODD", isCorrected ? "2026-03-03" : "", isCorrected ? "homeless" : "", "2026-04-20"));
        extract("ta_placement.csv", """
            placement_ref,household_ref,case_ref,ta_type,in_district,start_date,end_date,nightly_rate,duty
            P1,H1,C1,bed_and_breakfast,yes,2026-05-19,,55,interim
            """);
        extract("household_member.csv", """
            person_token,household_ref,birth_date,sex,relationship
            M1,H1,1990-01-01,female,lead
            M2,H1,2020-01-01,male,child
            M3,H2,1990-01-01,male,lead
            M4,H3,1990-01-01,male,lead
            M5,H4,1990-01-01,male,lead
            """);
    }

    private void extract(String name, String text) throws IOException {
        Path file = folder.resolve("inbox/2026-06-30").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
