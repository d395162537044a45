package uk.rooftree.etl.staging;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.contract.Reference;
import uk.rooftree.warehouse.delta.TableName;

/** The model that tells which rows are of protected records, made from what the contract's columns refer to. */
final class WithheldSql {

    /** Rows of protected records. */
    static final TableName ROW = TableName.of("core.withheld_row");

    /** Feeds whose references may lead to a protected record, by the kinds of core.withheld_reference. */
    private static final Map<String, String> KINDS = Map.of("application", "application", "tenancy", "tenancy", "property", "property",
        "void", "void", "homelessness_case", "case", "ta_placement", "placement");

    private WithheldSql() {
    }

    /** Rows that name somebody, or somebody's home as its own row: those of other rows of a home say nothing of who lives there. */
    static String row(List<Feed> feeds) {
        List<Feed> naming = feeds.stream().filter(feed -> !namedBy(feed).isEmpty()).toList();
        return Template.named("withheld_row")
            .with("sources", StagingSql.join(", ", naming, feed -> "staging." + feed.name() + "_row"))
            .with("feeds", StagingSql.join("\n    union all\n\n", naming, feed -> Template.named("withheld_row_of_feed")
                .with("feed", feed.name())
                .with("conditions", namedBy(feed).entrySet().stream()
                    .map(column -> "told.%s in (select reference from withheld where kind = '%s')".formatted(column.getKey(), column.getValue()))
                    .collect(Collectors.joining("\n        or ")))
                .text()).stripTrailing())
            .text();
    }

    /** The columns of a feed that name a record which may be withheld, and its kind. */
    private static SortedMap<String, String> namedBy(Feed feed) {
        SortedMap<String, String> columns = new TreeMap<>();
        String own = KINDS.get(feed.name());
        if (own != null) {
            columns.put(feed.key().get(0).name(), own);
        }
        for (FeedColumn column : feed.columns()) {
            if (column.name().equals("household_ref")) {
                columns.put(column.name(), "household");
            }
            column.references().map(Reference::feed).filter(parent -> !parent.equals("property")).map(KINDS::get)
                .ifPresent(kind -> columns.put(column.name(), kind));
        }
        return columns;
    }
}
