package uk.rooftree.reports.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.rooftree.reports.chart.Canvas;
import uk.rooftree.reports.chart.Chart;
import uk.rooftree.reports.chart.Ink;
import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.reports.chart.TrendChart;
import uk.rooftree.reports.monthly.DataTable;
import uk.rooftree.warehouse.figure.IssueEffect;

/** Makes the data-quality report of a release: its issues by feed and rule, its files, and a year of months. */
public final class QualityReader {

    private static final int DATES = 13;
    private static final int MOST_EFFECTS = 50;
    private static final NumberStyle PERCENT = new NumberStyle("", "%", 2);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uu", Locale.UK);

    private final QualitySource release;

    private QualityReader(QualitySource release) {
        this.release = release;
    }

    public static QualityReport read(QualitySource release) {
        return new QualityReader(release).report();
    }

    private QualityReport report() {
        Map<LocalDate, List<FeedMonth>> months = months();
        List<FeedMonth> now = months.getOrDefault(release.asAt(), List.of());
        FeedMonth all = FeedMonth.sum(release.asAt(), now);
        List<QualityReport.Part> parts = new ArrayList<>(List.of(byFeed(now, all), byRule(), figures(), files()));
        parts.addAll(trends(months));
        return new QualityReport(release.council(), release.asAt(), release.release(), finding(all, months.size()), parts, rules());
    }

    private static String finding(FeedMonth all, int dates) {
        String changes = dates < 2 ? "" : ", %s new and %s still open; %s resolved since the as-at date before".formatted(whole(all.issuesNew()),
            whole(all.issuesOpen()), all.issuesResolved() == 1 ? "1 was" : whole(all.issuesResolved()) + " were");
        return "%s to be corrected%s. %s of the rows read are quarantined.".formatted(
            all.toCorrect() == 1 ? "1 issue is" : whole(all.toCorrect()) + " issues are", changes, all.quarantinedPercent().map(PERCENT::write).orElse("None"));
    }

    /** The last as-at dates the release keeps, in order, each with its feeds in the contract's order. */
    private Map<LocalDate, List<FeedMonth>> months() {
        Map<LocalDate, List<FeedMonth>> months = new LinkedHashMap<>();
        release.query("""
            select counted.as_at, counted.feed, counted.is_supplied, counted.rows_read, counted.rows_kept, counted.rows_rejected, counted.rows_flagged,
                counted.rows_waiting, counted.issues_new, counted.issues_open, counted.issues_resolved
            from quality.feed as counted
            left join reference.feed as feed on feed.feed = counted.feed
            where counted.as_at in (select distinct as_at from quality.feed where as_at <= date '%s' order by as_at desc limit %d)
            order by counted.as_at, feed.place nulls first, counted.feed
            """.formatted(release.asAt(), DATES)).rows().forEach(row -> {
                FeedMonth month = new FeedMonth((LocalDate) row.get(0), (String) row.get(1), (Boolean) row.get(2), (Long) row.get(3), (Long) row.get(4),
                    (Long) row.get(5), (Long) row.get(6), (Long) row.get(7), (Long) row.get(8), (Long) row.get(9), (Long) row.get(10));
                months.computeIfAbsent(month.asAt(), date -> new ArrayList<>()).add(month);
            });
        return months;
    }

    private static QualityReport.Part byFeed(List<FeedMonth> feeds, FeedMonth all) {
        List<DataTable.Row> rows = new ArrayList<>();
        feeds.forEach(feed -> rows.add(new DataTable.Row(feedName(feed.feed()), feedCells(feed), false)));
        rows.add(new DataTable.Row("All", feedCells(all), true));
        return new QualityReport.Part("feeds", "Issues by feed", Optional.empty(), new DataTable("Issues and rows by feed",
            List.of("Feed", "To correct", "New", "Still open", "Resolved", "Rows read", "Kept", "Quarantined", "Quarantined, %", "Flagged", "Waiting"), rows),
            "Quarantined rows were rejected and count in no figure; rows flagged and waiting were kept, unless another rule rejects them. A row counts once in each, "
                + "however many rules it breaks.");
    }

    private static List<String> feedCells(FeedMonth feed) {
        List<String> cells = new ArrayList<>(List.of(whole(feed.toCorrect()), whole(feed.issuesNew()), whole(feed.issuesOpen()), whole(feed.issuesResolved())));
        cells.addAll(!feed.isSupplied() && feed.rowsRead() == 0 ? List.of("not supplied", "n/a", "n/a", "n/a", "n/a", "n/a")
            : List.of(whole(feed.rowsRead()), whole(feed.rowsKept()), whole(feed.rowsRejected()), feed.quarantinedPercent().map(PERCENT::write).orElse("n/a"),
                whole(feed.rowsFlagged()), whole(feed.rowsWaiting())));
        return cells;
    }

    private QualityReport.Part byRule() {
        List<DataTable.Row> rows = release.query("""
            select counted.rule, counted.feed, counted.level, sum(counted.issues_new + counted.issues_open), sum(counted.issues_new), sum(counted.issues_open),
                sum(counted.issues_resolved), sum(counted.rows_broken), sum(counted.seen_2_to_3), sum(counted.seen_4_to_6), sum(counted.seen_7_to_12),
                sum(counted.seen_over_12), min(counted.oldest_since)
            from quality.rule as counted
            left join reference.feed as feed on feed.feed = counted.feed
            group by counted.rule, counted.feed, counted.level, feed.place
            order by feed.place nulls first, counted.feed, counted.rule, counted.level
            """).rows().stream().map(row -> {
                List<String> cells = new ArrayList<>(List.of(feedName((String) row.get(1)), (String) row.get(2)));
                row.subList(3, 12).forEach(number -> cells.add(whole(((Number) number).longValue())));
                cells.add(row.get(12) == null ? "" : row.get(12).toString());
                return new DataTable.Row((String) row.get(0), cells, false);
            }).toList();
        return new QualityReport.Part("rules", "Issues by rule, and how old they are", Optional.empty(), new DataTable("Issues by rule",
            List.of("Rule", "Feed", "Level", "To correct", "New", "Still open", "Resolved", "Rows", "Seen 2–3 times", "4–6 times", "7–12 times", "Over 12 times",
                "Oldest since"), rows),
            "Seen counts as-at dates, which are months where extracts come each month; what is new was seen once. Resolved means that the rule is no longer broken: the "
                + "record was corrected, has left the extract, or is rejected by another rule.");
    }

    /** Where to begin: the figures that would move most, beside what they are. */
    private QualityReport.Part figures() {
        List<DataTable.Row> rows = IssueEffect.read(release::query, release.asAt()).stream()
            .filter(effect -> effect.unitsCounted() + effect.unitsLeftOut() > 0)
            .sorted(Comparator.comparing(QualityReader::share).reversed().thenComparing(IssueEffect::figure).thenComparing(IssueEffect::rule)
                .thenComparing(IssueEffect::feed))
            .limit(MOST_EFFECTS)
            .map(effect -> new DataTable.Row(effect.rule(), List.of(feedName(effect.feed()), effect.figure(), whole(effect.unitsCounted()),
                whole(effect.unitsLeftOut()), effect.value().toPlainString(), effect.valueWithout() == null ? "n/a" : effect.valueWithout().toPlainString(),
                effect.unit()), false))
            .toList();
        return new QualityReport.Part("figures", "Figures the issues touch most", Optional.empty(), new DataTable("Figures the issues touch, the greatest difference first",
            List.of("Rule", "Feed", "Figure", "Units counted", "Units left out", "Value", "Without them", "Unit"), rows),
            "Units counted stand on a record with such an issue, or on one that names it; the value without them is the most that those issues can move. "
                + "No such value: medians, percentiles and curves. The first %d; issue_effects.csv has all of them, and the rejected rows beside the figures they are missing from."
                    .formatted(MOST_EFFECTS));
    }

    /** How much of the value the issues move; what is not known comes last. */
    private static BigDecimal share(IssueEffect effect) {
        if (effect.difference() == null) {
            return BigDecimal.ONE.negate();
        }
        return effect.value().signum() == 0 ? effect.difference().abs() : effect.difference().divide(effect.value(), MathContext.DECIMAL64).abs();
    }

    private QualityReport.Part files() {
        List<DataTable.Row> rows = release.query("""
            select loaded.file, loaded.feed, loaded.rows_read, loaded.rows_kept, loaded.rows_rejected
            from core.file_load as loaded
            left join reference.feed as feed on feed.feed = loaded.feed
            where loaded.as_at = date '%s'
            order by feed.place nulls first, loaded.feed, loaded.file
            """.formatted(release.asAt())).rows().stream().map(row -> {
                FeedMonth file = new FeedMonth(release.asAt(), (String) row.get(1), true, (Long) row.get(2), (Long) row.get(3), (Long) row.get(4), 0, 0, 0, 0, 0);
                return new DataTable.Row((String) row.get(0), List.of(feedName(file.feed()), whole(file.rowsRead()), whole(file.rowsKept()), whole(file.rowsRejected()),
                    file.quarantinedPercent().map(PERCENT::write).orElse("n/a")), false);
            }).toList();
        return new QualityReport.Part("files", "Rows of each file", Optional.empty(), new DataTable("Rows read, kept and quarantined, by file",
            List.of("File", "Feed", "Read", "Kept", "Quarantined", "Quarantined, %"), rows), "Rows read = kept + quarantined, for every file.");
    }

    private List<QualityReport.Part> trends(Map<LocalDate, List<FeedMonth>> months) {
        List<LocalDate> dates = List.copyOf(months.keySet());
        List<FeedMonth> totals = dates.stream().map(date -> FeedMonth.sum(date, months.get(date))).toList();
        Optional<TrendChart> counts = chart("Issues to correct, new and resolved, all feeds", dates, NumberStyle.WHOLE, List.of(
            series("To correct", totals, month -> BigDecimal.valueOf(month.toCorrect()), Ink.NAVY, Canvas.Stroke.SOLID, Canvas.Marker.DISC),
            series("New", totals, month -> BigDecimal.valueOf(month.issuesNew()), Ink.ORANGE, Canvas.Stroke.DASHED, Canvas.Marker.DIAMOND),
            series("Resolved", totals, month -> BigDecimal.valueOf(month.issuesResolved()), Ink.TEAL, Canvas.Stroke.SOLID, Canvas.Marker.SQUARE)));
        Optional<TrendChart> percent = chart("Rows quarantined of a hundred read, all feeds", dates, PERCENT, List.of(
            series("Quarantined", totals, month -> month.quarantinedPercent().orElse(null), Ink.NAVY, Canvas.Stroke.SOLID, Canvas.Marker.DISC)));
        return List.of(
            trend("trend-correct", "Issues to correct, by month", counts, months, totals, month -> whole(month.toCorrect())),
            trend("trend-new", "New issues, by month", Optional.empty(), months, totals, month -> whole(month.issuesNew())),
            trend("trend-resolved", "Issues resolved, by month", Optional.empty(), months, totals, month -> whole(month.issuesResolved())),
            trend("trend-quarantine", "Rows quarantined, %, by month", percent, months, totals, month -> month.quarantinedPercent().map(PERCENT::write).orElse("n/a")));
    }

    private static Optional<TrendChart> chart(String title, List<LocalDate> dates, NumberStyle style, List<TrendChart.Series> series) {
        return dates.size() < 2 ? Optional.empty() : Optional.of(new TrendChart(title, dates, series, style, "MMM yy", Optional.empty()));
    }

    private static TrendChart.Series series(String name, List<FeedMonth> totals, Function<FeedMonth, BigDecimal> value, Ink ink, Canvas.Stroke stroke,
            Canvas.Marker marker) {
        return new TrendChart.Series(name, totals.stream().map(value).collect(Collectors.toCollection(ArrayList::new)), ink, stroke, marker);
    }

    /** One row a feed, one column an as-at date; a feed that never came and has no issue is left out. */
    private static QualityReport.Part trend(String id, String title, Optional<TrendChart> chart, Map<LocalDate, List<FeedMonth>> months, List<FeedMonth> totals,
            Function<FeedMonth, String> cell) {
        Set<String> ever = months.values().stream().flatMap(List::stream).filter(feed -> feed.isSupplied() || feed.toCorrect() + feed.issuesResolved() > 0)
            .map(FeedMonth::feed).collect(Collectors.toSet());
        // each month has every feed of the contract in its order; issues of no feed are not in all of them
        Set<String> feeds = new LinkedHashSet<>();
        months.values().forEach(month -> month.stream().map(FeedMonth::feed).filter(ever::contains).forEach(feeds::add));
        List<String> heads = new ArrayList<>(List.of("Feed"));
        months.keySet().forEach(date -> heads.add(SHORT_DAY.format(date)));
        List<DataTable.Row> rows = new ArrayList<>();
        for (String feed : feeds) {
            rows.add(new DataTable.Row(feedName(feed), months.values().stream().map(month -> month.stream().filter(one -> one.feed().equals(feed)).findFirst()
                .map(cell).orElse("")).toList(), false));
        }
        rows.add(new DataTable.Row("All", totals.stream().map(cell).toList(), true));
        return new QualityReport.Part(id, title, chart.map(Chart.class::cast), new DataTable(title + ", of each feed", heads, rows), "");
    }

    private List<QualityReport.Rule> rules() {
        return release.query("""
            select rule, condition, what_to_do from reference.rule_guidance where rule in (select rule from quality.rule) order by rule
            """).rows().stream().map(row -> new QualityReport.Rule((String) row.get(0), (String) row.get(1), (String) row.get(2))).toList();
    }

    /** {@code household_member} is "Household member". */
    private static String feedName(String feed) {
        return feed.isEmpty() ? "No feed" : feed.substring(0, 1).toUpperCase(Locale.UK) + feed.substring(1).replace('_', ' ');
    }

    private static String whole(long number) {
        return NumberStyle.WHOLE.write(BigDecimal.valueOf(number));
    }
}
