package uk.rooftree.etl.staging;

/**
 * Rows of one feed's file in the folder.
 *
 * @param feed       canonical feed
 * @param isSupplied has a file, or for an event feed had one in an earlier folder
 * @param read       records after the header
 * @param kept       rows that no rule rejected
 * @param rejected   rows that some rule rejected, each once
 */
public record FeedCounts(String feed, boolean isSupplied, long read, long kept, long rejected) {
}
