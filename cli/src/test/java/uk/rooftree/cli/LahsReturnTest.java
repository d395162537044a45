package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A year's LAHS return of a council of three homes, from its extracts to the files that are sent and kept. */
class LahsReturnTest {

    private static final Path OUT_OF = Path.of("out/2026-03-31/returns/lahs-2025-26");

    @TempDir
    private Path folder;

    @Test
    void a_year_s_return_is_made_of_the_release_of_its_31_march() throws IOException {
        LahsHome home = LahsHome.in(folder);
        CommandLineRun none = lahs();
        assertThat(none.code()).as(none.told()).isEqualTo(2);
        assertThat(none.told()).contains("there is no release as at 2026-03-31, the position it tells");

        CommandLineRun run = CommandLineRun.of("run", "--home", folder.toString(), "--as-at", "2026-03-31");
        assertThat(run.code()).as(run.told()).isZero();
        CommandLineRun open = lahs();
        assertThat(open.code()).as(open.told()).isEqualTo(3);
        assertThat(open.told()).contains("must be answered: council-owned dwellings in the district", "Not ready to be sent");
        assertThat(folder.resolve(OUT_OF).resolve("to-answer.csv")).content().startsWith("code,answer,who,on,note,section,question,expected,last_year");

        home.type("0");
        CommandLineRun made = lahs("--json");
        assertThat(made.code()).as(made.told()).isZero();
        JsonNode json = new ObjectMapper().readTree(made.told());
        assertThat(json.get("ready").asBoolean()).isTrue();
        assertThat(List.of(cell(json, "cc1a"), cell(json, "cc1aa"), cell(json, "cc1ab"), cell(json, "a1a"), cell(json, "d10a"))).containsExactly("2", "1", "1", "3", "1");
        assertThat(answer(json, "cc1a").get("figures").get(0).get("explain").asText()).isEqualTo("rooftree explain lahs.cc1a --as-at 2026-03-31");
        assertThat(answer(json, "d11a").get("origin").asText()).isEqualTo("overruled");
        assertThat(json.get("notes").toString()).contains("d11a: 0 in place of no figure, by J Smith on 2026-04-14: none were made");

        List<String> sheet = Files.readAllLines(folder.resolve(OUT_OF).resolve("upload.csv"));
        assertThat(sheet).hasSize(2);
        assertThat(sheet.get(0)).startsWith("a0a,a1a,a1b,a2a,a2aa");
        assertThat(sheet.get(1)).startsWith("\"#\",3,0,");
        assertThat(sheet.get(1).split(",", -1)).hasSameSizeAs(sheet.get(0).split(",", -1));

        List<String> before = digests();
        assertThat(lahs().code()).isZero();
        assertThat(digests()).as("the same return gives the same bytes").isEqualTo(before);
    }

    @Test
    void a_year_that_is_none_is_refused() {
        CommandLineRun run = CommandLineRun.of("return", "lahs", "--home", folder.toString(), "--year", "2025");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.told()).contains("Invalid --year \"2025\": a year is written like 2025-26.");
    }

    @Test
    void the_checks_run_over_what_all_authorities_sent() {
        CommandLineRun run = CommandLineRun.of("return", "lahs", "checks", "--over-published", "--check", "LAHS-C-4");

        assertThat(run.code()).isZero();
        assertThat(run.told()).contains("Hartlepool: more households have reasonable preference (cc5a) than cc5aa to cc5ae make together: cc5a = 654")
            .endsWith("127 of 326 authorities%n".formatted());
    }

    private CommandLineRun lahs(String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("return", "lahs", "--home", folder.toString(), "--year", "2025-26"), Stream.of(more)).toArray(String[]::new));
    }

    private List<String> digests() throws IOException {
        List<String> digests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(OUT_OF))) {
            for (Path file : files.sorted().toList()) {
                digests.add(file.getFileName() + " " + HexFormat.of().formatHex(digest().digest(Files.readAllBytes(file))));
            }
        }
        assertThat(digests.stream().map(digest -> digest.split(" ")[0])).containsExactly("to-answer.csv", "upload.csv", "worksheet.ods", "worksheet.pdf", "worksheet.xlsx");
        return digests;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String cell(JsonNode json, String code) {
        return answer(json, code).get("cell").asText();
    }

    private static JsonNode answer(JsonNode json, String code) {
        for (JsonNode answer : json.get("answers")) {
            if (answer.get("code").asText().equals(code)) {
                return answer;
            }
        }
        throw new AssertionError("no answer to " + code);
    }
}
