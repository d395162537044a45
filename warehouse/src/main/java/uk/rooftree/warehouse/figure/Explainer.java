package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.model.Model;
import uk.rooftree.warehouse.model.SqlTree;

/** Explains published numbers from the views of their measures. */
public final class Explainer {

    private static final TableName WITHHELD = TableName.of("core.withheld_row");
    private static final Set<String> OWN_COLUMNS = Set.of("council_code", "unit_ref", "part", "numerator", "denominator", "file", "line");

    private final DuckDb engine;
    private final SqlTree tree;
    private final Figures figures;

    /** Over an engine that shows the measures' views. */
    public Explainer(DuckDb engine, SqlTree tree, Figures figures) {
        this.engine = engine;
        this.tree = tree;
        this.figures = figures;
    }

    /** The relations that explaining a figure reads: those of its measure, and the rows that must not be listed. */
    public static List<TableName> relations(SqlTree tree, String figure) {
        List<TableName> relations = new ArrayList<>(measure(result(tree, figure)));
        tree.graph().findModel(WITHHELD).ifPresent(withheld -> relations.add(WITHHELD));
        return relations;
    }

    /** Whether a measure publishes the figure. */
    public static boolean publishes(SqlTree tree, String figure) {
        return MeasureResults.figuresByResult(tree, MeasureResults.resultModels(tree.models())).containsKey(figure);
    }

    /** The models a figure is worked out by: population, exclusions, numerator, result. */
    public static List<Model> models(SqlTree tree, String figure) {
        Model result = result(tree, figure);
        List<Model> models = new ArrayList<>();
        measure(result).forEach(relation -> models.add(tree.graph().findModel(relation).orElseThrow()));
        models.add(result);
        return models;
    }

    /** The model whose rows publish the figure. */
    private static Model result(SqlTree tree, String figure) {
        Model result = MeasureResults.figuresByResult(tree, MeasureResults.resultModels(tree.models())).get(figure);
        if (result == null) {
            throw new UserFault("Cannot explain \"%s\": no measure publishes this figure".formatted(figure));
        }
        return result;
    }

    /** Population, exclusions and numerator. */
    private static List<TableName> measure(Model result) {
        String name = MeasureResults.measure(result);
        return List.of(TableName.of(name + "_population"), TableName.of(name + "_exclusions"), TableName.of(name + "_numerator"));
    }

    /**
     * Explains a figure over one group.
     *
     * @param group    empty: over all units
     * @param mostRows how many of the rows that count are listed; the sums are over all of them
     * @throws UserFault if there is no such figure or no such group
     */
    public Explanation explain(String figure, Map<Dimension, String> group, int mostRows) {
        Model result = result(tree, figure);
        List<TableName> relations = measure(result);
        FigureDefinition definition = figures.definition(figure);
        FigureRow published = figures.find(figure, group).orElseThrow(() -> new UserFault(
            "Cannot explain \"%s\" for %s: the figure has no such group as at %s (it is told by %s)".formatted(figure,
                readable(group), figures.asAt(), definition.groupings().isEmpty() ? "nothing but all" : readable(definition.groupings()))));
        boolean isSupplied = published.value() != null || published.rowsCounted() > 0 || published.rowsExcluded() > 0;
        String population = rows(relations.get(0), group, Optional.empty());
        String exclusions = rows(relations.get(1), group, Optional.of(definition));
        String numerator = countedOnce(relations.get(2), rows(relations.get(2), group, Optional.of(definition)), group);
        Explanation.Sum sum = sum(numerator);
        // over all bands a queue has no length, whatever stands in it
        boolean isNothingOverAll = group.isEmpty() && definition.nullWhen().startsWith("the all row");
        boolean isWorkedOut = !isNothingOverAll && (isSupplied || sum.rows() > 0) && Explanation.isSumOfRows(definition, published);
        BigDecimal below = isWorkedOut && isShareOfAll(definition, group)
            ? sum(rows(relations.get(2), Map.of(), Optional.of(definition))).denominator() : sum.denominator();
        BigDecimal workedOut = isWorkedOut ? workedOut(definition, sum.numerator(), below, numerator) : null;
        return new Explanation(definition, result, published, (Long) engine.query("select count(*) from (" + population + ")").single(),
            readExclusions(exclusions), readRows(mayBeListed(numerator), mostRows), sum, sum(withheld(numerator)),
            workedOut == null ? null : workedOut.setScale(definition.decimals(), RoundingMode.HALF_UP));
    }

    /**
     * What each unit brings to a figure over all units, those of protected records among them; for comparing and adding up, not to be shown.
     *
     * @return in the order of units
     */
    public List<FigureUnit> units(String figure) {
        TableName relation = measure(result(tree, figure)).get(2);
        String counted = countedOnce(relation, rows(relation, Map.of(), Optional.of(figures.definition(figure))), Map.of());
        List<FigureUnit> units = new ArrayList<>();
        for (List<Object> row : engine.query("select unit_ref, cast(sum(cast(numerator as decimal(38, 10))) as decimal(38, 10)), "
            + "cast(sum(cast(denominator as decimal(38, 10))) as decimal(38, 10)), min(file), min_by(line, file) from (" + counted + ") group by unit_ref order by unit_ref").rows()) {
            units.add(new FigureUnit((String) row.get(0), number(row.get(1)), number(row.get(2)), Optional.ofNullable((String) row.get(3)),
                Optional.ofNullable(row.get(4)).map(line -> ((Number) line).longValue())));
        }
        return units;
    }

    /** A group's share is one of all the rows, not of its own. */
    private static boolean isShareOfAll(FigureDefinition definition, Map<Dimension, String> group) {
        return definition.statistic().equals("special") && definition.unit().equals("percent") && !group.isEmpty();
    }

    private Explanation.Sum sum(String rows) {
        List<Object> sums = engine.query("select count(*), cast(sum(cast(numerator as decimal(38, 10))) as decimal(38, 10)), "
            + "cast(sum(cast(denominator as decimal(38, 10))) as decimal(38, 10)) from (" + rows + ")").rows().get(0);
        return new Explanation.Sum((Long) sums.get(0), sums.get(1) == null ? BigDecimal.ZERO : plain((BigDecimal) sums.get(1)), plain((BigDecimal) sums.get(2)));
    }

    /** Rows that are listed: all but those of protected records. */
    private String mayBeListed(String rows) {
        return isWithholding() ? "select counted.* from (" + rows + ") as counted where not " + isWithheld() : rows;
    }

    private String withheld(String rows) {
        return "select counted.* from (" + rows + ") as counted where " + (isWithholding() ? isWithheld() : "false");
    }

    private boolean isWithholding() {
        return tree.graph().findModel(WITHHELD).isPresent();
    }

    private String isWithheld() {
        return "exists (select 1 from %s as withheld_row where withheld_row.council_code = %s and withheld_row.as_at = date '%s' "
            .formatted(WITHHELD, DuckDb.quoted(figures.councilCode()), figures.asAt())
            + "and withheld_row.file = counted.file and withheld_row.line = counted.line)";
    }

    private String rows(TableName relation, Map<Dimension, String> group, Optional<FigureDefinition> definition) {
        List<String> columns = engine.describe("select * from " + relation).stream().map(Column::name).toList();
        StringBuilder sql = new StringBuilder("select * from ").append(relation).append(" where council_code = ").append(DuckDb.quoted(figures.councilCode()));
        group.forEach((dimension, value) -> {
            if (columns.contains(dimension.column())) {
                sql.append(" and ").append(DuckDb.identifier(dimension.column())).append(" = ").append(DuckDb.quoted(value));
            }
        });
        if (definition.isPresent() && columns.contains("part")) {
            sql.append(" and (part is null");
            definition.get().part().ifPresent(part -> sql.append(" or part = ").append(DuckDb.quoted(part)));
            sql.append(')');
        }
        return sql.toString();
    }

    /** A unit with several values of a dimension has a row for each; over all of them it counts once. */
    private String countedOnce(TableName relation, String rows, Map<Dimension, String> group) {
        Model model = tree.graph().findModel(relation).orElseThrow();
        Set<String> open = new TreeSet<>(model.header().keys());
        open.retainAll(Dimension.columns());
        group.keySet().forEach(dimension -> open.remove(dimension.column()));
        if (open.isEmpty()) {
            return rows;
        }
        Set<String> unit = new TreeSet<>(model.header().keys());
        unit.removeAll(open);
        unit.addAll(List.of("unit_ref", "part"));
        unit.retainAll(engine.describe("select * from " + relation).stream().map(Column::name).toList());
        return rows + " qualify row_number() over (partition by " + Engine.identifiers(unit) + " order by " + Engine.identifiers(open) + ") = 1";
    }

    private BigDecimal workedOut(FigureDefinition definition, BigDecimal sum, BigDecimal below, String numerator) {
        return switch (definition.statistic()) {
            case "count", "sum" -> sum;
            case "mean", "ratio" -> divided(sum, below, 1);
            case "percent" -> divided(sum, below, 100);
            case "median" -> quantile(numerator, "0.5");
            case "lower_quartile" -> quantile(numerator, "0.25");
            case "upper_quartile" -> quantile(numerator, "0.75");
            case "p90" -> quantile(numerator, "0.9");
            // its own rule: one count divided by another, in percent or as it is, else two counts beside each other
            default -> definition.unit().equals("percent") ? divided(sum, below, 100)
                : definition.value().contains(" / ") ? divided(sum, below, 1)
                : sum.subtract(below == null ? BigDecimal.ZERO : below);
        };
    }

    private static BigDecimal divided(BigDecimal above, BigDecimal below, int times) {
        boolean isNothing = below == null || below.signum() == 0;
        return isNothing ? null : above.multiply(BigDecimal.valueOf(times)).divide(below, MathContext.DECIMAL128);
    }

    private BigDecimal quantile(String numerator, String share) {
        return (BigDecimal) engine.query("select exact(percentile_cont(" + share + ") within group (order by cast(numerator as double))) from ("
            + numerator + ")").single();
    }

    private List<Explanation.Exclusion> readExclusions(String exclusions) {
        List<Explanation.Exclusion> read = new ArrayList<>();
        for (List<Object> row : engine.query("select reason, count(*) from (" + exclusions + ") group by reason order by reason").rows()) {
            read.add(new Explanation.Exclusion(String.valueOf(row.get(0)), (Long) row.get(1)));
        }
        return read;
    }

    private List<Explanation.Row> readRows(String numerator, int mostRows) {
        List<String> columns = engine.describe(numerator).stream().map(Column::name).toList();
        Rows found = engine.query("select * from (" + numerator + ") order by unit_ref, " + Engine.identifiers(columns) + " limit " + mostRows);
        List<Explanation.Row> read = new ArrayList<>();
        for (List<Object> row : found.rows()) {
            Map<String, Object> values = new LinkedHashMap<>();
            Map<String, String> other = new LinkedHashMap<>();
            for (int i = 0; i < found.columns().size(); i++) {
                String column = found.columns().get(i).name();
                values.put(column, row.get(i));
                if (!OWN_COLUMNS.contains(column) && row.get(i) != null) {
                    other.put(column, row.get(i).toString());
                }
            }
            read.add(new Explanation.Row((String) values.get("unit_ref"), number(values.get("numerator")), number(values.get("denominator")),
                Optional.ofNullable((String) values.get("file")), Optional.ofNullable(values.get("line")).map(line -> ((Number) line).longValue()), other));
        }
        return read;
    }

    private static BigDecimal number(Object value) {
        return value == null ? null : plain(value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString()));
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String readable(Map<Dimension, String> group) {
        List<String> parts = new ArrayList<>();
        group.forEach((dimension, value) -> parts.add(dimension.column() + "=" + value));
        return String.join(", ", parts);
    }

    private static String readable(List<List<Dimension>> groupings) {
        List<String> parts = new ArrayList<>();
        groupings.forEach(grouping -> parts.add(String.join("*", grouping.stream().map(Dimension::column).toList())));
        return String.join(", ", parts);
    }
}
