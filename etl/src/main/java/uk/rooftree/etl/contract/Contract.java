package uk.rooftree.etl.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import uk.rooftree.warehouse.model.SqlTree;

/**
 * All feeds and all rules.
 *
 * @param feeds in the order they are checked in
 * @param rules in the order of their ids within a feed
 */
public record Contract(List<Feed> feeds, List<Rule> rules) {

    public Contract {
        feeds = List.copyOf(feeds);
        rules = List.copyOf(rules);
    }

    /** The contract that travels with the SQL tree. */
    public static Contract packaged() {
        return of(SqlTree.packaged());
    }

    /** The contract in a tree's reference tables. */
    public static Contract of(SqlTree tree) {
        Map<String, List<FeedColumn>> columns = new LinkedHashMap<>();
        for (NamedCsvRecord line : read(tree, "feed_column")) {
            columns.computeIfAbsent(line.getField("feed"), feed -> new ArrayList<>()).add(column(line));
        }
        List<Feed> feeds = new ArrayList<>();
        for (NamedCsvRecord line : read(tree, "feed")) {
            String name = line.getField("feed");
            feeds.add(new Feed(name, line.getField("kind").equals("event"), line.getField("history").equals("yes"), columns.remove(name)));
        }
        if (!columns.isEmpty()) {
            throw new IllegalStateException("Invalid contract: feed.csv lacks %s".formatted(columns.keySet()));
        }
        List<Rule> rules = new ArrayList<>();
        for (NamedCsvRecord line : read(tree, "feed_rule")) {
            rules.add(new Rule(line.getField("rule"), line.getField("feed"), level(line.getField("level")), line.getField("column_name"),
                several(line.getField("reads")), line.getField("condition"), line.getField("message")));
        }
        return new Contract(feeds, rules);
    }

    /** The feed of that name. */
    public Feed feed(String name) {
        return findFeed(name).orElseThrow(() -> new IllegalArgumentException("Cannot find feed \"%s\" in the contract".formatted(name)));
    }

    /** The feed of that name, if there is one. */
    public Optional<Feed> findFeed(String name) {
        return feeds.stream().filter(feed -> feed.name().equals(name)).findFirst();
    }

    /** The rule of that id. */
    public Rule rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Cannot find rule \"%s\" in the contract".formatted(id)));
    }

    /** The rules of one feed that have a condition of their own. */
    public List<Rule> rulesOf(String feed) {
        return rules.stream().filter(rule -> rule.feed().equals(feed) && !rule.condition().isEmpty()).toList();
    }

    /** The feeds a rule looks at beside its own, in order. */
    public List<String> feedsReadBy(Rule rule) {
        return rule.readsInOrder(feeds);
    }

    private static Optional<Level> level(String field) {
        return field.equals("by breach") ? Optional.empty() : Optional.of(Level.of(field));
    }

    private static FeedColumn column(NamedCsvRecord line) {
        return new FeedColumn(
            line.getField("feed"),
            line.getField("column"),
            ColumnType.of(line.getField("type")),
            Condition.of(line.getField("required")),
            line.getField("key").equals("yes"),
            Reference.of(line.getField("references")),
            List.copyOf(severalInOrder(line.getField("codes"))),
            line.getField("several").equals("yes"),
            ValueRange.of(line.getField("range")),
            line.getField("restricted").equals("yes"),
            Level.of(line.getField("breach")),
            line.getField("description"));
    }

    private static Set<String> several(String field) {
        return new TreeSet<>(severalInOrder(field));
    }

    private static List<String> severalInOrder(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
    }

    private static List<NamedCsvRecord> read(SqlTree tree, String name) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(tree.text("sql/reference/" + name + ".csv"))) {
            return reader.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
