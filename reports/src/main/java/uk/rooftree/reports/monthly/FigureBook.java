package uk.rooftree.reports.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.figure.FigureInterval;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.figure.Standing;

/** All figures of one council up to an as-at date, to be looked up by id, date and group. */
public final class FigureBook {

    private record Place(LocalDate asAt, String figure, Map<Dimension, String> group) { }

    private final LocalDate asAt;
    private final List<LocalDate> dates;
    private final Map<Place, FigureRow> rows = new HashMap<>();
    private final Map<String, Map<LocalDate, List<FigureRow>>> groups = new HashMap<>();
    private final Map<Place, FigureInterval> intervals = new HashMap<>();
    private final Map<String, PageFigure> definitions;
    private final Set<String> suppliedFeeds;
    private final List<Standing> standings;

    /**
     * @param rows          those of later dates are passed over
     * @param intervals     limits of the as-at date's figures
     * @param definitions   by figure id
     * @param suppliedFeeds feeds that came for the as-at date
     * @param standings     where the figures of the as-at date stand; those over all units, and those with a target
     */
    public FigureBook(LocalDate asAt, Collection<FigureRow> rows, Collection<FigureInterval> intervals, Map<String, PageFigure> definitions,
            Set<String> suppliedFeeds, Collection<Standing> standings) {
        this.asAt = asAt;
        this.definitions = Map.copyOf(definitions);
        this.suppliedFeeds = Set.copyOf(suppliedFeeds);
        this.standings = List.copyOf(standings);
        TreeSet<LocalDate> found = new TreeSet<>(Set.of(asAt));
        for (FigureRow row : rows) {
            if (!row.asAt().isAfter(asAt)) {
                found.add(row.asAt());
                this.rows.put(new Place(row.asAt(), row.figure(), row.group()), row);
                if (row.group().size() == 1) {
                    groups.computeIfAbsent(row.figure(), none -> new HashMap<>()).computeIfAbsent(row.asAt(), none -> new ArrayList<>()).add(row);
                }
            }
        }
        this.dates = List.copyOf(found);
        intervals.forEach(one -> this.intervals.put(new Place(one.row().asAt(), one.row().figure(), one.row().group()), one));
    }

    public LocalDate asAt() {
        return asAt;
    }

    /** Where a figure over all units stands; empty where that is not told. */
    Optional<Standing> standing(String figure) {
        return standings.stream().filter(standing -> standing.figure().equals(figure) && standing.group().isEmpty()).findFirst();
    }

    /** Every row with a target, in the order of figures and groups. */
    List<Standing> withTargets() {
        return standings.stream().filter(standing -> standing.aim().isPresent()).toList();
    }

    /** As-at dates of the last so many calendar months, at most one a month (the latest), in order. */
    public List<LocalDate> lastMonths(int months) {
        YearMonth earliest = YearMonth.from(asAt).minusMonths(months - 1L);
        List<LocalDate> last = new ArrayList<>();
        for (LocalDate date : dates) {
            if (!YearMonth.from(date).isBefore(earliest)) {
                if (!last.isEmpty() && YearMonth.from(last.get(last.size() - 1)).equals(YearMonth.from(date))) {
                    last.set(last.size() - 1, date);
                } else {
                    last.add(date);
                }
            }
        }
        return last;
    }

    /** The as-at date before this one in another month. */
    public Optional<LocalDate> before() {
        return dates.stream().filter(date -> YearMonth.from(date).isBefore(YearMonth.from(asAt))).reduce((first, second) -> second);
    }

    /** The as-at date of the same month a year before. */
    public Optional<LocalDate> yearBefore() {
        return dates.stream().filter(date -> YearMonth.from(date).equals(YearMonth.from(asAt).minusYears(1))).reduce((first, second) -> second);
    }

    /** The figure over all its units. */
    public Reading reading(String figure) {
        return readingAt(asAt, figure, Map.of());
    }

    /** The figure over the units with one value of a dimension. */
    public Reading reading(String figure, String dimension, String value) {
        return readingAt(asAt, figure, Map.of(dimension, value));
    }

    public Reading readingAt(LocalDate date, String figure, Map<String, String> group) {
        Map<Dimension, String> dimensions = group.entrySet().stream().collect(Collectors.toMap(value -> Dimension.of(value.getKey()), Map.Entry::getValue));
        FigureRow row = rows.get(new Place(date, figure, dimensions));
        PageFigure definition = definition(figure);
        return new Reading(definition, date, dimensions, Optional.ofNullable(row), whyNot(definition, row, dimensions));
    }

    /** Between which values a reading may lie by chance; empty where that is not told. */
    public Optional<FigureInterval> interval(Reading reading) {
        return Optional.ofNullable(intervals.get(new Place(reading.asAt(), reading.figure().figure(), reading.group())));
    }

    /** Values of a dimension that the figure has groups for at the as-at date, as they sort. */
    public List<String> values(String figure, String dimension) {
        return valuesAt(asAt, figure, dimension);
    }

    /** Values of a dimension that the figure has groups for at a date, as they sort. */
    public List<String> valuesAt(LocalDate date, String figure, String name) {
        Dimension dimension = Dimension.of(name);
        return groups.getOrDefault(figure, Map.of()).getOrDefault(date, List.of()).stream()
            .filter(row -> row.group().containsKey(dimension))
            .map(row -> row.group().get(dimension)).sorted().toList();
    }

    public PageFigure definition(String figure) {
        PageFigure definition = definitions.get(figure);
        if (definition == null) {
            throw new IllegalArgumentException("Cannot find the figure \"%s\" in the figures contract".formatted(figure));
        }
        return definition;
    }

    private String whyNot(PageFigure definition, FigureRow row, Map<Dimension, String> group) {
        List<String> missing = definition.feeds().stream().filter(feed -> !suppliedFeeds.contains(feed)).toList();
        if (!missing.isEmpty()) {
            return "no " + String.join(" or ", missing).replace('_', ' ') + " extract was supplied";
        }
        if (row == null && group.isEmpty()) {
            return "not published in this release";
        }
        if (row != null && row.rowsExcluded() > 0) {
            return "none of the rows could be used";
        }
        return "nothing to measure";
    }
}
