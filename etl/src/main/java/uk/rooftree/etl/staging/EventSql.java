package uk.rooftree.etl.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.contract.Level;
import uk.rooftree.etl.contract.Reference;
import uk.rooftree.etl.contract.Rule;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelHeader;

/**
 * The models of event feeds, whose rows come once and count from then on. A load judges those that came with its folder, and of the
 * others only those whose record has come or gone since; {@code core.<feed>_kept} keeps what that changed, and {@code core.<feed>} shows
 * what it comes to.
 */
final class EventSql {

    /** Feeds whose rules ask again only the rows that {@code staging.<feed>_touched} names. */
    private static final Set<String> CARRIED = Set.of("application_event", "bid", "enquiry", "void_event");

    private final Feed feed;

    EventSql(Feed feed) {
        this.feed = feed;
    }

    /** The feed's models by their paths in the SQL tree, but for that of {@link #judged}. */
    SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("sql/staging/%s/asked.sql".formatted(feed.name()), asked());
        files.put("sql/core/%s_kept.sql".formatted(feed.name()), kept());
        files.put("sql/core/%s.sql".formatted(feed.name()), core());
        files.put("sql/previous/%s_kept.sql".formatted(feed.name()), of("previous_kept")
            .with("columns", StagingSql.lines(4, ",", feed.columns(), StagingSql::none))
            .text());
        return files;
    }

    /** Keys of rows that may be judged otherwise than at the load before. */
    private String asked() {
        List<FeedColumn> references = feed.references();
        TreeSet<String> sources = new TreeSet<>(List.of("staging.judging", "staging." + feed.name() + "_row"));
        List<String> named = new ArrayList<>();
        for (FeedColumn column : references) {
            Reference reference = column.references().orElseThrow();
            sources.add("core." + reference.feed() + "_change");
            named.add(of("asked_named")
                .with("told_key", keys(4, ",", name -> "told." + name))
                .with("parent", reference.feed())
                .with("parent_column", reference.column())
                .with("column", column.name())
                .text());
        }
        return of("asked")
            .with("sources", String.join(", ", sources))
            .with("told_key", keys(4, ",", column -> "told." + column))
            .with("named", String.join("", named))
            .text().stripTrailing() + "\n";
    }

    /**
     * The judged rows.
     *
     * @param template with what every judged feed has, and {@code joins} to the records its references name
     * @param sources  of those
     */
    static String judged(Feed feed, Template template, Set<String> sources) {
        TreeSet<String> all = new TreeSet<>(sources);
        all.addAll(List.of("reference.published", "staging.judging", "staging." + feed.name() + "_asked"));
        all.remove("reference.period");
        return template
            .with("sources", String.join(", ", all))
            .with("asked_joined", new EventSql(feed).keys(8, "", column -> "and asked.%1$s = told.%1$s".formatted(column)))
            .text();
    }

    private String kept() {
        String differing = StagingSql.join("", feed.references().stream().filter(column -> column.breach() != Level.REJECT).toList(),
            column -> "\n        or coalesce(held.%1$s, '') <> coalesce(kept.%1$s, '')".formatted(column.name()));
        return of("core_kept")
            .with("later_keys", keys(8, ",", column -> "later." + column))
            .with("grouped_keys", StagingSql.join(", ", feed.key(), column -> "later." + column.name()))
            .with("joined_keys", keys(4, "", column -> "and come_again.%1$s = kept.%1$s".formatted(column)))
            .with("earlier_columns", StagingSql.lines(8, ",", feed.columns(), column -> "earlier." + column.name()))
            .with("asked_joined", keys(8, "", column -> "and asked.%1$s = earlier.%1$s".formatted(column)))
            .with("told_keys", keys(8, ",", column -> "told." + column))
            .with("told_grouped_keys", StagingSql.join(", ", feed.key(), column -> "told." + column.name()))
            .with("last_joined_told", keys(8, "", column -> "and last_told.%1$s = told.%1$s".formatted(column)))
            .with("last_joined_kept", keys(4, "", column -> "and last_told.%1$s = kept.%1$s".formatted(column)))
            .with("held_joined_kept", keys(4, "", column -> "and held.%1$s = kept.%1$s".formatted(column)))
            .with("still_joined", keys(4, "", column -> "and still.%1$s = held.%1$s".formatted(column)))
            .with("columns", StagingSql.lines(4, ",", feed.columns(), column -> "kept." + column.name()))
            .with("differing", differing)
            .with("gone", StagingSql.lines(4, ",", feed.columns(), column -> column.isKey() ? "held." + column.name() : StagingSql.none(column)))
            .text();
    }

    private String core() {
        return of("core_event")
            .with("later_keys", keys(8, ",", column -> "later." + column))
            .with("grouped_keys", StagingSql.join(", ", feed.key(), column -> "later." + column.name()))
            .with("joined_keys", keys(4, "", column -> "and told_again.%1$s = kept.%1$s".formatted(column)))
            .with("columns", StagingSql.lines(4, ",", feed.columns(), column -> "kept." + column.name()))
            .text();
    }

    /** Whether issues of rows that nothing touched are taken over from the load before. */
    static boolean areIssuesCarried(Feed feed) {
        return CARRIED.contains(feed.name());
    }

    /** What such issues' models read. */
    static List<String> sourcesOfCarriedIssues(Feed feed) {
        return List.of("previous.issue", "staging.judging", "staging." + feed.name() + "_touched");
    }

    static String carriedIssues(Feed feed, List<Rule> rules) {
        return Template.named("issue_carried")
            .with("feed", feed.name())
            .with("rules", StagingSql.join(", ", rules, rule -> Engine.literal(rule.id())))
            .text();
    }

    /** {@code core.<feed>_kept} of a feed of which there are no rows in any folder. */
    Model keptWithoutRows(ModelHeader whole) {
        return Model.made("sql/core/%s_kept.sql".formatted(feed.name()), whole.withSources(Set.of()), Template.named("kept_without_rows")
            .with("columns", StagingSql.lines(4, ",", feed.columns(), StagingSql::none))
            .text(), List.of());
    }

    static TableName keptTable(Feed feed) {
        return new TableName("core", feed.name() + "_kept");
    }

    private Template of(String name) {
        return Template.named(name)
            .with("feed", feed.name())
            .with("key", StagingSql.join(", ", feed.key(), FeedColumn::name));
    }

    private String keys(int indent, String between, Function<String, String> text) {
        return StagingSql.lines(indent, between, feed.key(), column -> text.apply(column.name()));
    }
}
