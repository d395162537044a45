package uk.rooftree.returns.hclic;

/**
 * A rule of the check before sending; what breaks it is SQL.
 *
 * @param id      never changes its meaning
 * @param feed    whose rows it judges; empty: any, or the return as a whole
 * @param column  what is to be corrected; empty: told by the row
 * @param message what is wrong, with columns of the row in braces
 * @param fix     what to do
 * @param source  where it comes from
 */
record Rule(String id, Severity severity, String feed, String column, String message, String fix, String source) {
}
