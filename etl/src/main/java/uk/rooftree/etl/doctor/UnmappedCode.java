package uk.rooftree.etl.doctor;

/**
 * A code of a file that is not the contract's, and has no mapping.
 *
 * @param column   the contract's column
 * @param code     as it stands in the file
 * @param rows     rows that have it
 * @param proposed the contract's code that looks like it; empty, if none does
 */
public record UnmappedCode(String column, String code, long rows, String proposed) {
}
