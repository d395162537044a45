package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.engine.DuckDb;
import uk.rooftree.warehouse.engine.Engine;
import uk.rooftree.warehouse.engine.Rows;

/**
 * The published figures of one council as at one date, and what they were at earlier dates. Whatever shows a number takes it
 * from here, so that no two pages can disagree.
 */
public final class Figures {

    /** By figure, then group: empty before filled, values character by character. No two rows of one date are equal in it. */
    static final Comparator<FigureRow> ORDER = Comparator.comparing(FigureRow::asAt).thenComparing(FigureRow::figure)
        .thenComparing(FigureRow::group, Figures::compareGroups);

    private final DuckDb engine;
    private final String councilCode;
    private final LocalDate asAt;
    private final List<FigureRow> rows;
    private final Map<String, Map<Map<Dimension, String>, FigureRow>> byFigure = new HashMap<>();
    private List<FigureRow> history;
    private SortedMap<String, FigureDefinition> definitions;

    /** Reads {@code figure.figure}, and later {@code reference.figure_definition}, from an engine that shows them. */
    public Figures(DuckDb engine, String councilCode, LocalDate asAt) {
        this.engine = engine;
        this.councilCode = councilCode;
        this.asAt = asAt;
        this.rows = read("as_at = date '" + asAt + "'");
        rows.forEach(row -> byFigure.computeIfAbsent(row.figure(), figure -> new HashMap<>()).put(row.group(), row));
    }

    public String councilCode() {
        return councilCode;
    }

    public LocalDate asAt() {
        return asAt;
    }

    /** Every row of the as-at date, in the order of figures and groups. */
    public List<FigureRow> rows() {
        return rows;
    }

    /** Every row of this and all earlier as-at dates, in the order of dates, figures and groups. */
    public List<FigureRow> history() {
        if (history == null) {
            history = read("as_at <= date '" + asAt + "'");
        }
        return history;
    }

    /** Whether the figure is published. */
    public boolean has(String figure) {
        return byFigure.containsKey(figure);
    }

    /** A figure's row over all units; empty where it is not published. */
    public Optional<FigureRow> find(String figure) {
        return find(figure, Map.of());
    }

    /** A figure's row over one group; empty where nobody has its values, or the figure is not told by it. */
    public Optional<FigureRow> find(String figure, Map<Dimension, String> group) {
        return Optional.ofNullable(byFigure.getOrDefault(figure, Map.of()).get(group));
    }

    /**
     * A figure's row over all units.
     *
     * @throws UserFault if it is not published
     */
    public FigureRow figure(String figure) {
        return find(figure).orElseThrow(() -> new UserFault(
            "Cannot find the figure \"%s\" as at %s (published are %s)".formatted(figure, asAt, byFigure.keySet().stream().sorted().toList())));
    }

    /** A figure's rows grouped by exactly these dimensions, in the order of their values. */
    public List<FigureRow> groups(String figure, Dimension... dimensions) {
        Set<Dimension> wanted = Set.copyOf(Arrays.asList(dimensions));
        return byFigure.getOrDefault(figure, Map.of()).values().stream().filter(row -> row.group().keySet().equals(wanted)).sorted(ORDER).toList();
    }

    /** A figure's row over one group at this and each earlier as-at date that has it, in the order of dates. */
    public List<FigureRow> series(String figure, Map<Dimension, String> group) {
        return history().stream().filter(row -> row.figure().equals(figure) && row.group().equals(group)).toList();
    }

    /**
     * The limits of this date's figures, of those that have them, in the order of figures and groups. The engine must show
     * {@code figure.interval}.
     */
    public List<FigureInterval> intervals() {
        Rows found = engine.query("select figure, " + Engine.identifiers(Dimension.columns())
            + ", lower, upper, standard_error, level_percent, method, note from figure.interval where council_code = "
            + DuckDb.quoted(councilCode) + " and as_at = date '" + asAt + "'");
        List<FigureInterval> read = new ArrayList<>(found.rows().size());
        int after = 1 + Dimension.values().length;
        for (List<Object> row : found.rows()) {
            FigureRow figure = byFigure.get((String) row.get(0)).get(group(row, 1));
            int decimals = definition(figure.figure()).decimals();
            read.add(new FigureInterval(figure, scaled((BigDecimal) row.get(after), decimals), scaled((BigDecimal) row.get(after + 1), decimals),
                (BigDecimal) row.get(after + 2), (Integer) row.get(after + 3), (String) row.get(after + 4), (String) row.get(after + 5)));
        }
        read.sort(Comparator.comparing(FigureInterval::row, ORDER));
        return Collections.unmodifiableList(read);
    }

    /** What every figure of the contract is, by id, published or not. */
    public SortedMap<String, FigureDefinition> definitions() {
        if (definitions == null) {
            definitions = readDefinitions(engine);
        }
        return definitions;
    }

    /**
     * What a figure is.
     *
     * @throws UserFault if the contract does not list it
     */
    public FigureDefinition definition(String figure) {
        FigureDefinition definition = definitions().get(figure);
        if (definition == null) {
            throw new UserFault("Cannot find the figure \"%s\": the figures contract does not list it".formatted(figure));
        }
        return definition;
    }

    private List<FigureRow> read(String where) {
        Rows found = engine.query("select as_at, figure, period_start, period_end, council_code, " + Engine.identifiers(Dimension.columns())
            + ", value, numerator, denominator, rows_counted, rows_excluded, unit, decimals from figure.figure where council_code = "
            + DuckDb.quoted(councilCode) + " and " + where);
        List<FigureRow> read = new ArrayList<>(found.rows().size());
        int first = 5;
        int after = first + Dimension.values().length;
        for (List<Object> row : found.rows()) {
            int decimals = (Integer) row.get(after + 6);
            read.add(new FigureRow((LocalDate) row.get(0), (String) row.get(1), (LocalDate) row.get(2), (LocalDate) row.get(3), (String) row.get(4),
                group(row, first), scaled((BigDecimal) row.get(after), decimals), (BigDecimal) row.get(after + 1), (BigDecimal) row.get(after + 2),
                (Long) row.get(after + 3), (Long) row.get(after + 4), (String) row.get(after + 5)));
        }
        read.sort(ORDER);
        return Collections.unmodifiableList(read);
    }

    /** The dimensions that a row has values of, from its column of that number on. */
    private static Map<Dimension, String> group(List<Object> row, int first) {
        Map<Dimension, String> group = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Object value = row.get(first + dimension.ordinal());
            if (value != null) {
                group.put(dimension, (String) value);
            }
        }
        return group;
    }

    private static BigDecimal scaled(BigDecimal value, int decimals) {
        return value == null ? null : value.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    static SortedMap<String, FigureDefinition> readDefinitions(DuckDb engine) {
        Rows found = engine.query("select figure, measure, unit, period_kind, dimensions, statistic, definition, decimals, null_when, feeds, grain, "
            + "population, excluded, value, part from reference.figure_definition");
        SortedMap<String, FigureDefinition> read = new TreeMap<>();
        for (List<Object> row : found.rows()) {
            List<List<Dimension>> groupings = new ArrayList<>();
            for (String grouping : parts(row.get(4), "\\|")) {
                groupings.add(parts(grouping, "\\*").stream().map(Dimension::of).toList());
            }
            read.put((String) row.get(0), new FigureDefinition((String) row.get(0), text(row.get(1)), text(row.get(2)), text(row.get(3)), groupings,
                text(row.get(5)), text(row.get(6)), (Integer) row.get(7), text(row.get(8)), parts(row.get(9), "\\|"), text(row.get(10)),
                text(row.get(11)), text(row.get(12)), text(row.get(13)), Optional.ofNullable((String) row.get(14))));
        }
        return Collections.unmodifiableSortedMap(read);
    }

    private static List<String> parts(Object text, String separator) {
        return text == null ? List.of() : Arrays.stream(((String) text).split(separator)).map(String::strip).filter(part -> !part.isEmpty())
            .collect(Collectors.toUnmodifiableList());
    }

    private static String text(Object found) {
        return found == null ? "" : (String) found;
    }

    private static int compareGroups(Map<Dimension, String> one, Map<Dimension, String> other) {
        for (Dimension dimension : Dimension.values()) {
            String left = one.getOrDefault(dimension, "");
            String right = other.getOrDefault(dimension, "");
            int order = left.compareTo(right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
