package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Some neighbouring rows of a feed, with the bytes they were last written as, until one of them changes. */
final class RowBlock {

    static final int ROWS = 32;

    private final List<Extracted> rows = new ArrayList<>(ROWS);
    private byte[] bytes;

    boolean isFull() {
        return rows.size() == ROWS;
    }

    void add(Extracted row) {
        rows.add(row);
        row.isIn(this);
        bytes = null;
    }

    List<Extracted> rows() {
        return rows;
    }

    void changed() {
        bytes = null;
    }

    byte[] bytes(RowText text) {
        if (bytes == null) {
            text.clear();
            for (Extracted row : rows) {
                text.append(row);
            }
            bytes = text.copy();
        }
        return bytes;
    }
}
