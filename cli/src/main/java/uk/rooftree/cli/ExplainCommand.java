package uk.rooftree.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.Explanation;
import uk.rooftree.warehouse.figure.FigureDefinition;
import uk.rooftree.warehouse.figure.FigureInterval;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.release.ReleaseReader;

/** {@code rooftree explain}: a published number, what it is, who was left out and why, and the rows behind it. */
@Command(name = "explain", mixinStandardHelpOptions = true,
    description = "Tells what a figure is, how many were looked at and left out and why, and lists the rows that make the number.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FIGURE", description = "Id of the figure, such as waiting.w1.median_days (figures.csv lists them).")
    private String figure;

    @Option(names = "--where", paramLabel = "DIMENSION=VALUE", description = "The group, such as band=A; for a pair give it twice.")
    private List<String> where = List.of();

    @Option(names = "--rows", paramLabel = "N", defaultValue = "50", description = "How many rows to list. Default: ${DEFAULT-VALUE}.")
    private int mostRows;

    @Option(names = "--json", description = "Write JSON, for a script.")
    private boolean isJson;

    @Mixin
    private ReleaseOption releaseOption;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private EngineOption engineOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (ReleaseReader release = releaseOption.open(homeOption.open(engineOption.supply()))) {
            Explanation explanation = release.explain(figure, Dimension.group(String.join(",", where)), mostRows);
            Optional<FigureInterval> limits = release.intervals().stream().filter(one -> one.row().equals(explanation.figure())).findFirst();
            if (isJson) {
                Json.print(out, json(explanation, limits));
            } else {
                tell(out, release, explanation, limits);
            }
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> json(Explanation explanation, Optional<FigureInterval> limits) {
        FigureRow row = explanation.figure();
        Map<String, Object> json = new TreeMap<>();
        json.put("figure", row.figure());
        json.put("value", row.value());
        json.put("definition", explanation.result().header().definition());
        json.put("sql", explanation.folder());
        json.put("rows_counted", row.rowsCounted());
        json.put("rows_excluded", row.rowsExcluded());
        json.put("looked_at", explanation.looked());
        json.put("exclusions", explanation.exclusions());
        json.put("numerator", explanation.all().numerator());
        json.put("denominator", explanation.all().denominator());
        json.put("worked_out_again", explanation.workedOut());
        json.put("rows_in_all", explanation.all().rows());
        json.put("withheld", explanation.withheld());
        json.put("withheld_because", explanation.withheld().rows() == 0 ? null : Explanation.WITHHELD_BECAUSE);
        json.put("rows", explanation.rows());
        limits.ifPresent(interval -> {
            json.put("lower", interval.lower());
            json.put("upper", interval.upper());
            json.put("level_percent", interval.levelPercent());
            json.put("limits_method", interval.method());
            json.put("limits_note", interval.whyNot().orElse(null));
        });
        return json;
    }

    private static void tell(PrintWriter out, ReleaseReader release, Explanation explanation, Optional<FigureInterval> limits) {
        FigureDefinition definition = explanation.definition();
        FigureRow row = explanation.figure();
        out.printf("%s   release %d, as at %s, %s to %s%n", definition.figure(), release.release().number(), release.asAt(), row.periodStart(), row.periodEnd());
        out.printf("  value        %s%n", row.value() == null ? "n/a (%s)".formatted(definition.nullWhen())
            : row.value().setScale(definition.decimals(), RoundingMode.UNNECESSARY).toPlainString() + " " + definition.unit());
        limits.ifPresent(interval -> out.printf("  limits       %s%n", readable(interval, definition.unit())));
        out.printf("  statistic    %s of: %s%n", definition.statistic(), definition.value());
        out.printf("  definition   %s%n", explanation.result().header().definition());
        explanation.result().header().reading().ifPresent(reading -> out.printf("  our reading  %s%n", reading));
        out.printf("  its SQL      %s%n", explanation.folder());
        out.printf("  one row is   a %s%n", definition.grain());
        out.printf("  population   %s: %,d looked at%n", definition.population(), explanation.looked());
        out.printf("  left out     %,d%s%n", row.rowsExcluded(), definition.excluded().isEmpty() ? "" : " (" + definition.excluded() + ")");
        explanation.exclusions().forEach(exclusion -> out.printf("    %,8d  %s%n", exclusion.units(), exclusion.reason()));
        out.printf("  counted      %,d%n", row.rowsCounted());
        out.printf("  sums         %s%n", sums(explanation.all()));
        out.printf("  worked out again from the rows: %s%n%n", !explanation.isSumOfRows() ? "no, for it is not a sum over them: see the definition"
            : explanation.workedOut() == null ? "no value"
            : explanation.workedOut().stripTrailingZeros().toPlainString() + (explanation.agrees() ? ", as published" : ", NOT as published"));
        listRows(out, explanation);
    }

    private static String readable(FigureInterval interval, String unit) {
        String why = interval.whyNot().map(note -> " (" + note + ")").orElse("");
        return interval.lower() == null && interval.upper() == null ? "not told" + why
            : "%s to %s %s, %d %% by %s%s".formatted(orNotTold(interval.lower()), orNotTold(interval.upper()), unit, interval.levelPercent(),
                interval.method().replace('_', ' '), why);
    }

    private static String orNotTold(BigDecimal limit) {
        return limit == null ? "not told" : limit.toPlainString();
    }

    private static String sums(Explanation.Sum sum) {
        return "numerator " + sum.numerator().toPlainString() + (sum.denominator() == null ? "" : ", denominator " + sum.denominator().toPlainString());
    }

    private static void listRows(PrintWriter out, Explanation explanation) {
        TreeSet<String> others = new TreeSet<>();
        explanation.rows().forEach(row -> others.addAll(row.other().keySet()));
        List<String> header = new ArrayList<>(List.of("unit", "numerator", "denominator"));
        header.addAll(others);
        header.addAll(List.of("file", "line"));
        List<List<Object>> rows = new ArrayList<>();
        for (Explanation.Row row : explanation.rows()) {
            List<Object> values = new ArrayList<>();
            values.add(row.unit());
            values.add(row.numerator());
            values.add(row.denominator());
            others.forEach(other -> values.add(row.other().get(other)));
            values.add(row.file().orElse(""));
            values.add(row.line().orElse(null));
            rows.add(values);
        }
        TextTable.print(out, header, rows);
        if (explanation.rowsNotListed() > 0) {
            out.printf("… and %,d more rows (--rows %d lists them all)%n", explanation.rowsNotListed(), explanation.all().rows());
        }
        if (explanation.withheld().rows() > 0) {
            out.printf("%,d withheld: %s (%s)%n", explanation.withheld().rows(), Explanation.WITHHELD_BECAUSE, sums(explanation.withheld()));
        }
    }
}
