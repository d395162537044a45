package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.rooftree.reports.chart.Canvas;
import uk.rooftree.reports.chart.Ink;
import uk.rooftree.reports.chart.RangeChart;
import uk.rooftree.reports.chart.StackedBarChart;

/** How long those housed had waited, and how long those still waiting have waited so far. */
final class WaitingPage {

    private static final String HOUSED = "waiting.w1";
    private static final String WAITING = "waiting.w2";
    private static final List<String> YEARS = List.of("0", "1", "2", "3", "4", "5-9", "10+");

    private final Draft draft;
    private final String dimension;

    WaitingPage(Draft draft) {
        this.draft = draft;
        this.dimension = draft.isPointsScheme() ? "size" : "band";
    }

    Section section() {
        List<Headline> headlines = List.of(
            draft.headline(HOUSED + ".median_days", draft.reasons().byWeight(HOUSED + ".median_days", housedDimension())),
            draft.headline(HOUSED + ".upper_quartile_days", "A quarter of those housed waited at least this long."),
            draft.headline(WAITING + ".median_days", draft.reasons().byWeight(WAITING + ".median_days", waitingDimension())),
            draft.headline(WAITING + ".upper_quartile_days", "A quarter of households have waited at least this long so far."));
        return new Section("waiting", "Waiting", draft.finding(HOUSED + ".median_days"), headlines, blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(trend(), byGroup()));
        new ExpectedWait(draft, waitingDimension()).block().ifPresent(blocks::add);
        blocks.add(byYears());
        return blocks;
    }

    private String housedDimension() {
        return dimension.equals("band") ? "band" : "bedrooms";
    }

    private String waitingDimension() {
        return dimension.equals("band") ? "band" : "bedroom_need";
    }

    private Block trend() {
        return draft.trend(draft.finding(WAITING + ".median_days"), "Median days by month", List.of(
            Draft.TrendLine.of("Still waiting", WAITING + ".median_days"),
            Draft.TrendLine.of("Housed", HOUSED + ".median_days")), Optional.empty());
    }

    private Block byGroup() {
        List<String> groups = dimension.equals("band")
            ? draft.union("band", HOUSED + ".median_days", WAITING + ".median_days")
            : sizes();
        DataTable.Builder table = DataTable.of("Days waited: lower quartile, median, upper quartile",
            dimension.equals("band") ? "Band" : "Bedrooms", "Housed", "Lower q.", "Median", "Upper q.", "Waiting", "Lower q.", "Median", "Upper q.");
        List<RangeChart.Row> rows = new ArrayList<>();
        for (String group : groups) {
            table.row(Labels.of(housedDimension(), group), cells(group));
            rows.add(new RangeChart.Row(Labels.of(housedDimension(), group), java.util.Arrays.asList(
                range(HOUSED, housedDimension(), group), range(WAITING, waitingDimension(), group))));
        }
        table.total("All", all());
        RangeChart chart = new RangeChart(title(groups), List.of(
            new RangeChart.Mark("Housed in the last 12 months", Ink.TEAL, Canvas.Marker.DISC),
            new RangeChart.Mark("Still waiting", Ink.NAVY, Canvas.Marker.DIAMOND)), rows, draft.book().definition(HOUSED + ".median_days").style());
        return Block.wide(chart, table.build(), draft.note(HOUSED + ".median_days", WAITING + ".median_days"));
    }

    private List<String> sizes() {
        List<String> sizes = new ArrayList<>(draft.union("bedrooms", HOUSED + ".median_days"));
        for (String need : draft.ordered(WAITING + ".median_days", "bedroom_need")) {
            if (!sizes.contains(need)) {
                sizes.add(need);
            }
        }
        sizes.sort(java.util.Comparator.comparing((String size) -> size.startsWith("un")).thenComparing(java.util.Comparator.naturalOrder()));
        return sizes;
    }

    private List<String> cells(String group) {
        List<String> cells = new ArrayList<>();
        Reading housed = draft.book().reading(HOUSED + ".median_days", housedDimension(), group);
        cells.add(count(housed));
        for (String part : List.of(".lower_quartile_days", ".median_days", ".upper_quartile_days")) {
            cells.add(draft.book().reading(HOUSED + part, housedDimension(), group).text());
        }
        Reading waiting = draft.book().reading(WAITING + ".median_days", waitingDimension(), group);
        cells.add(count(waiting));
        for (String part : List.of(".lower_quartile_days", ".median_days", ".upper_quartile_days")) {
            cells.add(draft.book().reading(WAITING + part, waitingDimension(), group).text());
        }
        return cells;
    }

    private List<String> all() {
        List<String> cells = new ArrayList<>();
        for (String measure : List.of(HOUSED, WAITING)) {
            cells.add(count(draft.book().reading(measure + ".median_days")));
            for (String part : List.of(".lower_quartile_days", ".median_days", ".upper_quartile_days")) {
                cells.add(draft.book().reading(measure + part).text());
            }
        }
        return cells;
    }

    /** Units behind a quantile; a feed that was not supplied has none to tell of. */
    private static String count(Reading reading) {
        boolean silent = reading.lacksFeed() || reading.row().isEmpty() && reading.group().isEmpty();
        return silent ? "n/a" : uk.rooftree.reports.chart.NumberStyle.WHOLE.write(BigDecimal.valueOf(reading.rowsCounted()));
    }

    private RangeChart.Range range(String measure, String by, String group) {
        BigDecimal low = draft.book().reading(measure + ".lower_quartile_days", by, group).orNull();
        BigDecimal median = draft.book().reading(measure + ".median_days", by, group).orNull();
        BigDecimal high = draft.book().reading(measure + ".upper_quartile_days", by, group).orNull();
        return low == null || median == null || high == null ? null : new RangeChart.Range(low, median, high);
    }

    private String title(List<String> groups) {
        String figure = HOUSED + ".median_days";
        List<String> measured = groups.stream().filter(group -> !group.startsWith("un"))
            .filter(group -> draft.book().reading(figure, housedDimension(), group).value().isPresent())
            .sorted(java.util.Comparator.comparing((String group) -> draft.book().reading(figure, housedDimension(), group).value().orElseThrow())).toList();
        if (measured.size() < 2) {
            return draft.finding(figure);
        }
        String shortest = measured.get(0);
        String longest = measured.get(measured.size() - 1);
        return "%s waited longest to be housed: a median of %s; %s least, %s".formatted(
            housedDimension().equals("band") ? Labels.band(longest) : "Those in " + Labels.lowerFirst(Labels.subject("bedrooms", longest)),
            draft.book().reading(figure, housedDimension(), longest).spoken(),
            housedDimension().equals("band") ? Labels.lowerFirst(Labels.band(shortest)) : "those in " + Labels.lowerFirst(Labels.subject("bedrooms", shortest)),
            draft.book().reading(figure, housedDimension(), shortest).spoken());
    }

    private Block byYears() {
        String housed = HOUSED + ".by_wait_band";
        String waiting = WAITING + ".by_wait_band";
        DataTable.Builder table = DataTable.of("By years waited", "Years waited", "Housed", "Still waiting");
        for (String years : YEARS) {
            table.row(Labels.wait(years), draft.cell(draft.book().reading(housed, "age_band", years)), draft.cell(draft.book().reading(waiting, "age_band", years)));
        }
        table.total("All", draft.book().reading(housed).text(), draft.book().reading(waiting).text());
        List<StackedBarChart.Row> rows = new ArrayList<>();
        if (draft.book().reading(housed).value().isPresent()) {
            rows.add(new StackedBarChart.Row("Housed", grouped(housed)));
        }
        if (draft.book().reading(waiting).value().isPresent()) {
            rows.add(new StackedBarChart.Row("Still waiting", grouped(waiting)));
        }
        StackedBarChart chart = new StackedBarChart(yearsTitle(waiting), List.of(
            new StackedBarChart.Part("Under 1 year", Ink.SKY, false), new StackedBarChart.Part("1 to 4 years", Ink.NAVY, false),
            new StackedBarChart.Part("5 to 9 years", Ink.TEAL, true), new StackedBarChart.Part("10 years or more", Ink.PINK, false)), rows, true);
        return Block.pair(chart, table.build(), draft.note(housed, waiting));
    }

    private List<BigDecimal> grouped(String figure) {
        return List.of(sum(figure, "0"), sum(figure, "1", "2", "3", "4"), sum(figure, "5-9"), sum(figure, "10+"));
    }

    private BigDecimal sum(String figure, String... years) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String year : years) {
            sum = sum.add(draft.book().reading(figure, "age_band", year).value().orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    private String yearsTitle(String waiting) {
        Optional<BigDecimal> all = draft.book().reading(waiting).value();
        if (all.isEmpty() || all.get().signum() == 0) {
            return draft.finding(waiting);
        }
        BigDecimal long5 = sum(waiting, "5-9", "10+");
        BigDecimal percent = long5.multiply(BigDecimal.valueOf(100)).divide(all.get(), 0, java.math.RoundingMode.HALF_UP);
        return "%s%% of those waiting have waited 5 years or more".formatted(percent.toPlainString());
    }
}
