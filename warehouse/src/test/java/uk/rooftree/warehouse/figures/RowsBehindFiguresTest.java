package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/**
 * A figure is a sum over rows one can list: every row of the figures on homes is worked out again, here in Java, from the rows
 * of the measure's numerator and exclusions, over a mixed council; and there are the contract's groups, all of them and no other.
 */
class RowsBehindFiguresTest extends SqlTables {

    private static final LocalDate AS_AT = LocalDate.parse("2026-10-31");
    private static final int HOMES = 160;

    private final Random random = new Random(20261031);

    @Test
    void every_figure_on_homes_is_worked_out_again_from_its_rows() {
        aMixedCouncil();
        Map<String, String> measures = new LinkedHashMap<>();
        for (String measure : List.of("voids.relets", "voids.relet_days_lahs", "voids.relet_days_benchmark", "voids.relet_days_core",
                "voids.relet_days_key_to_key", "voids.vacant", "voids.rate", "voids.rent_loss", "voids.stages", "stock.homes",
                "stock.adapted_homes", "occupancy.standard", "occupancy.benefit", "occupancy.reaching_age", "quality.rows")) {
            for (List<Object> figure : query("select distinct figure from %s_result".formatted(measure))) {
                measures.put((String) figure.get(0), measure);
            }
        }
        assertThat(measures).hasSize(42);
        for (Map.Entry<String, String> figure : measures.entrySet()) {
            Map<String, String> wanted = fromRows(figure.getKey(), figure.getValue());
            assertThat(fromResult(figure.getKey(), figure.getValue())).as(figure.getKey()).isEqualTo(wanted);
            // somebody counts in every figure, or this test would show nothing
            assertThat(wanted.get("{}")).as(figure.getKey() + " over all").doesNotContain(" 0 ");
        }
    }

    @Test
    void turnover_is_the_tenancies_of_its_rows_over_half_the_homes_of_its_rows() {
        aMixedCouncil();
        for (String part : List.of("all", "net")) {
            List<Object> rows = query("""
                select sum(numerator), sum(denominator) from voids.turnover_numerator where part is null or part = '%s'
                """.formatted(part)).get(0);
            List<Object> result = query("""
                select value, numerator, denominator from voids.turnover_result where figure = 'voids.turnover_%spercent'
                """.formatted(part.equals("net") ? "net_" : "")).get(0);
            assertThat(number(result.get(1))).isEqualByComparingTo(number(rows.get(0))).isPositive();
            assertThat(number(result.get(2))).isEqualByComparingTo(number(rows.get(1)));
            assertThat(number(result.get(0))).isEqualByComparingTo(
                percent(number(rows.get(0)), number(rows.get(1))).setScale(1, RoundingMode.HALF_UP));
        }
    }

    /** Group to "value rows_counted rows_excluded", from the result view. */
    private Map<String, String> fromResult(String figure, String measure) {
        Map<String, String> groups = new TreeMap<>();
        List<String> dimensions = dimensionsUsed(figure);
        String columns = dimensions.isEmpty() ? "" : ", " + String.join(", ", dimensions);
        int decimals = ((Number) definition(figure).get(2)).intValue();
        for (List<Object> row : query("select value, rows_counted, rows_excluded%s from %s_result where figure = '%s'"
                .formatted(columns, measure, figure))) {
            Map<String, String> group = new TreeMap<>();
            for (int i = 0; i < dimensions.size(); i++) {
                if (row.get(3 + i) != null) {
                    group.put(dimensions.get(i), (String) row.get(3 + i));
                }
            }
            String value = row.get(0) == null ? "none" : number(row.get(0)).setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
            assertThat(groups.put(group.toString(), value + " " + row.get(1) + " " + row.get(2))).as("%s %s twice", figure, group).isNull();
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
        List<List<Object>> counted = query("select numerator, denominator%s from %s_numerator where %s".formatted(columns, measure, where));
        List<List<Object>> excluded = query("select 1, 1%s from %s_exclusions where %s".formatted(columns, measure, where));
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
            for (List<Object> row : counted) {
                rows.computeIfAbsent(groupOf(row, grouping, dimensions), group -> new ArrayList<>()).add(row);
            }
            for (List<Object> row : excluded) {
                rows.computeIfAbsent(groupOf(row, grouping, dimensions), group -> new ArrayList<>());
                leftOut.merge(groupOf(row, grouping, dimensions), 1, Integer::sum);
            }
            rows.forEach((group, inGroup) -> groups.put(group,
                worked((String) definition.get(1), ((Number) definition.get(2)).intValue(), inGroup) + " " + leftOut.getOrDefault(group, 0)));
        }
        return groups;
    }

    private static String groupOf(List<Object> row, List<String> grouping, List<String> dimensions) {
        Map<String, String> group = new TreeMap<>();
        for (String dimension : grouping) {
            group.put(dimension, (String) row.get(2 + dimensions.indexOf(dimension)));
        }
        return group.toString();
    }

    private static String worked(String statistic, int decimals, List<List<Object>> rows) {
        List<BigDecimal> numerators = rows.stream().map(row -> number(row.get(0))).sorted().toList();
        BigDecimal sum = numerators.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal below = rows.stream().map(row -> row.get(1) == null ? BigDecimal.ZERO : number(row.get(1)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        long counted = rows.size();
        BigDecimal value;
        if (statistic.equals("percent")) {
            counted = rows.stream().filter(row -> number(row.get(1)).signum() > 0).count();
            value = below.signum() == 0 ? null : percent(sum, below);
        } else if (statistic.equals("count") || statistic.equals("sum")) {
            value = sum;
        } else if (rows.isEmpty()) {
            value = null;
        } else {
            value = switch (statistic) {
                case "mean" -> sum.divide(below, MathContext.DECIMAL128);
                case "median" -> quantile(numerators, "0.5");
                case "p90" -> quantile(numerators, "0.9");
                default -> throw new IllegalArgumentException(statistic);
            };
        }
        return (value == null ? "none" : value.setScale(decimals, RoundingMode.HALF_UP).toPlainString()) + " " + counted;
    }

    /** Type 7. */
    private static BigDecimal quantile(List<BigDecimal> ordered, String share) {
        BigDecimal at = new BigDecimal(share).multiply(BigDecimal.valueOf(ordered.size() - 1L));
        int floor = at.intValue();
        BigDecimal value = ordered.get(floor);
        if (floor + 1 < ordered.size()) {
            value = value.add(at.subtract(BigDecimal.valueOf(floor)).multiply(ordered.get(floor + 1).subtract(value)));
        }
        return value;
    }

    private static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, MathContext.DECIMAL128);
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private List<Object> definition(String figure) {
        return query("select dimensions, statistic, decimals from reference.figure_definition where figure = '%s'".formatted(figure)).get(0);
    }

    private List<String> dimensionsUsed(String figure) {
        String dimensions = (String) definition(figure).get(0);
        return dimensions == null || dimensions.isEmpty() ? List.of() : List.of(dimensions.split("[|*]")).stream().distinct().toList();
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String dayUpTo(int daysBack, int blankInTen) {
        return random.nextInt(10) < blankInTen ? "" : AS_AT.minusDays(random.nextInt(daysBack)).toString();
    }

    /** Homes with a tenancy each, every other with a void and a new tenancy; every column blank or odd now and then. */
    private void aMixedCouncil() {
        asAt(AS_AT.toString());
        StringBuilder homes = new StringBuilder("property_ref|property_type|ownership|bedrooms|lettings_area|ward_code|weekly_rent"
            + "|property_use|adapted_code|acquired_date|disposed_date\n");
        StringBuilder tenancies = new StringBuilder("tenancy_ref|property_ref|household_ref|tenure_type|start_date|end_date|end_reason"
            + "|weekly_rent|weekly_service_charge\n");
        StringBuilder voids = new StringBuilder("void_ref|property_ref|tenancy_ref_out|tenancy_ref_in|void_start|void_end|void_class"
            + "|lahs_major|works_complete_date|keys_in_date|keys_out_date|available_flag|weekly_rent\n");
        StringBuilder events = new StringBuilder("void_ref|event_code|actual|owner\n");
        StringBuilder people = new StringBuilder("person_token|household_ref|relationship|sex|birth_date|needs_own_room_flag\n");
        for (int i = 0; i < HOMES; i++) {
            homes.append(String.join("|", "P" + i, oneOf("bedsit", "flat", "flat", "house", "house", "garage"), oneOf("council", "council",
                "council", "private"), oneOf("", "1", "2", "2", "3", "3", "4", "5"), oneOf("North", "South", ""), oneOf("W1", "W2", ""),
                oneOf("", "90.25", "101.37", "120.01", "87.5"), oneOf("", "let_stock", "leased_out", "for_disposal"),
                oneOf("", "none", "level_access", "full_wheelchair"), dayUpTo(500, 8), dayUpTo(500, 9))).append('\n');
            LocalDate ended = AS_AT.minusDays(random.nextInt(500));
            LocalDate started = ended.plusDays(random.nextInt(130) - 5);
            boolean isVoid = i % 2 == 0;
            boolean isRelet = isVoid && random.nextInt(4) > 0;
            tenancies.append(String.join("|", "OLD" + i, "P" + i, "H" + i, oneOf("secure", "secure", "flexible", "licence"), "2015-01-01",
                isVoid ? random.nextInt(9) == 0 ? "" : ended.toString() : "", oneOf("", "died", "transfer", "mutual_exchange"),
                oneOf("", "90.33", "100.01", "99.99"), oneOf("", "5.55"))).append('\n');
            if (isRelet) {
                tenancies.append(String.join("|", "NEW" + i, "P" + i, "K" + i, oneOf("secure", "introductory", "starter", "licence"),
                    started.toString(), "", "", oneOf("", "95.15", "107.77"), oneOf("", "3.33"))).append('\n');
            }
            if (isVoid) {
                voids.append(String.join("|", "V" + i, "P" + i, oneOf("OLD" + i, "OLD" + i, "OLD" + i, ""),
                    isRelet ? oneOf("NEW" + i, "NEW" + i, "") : "", ended.plusDays(random.nextInt(4)).compareTo(AS_AT) > 0 ? AS_AT.toString()
                        : ended.plusDays(random.nextInt(2)).toString(), dayUpTo(100, 9), oneOf("standard", "standard", "minor_works",
                        "major_works", "new_home", "unmapped", ""), oneOf("", "true", "false"), dayUpTo(400, 5), dayUpTo(400, 5),
                    dayUpTo(300, 5), oneOf("", "", "true", "false"), oneOf("", "", "77.7"))).append('\n');
                for (String step : List.of("notice_received", "keys_in", "works_start", "works_complete", "unmapped", "keys_out")) {
                    if (random.nextInt(4) > 0) {
                        events.append(String.join("|", "V" + i, step, ended.plusDays(random.nextInt(60) - 20).toString(),
                            oneOf("", "repairs", "allocations"))).append('\n');
                    }
                }
            }
            for (String household : List.of("H" + i, "K" + i)) {
                int size = random.nextInt(6);
                for (int j = 0; j < size; j++) {
                    people.append(String.join("|", household + "-" + j, household, j == 0 ? "lead" : oneOf("partner", "child", "child", "child"),
                        oneOf("female", "male", "other", ""), random.nextInt(40) == 0 ? "" : AS_AT.minusDays(j < 2 ? 7_000 + random.nextInt(20_000)
                            : random.nextInt(8_000)).toString(), oneOf("", "", "", "true"))).append('\n');
                }
            }
        }
        given("core.property", homes.toString());
        given("core.tenancy", tenancies.toString());
        given("core.void", voids.toString());
        given("core.void_event", events.toString());
        given("core.household_member", people.toString());
    }
}
