package uk.rooftree.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.reports.chart.BarChart;
import uk.rooftree.reports.chart.NumberStyle;

/** What is asked for against what becomes free. */
final class DemandPage {

    private static final String YEARS = "demand.years_to_clear";
    private static final String FLOW = "demand.flow_ratio";
    private static final String BIDS = "demand.median_bids";
    private static final List<String> SIZES = List.of("1", "2", "3", "4+");

    private final Draft draft;

    DemandPage(Draft draft) {
        this.draft = draft;
    }

    Section section() {
        List<Headline> headlines = List.of(
            draft.headline(YEARS, draft.reasons().byRatio(YEARS, "households waiting", "lettings")),
            draft.headline(FLOW, draft.reasons().byRatio(FLOW, "new applications", "lettings")),
            draft.headline("lettings.count", "lettings.month", lettingsThisMonth()),
            draft.headline(BIDS, draft.reasons().byWeight(BIDS, "bedrooms")));
        List<Block> blocks = new ArrayList<>();
        blocks.add(bySize());
        blocks.add(draft.trend(draft.finding("lettings.month"), "Lettings by month", List.of(Draft.TrendLine.of("Lettings", "lettings.month")), draft.targetLine("lettings.month")));
        blocks.add(bids());
        if (!draft.isPointsScheme()) {
            blocks.add(byBand());
        }
        return new Section("demand", "Demand and supply", draft.finding(YEARS), headlines, blocks);
    }

    private String lettingsThisMonth() {
        Reading month = draft.book().reading("lettings.month");
        return month.value().map(count -> "%s of them in %s. %s".formatted(month.text(), Labels.month(draft.book().asAt()), draft.reasons().amongTwelve("lettings.month")).strip()).orElse("");
    }

    private List<String> sizes(String figure) {
        List<String> sizes = new ArrayList<>(SIZES);
        draft.book().values(figure, "bedrooms").stream().filter(size -> !sizes.contains(size)).forEach(sizes::add);
        return sizes;
    }

    private Block bySize() {
        DataTable.Builder table = DataTable.of("Demand and supply by bedrooms, last 12 months", "Bedrooms", "Households waiting", "Lettings", "Years to clear",
            "New applicants", "New per letting");
        List<BarChart.Row> rows = new ArrayList<>();
        for (String size : sizes(YEARS)) {
            Reading years = draft.book().reading(YEARS, "bedrooms", size);
            Reading flow = draft.book().reading(FLOW, "bedrooms", size);
            table.row(Labels.bedrooms(size), part(years, true), part(years, false), years(years), part(flow, true), flow.text());
            if (SIZES.contains(size)) {
                rows.add(new BarChart.Row(Labels.bedrooms(size), years.orNull(), "n/a – no lettings", before(YEARS, size), true));
            }
        }
        Reading years = draft.book().reading(YEARS);
        Reading flow = draft.book().reading(FLOW);
        table.total("All", part(years, true), part(years, false), years(years), part(flow, true), flow.text());
        String compared = draft.book().yearBefore().map(date -> Labels.month(date)).orElse(null);
        boolean anyBefore = rows.stream().anyMatch(row -> row.comparison() != null);
        return Block.pair(new BarChart(title(), rows, new NumberStyle("", "", 1), anyBefore ? Optional.ofNullable(compared) : Optional.empty()),
            table.build(), draft.note(YEARS, FLOW));
    }

    private java.math.BigDecimal before(String figure, String size) {
        return draft.book().yearBefore().map(date -> draft.book().readingAt(date, figure, Map.of("bedrooms", size)).orNull()).orElse(null);
    }

    /** Years to clear, or why there are none: homes nobody let are not homes let in no time. */
    private static String years(Reading years) {
        return years.text();
    }

    private static String part(Reading reading, boolean above) {
        return reading.row().map(row -> above ? row.numerator() : row.denominator()).map(NumberStyle.WHOLE::write).orElse("n/a");
    }

    private String title() {
        return SIZES.stream().filter(size -> draft.book().reading(YEARS, "bedrooms", size).value().isPresent())
            .max(java.util.Comparator.comparing(size -> draft.book().reading(YEARS, "bedrooms", size).value().orElseThrow()))
            .map(size -> "%s have the longest queue: %s to clear at the pace of the last 12 months".formatted(Labels.subject("bedrooms", size),
                draft.book().reading(YEARS, "bedrooms", size).spoken()))
            .orElse(draft.finding(YEARS));
    }

    private Block bids() {
        DataTable.Builder table = DataTable.of("Median bids a home and lettings by bedrooms", "Bedrooms", "Median bids", "Adverts", "Lettings (FY)");
        List<BarChart.Row> rows = new ArrayList<>();
        for (String size : sizes(BIDS)) {
            Reading bids = draft.book().reading(BIDS, "bedrooms", size);
            table.row(Labels.bedrooms(size), bids.text(), bids.row().isPresent() ? NumberStyle.WHOLE.write(java.math.BigDecimal.valueOf(bids.rowsCounted())) : "0",
                draft.cell(draft.book().reading("lettings.count", "bedrooms", size)));
            if (SIZES.contains(size)) {
                rows.add(new BarChart.Row(Labels.bedrooms(size), bids.orNull(), "n/a – no adverts closed", null, true));
            }
        }
        Reading all = draft.book().reading(BIDS);
        table.total("All", all.text(), all.value().isPresent() ? NumberStyle.WHOLE.write(java.math.BigDecimal.valueOf(all.rowsCounted())) : "n/a",
            draft.book().reading("lettings.count").text());
        String title = SIZES.stream().filter(size -> draft.book().reading(BIDS, "bedrooms", size).value().isPresent())
            .max(java.util.Comparator.comparing(size -> draft.book().reading(BIDS, "bedrooms", size).value().orElseThrow()))
            .map(size -> "%s draw most bids: %s for the middle home".formatted(Labels.subject("bedrooms", size), draft.book().reading(BIDS, "bedrooms", size).text()))
            .orElse(draft.finding(BIDS));
        return Block.pair(new BarChart(title, rows, new NumberStyle("", "", 1), Optional.empty()), table.build(), draft.note(BIDS, "lettings.count"));
    }

    private Block byBand() {
        List<String> bands = draft.bands("register.live.households");
        List<String> heads = new ArrayList<>(List.of("Band"));
        SIZES.forEach(size -> heads.add(Labels.bedrooms(size)));
        DataTable.Builder table = DataTable.of("Years to clear by band and bedrooms", heads);
        for (String band : bands) {
            table.row(Labels.band(band), SIZES.stream().map(size -> {
                Reading reading = draft.pair(YEARS, "band", band, "bedrooms", size);
                return reading.row().isPresent() && reading.value().isEmpty() ? "no lettings" : reading.text();
            }).toList());
        }
        table.total("All bands", SIZES.stream().map(size -> draft.book().reading(YEARS, "bedrooms", size).text()).toList());
        return Block.table("Years to clear by band and bedrooms", table.build(),
            "\"No lettings\": households wait, and no home of that size was let to the band in 12 months. Figure: " + YEARS + ".");
    }
}
