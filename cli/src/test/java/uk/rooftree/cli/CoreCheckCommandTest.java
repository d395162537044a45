package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code rooftree core check} as a person and as a script give it. */
class CoreCheckCommandTest {

    private static final Path FILES = Path.of("../returns/src/test/resources/uk/rooftree/returns/core");

    @TempDir
    private Path folder;

    private static String file(String name) {
        return FILES.resolve(name).toString();
    }

    @Test
    void a_file_without_errors_exits_with_0() {
        CommandLineRun run = CommandLineRun.of("core", "check", file("synthetic-valid-2026.csv"), "--on", "2026-11-22");

        assertThat(run.code()).isZero();
        assertThat(run.told()).startsWith("3 lettings of 2026/27: 0 with errors, 0 with nothing but unusual answers "
            + "(setup 0, error 0, not_answered 0, soft_validation 0)\nno errors: every log is complete\nNot judged, for want of what CORE knows (--service, --logs): ");
    }

    @Test
    void errors_exit_with_3_and_are_listed_and_written() throws IOException {
        Path list = folder.resolve("findings.csv");

        CommandLineRun run = CommandLineRun.of("core", "check", file("synthetic-faults-2025.csv"), "--service", file("service.yaml"), "--on", "2026-03-31",
            "--rows", "1", "--csv", list.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.told()).contains("  3  M001         4  needstype  setup     SET11  needs type must be given", "(--rows ",
            "229 lettings of 2025/26: 144 with errors, 21 with nothing but unusual answers", "no log is created until the setup errors are put right (FILE09)");
        assertThat(Files.readAllLines(list)).hasSizeGreaterThan(446).startsWith(
            "row,tenant_code,property_ref,officer,field,name,question,category,rule,message,mend");
    }

    @Test
    void a_script_reads_row_field_category_and_rule() throws IOException {
        CommandLineRun run = CommandLineRun.of("core", "check", file("synthetic-faults-2025.csv"), "--service", file("service.yaml"), "--json");

        JsonNode answer = new ObjectMapper().readTree(run.told());
        JsonNode first = answer.get("findings").get(0);
        assertThat(first.get("row").asInt()).isEqualTo(3);
        assertThat(first.get("field").asInt()).isEqualTo(4);
        assertThat(first.get("category").asText()).isEqualTo("setup");
        assertThat(first.get("rule").asText()).isEqualTo("SET11");
        assertThat(answer.get("outcome").asText()).isEqualTo("no_logs");
        assertThat(answer.get("lettings").asInt()).isEqualTo(229);
    }

    @Test
    void a_file_that_is_refused_whole_exits_with_2_and_says_by_which_rule() throws IOException {
        Path file = Files.writeString(folder.resolve("upload.csv"), "ORG1,ORG1\n");

        assertThat(CommandLineRun.of("core", "check", file.toString())).isEqualTo(new CommandLineRun(2, ("Cannot check \"%s\": no row has \"field number\" in its "
            + "first cell. Keep the template's rows above the lettings, down to the row of field numbers.\n").formatted(file)));
        CommandLineRun json = CommandLineRun.of("core", "check", file.toString(), "--json");
        assertThat(json.code()).isEqualTo(2);
        assertThat(new ObjectMapper().readTree(json.told()).get("refused").get("rule").asText()).isEqualTo("FILE02");
    }

    @Test
    void a_year_that_is_not_known_is_the_user_s_to_put_right() {
        assertThat(CommandLineRun.of("core", "check", file("synthetic-valid-2026.csv"), "--year", "2023-24")).isEqualTo(
            new CommandLineRun(2, "Invalid --year \"2023-24\": the forms of 2025-26 and 2026-27 are known.\n"));
    }
}
