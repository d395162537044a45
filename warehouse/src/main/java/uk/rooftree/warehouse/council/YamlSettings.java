package uk.rooftree.warehouse.council;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import uk.rooftree.warehouse.UserFault;

/** One section of a settings file, that knows the line of each key and gathers what is wrong instead of stopping at the first. */
final class YamlSettings {

    private record Entry(Node value, int line) {
    }

    private final Path file;
    private final String path;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> problems;

    private YamlSettings(Path file, String path, int line, List<String> problems) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.problems = problems;
    }

    static YamlSettings parse(Path file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            throw new UserFault("Cannot read \"%s\": line %d, column %d: %s. Correct the line and try again."
                .formatted(file, mark.getLine() + 1, mark.getColumn() + 1, broken.getProblem()));
        }
        YamlSettings settings = new YamlSettings(file, "", 1, new ArrayList<>());
        if (root != null) {
            settings.fill(root);
        }
        return settings;
    }

    /** A section without a key. */
    static YamlSettings empty() {
        return new YamlSettings(Path.of(""), "", 1, new ArrayList<>());
    }

    private void fill(Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                String name = key instanceof ScalarNode scalar ? scalar.getValue() : key.toString();
                int keyLine = key.getStartMark().getLine() + 1;
                if (entries.putIfAbsent(name, new Entry(tuple.getValueNode(), keyLine)) != null) {
                    problems.add("line %d: %s stands twice".formatted(keyLine, full(name)));
                }
            }
        } else if (!isEmpty(node)) {
            problems.add("line %d: %s should hold keys with values".formatted(node.getStartMark().getLine() + 1,
                path.isEmpty() ? "the file" : path));
        }
    }

    /**
     * This section, with what another has beside it: of a key that both have, this one's value counts, and where both hold keys in their
     * turn, each of those likewise. Keys are compared in lower case.
     *
     * @param wanted which of the other's keys count
     */
    YamlSettings over(YamlSettings usual, Predicate<String> wanted) {
        YamlSettings both = new YamlSettings(file, path, line, problems);
        both.entries.putAll(entries);
        usual.entries.forEach((key, entry) -> {
            if (wanted.test(key)) {
                both.entries.merge(key, entry, (own, theirs) -> new Entry(merged(own.value(), theirs.value()), own.line()));
            }
        });
        return both;
    }

    private static Node merged(Node own, Node usual) {
        if (!(own instanceof MappingNode first) || !(usual instanceof MappingNode second)) {
            return own;
        }
        Map<String, NodeTuple> tuples = new LinkedHashMap<>();
        first.getValue().forEach(tuple -> tuples.put(plainKey(tuple), tuple));
        second.getValue().forEach(tuple -> tuples.merge(plainKey(tuple), tuple,
            (ours, theirs) -> new NodeTuple(ours.getKeyNode(), merged(ours.getValueNode(), theirs.getValueNode()))));
        return new MappingNode(first.getTag(), true, new ArrayList<>(tuples.values()), first.getStartMark(), first.getEndMark(), first.getFlowStyle());
    }

    private static String plainKey(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue().strip().toLowerCase(Locale.ROOT) : tuple.getKeyNode().toString();
    }

    /** This section as if it did not have a key. */
    YamlSettings without(String key) {
        return new YamlSettings(file, path, line, problems).over(this, other -> !other.equals(key));
    }

    Set<String> keys() {
        return entries.keySet();
    }

    /** Complains of every key that is not among {@code known}. */
    void onlyKeys(String... known) {
        Set<String> names = Set.of(known);
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (!names.contains(entry.getKey())) {
                problems.add("line %d: unknown key %s (expected one of %s)".formatted(entry.getValue().line(), full(entry.getKey()),
                    String.join(", ", known)));
            }
        }
    }

    YamlSettings section(String key) {
        Entry entry = entries.get(key);
        YamlSettings section = new YamlSettings(file, full(key), entry == null ? line : entry.line(), problems);
        if (entry != null) {
            section.fill(entry.value());
        }
        return section;
    }

    YamlSettings needed(String key) {
        if (!entries.containsKey(key)) {
            problems.add("line %d: no key %s".formatted(line, full(key)));
        }
        return section(key);
    }

    Optional<String> text(String key) {
        Entry entry = entries.get(key);
        if (entry == null || isEmpty(entry.value())) {
            return Optional.empty();
        }
        if (entry.value() instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problem(key, "should be one value");
        return Optional.empty();
    }

    Optional<List<String>> texts(String key) {
        Entry entry = entries.get(key);
        if (entry == null || isEmpty(entry.value())) {
            return Optional.empty();
        }
        if (!(entry.value() instanceof SequenceNode sequence)) {
            problem(key, "should be a list, such as [A, B]");
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            if (node instanceof ScalarNode scalar) {
                values.add(scalar.getValue());
            } else {
                problem(key, "should be a list of plain values");
            }
        }
        return Optional.of(values);
    }

    Map<String, String> textMap() {
        Map<String, String> values = new TreeMap<>();
        for (String key : keys()) {
            text(key).ifPresent(value -> values.put(key, value));
        }
        return values;
    }

    int wholeNumber(String key, int low, int high, int usual) {
        Optional<String> given = text(key);
        if (given.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(given.get());
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as a number out of range is
        }
        problem(key, "\"%s\" is not a whole number from %d to %d".formatted(given.get(), low, high));
        return usual;
    }

    Optional<BigDecimal> decimal(String key) {
        Optional<String> given = text(key);
        try {
            return given.map(BigDecimal::new);
        } catch (NumberFormatException notANumber) {
            problem(key, "\"%s\" is not a number".formatted(given.get()));
            return Optional.empty();
        }
    }

    /** Notes that a key which must be there is not. */
    String missing(String key, String what) {
        problems.add("line %d: no key %s (%s)".formatted(line, full(key), what));
        return "";
    }

    void problem(String key, String what) {
        Entry entry = entries.get(key);
        problems.add("line %d: %s: %s".formatted(entry == null ? line : entry.line(), full(key), what));
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new UserFault("Invalid settings in \"%s\":%n  %s%nCorrect %s and try again; nothing was done.".formatted(file,
                String.join(System.lineSeparator() + "  ", problems), problems.size() == 1 ? "the line" : "these lines"));
        }
    }

    private String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty());
    }
}
