package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import uk.rooftree.warehouse.testing.SqlTables;

/**
 * A figure is a sum over rows one can list: what a result says is worked out again, here in Java, from the rows of the measure's
 * numerator and exclusions, for the contract's groups, all of them and no other.
 */
abstract class RowsBehindFigures extends SqlTables {

    /** Figures whose units have several values of a dimension: a row for each value, and the unit once in the all row. */
    private static final Set<String> SEVERAL_VALUES = Set.of("register.live.by_area_choice", "waiting.w4.queue_years", "lettings.by_rp_category");

    /** Special figures that divide one count by another; any other sets two beside each other. */
    private static final Set<String> DIVIDED = Set.of("caseload.per_officer", "waiting.w4.queue_years");

    /** Figures without a value over all. */
    private static final Set<String> NOTHING_OVER_ALL = Set.of("waiting.w4.queue_years");

    /** Figures that no register of a test is large enough for. */
    private static final Set<String> COUNTS_NOBODY = Set.of("caseload.officers_above_guide");

    private final Random random = new Random(20261031);

    /** Works out every figure of the measures again. Each must have somebody who counts, or the test would show nothing. */
    void assertWorkedOutAgain(int figures, String... measures) {
        Map<String, String> measureOf = new LinkedHashMap<>();
        for (String measure : measures) {
            for (List<Object> figure : query("select distinct figure from %s_result".formatted(measure))) {
                measureOf.put((String) figure.get(0), measure);
            }
        }
        assertThat(measureOf).hasSize(figures);
        for (Map.Entry<String, String> figure : measureOf.entrySet()) {
            Map<String, String> wanted = fromRows(figure.getKey(), figure.getValue());
            assertThat(fromResult(figure.getKey(), figure.getValue())).as(figure.getKey()).isEqualTo(wanted);
            if (!COUNTS_NOBODY.contains(figure.getKey())) {
                assertThat(wanted.get("{}")).as(figure.getKey() + " over all").doesNotContain(" counted 0 ");
            }
        }
    }

    /** One of the values, from the test's own seed. */
    String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** A whole number from 0 up to, not including, a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Group to what its row says, from the result view. */
    private Map<String, String> fromResult(String figure, String measure) {
        Map<String, String> groups = new TreeMap<>();
        List<String> dimensions = dimensionsUsed(figure);
        String columns = dimensions.isEmpty() ? "" : ", " + String.join(", ", dimensions);
        int decimals = ((Number) definition(figure).get(2)).intValue();
        for (List<Object> row : query("select value, numerator, denominator, rows_counted, rows_excluded%s from %s_result where figure = '%s'"
                .formatted(columns, measure, figure))) {
            Map<String, String> group = new TreeMap<>();
            for (int i = 0; i < dimensions.size(); i++) {
                if (row.get(5 + i) != null) {
                    group.put(dimensions.get(i), (String) row.get(5 + i));
                }
            }
            String text = row(row.get(0) == null ? null : number(row.get(0)).setScale(decimals, RoundingMode.UNNECESSARY),
                row.get(1) == null ? null : number(row.get(1)), row.get(2) == null ? null : number(row.get(2)),
                ((Number) row.get(3)).longValue(), ((Number) row.get(4)).longValue());
            assertThat(groups.put(group.toString(), text)).as("%s %s twice", figure, group).isNull();
        }
        return groups;
    }

    /** The same from the rows of the numerator and the exclusions. */
    private Map<String, String> fromRows(String figure, String measure) {
        List<Object> definition = definition(figure);
        List<String> dimensions = dimensionsUsed(figure);
        String columns = dimensions.isEmpty() ? "" : ", " + String.join(", ", dimensions);
        List<List<Object>> part = query("select part from reference.figure_part where figure = '%s'".formatted(figure));
        String where = part.isEmpty() ? "part is null" : "(part is null or part = '%s')".formatted(part.get(0).get(0));
        List<List<Object>> counted = query("select numerator, denominator, unit_ref%s from %s_numerator where %s".formatted(columns, measure, where));
        List<List<Object>> excluded = query("select 1, 1, unit_ref%s from %s_exclusions where %s".formatted(columns, measure, where));
        List<List<String>> groupings = new ArrayList<>(List.of(List.of()));
        for (String grouping : ((String) definition.get(0) == null ? "" : (String) definition.get(0)).split("\\|")) {
            if (!grouping.isEmpty()) {
                groupings.add(List.of(grouping.split("\\*")));
            }
        }
        Map<String, String> groups = new TreeMap<>();
        for (List<String> grouping : groupings) {
            Map<String, List<List<Object>>> rows = new TreeMap<>();
            Map<String, Integer> leftOut = new TreeMap<>();
            Set<Object> seen = new HashSet<>();
            for (List<Object> row : counted) {
                boolean again = SEVERAL_VALUES.contains(figure) && grouping.isEmpty() && !seen.add(row.get(2));
                // a letting that serves no queue: in the all row only
                boolean isInNoGroup = SEVERAL_VALUES.contains(figure)
                    && grouping.stream().anyMatch(dimension -> row.get(3 + dimensions.indexOf(dimension)) == null);
                if (!again && !isInNoGroup) {
                    rows.computeIfAbsent(groupOf(row, grouping, dimensions), group -> new ArrayList<>()).add(row);
                }
            }
            for (List<Object> row : excluded) {
                // left out for want of the very value: in the all row only
                if (grouping.stream().allMatch(dimension -> row.get(3 + dimensions.indexOf(dimension)) != null)) {
                    rows.computeIfAbsent(groupOf(row, grouping, dimensions), group -> new ArrayList<>());
                    leftOut.merge(groupOf(row, grouping, dimensions), 1, Integer::sum);
                }
            }
            rows.forEach((group, inGroup) -> groups.put(group, worked(figure, (String) definition.get(1),
                ((Number) definition.get(2)).intValue(), inGroup, leftOut.getOrDefault(group, 0), grouping.isEmpty())));
        }
        return groups;
    }

    private static String groupOf(List<Object> row, List<String> grouping, List<String> dimensions) {
        Map<String, String> group = new TreeMap<>();
        for (String dimension : grouping) {
            group.put(dimension, (String) row.get(3 + dimensions.indexOf(dimension)));
        }
        return group.toString();
    }

    private static String worked(String figure, String statistic, int decimals, List<List<Object>> rows, long excluded, boolean isOverAll) {
        List<BigDecimal> numerators = rows.stream().map(row -> number(row.get(0))).sorted().toList();
        BigDecimal sum = numerators.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal below = rows.stream().map(row -> row.get(1) == null ? BigDecimal.ZERO : number(row.get(1)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isShare = statistic.equals("percent") || statistic.equals("ratio");
        // units of the two sides may differ: those of the denominator count
        long counted = isShare ? rows.stream().filter(row -> number(row.get(1)).signum() > 0).count()
            // the special figures here set two counts beside each other, or divide them, and count the first
            : statistic.equals("special") ? sum.longValueExact() : rows.size();
        boolean isDivided = isShare || statistic.equals("mean");
        BigDecimal value = switch (statistic) {
            case "count", "sum" -> sum;
            case "special" -> isOverAll && NOTHING_OVER_ALL.contains(figure) ? null
                : !DIVIDED.contains(figure) ? sum.subtract(below)
                : below.signum() == 0 ? null : sum.divide(below, MathContext.DECIMAL128);
            case "percent" -> below.signum() == 0 ? null : percent(sum, below);
            case "ratio", "mean" -> below.signum() == 0 ? null : sum.divide(below, MathContext.DECIMAL128);
            case "median" -> quantile(numerators, "0.5");
            case "lower_quartile" -> quantile(numerators, "0.25");
            case "upper_quartile" -> quantile(numerators, "0.75");
            case "p90" -> quantile(numerators, "0.9");
            default -> throw new IllegalArgumentException(statistic);
        };
        return row(value == null ? null : value.setScale(decimals, RoundingMode.HALF_UP),
            isDivided || statistic.equals("special") ? sum : null, isDivided || statistic.equals("special") ? below : null, counted, excluded);
    }

    private static String row(BigDecimal value, BigDecimal numerator, BigDecimal denominator, long counted, long excluded) {
        return "value %s of %s / %s counted %d excluded %d".formatted(value == null ? "none" : value.toPlainString(), plain(numerator),
            plain(denominator), counted, excluded);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "none" : number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Type 7. */
    private static BigDecimal quantile(List<BigDecimal> ordered, String share) {
        BigDecimal at = new BigDecimal(share).multiply(BigDecimal.valueOf(ordered.size() - 1L));
        if (ordered.isEmpty()) {
            return null;
        }
        int floor = at.intValue();
        BigDecimal value = ordered.get(floor);
        if (floor + 1 < ordered.size()) {
            value = value.add(at.subtract(BigDecimal.valueOf(floor)).multiply(ordered.get(floor + 1).subtract(value)));
        }
        return value;
    }

    static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, MathContext.DECIMAL128);
    }

    static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private List<Object> definition(String figure) {
        return query("select dimensions, statistic, decimals from reference.figure_definition where figure = '%s'".formatted(figure)).get(0);
    }

    private List<String> dimensionsUsed(String figure) {
        String dimensions = (String) definition(figure).get(0);
        return dimensions == null || dimensions.isEmpty() ? List.of() : List.of(dimensions.split("[|*]")).stream().distinct().toList();
    }
}
