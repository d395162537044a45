package uk.rooftree.returns.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import uk.rooftree.warehouse.UserFault;

/** A submission as JSON, {@code submission.json} in its folder: the same submission, the same bytes. */
final class SubmissionFile {

    static final String NAME = "submission.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmissionFile() {
    }

    static String write(Submission submission) {
        ObjectNode json = JSON.createObjectNode();
        json.put("submission", submission.number()).put("return", submission.kind()).put("period", submission.period()).put("council", submission.council());
        json.put("release", submission.release()).put("release_sha256", submission.releaseSha256()).put("as_at", submission.asAt().toString());
        json.put("submitted_at", submission.submittedAt().toString()).put("signed_by", submission.signOff().by());
        ArrayNode statements = json.putArray("statements");
        submission.signOff().statements().forEach((section, statement) -> statements.addObject().put("section", section).put("id", statement.id())
            .put("words", statement.words()).put("origin", statement.origin().toString()).put("source", statement.source()));
        ObjectNode program = json.putObject("program").put("version", submission.program().version()).put("sql_sha256", submission.program().sqlSha256());
        put(program.putArray("tables"), submission.program().tables());
        put(json.putArray("settings"), List.of(submission.settings()));
        ArrayNode landed = json.putArray("landed");
        submission.landed().forEach(file -> landed.addObject().put("as_at", file.asAt().toString()).put("feed", file.feed()).put("file", file.file())
            .put("rows", file.rows()).put("sha256", file.sha256()));
        put(json.putObject("reference"), submission.reference());
        put(json.putArray("inputs"), submission.inputs());
        put(json.putArray("outputs"), submission.outputs());
        put(json.putObject("cells"), submission.cells());
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines)).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #write} wrote. */
    static Submission read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            SortedMap<String, Statement> statements = new TreeMap<>();
            for (JsonNode node : json.required("statements")) {
                statements.put(text(node, "section"), new Statement(text(node, "id"), List.of(text(json, "return")), text(node, "words"),
                    Statement.Origin.named(text(node, "origin")), text(node, "source")));
            }
            JsonNode program = json.required("program");
            List<LandedFile> landed = new ArrayList<>();
            for (JsonNode node : json.required("landed")) {
                landed.add(new LandedFile(LocalDate.parse(text(node, "as_at")), text(node, "feed"), text(node, "file"), node.required("rows").asLong(), text(node, "sha256")));
            }
            return new Submission(json.required("submission").asInt(), text(json, "return"), text(json, "period"), text(json, "council"), json.required("release").asInt(),
                text(json, "release_sha256"), LocalDate.parse(text(json, "as_at")), Instant.parse(text(json, "submitted_at")), new SignOff(text(json, "signed_by"), statements),
                new ProgramVersion(text(program, "version"), text(program, "sql_sha256"), files(program, "tables")), files(json, "settings").get(0), landed,
                texts(json.required("reference")), files(json, "inputs"), files(json, "outputs"), texts(json.required("cells")), folder);
        } catch (IOException | IllegalArgumentException | DateTimeException | IndexOutOfBoundsException fault) {
            throw new UserFault("Cannot read the submission \"%s\": %s. Restore the file from a backup; it is never changed once it is written.".formatted(file, fault.getMessage()),
                fault);
        }
    }

    private static void put(ArrayNode array, List<FrozenFile> files) {
        files.forEach(file -> array.addObject().put("name", file.name()).put("bytes", file.bytes()).put("sha256", file.sha256()));
    }

    private static void put(ObjectNode object, SortedMap<String, String> texts) {
        texts.forEach(object::put);
    }

    private static List<FrozenFile> files(JsonNode json, String name) {
        List<FrozenFile> files = new ArrayList<>();
        json.required(name).forEach(node -> files.add(new FrozenFile(text(node, "name"), node.required("bytes").asLong(), text(node, "sha256"))));
        return files;
    }

    private static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.fields().forEachRemaining(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).asText();
    }
}
