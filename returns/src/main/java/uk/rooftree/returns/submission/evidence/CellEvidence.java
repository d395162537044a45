package uk.rooftree.returns.submission.evidence;

import java.util.List;

import uk.rooftree.returns.submission.FigureCell;

/**
 * A cell with what stands behind it.
 *
 * @param sumOverRows the cell worked out again from the rows of its figures and from what was typed, as it would be sent
 * @param rows        rows of its figures
 * @param sha256      of each figure's rows
 * @param sql         files of the SQL that works its figures out
 */
public record CellEvidence(FigureCell cell, String sumOverRows, long rows, List<String> sha256, List<String> sql) {

    public CellEvidence {
        sha256 = List.copyOf(sha256);
        sql = List.copyOf(sql);
    }

    /** Whether the rows and what was typed come to what the cell says. */
    public boolean agrees() {
        return sumOverRows.equals(cell.answer());
    }
}
