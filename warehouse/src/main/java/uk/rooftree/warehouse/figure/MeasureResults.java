package uk.rooftree.warehouse.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.ModelHeader;
import uk.rooftree.warehouse.model.ReferenceTable;
import uk.rooftree.warehouse.model.SqlTree;
import uk.rooftree.warehouse.model.Storing;

/**
 * The relations made from the measures: {@code figure.result}, the rows of every measure's {@code result.sql} under each other (a
 * dimension that a result does not have is null), {@code figure.limits}, the same of the {@code limits.sql} that some measures have,
 * {@code figure.measured}, the figures they publish, and {@code quality.touched}, the units an issue bears on ({@link TouchedUnits}).
 * A result publishes the figures whose ids stand in its SQL as string literals.
 */
public final class MeasureResults {

    /** Rows of all results. */
    public static final TableName RESULT = TableName.of("figure.result");
    /** Rows of all limits. */
    public static final TableName LIMITS = TableName.of("figure.limits");
    /** Figures that some result publishes, and their measures. */
    public static final TableName MEASURED = TableName.of("figure.measured");

    /** Units of measures that stand on a row an issue bears on. */
    public static final TableName TOUCHED = TouchedUnits.TOUCHED;

    private static final TableName CONTRACT = TableName.of("reference.figure_contract");
    /** Figures that no contract asks for, told in the same columns. */
    private static final TableName OWN = TableName.of("reference.figure_own");

    private static final List<Map.Entry<String, String>> NUMBERS = List.of(Map.entry("value", "decimal(20, 4)"),
        Map.entry("numerator", "decimal(20, 2)"), Map.entry("denominator", "decimal(20, 2)"), Map.entry("rows_counted", "bigint"),
        Map.entry("rows_excluded", "bigint"));
    private static final List<Map.Entry<String, String>> BOUNDS = List.of(Map.entry("lower", "decimal(20, 4)"),
        Map.entry("upper", "decimal(20, 4)"), Map.entry("standard_error", "decimal(20, 4)"), Map.entry("level_percent", "integer"),
        Map.entry("method", "string"), Map.entry("note", "string"));

    private MeasureResults() {
    }

    /** The models for a tree's measures. */
    public static List<Model> of(SqlTree tree) {
        return of(tree, resultModels(tree.models()));
    }

    /** The models for some result models alone, with the limits of their measures. */
    public static List<Model> of(SqlTree tree, Collection<Model> results) {
        Set<String> measures = results.stream().map(MeasureResults::measure).collect(Collectors.toSet());
        List<Model> limits = tree.models().stream().filter(model -> isMeasureFile(model, "/limits.sql"))
            .filter(model -> measures.contains(model.name().toString().replaceAll("_limits$", ""))).toList();
        List<Model> made = new ArrayList<>(TouchedUnits.of(tree.models(), results));
        made.add(gathered(RESULT, "one row per figure and group that some measure worked out", NUMBERS, results));
        made.add(gathered(LIMITS, "one row per figure and group of which some measure tells limits", BOUNDS, limits));
        made.add(measured(figuresByResult(tree, results)));
        return made;
    }

    /** Models that are a measure's {@code result.sql}. */
    public static List<Model> resultModels(Collection<Model> models) {
        return models.stream().filter(model -> isMeasureFile(model, "/result.sql")).toList();
    }

    private static boolean isMeasureFile(Model model, String file) {
        return model.path().startsWith("sql/measures/") && model.path().endsWith(file);
    }

    /** Which result publishes each figure. */
    public static SortedMap<String, Model> figuresByResult(SqlTree tree, Collection<Model> results) {
        Set<String> known = new TreeSet<>();
        for (TableName list : List.of(CONTRACT, OWN)) {
            ReferenceTable figures = tree.reference().get(list);
            if (figures != null) {
                figures.rows().forEach(row -> known.add(row.get(0)));
            }
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

    /** The rows of some models under each other: council, figure, every dimension, and the columns told. */
    private static Model gathered(TableName name, String grain, List<Map.Entry<String, String>> columns, Collection<Model> parts) {
        StringBuilder sql = new StringBuilder("select\n    cast(null as string) as council_code,\n    cast(null as string) as figure");
        for (String dimension : Dimension.columns()) {
            sql.append(",\n    cast(null as string) as ").append(dimension);
        }
        for (Map.Entry<String, String> column : columns) {
            sql.append(",\n    cast(null as ").append(column.getValue()).append(") as ").append(column.getKey());
        }
        sql.append("\nwhere 1 = 0\n");
        Set<TableName> sources = new TreeSet<>();
        for (Model part : parts) {
            sources.add(part.name());
        }
        return generated(name, grain, Storing.WORK, sources, sql.toString());
    }

    private static Model measured(Map<String, Model> published) {
        List<String> rows = new ArrayList<>();
        published.forEach((figure, result) -> rows.add("    ('%s', '%s')".formatted(figure, measure(result))));
        String sql = rows.isEmpty() ? "select cast(null as string) as figure, cast(null as string) as measure where 1 = 0\n"
            : "select measured.figure, measured.measure\n\nfrom (values\n" + String.join(",\n", rows) + "\n) as measured(figure, measure)\n";
        return generated(MEASURED, "one row per figure that some measure publishes, and which", Storing.VIEW, Set.of(), sql);
    }

    /** The measure of a result, such as {@code voids.relets}: what its population, exclusions and numerator are named for. */
    static String measure(Model result) {
        return result.name().toString().replaceAll("_result$", "");
    }

    private static Model generated(TableName name, String grain, Storing storing, Set<TableName> appended, String sql) {
        ModelHeader header = new ModelHeader(name, grain, List.of("figure"), appended, "made from the files of the measures",
            Optional.empty(), Optional.of(storing), List.of());
        return Model.made("made/" + name, header, sql, appended.stream().sorted().toList());
    }
}
