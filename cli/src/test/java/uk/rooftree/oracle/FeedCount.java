package uk.rooftree.oracle;

/**
 * What became of the rows of one feed's file in the folder of the as-at; zeros where there is no file.
 */
public record FeedCount(String feed, boolean supplied, long read, long kept, long rejected) {
}
