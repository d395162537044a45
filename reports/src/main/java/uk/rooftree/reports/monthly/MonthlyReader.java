package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.reports.comparator.ComparatorReader;
import uk.rooftree.warehouse.council.Council;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Rows;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.figure.Standing;
import uk.rooftree.warehouse.release.ReleaseReader;

/** Makes the monthly report of a release. Of the figures of two years it reads those that stand on a page, and no more. */
public final class MonthlyReader {

    private static final List<String> LEVELS = List.of("stop", "reject", "flag", "wait");
    private static final int MONTHS = 24;

    /** What pages group by. */
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.BAND, Dimension.BEDROOM_NEED, Dimension.BEDROOMS, Dimension.AGE_BAND,
        Dimension.VOID_CLASS, Dimension.AVAILABLE, Dimension.STAGE);

    private final ReleaseReader release;
    private final Council council;

    private MonthlyReader(ReleaseReader release, Council council) {
        this.release = release;
        this.council = council;
    }

    public static MonthlyReport read(ReleaseReader release, Council council) {
        return new MonthlyReader(release, council).report();
    }

    private MonthlyReport report() {
        Wording wording = Wording.packaged();
        ReleaseFacts facts = new ReleaseFacts(release.release().number(), release.asAt(), council, loads(), issues());
        FigureBook book = new FigureBook(release.asAt(), figures(wording.entries().stream().map(Wording.Entry::figure).toList()), release.intervals(),
            definitions(), facts.suppliedFeeds(), Standing.readWithTargets(release::query, release.asAt()));
        List<String> path = release.query("select event_code from reference.path_step order by step_number").rows().stream().map(row -> (String) row.get(0)).toList();
        return MonthlyReport.of(facts, book, path, ComparatorReader.read(release, council));
    }

    private Map<String, PageFigure> definitions() {
        return release.figures().definitions().values().stream().map(PageFigure::new).collect(Collectors.toMap(PageFigure::figure, figure -> figure));
    }

    private List<FeedLoad> loads() {
        return release.query("select feed, is_supplied, rows_read, rows_kept, rows_rejected from core.feed_load where as_at = date '%s' order by feed".formatted(release.asAt()))
            .rows().stream().map(row -> new FeedLoad((String) row.get(0), (Boolean) row.get(1), (Long) row.get(2), (Long) row.get(3), (Long) row.get(4))).toList();
    }

    private Map<String, Long> issues() {
        Map<String, Long> found = new TreeMap<>();
        release.query("select level, count(*) from core.issue where as_at = date '%s' group by level".formatted(release.asAt()))
            .rows().forEach(row -> found.put((String) row.get(0), (Long) row.get(1)));
        Map<String, Long> ordered = new LinkedHashMap<>();
        LEVELS.forEach(level -> ordered.put(level, found.getOrDefault(level, 0L)));
        return ordered;
    }

    /** Totals of two years' months; groups only of this as-at date and of the two it is compared with. */
    private List<FigureRow> figures(Collection<String> wanted) {
        LocalDate from = YearMonth.from(release.asAt()).minusMonths(MONTHS).atDay(1);
        List<LocalDate> dates = release.query("select distinct as_at from figure.figure where as_at >= date '%s' order by as_at".formatted(from))
            .rows().stream().map(row -> (LocalDate) row.get(0)).toList();
        List<LocalDate> compared = new ArrayList<>(List.of(release.asAt()));
        YearMonth month = YearMonth.from(release.asAt());
        latest(dates, date -> YearMonth.from(date).isBefore(month)).ifPresent(compared::add);
        latest(dates, date -> YearMonth.from(date).equals(month.minusYears(1))).ifPresent(compared::add);
        List<Dimension> others = new ArrayList<>(List.of(Dimension.values()));
        others.removeAll(DIMENSIONS);
        String rows = """
            select as_at, figure, period_start, period_end, %s, value, numerator, denominator, rows_counted, rows_excluded, unit, decimals
            from figure.figure
            where as_at >= date '%s'
                and figure in (%s)
                and coalesce(%s) is null
                and (as_at in (%s) or coalesce(%s) is null)
            """.formatted(columns(DIMENSIONS), from, wanted.stream().map(DuckDb::quoted).collect(Collectors.joining(", ")), columns(others),
            compared.stream().map(date -> "date '" + date + "'").collect(Collectors.joining(", ")), columns(DIMENSIONS));
        return rows(release.query(rows));
    }

    private List<FigureRow> rows(Rows found) {
        List<FigureRow> rows = new ArrayList<>(found.rows().size());
        int after = 4 + DIMENSIONS.size();
        for (List<Object> row : found.rows()) {
            Map<Dimension, String> group = new EnumMap<>(Dimension.class);
            for (int i = 0; i < DIMENSIONS.size(); i++) {
                if (row.get(4 + i) != null) {
                    group.put(DIMENSIONS.get(i), (String) row.get(4 + i));
                }
            }
            BigDecimal value = (BigDecimal) row.get(after);
            rows.add(new FigureRow((LocalDate) row.get(0), (String) row.get(1), (LocalDate) row.get(2), (LocalDate) row.get(3), release.councilCode(), group,
                value == null ? null : value.setScale((Integer) row.get(after + 6), RoundingMode.UNNECESSARY), (BigDecimal) row.get(after + 1),
                (BigDecimal) row.get(after + 2), (Long) row.get(after + 3), (Long) row.get(after + 4), (String) row.get(after + 5)));
        }
        return rows;
    }

    private static Optional<LocalDate> latest(List<LocalDate> dates, java.util.function.Predicate<LocalDate> which) {
        return dates.stream().filter(which).reduce((first, second) -> second);
    }

    private static String columns(List<Dimension> dimensions) {
        return dimensions.stream().map(dimension -> DuckDb.identifier(dimension.column())).collect(Collectors.joining(", "));
    }
}
