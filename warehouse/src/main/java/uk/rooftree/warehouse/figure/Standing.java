package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;

/**
 * Where a figure row stands ({@code performance.standing}): against its target, against what its own months lead one to expect, and
 * against the month and the year before. One for each figure row of the as-at date, and for each target in force whose group nobody is in.
 *
 * @param group   empty: over all units
 * @param value   as published; null where there is none
 * @param aim     its target; empty: none is in force
 * @param onMonth against the month before
 * @param onYear  against the same month of the year before
 * @param control what its own months lead one to expect
 */
public record Standing(LocalDate asAt, String figure, Map<Dimension, String> group, BigDecimal value, String unit, int decimals,
    Optional<Aim> aim, Movement onMonth, Movement onYear, Control control) {

    /**
     * A target and how it is met.
     *
     * @param bound     {@code at_most} or {@code at_least}
     * @param tolerance by how much it may be missed and still be amber
     * @param owner     who answers for it; may be empty
     * @param source    where it was set; may be empty
     * @param from      first day in force; null: always was
     * @param to        last day in force; null: until further notice
     * @param rag       {@code green, amber} or {@code red}; null where there is no value to judge
     */
    public record Aim(BigDecimal target, String bound, BigDecimal tolerance, String owner, String source, LocalDate from, LocalDate to, String rag) { }

    /**
     * A change since an earlier as-at date.
     *
     * @param then       the as-at date compared with; null where no figure of that month is published
     * @param before     the value then
     * @param difference value less the value then; null where the two may not be compared
     * @param percent    the difference in hundredths of the value then; null where that says nothing
     * @param note       why there is no difference, as docs/targets.md has it; null where there is one
     */
    public record Movement(LocalDate then, BigDecimal before, BigDecimal difference, BigDecimal percent, String note) { }

    /**
     * A control chart's reading of the as-at date's month.
     *
     * @param figure     whose months are charted: the figure itself, or its own month's figure
     * @param chartOf    {@code value, change} (of a position, since the month before) or {@code month} (of what adds up since April)
     * @param points     months on the chart; null where there is no chart
     * @param centre     what a usual month comes to; null without limits
     * @param lower      from this ...
     * @param upper      ... to this is usual
     * @param signal     what is unusual; null: nothing
     * @param variation  {@code common_cause} or {@code special_cause_better, _worse, _higher, _lower}; null without limits
     * @param assurance  {@code will_meet, may_meet} or {@code will_not_meet} the target; null where the limits do not tell
     * @param note       why there are no limits, or that they are on trial; null: they are firm
     */
    public record Control(String figure, String chartOf, Integer points, BigDecimal centre, BigDecimal lower, BigDecimal upper, String signal,
        String variation, String assurance, String note) { }

    public Standing {
        group = group.isEmpty() ? Map.of() : new EnumMap<>(group);
    }

    /** Every standing of a release, in the order of figures and groups. */
    public static List<Standing> read(Function<String, Rows> release, LocalDate asAt) {
        return read(release, asAt, "");
    }

    /** Those over all units, and those with a target, in the order of figures and groups. */
    public static List<Standing> readWithTargets(Function<String, Rows> release, LocalDate asAt) {
        return read(release, asAt, " and (target is not null or coalesce(" + Engine.identifiers(Dimension.columns()) + ") is null)");
    }

    private static List<Standing> read(Function<String, Rows> release, LocalDate asAt, String where) {
        String dimensions = Engine.identifiers(Dimension.columns());
        Rows found = release.apply("""
            select figure, value, unit, decimals,
                target, bound, amber_tolerance, target_owner, target_source, target_from, target_to, rag,
                month_before, value_month_before, change_on_month, change_on_month_percent, month_note,
                year_before, value_year_before, change_on_year, change_on_year_percent, year_note,
                control_figure, chart_of, points, centre, lower_limit, upper_limit, signal, variation, assurance, control_note,
                %s
            from performance.standing
            where as_at = date '%s'%s
            order by figure, %s""".formatted(dimensions, asAt, where, orderBy()));
        List<Standing> standings = new ArrayList<>(found.rows().size());
        for (List<Object> row : found.rows()) {
            int decimals = (Integer) row.get(3);
            Map<Dimension, String> group = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                if (row.get(32 + dimension.ordinal()) != null) {
                    group.put(dimension, (String) row.get(32 + dimension.ordinal()));
                }
            }
            Optional<Aim> aim = row.get(4) == null ? Optional.empty() : Optional.of(new Aim(plain(row.get(4)), (String) row.get(5), plain(row.get(6)),
                text(row.get(7)), text(row.get(8)), (LocalDate) row.get(9), (LocalDate) row.get(10), (String) row.get(11)));
            standings.add(new Standing(asAt, (String) row.get(0), group, scaled(row.get(1), decimals), (String) row.get(2), decimals, aim,
                movement(row.subList(12, 17), decimals), movement(row.subList(17, 22), decimals),
                new Control((String) row.get(22), (String) row.get(23), (Integer) row.get(24), limit(row.get(25), decimals), limit(row.get(26), decimals),
                    limit(row.get(27), decimals), (String) row.get(28), (String) row.get(29), (String) row.get(30), (String) row.get(31))));
        }
        return standings;
    }

    /** Whoever reads the rows has them in one order, whatever an engine makes of nulls. */
    private static String orderBy() {
        return String.join(", ", Dimension.columns().stream().map(column -> "coalesce(" + Engine.identifiers(List.of(column)) + ", '')").toList());
    }

    private static Movement movement(List<Object> row, int decimals) {
        return new Movement((LocalDate) row.get(0), scaled(row.get(1), decimals), scaled(row.get(2), decimals), scaled(row.get(3), 1), (String) row.get(4));
    }

    private static BigDecimal scaled(Object value, int decimals) {
        return value == null ? null : ((BigDecimal) value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A limit lies between values: one decimal more than they have, as far as it is kept. */
    private static BigDecimal limit(Object value, int decimals) {
        return scaled(value, Math.min(4, decimals + 1));
    }

    /** As it was written: 30 and not 30.0000. */
    private static BigDecimal plain(Object value) {
        BigDecimal number = ((BigDecimal) value).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static String text(Object value) {
        return value == null ? "" : (String) value;
    }
}
