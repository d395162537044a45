package uk.rooftree.returns.core.draft;

import java.util.Map;
import java.util.stream.Collectors;

import uk.rooftree.returns.core.form.Field;
import uk.rooftree.returns.core.form.ReferenceCsv;

/** From which column of which feed each answer comes. */
final class AnswerSources {

    private final Map<String, String> columns = ReferenceCsv.lines("lettings-sources.csv").stream()
        .collect(Collectors.toUnmodifiableMap(line -> line.getField("name"), line -> line.getField("source")));

    /** The feed's column that is blank or says nothing the form has a code for, or that there is none. */
    String of(Field field) {
        String source = columns.getOrDefault(field.name(), columns.getOrDefault(field.name().replaceFirst("[0-9]$", "#"), ""));
        return source.isEmpty() ? "not held by the feeds: type it in" : source.replace(";", " or ");
    }
}
