package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** {@code rooftree return core}, from the tables of a release to the file that CORE takes. */
class ReturnCoreCommandTest {

    @TempDir
    private static Path folder;
    private static CoreHome home;

    @BeforeAll
    static void a_release_of_seven_homes() throws IOException {
        home = CoreHome.in(folder);
    }

    @BeforeEach
    void nothing_typed_and_nothing_made() throws IOException {
        home.asNew();
    }

    private CommandLineRun core(String year, String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("return", "core", "--home", folder.toString(), "--year", year, "--on", "2026-11-23"), Stream.of(more))
            .toArray(String[]::new));
    }

    /** Field number to what stands in it, of one letting; blank fields left out. */
    private Map<Integer, String> row(String year, int record) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(home.made(year, "upload.csv"))) {
            List<CsvRecord> records = reader.stream().toList();
            Map<Integer, String> cells = new LinkedHashMap<>();
            for (int i = 1; i < records.get(record - 1).getFieldCount(); i++) {
                if (!records.get(record - 1).getField(i).isEmpty()) {
                    cells.put(Integer.valueOf(records.get(0).getField(i)), records.get(record - 1).getField(i));
                }
            }
            return cells;
        }
    }

    private List<String> list(String year, String name, String... columns) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(home.made(year, name))) {
            return reader.stream().map(line -> String.join(" | ", Stream.of(columns).map(line::getField).toList())).toList();
        }
    }

    @Test
    void lettings_without_a_log_become_rows_that_core_takes_and_the_others_stay_out() throws IOException {
        CommandLineRun run = core("2026-27");

        assertThat(run.code()).as(run.told()).isEqualTo(3);
        assertThat(run.told()).startsWith("5 lettings of 2026/27 up to 2026-10-31: 2 with a log, 3 without, 3 of them overdue (%s)%n".formatted(home.made("2026-27", "logs.csv"))
                + "Logged 10 days after the tenancy began (median)%n".formatted() + "The earliest without a log began 161 days ago%n".formatted()
                + "Logs of 2026/27 are wanted by 2027-06-04, taken until 2027-07-03 and may be changed until 2027-07-31%n".formatted())
            .contains("upload.csv: 1 lettings with errors, 0 with nothing but unusual answers; no log is created until the setup errors are put right (FILE09)",
                "do not open the file in a spreadsheet. row 4 (T12) field 19 address_line1");
        assertThat(Files.readAllLines(home.made("2026-27", "upload.csv")).get(0)).startsWith("Field number,1,2,3,").endsWith(",146,147");
        // a re-let of the home whose tenant died on 30 April: free to let from 1 May, major repairs until 20 May; a partner, a baby, and a son who has left
        assertThat(row("2026-27", 2)).containsAllEntriesOf(Map.of(1, "ORG1", 2, "ORG1", 3, "lettings@example.org", 4, "1", 8, "15", 13, "T10", 16, "5", 17, "1", 25, "E08000035"))
            .containsAllEntriesOf(Map.of(29, "1", 30, "5", 31, "2026", 32, "20", 33, "5", 34, "2026"))
            .containsAllEntriesOf(Map.of(41, "34", 48, "36", 49, "1", 53, "1", 54, "1", 55, "2", 59, "9")).doesNotContainKeys(60, 62)
            .containsAllEntriesOf(Map.of(100, "1", 103, "1", 106, "1", 112, "8", 118, "LS8", 119, "4QR", 142, "95.10"));
        // the renewal of a home in a scheme: nothing of a void or of a home before
        assertThat(row("2026-27", 3)).containsAllEntriesOf(Map.of(4, "2", 5, "S5", 6, "7", 7, "1", 35, "7", 38, "6", 40, "5", 41, "76", 115, "38", 140, "0"))
            .doesNotContainKeys(16, 17, 26, 28, 29, 112, 117, 118, 131);
        assertThat(row("2026-27", 4)).containsEntry(19, "=HYPERLINK(\"http://example.org\")").containsEntry(117, "2").doesNotContainKeys(15, 118, 142);
        assertThat(list("2026-27", "findings.csv", "row", "tenant_code", "officer", "field", "rule")).hasSize(12).contains("4 | T12 | LO2 | 15 | SET26")
            .allMatch(line -> line.startsWith("4 | T12 | LO2 | "));
    }

    @Test
    void the_check_says_of_the_file_what_the_return_said() throws IOException {
        assertThat(core("2026-27").code()).isEqualTo(3);
        Path again = folder.resolve("again.csv");
        CommandLineRun check = CommandLineRun.of("core", "check", home.made("2026-27", "upload.csv").toString(), "--on", "2026-11-23", "--csv", again.toString());

        assertThat(check.code()).isEqualTo(3);
        // but for the officer: of the letting in one, the account in the other
        assertThat(withoutOfficer(again)).isNotEmpty().isEqualTo(withoutOfficer(home.made("2026-27", "findings.csv")));
    }

    private static List<List<String>> withoutOfficer(Path findings) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(findings)) {
            return reader.stream().map(line -> {
                List<String> cells = new ArrayList<>(line.getFields());
                cells.remove(3);
                return cells;
            }).toList();
        }
    }

    @Test
    void the_form_of_2025_26_is_filled_of_its_own_lettings() throws IOException {
        CommandLineRun run = CommandLineRun.of("return", "core", "--home", folder.toString(), "--year", "2025-26");

        assertThat(run.code()).as(run.told()).isEqualTo(3);
        assertThat(run.told()).contains("1 lettings of 2025/26 up to 2026-10-31: 0 with a log, 1 without", "The service took new logs of 2025/26 until 2026-07-12");
        assertThat(Files.readAllLines(home.made("2025-26", "upload.csv")).get(0)).endsWith(",128,129");
        assertThat(row("2025-26", 2)).containsAllEntriesOf(Map.of(8, "15", 9, "9", 10, "2025", 13, "T20", 30, "1", 31, "9", 43, "F", 116, "21")).doesNotContainKey(27);
        assertThat(list("2025-26", "to-answer.csv", "tenancy_ref", "field", "name", "source")).containsExactly("T20 | 27 | builtype | property.acquired_reason");
    }

    @Test
    void what_an_officer_types_completes_the_rows() throws IOException {
        core("2026-27");
        assertThat(list("2026-27", "to-answer.csv", "field", "name", "source", "officer")).containsExactly("15 | declaration | letting.privacy_notice_flag | LO2",
            "43 | gender_same_as_sex1 | household_member.gender_same_as_sex | LO2", "100 | illness | household_member.long_term_condition | LO2",
            "111 | layear | application.area_since_date | LO2", "114 | reasonother | letting.move_reason_other | LO2",
            "135 | net_income_known | letting.income_known | LO2", "141 | period | tenancy.rent_period | LO2", "142 | brent | letting.rent_per_period | LO2");

        home.file("returns/core-2026-27/answers.csv", """
            tenancy_ref,field,answer,who,on,note
            T12,15,1,J Smith,2026-11-20,
            T12,43,1,J Smith,2026-11-20,
            T12,100,2,J Smith,2026-11-20,
            T12,111,9,J Smith,2026-11-20,
            T12,114,Wanted a quieter street,J Smith,2026-11-20,
            T12,135,2,J Smith,2026-11-20,
            T12,141,1,J Smith,2026-11-20,
            T12,142,95.10,J Smith,2026-11-20,
            """);
        CommandLineRun complete = core("2026-27", "--json");

        assertThat(complete.code()).as(complete.told()).isZero();
        JsonNode json = new ObjectMapper().readTree(complete.told());
        assertThat(json.get("outcome").asText()).isEqualTo("complete");
        assertThat(List.of(json.get("lettings").asInt(), json.get("logged").asInt(), json.get("drafted").asInt(), json.get("toAnswer").asInt())).containsExactly(5, 2, 3, 0);
        assertThat(json.get("formulas").toString()).isEqualTo("[{\"row\":4,\"tenancy\":\"T12\",\"field\":19,\"name\":\"address_line1\"}]");
        assertThat(json.get("files").get("upload").asText()).isEqualTo(home.made("2026-27", "upload.csv").toString());
        assertThat(json.get("differences").isNull()).isTrue();

        home.file("returns/core-2026-27/answers.csv", "tenancy_ref,field,answer,who,on\nT12,113,12,J Smith,2026-11-20\n");
        CommandLineRun overruled = core("2026-27");
        assertThat(overruled.code()).isEqualTo(2);
        assertThat(overruled.told()).contains("line 2, column note: the feeds say \"20\" in field 113 of tenancy \"T12\": say why another answer is typed in its place");
    }

    @Test
    void core_s_download_and_the_lettings_are_compared_both_ways() throws IOException {
        Path logs = home.copy("logs-2026.csv");
        CommandLineRun run = core("2026-27", "--logs", logs.toString());

        assertThat(run.told()).contains("reconciliation.csv: 4 lettings that CORE's download has no log of, 2 logs of no letting here, 0 second logs of a letting, "
            + "1 answers that differ, 0 answers the log lacks");
        assertThat(list("2026-27", "reconciliation.csv", "what", "tenancy_ref", "log_id", "field", "here", "in_core", "officer", "note")).containsExactly(
            "differs | T13 | 913 | 113 | 12 (Home unsuitable: overcrowded) | 14 (Home unsuitable: poor condition) | LO1 | log is completed",
            "letting_without_log | T14 |  |  |  |  | LO1 | said to have the log 914",
            "letting_without_log | T10 |  |  |  |  | LO1 | to be sent", "letting_without_log | T11 |  |  |  |  | LO1 | to be sent",
            "letting_without_log | T12 |  |  |  |  | LO2 | to be sent",
            "log_without_letting | T15 | 915 |  |  |  | y@example.org | the tenancy is here, tenure secure, kind of letting exchange",
            "log_without_letting | T16 | 916 |  |  |  | y@example.org | the home is not the council's own here, but registered_provider");
        assertThat(list("2026-27", "logs.csv", "tenancy_ref", "state", "log_ref", "days_to_log", "days_waiting", "is_overdue", "upload_row")).containsExactly(
            "T13 | completed | 913 | 16 |  |  | ", "T14 | logged | 914 | 4 |  |  | ", "T10 | to_send |  |  | 161 | true | 2", "T11 | to_send |  |  | 140 | true | 3",
            "T12 | to_send |  |  | 70 | true | 4");

        core("2026-27");
        assertThat(home.made("2026-27", "reconciliation.csv")).as("a list of another download would mislead").doesNotExist();
    }

    @Test
    void a_letting_that_only_the_download_has_a_log_of_is_not_sent_again() throws IOException {
        Path logs = home.copy("logs-2026.csv");
        Files.writeString(logs, Files.readString(logs) + "920,in_progress,x@example.org,1,0,2026-06-15,1,t10,P10,1,5,1,LS6 2AB,2026-05-01,34,F,2,12,95.1,99.3\n");

        CommandLineRun run = core("2026-27", "--logs", logs.toString());

        assertThat(run.told()).contains("5 lettings of 2026/27 up to 2026-10-31: 3 with a log, 2 without");
        assertThat(row("2026-27", 2)).containsEntry(13, "T11");
        assertThat(list("2026-27", "logs.csv", "tenancy_ref", "state", "log_ref")).contains("T10 | in_progress | 920");
    }

    @Test
    void the_same_release_gives_the_same_bytes() throws IOException {
        core("2026-27");
        byte[] first = Files.readAllBytes(home.made("2026-27", "upload.csv"));

        core("2026-27");

        assertThat(home.made("2026-27", "upload.csv")).hasBinaryContent(first);
    }

    @Test
    void what_is_the_user_s_to_put_right_exits_with_2() throws IOException {
        assertThat(core("2024-25")).isEqualTo(new CommandLineRun(2, "Invalid --year \"2024-25\": the forms of 2025-26 and 2026-27 are known.%n".formatted()));
        home.file("council.yaml", "council: {name: Leeds, ons-code: E08000035}\n");
        assertThat(core("2026-27")).isEqualTo(new CommandLineRun(2, ("Cannot make the CORE return of 2026/27: nothing says under which code CORE knows the council. "
            + "Write it in council.yaml (core: {owner: ORG123}), or give it with --owner ORG123.%n").formatted()));
        assertThat(core("2026-27", "--owner", "ORG9").code()).isEqualTo(3);
        assertThat(row("2026-27", 2)).containsAllEntriesOf(Map.of(1, "ORG9", 2, "ORG9")).doesNotContainKey(3);
    }

    @Test
    void what_core_knows_of_the_council_is_found_in_the_home() throws IOException {
        home.file("core-service.yaml", "organisations:\n  - {code: ORG2, provider: LA}\n");

        assertThat(core("2026-27").code()).isEqualTo(3);
        assertThat(list("2026-27", "findings.csv", "row", "rule", "field")).contains("2 | SET02 | 1", "2 | SET06 | 2");
    }
}
