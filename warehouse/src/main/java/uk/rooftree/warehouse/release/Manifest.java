package uk.rooftree.warehouse.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.rooftree.warehouse.delta.TableName;

/** A release as JSON: the same release, the same bytes. */
final class Manifest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifest() {
    }

    static String write(Release release) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("number", release.number());
        manifest.put("council_code", release.councilCode());
        manifest.put("as_at", release.asAt().toString());
        release.publishedAt().ifPresent(at -> manifest.put("published_at", at.toString()));
        manifest.put("made_from", release.madeFrom());
        ObjectNode tables = manifest.putObject("tables");
        release.tables().forEach((name, table) -> tables.putObject(name.toString())
            .put("version", table.version())
            .put("rows", table.rows())
            .put("key", table.key()));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines)).writeValueAsString(manifest) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException saying what is wrong with the text
     */
    static Release read(String text) {
        try {
            JsonNode manifest = JSON.readTree(text);
            SortedMap<TableName, ReleasedTable> tables = new TreeMap<>();
            for (Iterator<Map.Entry<String, JsonNode>> all = field(manifest, "tables").fields(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> table = all.next();
                tables.put(TableName.of(table.getKey()), new ReleasedTable(
                    number(table.getValue(), "version"), number(table.getValue(), "rows"), field(table.getValue(), "key").asText()));
            }
            return new Release(Math.toIntExact(number(manifest, "number")), field(manifest, "council_code").asText(),
                LocalDate.parse(field(manifest, "as_at").asText()),
                Optional.ofNullable(manifest.get("published_at")).map(JsonNode::asText).map(Instant::parse), field(manifest, "made_from").asText(), tables);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("it is not whole JSON (%s)".formatted(fault.getOriginalMessage()), fault);
        } catch (DateTimeException | ArithmeticException fault) {
            throw new IllegalArgumentException(fault.getMessage(), fault);
        }
    }

    private static long number(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isIntegralNumber()) {
            throw new IllegalArgumentException("\"%s\" is %s (expected a whole number)".formatted(name, field));
        }
        return field.asLong();
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode field = node == null ? null : node.get(name);
        if (field == null || field.isNull()) {
            throw new IllegalArgumentException("\"%s\" is missing".formatted(name));
        }
        return field;
    }
}
