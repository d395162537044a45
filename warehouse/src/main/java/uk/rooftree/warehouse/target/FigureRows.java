package uk.rooftree.warehouse.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.SqlTree;

/** Which figures there are, and which rows each has: the one over all units, and one for each group of the groupings it is told by. */
final class FigureRows {

    /** Columns that tell a table of figures from any other. */
    private static final List<String> COLUMNS = List.of("figure", "dimensions", "statistic", "period_kind");

    private final SortedMap<String, Map<Set<Dimension>, String>> groupings;

    private FigureRows(SortedMap<String, Map<Set<Dimension>, String>> groupings) {
        this.groupings = groupings;
    }

    /** Those of every table of figures in the tree: the contract's, and what the product adds. */
    static FigureRows of(SqlTree tree) {
        SortedMap<String, Map<Set<Dimension>, String>> figures = new TreeMap<>();
        for (ReferenceTable table : tree.reference().values()) {
            List<String> columns = table.columns().stream().map(Column::name).toList();
            if (columns.containsAll(COLUMNS)) {
                table.rows().forEach(row -> figures.put(row.get(columns.indexOf("figure")), groupings(row.get(columns.indexOf("dimensions")))));
            }
        }
        return new FigureRows(Collections.unmodifiableSortedMap(figures));
    }

    boolean has(String figure) {
        return groupings.containsKey(figure);
    }

    /** Whether a figure is told by these dimensions together; by none it always is. */
    boolean isToldBy(String figure, Set<Dimension> dimensions) {
        return dimensions.isEmpty() || groupings.get(figure).containsKey(dimensions);
    }

    /** What a figure is told by, in words. */
    String groupingsOf(String figure) {
        return groupings.get(figure).isEmpty() ? "it has no groups" : "it is told by " + String.join(", ", groupings.get(figure).values());
    }

    /** The figure whose id begins most like a text; empty where none does. */
    Optional<String> findLike(String text) {
        String best = null;
        int most = 2;
        for (String figure : groupings.keySet()) {
            int shared = 0;
            while (shared < Math.min(figure.length(), text.length()) && figure.charAt(shared) == text.charAt(shared)) {
                shared++;
            }
            if (shared > most) {
                most = shared;
                best = figure;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<Set<Dimension>, String> groupings(String dimensions) {
        Map<Set<Dimension>, String> found = new LinkedHashMap<>();
        List<String> texts = dimensions == null ? List.of() : new ArrayList<>(List.of(dimensions.split("\\|")));
        for (String grouping : texts) {
            if (!grouping.isBlank()) {
                found.put(List.of(grouping.strip().split("\\*")).stream().map(Dimension::of).collect(Collectors.toSet()), grouping.strip());
            }
        }
        return found;
    }
}
