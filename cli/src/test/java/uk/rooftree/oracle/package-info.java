/**
 * A second reading of the contract: the same extracts loaded, and the same figures worked out, by plain Java written
 * from the feeds' and figures' contract alone.
 *
 * <p>It exists to disagree. It shares no line with the product: no SQL, no DuckDB, no staging code, nothing but the JDK. It reads
 * row by row, keeps everything in lists and maps, and computes with fractions. Where product and oracle differ, the contract's
 * text decides who is wrong. Way in: {@link uk.rooftree.oracle.Oracle}.
 */
package uk.rooftree.oracle;
