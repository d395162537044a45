package uk.rooftree.etl.staging;

import java.util.SortedMap;
import java.util.TreeMap;

import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;

/** The models that keep what was told of a feed's rows at each as-at date (type 2): its changes, and the spans made of them. */
final class HistorySql {

    private HistorySql() {
    }

    /** The feed's models by their paths in the SQL tree. */
    static SortedMap<String, String> files(Feed feed) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("sql/core/%s_change.sql".formatted(feed.name()), change(feed));
        files.put("sql/core/%s_history.sql".formatted(feed.name()), history(feed));
        files.put("sql/previous/%s_change.sql".formatted(feed.name()), previousChange(feed));
        return files;
    }

    private static String change(Feed feed) {
        return of("change", feed)
            .with("hashed", StagingSql.lines(12, ",", feed.columns(), HistorySql::hashed))
            .with("held", StagingSql.lines(8, ",", feed.columns(), column -> "held." + column.name()))
            .with("earlier_key", StagingSql.lines(8, ",", feed.key(), column -> "earlier." + column.name()))
            .with("grouped_key", StagingSql.join(", ", feed.key(), column -> "earlier." + column.name()))
            .with("last_key", StagingSql.lines(8, ",", feed.key(), column -> "last_change." + column.name()))
            .with("now_held", StagingSql.lines(4, ",", feed.columns(), column -> "now_held." + column.name()))
            .with("now_joined", StagingSql.lines(4, "", feed.key(), column -> "and held_before.%1$s = now_held.%1$s".formatted(column.name())))
            .with("gone", StagingSql.lines(4, ",", feed.columns(), column -> column.isKey() ? "held_before." + column.name() : StagingSql.none(column)))
            .with("held_joined", StagingSql.lines(4, "", feed.key(), column -> "and held.%1$s = held_before.%1$s".formatted(column.name())))
            .with("first_key", feed.key().get(0).name())
            .text();
    }

    private static String history(Feed feed) {
        return of("history", feed)
            .with("partition_key", StagingSql.join(", ", feed.key(), column -> "told." + column.name()))
            .with("columns", StagingSql.lines(4, ",", feed.columns(), column -> "spans." + column.name()))
            .text();
    }

    private static String previousChange(Feed feed) {
        return of("previous_change", feed)
            .with("columns", StagingSql.lines(4, ",", feed.columns(), StagingSql::none))
            .text();
    }

    private static Template of(String name, Feed feed) {
        return Template.named(name)
            .with("feed", feed.name())
            .with("key", StagingSql.join(", ", feed.key(), FeedColumn::name));
    }

    private static String hashed(FeedColumn column) {
        String held = "held." + column.name();
        return "coalesce(%s, chr(30))".formatted(column.type().isText() ? held : "cast(%s as string)".formatted(held));
    }
}
