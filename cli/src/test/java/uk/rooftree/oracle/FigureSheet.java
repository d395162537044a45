package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Turns the units of a figure into its rows: the all row and one for each group (figures.md sections 1 and 2). */
final class FigureSheet {

    private final Position position;
    private final String councilCode;
    private final List<FigureRow> rows = new ArrayList<>();

    FigureSheet(Position position, String councilCode) {
        this.position = position;
        this.councilCode = councilCode;
    }

    LocalDate start(String figure) {
        return Calendar.start(definition(figure).periodKind(), position.asAt);
    }

    /** Writes a figure from its units; one of its feeds not supplied, and it has no value. */
    void write(String figure, Supplier<? extends Collection<Unit>> units) {
        FigureDefinition definition = definition(figure);
        if (!position.areSupplied(definition.feeds())) {
            add(definition, Map.of(), "", "", "", 0, 0);
            return;
        }
        Collection<Unit> all = units.get();
        summarise(definition, Map.of(), all);
        for (List<String> grouping : definition.groupings()) {
            Map<Map<String, String>, List<Unit>> groups = new LinkedHashMap<>();
            for (Unit unit : all) {
                for (Map<String, String> group : groupsOf(unit, grouping)) {
                    groups.computeIfAbsent(group, key -> new ArrayList<>()).add(unit);
                }
            }
            groups.forEach((group, members) -> summarise(definition, group, members));
        }
    }

    /** Writes a figure whose definition says all: one row, the value null where there is none. */
    void writeSpecial(String figure, Supplier<Special> special) {
        FigureDefinition definition = definition(figure);
        if (!position.areSupplied(definition.feeds())) {
            add(definition, Map.of(), "", "", "", 0, 0);
            return;
        }
        Special row = special.get();
        add(definition, Map.of(), row.value() == null ? "" : row.value().rounded(definition.decimals()),
            row.numerator().plain(), row.denominator().plain(), row.rowsCounted(), 0);
    }

    /** Writes a figure whose definition says all, the all row (of the empty group) and a row for each other group. */
    void writeSpecialGroups(String figure, Supplier<Map<Map<String, String>, Special>> rows) {
        FigureDefinition definition = definition(figure);
        if (!position.areSupplied(definition.feeds())) {
            add(definition, Map.of(), "", "", "", 0, 0);
            return;
        }
        rows.get().forEach((group, row) -> add(definition, group, row.value() == null ? "" : row.value().rounded(definition.decimals()),
            row.numerator().plain(), row.denominator().plain(), row.rowsCounted(), row.rowsExcluded()));
    }

    /** The parts of a special figure. */
    record Special(Fraction value, Fraction numerator, Fraction denominator, long rowsCounted, long rowsExcluded) {

        Special(Fraction value, Fraction numerator, Fraction denominator, long rowsCounted) {
            this(value, numerator, denominator, rowsCounted, 0);
        }

        /** One count divided by another; no value where the other is 0. */
        static Special divided(long numerator, long denominator, long rowsExcluded) {
            return new Special(denominator == 0 ? null : Fraction.of(numerator).dividedBy(denominator), Fraction.of(numerator),
                Fraction.of(denominator), numerator, rowsExcluded);
        }
    }

    /** Writes a figure whose definition says all, group by group; the all row is that of no group. */
    void writeGroups(String figure, Supplier<List<Group>> groups) {
        FigureDefinition definition = definition(figure);
        if (!position.areSupplied(definition.feeds())) {
            add(definition, Map.of(), "", "", "", 0, 0);
            return;
        }
        for (Group group : groups.get()) {
            add(definition, group.dimensions(), group.value() == null ? "" : group.value().rounded(definition.decimals()),
                group.numerator() == null ? "" : group.numerator().plain(), group.denominator() == null ? "" : group.denominator().plain(),
                group.rowsCounted(), group.rowsExcluded());
        }
    }

    /**
     * One row of a special figure.
     *
     * @param value null where there is none
     * @param numerator null where the definition asks for none, and so the denominator
     */
    record Group(Map<String, String> dimensions, Fraction value, Fraction numerator, Fraction denominator, long rowsCounted,
                 long rowsExcluded) {

        static Group of(Map<String, String> dimensions, Fraction value, long rowsCounted, long rowsExcluded) {
            return new Group(dimensions, value, null, null, rowsCounted, rowsExcluded);
        }
    }

    private static List<Map<String, String>> groupsOf(Unit unit, List<String> grouping) {
        List<Map<String, String>> groups = List.of(Map.of());
        for (String dimension : grouping) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> group : groups) {
                for (String value : unit.dimensions().values(dimension)) {
                    Map<String, String> more = new LinkedHashMap<>(group);
                    more.put(dimension, value);
                    longer.add(more);
                }
            }
            groups = longer;
        }
        return groups;
    }

    private void summarise(FigureDefinition definition, Map<String, String> group, Collection<Unit> units) {
        List<Unit> counted = units.stream().filter(unit -> unit.standing() == Unit.Standing.COUNTED).toList();
        long leftOut = units.stream().filter(unit -> unit.standing() == Unit.Standing.LEFT_OUT).count();
        List<Fraction> values = counted.stream().map(Unit::numerator).toList();
        Fraction numerator = units.stream().map(Unit::numerator).reduce(Fraction.ZERO, Fraction::plus);
        Fraction denominator = units.stream().map(Unit::denominator).reduce(Fraction.ZERO, Fraction::plus);
        Fraction value = switch (definition.statistic()) {
            case "count" -> Fraction.of(counted.size());
            case "sum" -> numerator;
            case "mean" -> counted.isEmpty() ? null : numerator.dividedBy(counted.size());
            case "median" -> quantile(values, Fraction.ONE.dividedBy(2));
            case "lower_quartile" -> quantile(values, Fraction.ONE.dividedBy(4));
            case "upper_quartile" -> quantile(values, Fraction.of(3).dividedBy(4));
            case "p90" -> quantile(values, Fraction.of(9).dividedBy(10));
            case "percent" -> denominator.isZero() ? null : numerator.times(100).dividedBy(denominator);
            case "ratio" -> denominator.isZero() ? null : numerator.dividedBy(denominator);
            default -> throw new IllegalStateException("Invalid statistic: " + definition.statistic());
        };
        boolean parts = List.of("mean", "percent", "ratio").contains(definition.statistic());
        Fraction under = definition.statistic().equals("mean") ? Fraction.of(counted.size()) : denominator;
        add(definition, group,
            value == null ? "" : value.rounded(definition.decimals()),
            parts ? numerator.plain() : "",
            parts ? under.plain() : "",
            counted.size(), leftOut);
    }

    private static Fraction quantile(List<Fraction> values, Fraction p) {
        return values.isEmpty() ? null : Quantile.of(values, p);
    }

    private void add(FigureDefinition definition, Map<String, String> group, String value, String numerator, String denominator,
                     long counted, long excluded) {
        rows.add(new FigureRow(position.asAt.toString(), definition.figure(),
            Calendar.start(definition.periodKind(), position.asAt).toString(), position.asAt.toString(), councilCode,
            group, value, numerator, denominator, counted, excluded, definition.unit()));
    }

    private FigureDefinition definition(String figure) {
        FigureDefinition definition = position.contract().figures().get(figure);
        if (definition == null) {
            throw new IllegalArgumentException("Cannot find figure " + figure);
        }
        return definition;
    }

    /** The rows written so far, by figure and then by group. */
    List<FigureRow> rows() {
        return rows.stream()
            .sorted(Comparator.comparing(FigureRow::figure).thenComparing(row -> String.join("\u0001", row.cells())))
            .toList();
    }
}
