package uk.rooftree.reports.monthly;

/** What came of one feed at the as-at date. */
public record FeedLoad(String feed, boolean supplied, long rowsRead, long rowsKept, long rowsRejected) {
}
