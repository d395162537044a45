package uk.rooftree.returns.hclic;

import java.util.List;

/**
 * A cell down to its rows.
 *
 * @param numerator   sum over all rows, those withheld too
 * @param denominator likewise; 0 but for a share
 * @param rows        those that may be listed, in the order of their references
 * @param withheld    how many are a protected record's, counted and never listed
 */
public record CellRows(Cell cell, long numerator, long denominator, List<CellRow> rows, long withheld) {

    public CellRows {
        rows = List.copyOf(rows);
    }
}
