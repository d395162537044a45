package uk.rooftree.warehouse.model;

/**
 * A stored table as a run left it or found it unchanged.
 *
 * @param version Delta version
 * @param rows    of the run's council and of dates up to the run's own, at that version
 * @param key     digest of all it was made from; equal keys mean equal rows
 */
public record BuiltTable(long version, long rows, String key) {
}
