package uk.rooftree.returns.hclic;

/**
 * A case, or a household placed, that counts in a cell.
 *
 * @param unit        reference of the case or the household
 * @param numerator   what it adds to the cell
 * @param denominator what it adds below the line of a share; 0 in other cells
 * @param officer     of the case; empty for a household
 * @param file        extract it came in
 * @param line        its line there
 */
public record CellRow(String unit, long numerator, long denominator, String officer, String file, long line) {
}
