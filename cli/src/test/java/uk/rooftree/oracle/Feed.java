package uk.rooftree.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One feed of the contract: its name and its columns in order. */
final class Feed {

    private static final Set<String> EVENT_FEEDS = Set.of("application_event", "bid", "void_event", "ta_invoice", "enquiry");

    final String name;
    final List<Column> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    Feed(String name, List<Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i).name(), i);
        }
    }

    /** Whether a folder holds only what is new or changed since the folder before. */
    boolean isEventFeed() {
        return EVENT_FEEDS.contains(name);
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("Cannot find column %s of feed %s".formatted(column, name));
        }
        return position;
    }

    Column column(String column) {
        return columns.get(position(column));
    }

    List<Column> keys() {
        return columns.stream().filter(Column::key).toList();
    }
}
