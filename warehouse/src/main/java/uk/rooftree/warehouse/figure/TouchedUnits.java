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
import uk.rooftree.warehouse.model.Storing;

/**
 * {@code quality.touched}: which units of which measures stand on a row that an issue bears on, counted or left out; made from the
 * measures' populations, exclusions and numerators. Measures of the files themselves ({@code quality}) have no such rows, nor has a
 * result that stands alone.
 */
final class TouchedUnits {

    /** Units that an issue bears on. */
    static final TableName TOUCHED = TableName.of("quality.touched");

    private static final TableName ISSUE_ROW = TableName.of("quality.issue_row");
    private static final String WITHOUT_RECORDS = "quality";
    private static final String HEAD = """
        select
            cast(null as string) as council_code,
            cast(null as string) as feed,
            cast(null as string) as rule,
            cast(null as string) as key,
            cast(null as string) as column_name,
            cast(null as string) as measure,
            cast(null as string) as part,
            cast(null as string) as way,
            cast(null as string) as unit,
            cast(null as decimal(28, 10)) as numerator,
            cast(null as decimal(28, 10)) as denominator
        where 1 = 0
        """;

    private final Map<TableName, Model> models;

    private TouchedUnits(Collection<Model> models) {
        this.models = models.stream().collect(Collectors.toMap(Model::name, model -> model));
    }

    /**
     * The models: the whole and, for each subject of measures, a part; none where the issues' rows are not among all models.
     *
     * @param results models that are a measure's {@code result.sql}, among all models
     */
    static List<Model> of(Collection<Model> all, Collection<Model> results) {
        TouchedUnits touched = new TouchedUnits(all);
        return touched.models.containsKey(ISSUE_ROW) ? touched.made(results) : List.of();
    }

    private List<Model> made(Collection<Model> results) {
        SortedMap<String, List<String>> bySubject = new TreeMap<>();
        SortedMap<String, Set<TableName>> sources = new TreeMap<>();
        for (Model result : results) {
            String subject = result.name().schema();
            String measure = MeasureResults.measure(result);
            Model population = models.get(TableName.of(measure + "_population"));
            Model exclusions = models.get(TableName.of(measure + "_exclusions"));
            Model numerator = models.get(TableName.of(measure + "_numerator"));
            boolean hasRows = population != null && exclusions != null && numerator != null;
            if (hasRows && !subject.equals(WITHOUT_RECORDS)) {
                List<String> parts = bySubject.computeIfAbsent(subject, any -> new ArrayList<>());
                Set<TableName> read = sources.computeIfAbsent(subject, any -> new TreeSet<>(Set.of(ISSUE_ROW)));
                parts.add(counted(measure, numerator));
                read.add(numerator.name());
                if (!exclusions.isWithoutRows()) {
                    parts.add(leftOut(measure, population, exclusions));
                    read.addAll(List.of(population.name(), exclusions.name()));
                }
            }
        }
        List<Model> made = new ArrayList<>();
        List<TableName> parts = new ArrayList<>();
        bySubject.forEach((subject, sql) -> {
            TableName name = TableName.of(TOUCHED + "_by_" + subject);
            parts.add(name);
            made.add(model(name, sources.get(subject), onIssueRows(sql), List.of()));
        });
        made.add(model(TOUCHED, new TreeSet<>(parts), HEAD, parts));
        return made;
    }

    private static Model model(TableName name, Set<TableName> sources, String sql, List<TableName> appended) {
        ModelHeader header = new ModelHeader(name, "one row per issue and unit of a measure that stands on a row the issue bears on",
            List.of("council_code", "feed", "rule", "key", "column_name", "measure", "part", "way", "unit"), sources,
            "made from the measures", Optional.empty(), Optional.of(Storing.WORK), List.of());
        return Model.made("made/" + name, header, sql, appended);
    }

    /** The units of all measures of a subject are looked up at once: to plan a join for each takes longer than to make it. */
    private static String onIssueRows(List<String> units) {
        return """
            with unit as (

            %s
            )

            select
                unit.council_code, issue_row.feed, issue_row.rule, issue_row.key, issue_row.column_name,
                unit.measure, unit.part, unit.way, unit.unit, min(unit.numerator) as numerator, min(unit.denominator) as denominator
            from unit
            inner join quality.issue_row as issue_row
                on issue_row.council_code = unit.council_code and issue_row.file = unit.file and issue_row.line = unit.line
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9
            """.formatted(String.join("\nunion all\n\n", units));
    }

    private static String counted(String measure, Model numerator) {
        return """
            select
                unit.council_code, unit.file, unit.line, '%s' as measure, unit.part, 'counted' as way, %s as unit,
                cast(unit.numerator as decimal(28, 10)) as numerator, cast(unit.denominator as decimal(28, 10)) as denominator
            from %s as unit
            """.formatted(measure, unit(numerator), numerator.name());
    }

    private static String leftOut(String measure, Model population, Model exclusions) {
        Set<String> shared = unitKeys(population);
        shared.retainAll(unitKeys(exclusions));
        shared.add("council_code");
        shared.add("unit_ref");
        return """
            select
                unit.council_code, population.file, population.line, '%s' as measure, unit.part, 'left out' as way, %s as unit,
                cast(null as decimal(28, 10)) as numerator, cast(null as decimal(28, 10)) as denominator
            from %s as unit
            inner join %s as population on %s
            """.formatted(measure, unit(exclusions), exclusions.name(), population.name(),
                shared.stream().map(key -> "population.%1$s = unit.%1$s".formatted(key)).collect(Collectors.joining(" and ")));
    }

    /** What tells a unit from others: its reference, and what keys it has beside dimensions, by which it stands several times. */
    private static String unit(Model model) {
        Set<String> keys = unitKeys(model);
        keys.removeAll(Set.of("council_code", "unit_ref"));
        return "unit.unit_ref" + keys.stream().map(key -> " || '/' || coalesce(cast(unit.%s as string), '')".formatted(key)).collect(Collectors.joining());
    }

    private static Set<String> unitKeys(Model model) {
        Set<String> keys = new TreeSet<>(model.header().keys());
        keys.removeAll(Dimension.columns());
        keys.remove("part");
        return keys;
    }
}
