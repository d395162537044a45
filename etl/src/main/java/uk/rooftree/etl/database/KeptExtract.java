package uk.rooftree.etl.database;

/**
 * One feed's extract as the list of a snapshot's extracts names it.
 *
 * @param feed   canonical feed
 * @param file   its name in the as-at's folder
 * @param query  what the database was asked
 * @param rows   rows after the header
 * @param bytes  length
 * @param sha256 of the bytes, in hexadecimal
 */
record KeptExtract(String feed, String file, String query, long rows, long bytes, String sha256) {
}
