package uk.rooftree.reports.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.rooftree.warehouse.engine.DuckDb;

/**
 * Which issues are wanted.
 *
 * @param officer staff code of those who correct them; empty = everybody's, and those of nobody
 * @param feed    empty = of every feed
 * @param rule    empty = of every rule
 * @param wanted  how they stand
 */
public record IssueFilter(Optional<String> officer, Optional<String> feed, Optional<String> rule, Wanted wanted) {

    /** How an issue stands beside the as-at date before. */
    public enum Wanted {
        /** Those that stand, and those resolved since the as-at date before. */
        ALL,
        /** Those that stand and did not at the as-at date before. */
        NEW,
        /** Those that stood at the as-at date before and no longer do. */
        RESOLVED
    }

    /** Every issue of the as-at date. */
    public static IssueFilter all() {
        return new IssueFilter(Optional.empty(), Optional.empty(), Optional.empty(), Wanted.ALL);
    }

    boolean wantsStanding() {
        return wanted != Wanted.RESOLVED;
    }

    boolean wantsResolved() {
        return wanted != Wanted.NEW;
    }

    /** In words; empty where every issue is wanted. */
    String words() {
        List<String> words = new ArrayList<>();
        officer.ifPresent(code -> words.add("officer " + code));
        feed.ifPresent(name -> words.add("feed " + name));
        rule.ifPresent(id -> words.add("rule " + id));
        switch (wanted) {
            case ALL -> { }
            case NEW -> words.add("new since the as-at date before");
            case RESOLVED -> words.add("resolved since the as-at date before");
        }
        return String.join(", ", words);
    }

    /** Whose and what, as a condition on columns officer, feed and rule. */
    String condition() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        officer.ifPresent(code -> conditions.add("officer = " + DuckDb.quoted(code)));
        feed.ifPresent(name -> conditions.add("feed = " + DuckDb.quoted(name)));
        rule.ifPresent(id -> conditions.add("rule = " + DuckDb.quoted(id)));
        return String.join(" and ", conditions);
    }
}
