package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rows of a feed's next extract, in the order they came to be. */
final class FeedRows implements Iterable<Extracted> {

    private final List<RowBlock> blocks = new ArrayList<>();

    void add(Extracted row) {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).isFull()) {
            blocks.add(new RowBlock());
        }
        blocks.get(blocks.size() - 1).add(row);
    }

    List<RowBlock> blocks() {
        return blocks;
    }

    @Override
    public Iterator<Extracted> iterator() {
        return blocks.stream().flatMap(block -> block.rows().stream()).iterator();
    }
}
