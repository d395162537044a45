package uk.rooftree.etl.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.etl.contract.Feed;
import uk.rooftree.etl.contract.FeedColumn;
import uk.rooftree.etl.contract.Reference;

/** The model that tells which kept rows an issue bears on, made from what the contract's columns refer to. */
final class IssueRowSql {

    /** A household has no feed of its own: its members stand for it. */
    private static final String MEMBERS = "household_member";
    private static final String HOUSEHOLD = "household_ref";

    private IssueRowSql() {
    }

    static String of(List<Feed> feeds) {
        Set<String> sources = new TreeSet<>(List.of("core.issue", "reference.period"));
        List<String> named = new ArrayList<>();
        for (Feed feed : feeds) {
            for (FeedColumn column : feed.columns()) {
                recordNamedBy(feed, column).ifPresent(record -> {
                    sources.add("core." + feed.name());
                    named.add(Template.named("issue_row_named").with("naming", feed.name()).with("column", column.name()).with("feed", record).text());
                });
            }
        }
        return Template.named("issue_row").with("sources", String.join(", ", sources)).with("named", String.join("", named)).text();
    }

    /** The feed whose record a column names. */
    private static Optional<String> recordNamedBy(Feed feed, FeedColumn column) {
        boolean isHousehold = column.name().equals(HOUSEHOLD) && !feed.name().equals(MEMBERS);
        return isHousehold ? Optional.of(MEMBERS) : column.references().map(Reference::feed);
    }
}
