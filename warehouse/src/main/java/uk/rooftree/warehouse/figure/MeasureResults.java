package uk.rooftree.warehouse.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelHeader;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;

/**
 * The two relations between the measures and {@code figure.figure}: {@code figure.result}, the rows of every measure's
 * {@code result.sql} under each other (a dimension that a result does not have is null), and {@code figure.measured}, the
 * figures they publish. A result publishes the figures whose ids stand in its SQL as string literals.
 */
public final class MeasureResults {

    /** Rows of all results. */
    public static final TableName RESULT = TableName.of("figure.result");
    /** Figures that some result publishes. */
    public static final TableName MEASURED = TableName.of("figure.measured");

    private MeasureResults() {
    }

    /** The two models for a tree's measures. */
    public static List<Model> of(SqlTree tree) {
        return of(tree, resultModels(tree.models()));
    }

    /** The two models for some result models alone. */
    public static List<Model> of(SqlTree tree, Collection<Model> results) {
        return List.of(result(results), measured(figuresByResult(tree, results).keySet()));
    }

    /** Models that are a measure's {@code result.sql}. */
    public static List<Model> resultModels(Collection<Model> models) {
        return models.stream().filter(model -> model.path().startsWith("sql/measures/") && model.path().endsWith("/result.sql")).toList();
    }

    /** Which result publishes each figure. */
    public static SortedMap<String, Model> figuresByResult(SqlTree tree, Collection<Model> results) {
        Set<String> known = new TreeSet<>();
        ReferenceTable contract = tree.reference().get(TableName.of("reference.figure_contract"));
        if (contract != null) {
            contract.rows().forEach(row -> known.add(row.get(0)));
        }
        SortedMap<String, Model> published = new TreeMap<>();
        for (Model result : results) {
            for (String figure : result.literals()) {
                if (known.contains(figure)) {
                    published.putIfAbsent(figure, result);
                }
            }
        }
        return published;
    }

    private static Model result(Collection<Model> results) {
        StringBuilder sql = new StringBuilder("select\n    cast(null as string) as council_code,\n    cast(null as string) as figure");
        for (String dimension : Dimension.columns()) {
            sql.append(",\n    cast(null as string) as ").append(dimension);
        }
        for (Map.Entry<String, String> number : List.of(Map.entry("value", "decimal(20, 4)"), Map.entry("numerator", "decimal(20, 2)"),
                Map.entry("denominator", "decimal(20, 2)"), Map.entry("rows_counted", "bigint"), Map.entry("rows_excluded", "bigint"))) {
            sql.append(",\n    cast(null as ").append(number.getValue()).append(") as ").append(number.getKey());
        }
        sql.append("\nwhere 1 = 0\n");
        Set<TableName> sources = new TreeSet<>();
        for (Model result : results) {
            sources.add(result.name());
        }
        return generated(RESULT, "one row per figure and group that some measure worked out", Storing.WORK, sources, sql.toString());
    }

    private static Model measured(Set<String> figures) {
        List<String> rows = figures.stream().map(figure -> "    ('" + figure + "')").toList();
        String sql = rows.isEmpty() ? "select cast(null as string) as figure where 1 = 0\n"
            : "select measured.figure\n\nfrom (values\n" + String.join(",\n", rows) + "\n) as measured(figure)\n";
        return generated(MEASURED, "one row per figure that some measure publishes", Storing.VIEW, Set.of(), sql);
    }

    private static Model generated(TableName name, String grain, Storing storing, Set<TableName> appended, String sql) {
        ModelHeader header = new ModelHeader(name, grain, List.of("figure"), appended, "made from the measures' result files",
            Optional.empty(), Optional.of(storing), List.of());
        return Model.made("made/" + name, header, sql, appended.stream().sorted().toList());
    }
}
