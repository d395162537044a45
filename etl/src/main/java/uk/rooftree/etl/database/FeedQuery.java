package uk.rooftree.etl.database;

import java.util.List;
import java.util.Set;

/**
 * What a database is asked for one feed.
 *
 * @param feed       canonical feed
 * @param file       name of the extract in the as-at's folder
 * @param sql        the query; {@code :as_at} in it stands for the as-at date
 * @param dayColumns names, in lower case, of result columns that the contract wants as days
 */
public record FeedQuery(String feed, String file, String sql, Set<String> dayColumns) {

    public FeedQuery {
        dayColumns = Set.copyOf(dayColumns);
    }

    static List<String> files(List<FeedQuery> queries) {
        return queries.stream().map(FeedQuery::file).toList();
    }
}
