package uk.rooftree.etl.synthetic;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is a row of a feed. Whoever changes a field calls {@link #changed}, for rows that do not change are written from
 * the bytes they were last written as.
 */
abstract class Extracted {

    /** In place of a column's number: one field more than the header has. */
    static final int SURPLUS_FIELD = -1;

    private RowBlock block;
    private Map<Integer, String> replaced = Map.of();
    private boolean twice;
    private boolean queued;

    abstract Feed feed();

    /** Writes every column, in order. */
    abstract void write(RowText row);

    final void changed() {
        if (block != null) {
            block.changed();
        }
    }

    /** Belongs to a block from now on. */
    final void isIn(RowBlock itsBlock) {
        block = itsBlock;
    }

    /** Plants a text in place of a column's true value, from now on. */
    final void plant(String column, String text) {
        plant(feed().column(column), text);
    }

    /** Plants one field too many. */
    final void plantSurplusField() {
        plant(SURPLUS_FIELD, "surplus");
    }

    /** Plants the same row a second time. */
    final void plantTwice() {
        twice = true;
    }

    final int copies() {
        return twice ? 2 : 1;
    }

    final Map<Integer, String> replaced() {
        return replaced;
    }

    /** Whether the source still has it; what it no longer has is never extracted. */
    boolean isKept() {
        return true;
    }

    /** Of an event feed: whether it already waits for the next extract. */
    final boolean isQueued() {
        return queued;
    }

    final void queued(boolean waits) {
        queued = waits;
    }

    private void plant(int column, String text) {
        if (replaced.isEmpty()) {
            replaced = new TreeMap<>();
        }
        replaced.put(column, text);
        changed();
    }
}
