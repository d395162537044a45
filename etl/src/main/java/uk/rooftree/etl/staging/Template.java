package uk.rooftree.etl.staging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.rooftree.etl.source.ReadExtract;
import uk.rooftree.warehouse.engine.Engine;

/** An SQL text with {placeholders}, kept beside this class. */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private final String name;
    private final Map<String, String> values = new TreeMap<>();

    private Template(String name) {
        this.name = name;
    }

    static Template named(String name) {
        return new Template(name);
    }

    /** A text that tells of every row where it came from. */
    static Template ofFile(String name, LoadRequest request, ReadExtract read) {
        return named(name)
            .with("council_code", Engine.literal(request.councilCode()))
            .with("as_at", Engine.literal(request.asAt().toString()))
            .with("file", Engine.literal(read.file()))
            .with("sha256", Engine.literal(read.sha256()));
    }

    Template with(String placeholder, String value) {
        values.put(placeholder, value);
        return this;
    }

    /** The text, whole; a placeholder without a value is an error. */
    String text() {
        return PLACEHOLDER.matcher(read()).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("Cannot fill {%s} of %s.sql".formatted(found.group(1), name));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private String read() {
        try (InputStream in = Template.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("Cannot find %s.sql beside %s".formatted(name, Template.class.getName()));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
