package uk.rooftree.warehouse.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.warehouse.delta.TableName;

/**
 * What a model says of itself in the comment lines it opens with: {@code -- field: value}, a longer value going on in lines
 * that begin with {@code --} and three or more blanks. The header ends at the first other line.
 *
 * @param name       {@code schema.table}
 * @param grain      what one row is
 * @param keys       columns that no two rows share; a uniqueness check for stored models
 * @param sources    every {@code schema.table} the SQL reads, and no other
 * @param definition the passage it comes from
 * @param reading    our reading of it, where the passage leaves something open
 * @param storing    what becomes of its rows; empty: as the layer does by default
 * @param partition  partition columns of a stored table; empty: the default
 */
public record ModelHeader(TableName name, String grain, List<String> keys, Set<TableName> sources, String definition,
                          Optional<String> reading, Optional<Storing> storing, List<String> partition) {

    private static final List<String> REQUIRED = List.of("model", "grain", "keys", "sources", "definition");
    private static final List<String> OPTIONAL = List.of("reading", "stored", "partition");

    public ModelHeader {
        keys = List.copyOf(keys);
        sources = Set.copyOf(sources);
        partition = List.copyOf(partition);
    }

    /** The header of a model that reads other relations and is the same for the rest. */
    public ModelHeader withSources(Set<TableName> others) {
        return new ModelHeader(name, grain, keys, others, definition, reading, storing, partition);
    }

    /**
     * Reads the header of a model file.
     *
     * @param path as messages shall name the file, such as {@code sql/core/void.sql}
     * @param text the whole file
     * @throws InvalidModel if a field is missing, unknown, repeated or unreadable
     */
    static ModelHeader read(String path, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        String field = null;
        int line = 0;
        for (int at = 0; text.startsWith("--", at); line++) {
            int end = text.indexOf('\n', at);
            String comment = text.substring(at + 2, end < 0 ? text.length() : end).stripTrailing();
            String found = fieldOf(comment);
            if (found != null) {
                field = found;
                if (!REQUIRED.contains(field) && !OPTIONAL.contains(field)) {
                    throw invalid(path, line, "unknown field \"%s\" (known: %s, %s)"
                        .formatted(field, String.join(", ", REQUIRED), String.join(", ", OPTIONAL)));
                }
                if (values.put(field, comment.substring(comment.indexOf(':') + 1).strip()) != null) {
                    throw invalid(path, line, "\"%s\" stands twice".formatted(field));
                }
                lines.put(field, line);
            } else if (comment.startsWith("   ") && field != null) {
                values.merge(field, comment.strip(), (before, added) -> before + " " + added);
            } else {
                break;
            }
            at = end < 0 ? text.length() : end + 1;
        }
        for (String required : REQUIRED) {
            // a reference table or a constant reads nothing, and says so by an empty list
            boolean missing = !values.containsKey(required) || (values.get(required).isEmpty() && !required.equals("sources"));
            if (missing) {
                throw invalid(path, lines.getOrDefault(required, Math.max(line - 1, 0)), "no \"%s\" in the header".formatted(required));
            }
        }
        try {
            Set<TableName> sources = new TreeSet<>();
            for (String source : list(values.get("sources"))) {
                sources.add(TableName.of(source));
            }
            return new ModelHeader(TableName.of(values.get("model")), values.get("grain"), list(values.get("keys")), sources,
                values.get("definition"), Optional.ofNullable(values.get("reading")), storing(values.get("stored")),
                list(values.getOrDefault("partition", "")));
        } catch (IllegalArgumentException unreadable) {
            throw invalid(path, lines.get("model"), unreadable.getMessage());
        }
    }

    /** The lower-case word before a colon, after one blank at most; null if the line does not begin so. */
    private static String fieldOf(String comment) {
        int start = comment.startsWith(" ") ? 1 : 0;
        int end = start;
        while (end < comment.length() && comment.charAt(end) >= 'a' && comment.charAt(end) <= 'z') {
            end++;
        }
        return end > start && end < comment.length() && comment.charAt(end) == ':' ? comment.substring(start, end) : null;
    }

    private static Optional<Storing> storing(String given) {
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(switch (given) {
            case "table" -> Storing.TABLE;
            case "work" -> Storing.WORK;
            case "view" -> Storing.VIEW;
            default -> throw new IllegalArgumentException("stored: \"%s\" (expected table, work or view)".formatted(given));
        });
    }

    private static List<String> list(String given) {
        List<String> items = new ArrayList<>();
        for (String item : given.split(",")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private static InvalidModel invalid(String path, int line, String what) {
        return new InvalidModel("Invalid model %s, line %d: %s".formatted(path, line + 1, what));
    }
}
