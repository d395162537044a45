package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.rooftree.reports.chart.BarChart;
import uk.rooftree.reports.chart.Ink;
import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.reports.chart.StackedBarChart;

/** Who has too little room and who has some to spare. */
final class RoomPage {

    private static final String ASSESSED = "occupancy.assessed";
    private static final String OVERCROWDED = "occupancy.overcrowded";
    private static final String ONE_SPARE = "occupancy.one_spare";
    private static final String UNDER_OCCUPIED = "occupancy.under_occupied";

    private final Draft draft;

    RoomPage(Draft draft) {
        this.draft = draft;
    }

    Section section() {
        List<Headline> headlines = List.of(
            draft.headline("occupancy.overcrowded_percent", draft.reasons().byParts("occupancy.overcrowded_percent", "were overcrowded", "homes assessed")),
            draft.headline("occupancy.severely_overcrowded", draft.reasons().byGroup("occupancy.severely_overcrowded", "bedrooms")),
            draft.headline("occupancy.under_occupied_percent", draft.reasons().byParts("occupancy.under_occupied_percent", "were under-occupied", "homes assessed")),
            draft.headline("occupancy.benefit.weekly_reduction", draft.reasons().byGroup("occupancy.benefit.weekly_reduction", "bedrooms")));
        Block trend = draft.trend(draft.finding("occupancy.overcrowded_percent"), "Share of homes assessed, by month", List.of(
            Draft.TrendLine.of("Under-occupied", "occupancy.under_occupied_percent"),
            Draft.TrendLine.of("Overcrowded", "occupancy.overcrowded_percent")), Optional.empty());
        return new Section("room", "Room", draft.finding("occupancy.overcrowded_percent"), headlines, List.of(bySize(), trend, benefit()));
    }

    private Block bySize() {
        List<String> sizes = draft.ordered(ASSESSED, "bedrooms");
        DataTable.Builder table = DataTable.of("Occupied homes by the bedroom standard", "Bedrooms", "Over-crowded", "As needed", "1 spare", "2+ spare", "Assessed");
        List<StackedBarChart.Row> rows = new ArrayList<>();
        for (String size : sizes) {
            List<Reading> parts = List.of(of(OVERCROWDED, size), of(ONE_SPARE, size), of(UNDER_OCCUPIED, size), of(ASSESSED, size));
            List<String> cells = cells(parts);
            table.row(Labels.bedrooms(size), cells);
            BigDecimal asNeeded = asNeeded(parts);
            rows.add(new StackedBarChart.Row(Labels.bedrooms(size), List.of(or0(parts.get(0)), asNeeded == null ? BigDecimal.ZERO : asNeeded, or0(parts.get(1)), or0(parts.get(2)))));
        }
        table.total("All", cells(List.of(draft.book().reading(OVERCROWDED), draft.book().reading(ONE_SPARE), draft.book().reading(UNDER_OCCUPIED), draft.book().reading(ASSESSED))));
        StackedBarChart chart = new StackedBarChart(title(), List.of(
            new StackedBarChart.Part("Overcrowded", Ink.PINK, false), new StackedBarChart.Part("As needed", Ink.GREY, false),
            new StackedBarChart.Part("1 spare", Ink.SKY, false), new StackedBarChart.Part("2 or more spare", Ink.NAVY, false)), rows, true);
        return Block.pair(chart, table.build(), draft.note(ASSESSED, OVERCROWDED, ONE_SPARE, UNDER_OCCUPIED));
    }

    private Reading of(String figure, String size) {
        return draft.book().reading(figure, "bedrooms", size);
    }

    private static BigDecimal or0(Reading reading) {
        return reading.value().orElse(BigDecimal.ZERO);
    }

    /** Assessed, less those with too little and those with spare room; null where the feeds are not there. */
    private static BigDecimal asNeeded(List<Reading> parts) {
        return parts.get(3).value().map(all -> all.subtract(or0(parts.get(0))).subtract(or0(parts.get(1))).subtract(or0(parts.get(2)))).orElse(null);
    }

    private List<String> cells(List<Reading> parts) {
        BigDecimal asNeeded = asNeeded(parts);
        return List.of(draft.cell(parts.get(0)), asNeeded == null ? "n/a" : NumberStyle.WHOLE.write(asNeeded), draft.cell(parts.get(1)),
            draft.cell(parts.get(2)), draft.cell(parts.get(3)));
    }

    private String title() {
        Reading under = draft.book().reading(UNDER_OCCUPIED);
        Reading over = draft.book().reading(OVERCROWDED);
        if (under.value().isEmpty() || over.value().isEmpty()) {
            return draft.finding(OVERCROWDED);
        }
        return "%s homes have two or more bedrooms to spare; %s have too few".formatted(under.text(), over.text());
    }

    private Block benefit() {
        List<String> sizes = draft.union("bedrooms", "occupancy.benefit.one_spare", "occupancy.benefit.two_or_more_spare");
        DataTable.Builder table = DataTable.of("Working-age tenants and the size criteria", "Bedrooms", "1 spare", "2+ spare", "£ a week");
        List<BarChart.Row> rows = new ArrayList<>();
        for (String size : sizes) {
            Reading one = of("occupancy.benefit.one_spare", size);
            Reading two = of("occupancy.benefit.two_or_more_spare", size);
            Reading pounds = of("occupancy.benefit.weekly_reduction", size);
            table.row(Labels.bedrooms(size), draft.cell(one), draft.cell(two), pounds.value().isEmpty() && draft.book().reading("occupancy.benefit.weekly_reduction").value().isPresent()
                ? "£0.00" : pounds.text());
            rows.add(BarChart.Row.of(Labels.bedrooms(size), or0(one).add(or0(two))));
        }
        Reading one = draft.book().reading("occupancy.benefit.one_spare");
        Reading two = draft.book().reading("occupancy.benefit.two_or_more_spare");
        table.total("All", one.text(), two.text(), draft.book().reading("occupancy.benefit.weekly_reduction").text());
        String title = one.value().isEmpty() || two.value().isEmpty() ? "Size criteria: n/a, " + one.whyNot()
            : "%s working-age tenants have a bedroom more than benefit pays for".formatted(NumberStyle.WHOLE.write(one.value().orElseThrow().add(two.value().orElseThrow())));
        if (rows.isEmpty()) {
            rows.add(new BarChart.Row("All", null, "n/a – " + one.whyNot(), null, true));
        }
        return Block.pair(new BarChart(title, rows, NumberStyle.WHOLE, Optional.empty()), table.build(),
            draft.note("occupancy.benefit.one_spare", "occupancy.benefit.two_or_more_spare", "occupancy.benefit.weekly_reduction"));
    }
}
