package uk.rooftree.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import uk.rooftree.returns.core.Category;
import uk.rooftree.returns.core.CheckSummary;
import uk.rooftree.returns.core.Finding;
import uk.rooftree.returns.core.upload.FileRefused;

/**
 * What {@code rooftree core check --json} prints: the file, its findings as they are found, and the summary; or, of a file that is refused
 * whole, the rule and why.
 */
final class CoreCheckJson implements AutoCloseable {

    private final PrintWriter out;
    private final JsonGenerator json;

    CoreCheckJson(PrintWriter out, Path file) throws IOException {
        this.out = out;
        this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("file", file.toString());
        json.writeArrayFieldStart("findings");
    }

    void finding(Finding finding) {
        try {
            json.writeStartObject();
            json.writeNumberField("row", finding.row());
            json.writeStringField("tenantCode", finding.tenantCode());
            json.writeStringField("propertyRef", finding.propertyRef());
            json.writeStringField("officer", finding.officer());
            json.writeNumberField("field", finding.field());
            json.writeStringField("name", finding.name());
            json.writeStringField("question", finding.question());
            json.writeStringField("category", finding.category().toString());
            json.writeStringField("rule", finding.rule());
            json.writeStringField("message", finding.message());
            json.writeStringField("mend", finding.mend());
            json.writeEndObject();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    void summary(CheckSummary summary) throws IOException {
        json.writeEndArray();
        json.writeStringField("year", summary.year());
        json.writeStringField("checkedOn", summary.checkedOn().toString());
        json.writeNumberField("lettings", summary.lettings());
        json.writeNumberField("withErrors", summary.withErrors());
        json.writeNumberField("withSoftOnly", summary.withSoftOnly());
        json.writeObjectFieldStart("counts");
        for (Category category : Category.values()) {
            json.writeNumberField(category.toString(), summary.findings().get(category));
        }
        json.writeEndObject();
        json.writeStringField("outcome", summary.outcome().toString());
        strings("notJudged", summary.notJudged());
        strings("notices", summary.notices());
    }

    void refused(FileRefused refused) throws IOException {
        json.writeEndArray();
        json.writeObjectFieldStart("refused");
        json.writeStringField("rule", refused.rule());
        json.writeStringField("message", refused.getMessage());
        json.writeEndObject();
    }

    private void strings(String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.writeEndObject();
        json.close();
        out.println();
    }
}
