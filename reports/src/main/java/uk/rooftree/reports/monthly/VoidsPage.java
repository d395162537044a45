package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.rooftree.reports.chart.BarChart;
import uk.rooftree.reports.chart.Ink;
import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.reports.chart.StackedBarChart;

/** Homes that stand empty, how long re-letting takes by each rule, and where the days go. */
final class VoidsPage {

    private static final String RELET = "voids.relet_days.lahs_g1a";
    private static final String STAGES = "voids.stage_days.mean";
    private static final String VACANT = "voids.vacant";
    private static final List<String> AGES = List.of("0-6_weeks", "6_weeks-6_months", "over_6_months");

    private record Rule(String name, String figure) { }

    private static final List<Rule> RULES = List.of(
        new Rule("LAHS g1a", RELET),
        new Rule("Benchmark", "voids.relet_days.benchmark_standard"),
        new Rule("CORE", "voids.relet_days.core"),
        new Rule("Key to key", "voids.relet_days.key_to_key"));

    private final Draft draft;
    private final List<String> path;

    /** @param path event codes of the void path in their order */
    VoidsPage(Draft draft, List<String> path) {
        this.draft = draft;
        this.path = path;
    }

    Section section() {
        List<Headline> headlines = List.of(
            draft.headline(RELET, draft.reasons().byWeight(RELET, "void_class")),
            draft.headline("voids.rate_percent", draft.reasons().byParts("voids.rate_percent", "were vacant", "lettable homes")),
            draft.headline("voids.vacant_over_6_months", draft.reasons().byGroup("voids.vacant_over_6_months", "bedrooms")),
            draft.headline("voids.rent_loss", "voids.rent_loss.month", lossThisMonth()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(draft.trend(draft.finding(RELET), "Days to re-let by month", List.of(
            Draft.TrendLine.of("12 months", RELET), Draft.TrendLine.of("Month", RELET + ".month")), draft.targetLine(RELET)));
        blocks.add(rules());
        blocks.add(byAge());
        blocks.add(bySize());
        blocks.add(stages());
        blocks.add(byClass());
        blocks.addAll(new OpenVoids(draft, path).blocks());
        blocks.add(draft.trend(draft.finding("voids.rent_loss.month"), "Rent lost to voids by month", List.of(
            Draft.TrendLine.of("Rent lost", "voids.rent_loss.month")), Optional.empty()));
        return new Section("voids", "Voids", draft.finding(RELET), headlines, blocks);
    }

    private String lossThisMonth() {
        Reading month = draft.book().reading("voids.rent_loss.month");
        return month.value().map(loss -> "%s of it in %s.".formatted(month.spoken(), Labels.month(draft.book().asAt()))).orElse("");
    }

    private Block rules() {
        DataTable.Builder table = DataTable.of("Days to re-let, last 12 months, by rule", "Rule", "Mean", "Median", "90th pc.", "Re-lets");
        List<BarChart.Row> rows = new ArrayList<>();
        for (Rule rule : RULES) {
            Reading mean = draft.book().reading(rule.figure());
            table.row(rule.name(), mean.text(), draft.book().reading(rule.figure() + ".median").text(),
                draft.book().reading(rule.figure() + ".p90").text(),
                mean.value().isPresent() ? NumberStyle.WHOLE.write(BigDecimal.valueOf(mean.rowsCounted())) : "n/a");
            rows.add(new BarChart.Row(rule.name(), mean.orNull(), "n/a – " + mean.whyNot(), null, true));
        }
        return Block.pair(new BarChart(rulesTitle(), rows, new NumberStyle("", "", 1), Optional.empty()), table.build(),
            draft.note(RULES.stream().map(Rule::figure).toArray(String[]::new)));
    }

    private String rulesTitle() {
        List<Rule> known = RULES.stream().filter(rule -> draft.book().reading(rule.figure()).value().isPresent()).toList();
        if (known.size() < 2) {
            return draft.finding(RELET);
        }
        BigDecimal least = known.stream().map(rule -> draft.book().reading(rule.figure()).value().orElseThrow()).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = known.stream().map(rule -> draft.book().reading(rule.figure()).value().orElseThrow()).max(BigDecimal::compareTo).orElseThrow();
        NumberStyle style = new NumberStyle("", "", 1);
        return "The same re-lets took %s to %s days, by the rule they are counted with".formatted(style.write(least), style.write(most));
    }

    private Block byAge() {
        DataTable.Builder table = DataTable.of("Vacant homes by time empty", "Empty for", "Available", "Not available", "All");
        List<StackedBarChart.Row> rows = new ArrayList<>();
        for (String age : AGES) {
            Reading yes = draft.pair(VACANT, "available", "yes", "age_band", age);
            Reading no = draft.pair(VACANT, "available", "no", "age_band", age);
            table.row(Labels.code(age), draft.cell(yes), draft.cell(no), draft.cell(draft.book().reading(VACANT, "age_band", age)));
            if (draft.book().reading(VACANT).value().isPresent()) {
                rows.add(new StackedBarChart.Row(Labels.code(age), List.of(yes.value().orElse(BigDecimal.ZERO), no.value().orElse(BigDecimal.ZERO))));
            }
        }
        table.total("All", draft.cell(draft.book().reading(VACANT, "available", "yes")), draft.cell(draft.book().reading(VACANT, "available", "no")),
            draft.book().reading(VACANT).text());
        StackedBarChart chart = new StackedBarChart(draft.finding(VACANT), List.of(
            new StackedBarChart.Part("Available to let", Ink.NAVY, false), new StackedBarChart.Part("Not available", Ink.ORANGE, true)), rows, false);
        return Block.pair(chart, table.build(), draft.note(VACANT));
    }

    private Block bySize() {
        List<String> sizes = draft.union("bedrooms", VACANT, "voids.rate_percent");
        DataTable table = draft.byGroup("Vacant homes by bedrooms", "Bedrooms", "bedrooms", sizes, List.of(
            Draft.Column.of("Vacant", VACANT), Draft.Column.of("Over 6 weeks", "voids.vacant_over_6_weeks"),
            Draft.Column.of("Over 6 months", "voids.vacant_over_6_months"), Draft.Column.of("Median days", "voids.open_days.median"),
            Draft.Column.of("Void rate", "voids.rate_percent")), Labels::bedrooms);
        List<BarChart.Row> rows = sizes.stream().map(size -> BarChart.Row.of(Labels.bedrooms(size), draft.book().reading("voids.rate_percent", "bedrooms", size).orNull())).toList();
        if (rows.isEmpty()) {
            rows = List.of(new BarChart.Row("All", draft.book().reading("voids.rate_percent").orNull(), "n/a – " + draft.book().reading("voids.rate_percent").whyNot(), null, true));
        }
        String title = sizes.stream().filter(size -> !size.startsWith("un") && draft.book().reading("voids.rate_percent", "bedrooms", size).value().isPresent())
            .max(java.util.Comparator.comparing(size -> draft.book().reading("voids.rate_percent", "bedrooms", size).value().orElseThrow()))
            .map(size -> "%s have the highest void rate, %s".formatted(Labels.subject("bedrooms", size), draft.book().reading("voids.rate_percent", "bedrooms", size).spoken()))
            .orElse(draft.finding("voids.rate_percent"));
        return Block.pair(new BarChart(title, rows, NumberStyle.PERCENT, Optional.empty()), table, draft.note(VACANT, "voids.rate_percent", "voids.open_days.median"));
    }

    /** Why homes stand empty, what it costs and how long re-letting takes them. */
    private Block byClass() {
        List<String> classes = draft.union("void_class", VACANT, "voids.rent_loss", RELET);
        DataTable.Builder table = DataTable.of("By class of void", "Class", "Vacant", "Rent lost (FY)", "Re-let days", "Re-lets");
        List<BarChart.Row> rows = new ArrayList<>();
        for (String voidClass : classes) {
            Reading vacant = draft.book().reading(VACANT, "void_class", voidClass);
            Reading days = draft.book().reading(RELET, "void_class", voidClass);
            Reading lost = draft.book().reading("voids.rent_loss", "void_class", voidClass);
            table.row(Labels.code(voidClass), draft.cell(vacant), lost.value().map(NumberStyle.POUNDS::write).orElse("n/a"), days.text(),
                NumberStyle.WHOLE.write(BigDecimal.valueOf(days.rowsCounted())));
            rows.add(BarChart.Row.of(Labels.code(voidClass), vacant.value().orElse(BigDecimal.ZERO)));
        }
        Reading all = draft.book().reading(RELET);
        table.total("All", draft.book().reading(VACANT).text(), draft.book().reading("voids.rent_loss").value().map(NumberStyle.POUNDS::write).orElse("n/a"), all.text(),
            all.value().isPresent() ? NumberStyle.WHOLE.write(BigDecimal.valueOf(all.rowsCounted())) : "n/a");
        String title = classes.stream().filter(voidClass -> draft.book().reading(VACANT, "void_class", voidClass).value().isPresent())
            .max(java.util.Comparator.comparing(voidClass -> draft.book().reading(VACANT, "void_class", voidClass).value().orElseThrow()))
            .map(voidClass -> "%s of %s vacant homes are voids of class %s".formatted(draft.book().reading(VACANT, "void_class", voidClass).text(),
                draft.book().reading(VACANT).text(), Labels.lowerFirst(Labels.code(voidClass))))
            .orElse(draft.finding(VACANT));
        return Block.pair(new BarChart(title, rows, NumberStyle.WHOLE, Optional.empty()), table.build(), draft.note(VACANT, "voids.rent_loss", RELET) + " Rent in whole pounds.");
    }

    private Block stages() {
        List<String> stages = new ArrayList<>(draft.book().values(STAGES, "stage"));
        stages.sort(java.util.Comparator.comparingInt((String stage) -> path.contains(stage) ? path.indexOf(stage) : path.size())
            .thenComparing(java.util.Comparator.naturalOrder()));
        DataTable.Builder table = DataTable.of("Mean days of each step, last 12 months", "Step", "Days", "Steps");
        List<BarChart.Row> rows = new ArrayList<>();
        for (String stage : stages) {
            Reading reading = draft.book().reading(STAGES, "stage", stage);
            table.row(Labels.code(stage), reading.text(), NumberStyle.WHOLE.write(BigDecimal.valueOf(reading.rowsCounted())));
            rows.add(BarChart.Row.of(Labels.code(stage), reading.orNull()));
        }
        Reading all = draft.book().reading(STAGES);
        table.total("All steps", all.text(), all.value().isPresent() ? NumberStyle.WHOLE.write(BigDecimal.valueOf(all.rowsCounted())) : "n/a");
        if (rows.isEmpty()) {
            rows.add(new BarChart.Row("All steps", null, "n/a – " + all.whyNot(), null, true));
        }
        return Block.pair(new BarChart(stageTitle(stages), rows, new NumberStyle("", "", 1), Optional.empty()), table.build(), draft.note(STAGES));
    }

    private String stageTitle(List<String> stages) {
        return stages.stream().filter(stage -> draft.book().reading(STAGES, "stage", stage).value().isPresent())
            .max(java.util.Comparator.comparing(stage -> draft.book().reading(STAGES, "stage", stage).value().orElseThrow()))
            .map(stage -> "The longest step ends with %s: %s on average".formatted(Labels.lowerFirst(Labels.code(stage)),
                draft.book().reading(STAGES, "stage", stage).spoken()))
            .orElse(draft.finding(STAGES));
    }
}
