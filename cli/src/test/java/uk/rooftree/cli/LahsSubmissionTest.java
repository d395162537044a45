package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import uk.rooftree.etl.source.FileDigest;

/** A year's return from its first submission to its second, and both of them made again afterwards; one home, in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LahsSubmissionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;
    private static LahsHome home;

    @BeforeAll
    static void a_release_as_at_31_march() throws IOException {
        home = LahsHome.in(folder);
        told("run", "--as-at", "2026-03-31");
    }

    @Test
    @Order(1)
    void a_return_that_is_not_ready_or_not_signed_is_not_submitted() throws IOException {
        CommandLineRun open = run("return", "lahs", "--year", "2025-26", "--submit", "--signed-by", "P Jones", "--statement", "lahs-periodic");
        assertThat(open.code()).as(open.told()).isEqualTo(3);
        assertThat(open.told()).contains("Not ready to be sent").endsWith("Not submitted.%n".formatted());

        home.type("0");
        assertThat(refused("--submit")).contains("Cannot submit without a name: give who signs after --signed-by.");
        assertThat(refused("--signed-by", "P Jones")).contains("--signed-by and --statement go with --submit.");
        assertThat(refused("--submit", "--signed-by", "P Jones")).contains("Cannot submit without a statement for A, B, C,",
            "give --statement ID, or --statement A=ID. There are: lahs-audited, lahs-periodic, lahs-random, lahs-none, checked (");
        assertThat(folder.resolve("submissions")).isEmptyDirectory();
        assertThat(told("history")).doesNotContain("submission");
    }

    @Test
    @Order(2)
    void a_submission_holds_what_it_was_made_from_who_signed_and_what_was_sent() throws IOException {
        home.file("returns/statements.csv", "id,returns,words\nour-audit,lahs core,Seen by internal audit in May\n");
        // what a process left that was ended half way
        home.file("submissions/.unfinished/outputs/upload.csv", "half");
        JsonNode json = JSON.readTree(told("return", "lahs", "--year", "2025-26", "--submit", "--signed-by", "P Jones", "--statement", "lahs-periodic", "--statement", "C=our-audit", "--json"));

        assertThat(json.at("/submission/submission").asInt()).isEqualTo(1);
        Path kept = folder.resolve("submissions/000001");
        JsonNode frozen = JSON.readTree(kept.resolve("submission.json").toFile());
        assertThat(frozen.get("signed_by").asText()).isEqualTo("P Jones");
        assertThat(frozen.at("/statements/2").toString()).isEqualTo(
            "{\"section\":\"C\",\"id\":\"our-audit\",\"words\":\"Seen by internal audit in May\",\"origin\":\"council\",\"source\":\"the council's own file\"}");
        assertThat(frozen.at("/statements/0/id").asText()).isEqualTo("lahs-periodic");
        assertThat(names(frozen.get("landed"), "file")).containsExactly("2026-03-31/application.csv", "2026-03-31/letting.csv",
            "2026-03-31/property.csv", "2026-03-31/tenancy.csv", "2026-03-31/void.csv");
        assertThat(frozen.at("/landed/0/sha256").asText()).isEqualTo(FileDigest.of(folder.resolve("inbox/2026-03-31/application.csv")));
        assertThat(frozen.at("/settings/0/sha256").asText()).isEqualTo(FileDigest.of(folder.resolve("council.yaml")));
        assertThat(frozen.get("reference").has("reference.live_status")).isTrue();
        assertThat(names(frozen.at("/program/tables"), "name")).containsExactly("check.csv", "question.csv");
        assertThat(names(frozen.get("inputs"), "name")).containsExactly("answers.csv", "last-year.csv");
        assertThat(kept.resolve("inputs/answers.csv")).hasSameBinaryContentAs(folder.resolve("returns/lahs-2025-26/answers.csv"));
        assertThat(frozen.at("/cells/cc1a").asText()).isEqualTo("2");
        assertThat(kept.resolve("outputs")).isDirectoryContaining("glob:**worksheet.pdf");
        for (JsonNode output : frozen.get("outputs")) {
            assertThat(output.get("sha256").asText()).isEqualTo(FileDigest.of(folder.resolve("out/2026-03-31/returns/lahs-2025-26").resolve(output.get("name").asText())));
        }
        assertThat(folder.resolve("submissions")).isDirectoryNotContaining("glob:**.unfinished");
        assertThat(told("history")).contains("pinned: LAHS 2025-26, submission 1");
    }

    @Test
    @Order(3)
    void a_second_submission_after_a_correction_has_its_own_number_and_changes_nothing_of_the_first() throws IOException {
        Map<String, String> first = digests(folder.resolve("submissions/000001"));
        home.applications("A4,H14,home_seeker,2025-07-01,2025-07-01,2025-07-01,B,3,active,\n").homes("2").type("7")
            .file("council.yaml", "council: {name: Smallshire, ons-code: E07999002}\nscheme: {live-statuses: [active, pending]}\n")
            .file("returns/lahs-questions.csv", "change,from,to,code,formula\nchange,2025-26,,d10ab,lahs.d10ab + 3\n");
        told("run", "--as-at", "2026-03-31");

        assertThat(told("return", "lahs", "--year", "2025-26", "--submit", "--signed-by", "P Jones", "--statement", "lahs-audited")).contains("Submitted: LAHS 2025-26, submission 2, signed by P Jones");
        assertThat(digests(folder.resolve("submissions/000001"))).isEqualTo(first);
        assertThat(told("return", "submissions").lines().map(line -> line.strip().replaceAll(" +", " ").replaceAll("2[0-9-]+ [0-9:]+ P", "P"))).containsExactly(
            "number return period release as at submitted (UTC) signed by", "1 lahs 2025-26 1 2026-03-31 P Jones", "2 lahs 2025-26 2 2026-03-31 P Jones");
    }

    @Test
    @Order(4)
    void the_difference_of_two_submissions_is_split_by_cause_and_the_parts_make_the_whole() throws IOException {
        Path csv = folder.resolve("differences.csv");
        JsonNode json = JSON.readTree(told("return", "compare", "1", "2", "--json", "--csv", csv.toString()));

        Map<String, String> changed = new TreeMap<>();
        json.get("changed").forEach(cell -> changed.put(cell.get("code").asText(), cell.get("before").asText() + " to " + cell.get("after").asText() + " " + cell.get("parts")));
        assertThat(changed).containsEntry("a1a", "3 to 10 " + parts(0, 0, 0, 0, 7))
            // one by the council's own settings, one that came late, one that is gone
            .containsEntry("cc1a", "2 to 3 " + parts(1, 1, -1, 0, 0))
            .containsEntry("a2c", "1 to 2 " + parts(0, 0, 0, 1, 0))
            .containsEntry("a2d", "1 to 0 " + parts(0, 0, 0, -1, 0))
            .containsEntry("d10ab", "0 to 3 " + parts(3, 0, 0, 0, 0));
        assertThat(changed).doesNotContainKeys("a2ia", "d10a", "a1b");
        assertThat(Files.readAllLines(csv)).hasSize(json.get("cells").asInt() + 1).contains("cc1a,2,3,1,1,1,-1,0,0,definitions late erased");
        assertThat(told("return", "compare", "2", "now")).isEqualTo("From LAHS 2025-26, submission 2 to as it would be made now: 0 of %d cells differ%n".formatted(json.get("cells").asInt()));
    }

    private static String parts(int definitions, int late, int erased, int corrected, int answers) {
        return "{\"definitions\":\"%d\",\"late\":\"%d\",\"erased\":\"%d\",\"corrected\":\"%d\",\"answers\":\"%d\"}".formatted(definitions, late, erased, corrected, answers);
    }

    @Test
    @Order(5)
    void the_rows_behind_every_cell_come_to_what_it_says() throws IOException {
        Path pack = folder.resolve("evidence-1");
        assertThat(refused("--evidence", pack.toString(), "--rows")).contains("Cannot give rows without a name");
        assertThat(refused("--evidence", pack.toString(), "--rows", "--staff", "A Clerk")).contains("there is no list of those who may have them");
        home.file("returns/named-staff.csv", "name,role\nP Jones,data officer\n");
        assertThat(refused("--evidence", pack.toString(), "--rows", "--staff", "A Clerk")).contains("Cannot give rows to \"A Clerk\": the name is not in ");
        assertThat(pack).doesNotExist();

        JsonNode json = JSON.readTree(told("return", "lahs", "--as-submitted", "1", "--evidence", pack.toString(), "--rows", "--staff", "P Jones", "--json"));
        assertThat(json.get("not_borne_out")).isEmpty();
        List<String> cells = Files.readAllLines(pack.resolve("cells.csv"));
        assertThat(cells).hasSize(json.get("cells").asInt() + 1).filteredOn(line -> line.startsWith("cc1a,")).singleElement().asString()
            .startsWith("cc1a,C,").contains(",2,figure,lahs.cc1a,lahs.cc1a,1,2," + FileDigest.of(pack.resolve("rows/lahs.cc1a.csv")) + ",2,yes,sql/measures/lahs/cc1/population.sql ");
        assertThat(Files.readAllLines(pack.resolve("figures.csv"))).allMatch(line -> !line.contains(",no,"));
        assertThat(pack.resolve("rows/lahs.cc1a.csv")).content().startsWith("unit,numerator,denominator").contains("H11,1,", "H12,1,");
        assertThat(pack.resolve("sql/measures/lahs/cc1/numerator.sql")).content().contains("-- model:      lahs.cc1_numerator");
        assertThat(refused("--evidence", pack.toString())).contains("it is there already");

        Path zip = folder.resolve("evidence-2.zip");
        assertThat(told("return", "lahs", "--year", "2025-26", "--evidence", zip.toString())).contains("Evidence of ");
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertThat(archive.stream().map(ZipEntry::getName)).contains("README.txt", "cells.csv", "figures.csv", "sql/measures/lahs/cc1/result.sql").noneMatch(name -> name.startsWith("rows/"));
        }
    }

    @Test
    @Order(6)
    void what_was_submitted_is_made_again_byte_for_byte_after_restatement_and_vacuum() throws IOException {
        home.applications("");
        told("run", "--as-at", "2026-03-31");
        Files.writeString(folder.resolve("council.yaml"), "council: {name: Smallshire and Widerby, ons-code: E07999002}\n");
        told("pin", "1", "--because", "asked for by the auditor");
        assertThat(told("pin", "1", "--off")).contains("Release 1 is no longer pinned.", "It is kept all the same: LAHS 2025-26, submission 1");
        assertThat(told("vacuum", "--keep-months", "1")).contains("Retired: no release");

        for (int number : List.of(1, 2)) {
            JsonNode json = JSON.readTree(told("return", "lahs", "--as-submitted", String.valueOf(number), "--json"));
            assertThat(json.get("same_bytes").asBoolean()).isTrue();
            assertThat(json.get("program_changed")).isEmpty();
            assertThat(digests(folder.resolve("out/2026-03-31/returns/lahs-2025-26-as-submitted-" + number))).isEqualTo(digests(folder.resolve("submissions/00000%d/outputs".formatted(number))));
        }
        assertThat(Files.readString(folder.resolve("out/2026-03-31/returns/lahs-2025-26-as-submitted-1/upload.csv"))).isNotEqualTo(
            Files.readString(folder.resolve("out/2026-03-31/returns/lahs-2025-26-as-submitted-2/upload.csv")));
    }

    @Test
    @Order(7)
    void another_program_s_outcome_is_told_and_the_files_that_were_sent_are_given() throws IOException {
        Path manifest = folder.resolve("submissions/000002/submission.json");
        Path sheet = folder.resolve("submissions/000002/outputs/upload.csv");
        String before = Files.readString(manifest);
        String sent = Files.readString(sheet);
        String was = FileDigest.of(sheet);
        // as if an earlier version had made another sheet
        Files.writeString(sheet, sent.replace("Y", "N").replace("#", "##"));
        Files.writeString(manifest, before.replace(was, FileDigest.of(sheet)).replaceAll("(\"name\" : \"upload.csv\",\\s+\"bytes\" : )[0-9]+", "$1" + Files.size(sheet))
            .replaceFirst("\"version\" : \"[^\"]+\"", "\"version\" : \"0.0.9\""));

        CommandLineRun other = run("return", "lahs", "--year", "2025-26", "--as-submitted", "2");

        assertThat(other.code()).as(other.told()).isEqualTo(3);
        assertThat(other.told()).contains("LAHS 2025-26, submission 2 (release 2) does not come out as it was sent: the program is another now (version from source, not 0.0.9); "
            + "other are upload.csv. The files are those that were sent; the others are in the folder remade.");
        Path again = folder.resolve("out/2026-03-31/returns/lahs-2025-26-as-submitted-2");
        assertThat(again.resolve("upload.csv")).hasSameBinaryContentAs(sheet);
        assertThat(again.resolve("remade/upload.csv")).content().isEqualTo(sent);
        Files.writeString(sheet, sent);
        Files.writeString(manifest, before);
    }

    @Test
    @Order(8)
    void what_was_frozen_and_is_no_longer_as_it_was_is_refused() throws IOException {
        Path answers = folder.resolve("submissions/000001/inputs/answers.csv");
        String before = Files.readString(answers);
        Files.writeString(answers, before.replace("J Smith", "J Smyth"));
        CommandLineRun damaged = run("return", "lahs", "--as-submitted", "1");
        assertThat(damaged.code()).isEqualTo(2);
        assertThat(damaged.told()).contains("Cannot make the return again: \"" + answers + "\" is not as it was submitted (SHA-256 ");
        Files.writeString(answers, before);
        assertThat(run("return", "lahs", "--as-submitted", "9").told()).contains("Cannot find submission 9 in ", "rooftree return submissions lists those there are.");
        assertThat(run("return", "lahs", "--year", "2024-25", "--as-submitted", "1").told()).contains("Cannot make submission 1 again as lahs 2024-25: it is LAHS 2025-26, submission 1.");
    }

    @Test
    @Order(9)
    void a_release_whose_extracts_were_loaded_again_since_is_not_submitted() throws IOException {
        home.extract("property.csv", "no,such,columns\n1,2,3\n");
        assertThat(run("run", "--as-at", "2026-03-31").code()).isEqualTo(2);

        assertThat(refused("--submit", "--signed-by", "P Jones", "--statement", "lahs-none")).contains(
            "Cannot submit release 3 as at 2026-03-31: \"2026-03-31/property.csv\" was loaded again since. Run: rooftree run --as-at 2026-03-31, look at the return and submit that.");
    }

    private static List<String> names(JsonNode array, String field) {
        List<String> names = new ArrayList<>();
        array.forEach(node -> names.add(node.get(field).asText()));
        return names;
    }

    private static Map<String, String> digests(Path top) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(top.relativize(file).toString(), FileDigest.of(file));
            }
        }
        return digests;
    }

    private static String refused(String... more) {
        CommandLineRun run = run(Stream.concat(Stream.of("return", "lahs", "--year", "2025-26"), Arrays.stream(more)).toArray(String[]::new));
        assertThat(run.code()).as(run.told()).isEqualTo(2);
        return run.told();
    }

    private static String told(String... arguments) {
        CommandLineRun run = run(arguments);
        assertThat(run.code()).as(List.of(arguments) + " " + run.told()).isZero();
        return run.told();
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(Stream.concat(Arrays.stream(arguments), Stream.of("--home", folder.toString())).toArray(String[]::new));
    }
}
