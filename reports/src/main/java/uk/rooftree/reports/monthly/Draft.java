package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.reports.chart.TrendChart;
import uk.rooftree.warehouse.council.AllocationScheme;
import uk.rooftree.warehouse.figure.Standing;

/** What every page is written with: the figures, their wording, and the turns of phrase pages share. */
final class Draft {

    private static final int TREND_MONTHS = 24;

    private final ReleaseFacts facts;
    private final FigureBook book;
    private final Reasons reasons;
    private final Wording wording;

    Draft(ReleaseFacts facts, FigureBook book, Wording wording) {
        this.facts = facts;
        this.book = book;
        this.reasons = new Reasons(book);
        this.wording = wording;
    }

    ReleaseFacts facts() {
        return facts;
    }

    FigureBook book() {
        return book;
    }

    Reasons reasons() {
        return reasons;
    }

    Wording wording() {
        return wording;
    }

    // ---- schemes and groups

    /** Does the council rank by points, as it says or as its figures show? */
    boolean isPointsScheme() {
        return facts.council().scheme().kind() == AllocationScheme.Kind.POINTS
            || book.reading("register.live.applications").value().isPresent() && bands("register.live.applications").isEmpty();
    }

    /** Bands a figure has groups for, most urgent first; those not known are not bands. */
    List<String> bands(String figure) {
        List<String> declared = facts.council().scheme().bands();
        List<String> found = new ArrayList<>(book.values(figure, "band"));
        found.removeIf(band -> band.equals("unknown") || band.equals("unmapped"));
        found.sort(java.util.Comparator.comparingInt((String band) -> declared.contains(band) ? declared.indexOf(band) : declared.size())
            .thenComparing(java.util.Comparator.naturalOrder()));
        return found;
    }

    /** Values of a dimension with the unknown ones last. */
    List<String> ordered(String figure, String dimension) {
        List<String> values = new ArrayList<>(dimension.equals("band") ? bands(figure) : book.values(figure, dimension));
        values.removeIf(value -> value.equals("unknown") || value.equals("unmapped"));
        for (String last : List.of("unmapped", "unknown")) {
            if (book.values(figure, dimension).contains(last)) {
                values.add(last);
            }
        }
        return values;
    }

    /** Values of a dimension over several figures, those not known last. */
    List<String> union(String dimension, String... figures) {
        TreeSet<String> values = new TreeSet<>();
        for (String figure : figures) {
            values.addAll(ordered(figure, dimension));
        }
        List<String> ordered = new ArrayList<>(values);
        List<String> last = ordered.stream().filter(value -> value.startsWith("un")).toList();
        ordered.removeAll(last);
        if (dimension.equals("band")) {
            List<String> declared = facts.council().scheme().bands();
            ordered.sort(java.util.Comparator.comparingInt((String band) -> declared.contains(band) ? declared.indexOf(band) : declared.size())
                .thenComparing(java.util.Comparator.naturalOrder()));
        }
        ordered.addAll(last);
        return ordered;
    }

    Reading pair(String figure, String dimension, String value, String secondDimension, String secondValue) {
        return book.readingAt(book.asAt(), figure, Map.of(dimension, value, secondDimension, secondValue));
    }

    /** A number of a group in a table: a count of a group that nobody is in is a true nought. */
    String cell(Reading reading) {
        boolean counted = reading.figure().decimals() == 0 && reading.row().isEmpty()
            && book.reading(reading.figure().figure()).value().isPresent();
        return counted ? "0" : reading.text();
    }

    // ---- headlines

    Headline headline(String figure, String why) {
        return headline(figure, figure, why);
    }

    /** @param trend the figure of the small trend line: a month's number where the headline adds up the year so far */
    Headline headline(String figure, String trend, String why) {
        Reading now = book.reading(figure);
        String unit = switch (now.figure().unit()) {
            case "days", "years" -> now.value().map(value -> Labels.unit(value, now.figure().unit())).orElse("");
            case "bids per home" -> "bids";
            case "pounds a week" -> "a week";
            default -> "";
        };
        boolean addsUp = now.figure().isYearToDate();
        String sinceMonth = addsUp ? "" : since(now, book.before(), "since ", Standing::onMonth)
            .orElse(now.value().isEmpty() ? "" : "no earlier month to compare with");
        String sinceYear = since(now, book.yearBefore(), "on ", Standing::onYear).orElse("");
        return new Headline(now, wording.name(figure), now.value().map(value -> number(now.figure(), value)).orElse("n/a"), now.value().isEmpty() ? "" : unit,
            now.figure().period(), Verdict.of(book.standing(figure), now.figure()), sinceMonth, sinceYear,
            now.value().isEmpty() ? Labels.code(now.whyNot()) + "." : why, values(trend, Map.of()));
    }

    /** The number alone; large sums in whole pounds. */
    private static String number(PageFigure definition, BigDecimal value) {
        NumberStyle style = definition.style();
        boolean pounds = style.before().equals("£") && value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
        return pounds ? new NumberStyle("£", "", 0).write(value) : style.writeShort(value);
    }

    /** @param movement says whether the two dates' numbers may be compared */
    private Optional<String> since(Reading now, Optional<LocalDate> date, String joint, Function<Standing, Standing.Movement> movement) {
        Optional<String> obstacle = book.standing(now.figure().figure()).map(movement).map(Standing.Movement::note);
        if (date.isPresent() && obstacle.filter(note -> note.equals("defined_otherwise") || note.equals("other_length_of_period")).isPresent()) {
            return Optional.of("not comparable with " + Labels.monthSeenFrom(date.get(), now.asAt()));
        }
        return date.map(then -> book.readingAt(then, now.figure().figure(), Map.of()))
            .filter(then -> then.value().isPresent() && now.value().isPresent())
            .map(then -> new Change(now, then).brief() + " " + joint + Labels.monthSeenFrom(then.asAt(), now.asAt()));
    }

    // ---- sentences

    /** "Live applications rose 1.2% since September to 6,012", or what stands in its place. */
    String finding(String figure) {
        return finding(figure, wording.name(figure));
    }

    String finding(String figure, String name) {
        Reading now = book.reading(figure);
        if (now.value().isEmpty()) {
            return "%s: n/a, %s".formatted(name, now.whyNot());
        }
        Optional<Reading> then = book.before().map(date -> book.readingAt(date, figure, Map.of())).filter(reading -> reading.value().isPresent());
        return then.map(reading -> name + " " + new Change(now, reading).sentence())
            .orElse("%s: %s at %s".formatted(name, now.spoken(), Labels.day(book.asAt())));
    }

    /** Rows left out, why, and the figures' ids. */
    String note(String... figures) {
        List<String> said = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String figure : figures) {
            Reading reading = book.reading(figure);
            if (reading.rowsExcluded() > 0) {
                String part = "%s of %s %s".formatted(NumberStyle.WHOLE.write(BigDecimal.valueOf(reading.rowsExcluded())),
                    NumberStyle.WHOLE.write(BigDecimal.valueOf(reading.rowsExcluded() + reading.rowsCounted())), wording.leftOut(figure));
                String same = NumberStyle.WHOLE.write(BigDecimal.valueOf(reading.rowsExcluded())) + wording.leftOut(figure);
                if (seen.add(same)) {
                    said.add(part);
                }
            }
        }
        return (said.isEmpty() ? "No rows left out. " : "Left out: " + String.join("; ", said) + ". ")
            + (figures.length == 1 ? "Figure: " : "Figures: ") + String.join(", ", figures) + ".";
    }

    // ---- trends

    List<LocalDate> trendDates() {
        return book.lastMonths(TREND_MONTHS);
    }

    List<BigDecimal> values(String figure, Map<String, String> group) {
        List<BigDecimal> values = new ArrayList<>();
        trendDates().forEach(date -> values.add(book.readingAt(date, figure, group).orNull()));
        return values;
    }

    /** A series of a trend and the figure it is drawn from. */
    record TrendLine(String name, String figure, Map<String, String> group) {

        static TrendLine of(String name, String figure) {
            return new TrendLine(name, figure, Map.of());
        }
    }

    /** A trend over the last two years with the table of its months. */
    Block trend(String title, String caption, List<TrendLine> lines, Optional<TrendChart.TargetLine> target) {
        List<TrendChart.Series> series = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TrendLine line = lines.get(i);
            series.add(new TrendChart.Series(line.name(), values(line.figure(), line.group()), Looks.line(i), Looks.stroke(i), Looks.marker(i)));
        }
        NumberStyle style = book.definition(lines.get(0).figure()).style();
        TrendChart chart = new TrendChart(title, trendDates(), series, style, "MMM yy", target);
        return Block.wide(chart, monthTable(caption, lines), note(lines.stream().map(TrendLine::figure).distinct().toArray(String[]::new)));
    }

    Optional<TrendChart.TargetLine> targetLine(String figure) {
        return book.standing(figure).flatMap(Standing::aim).map(aim -> new TrendChart.TargetLine(aim.target(),
            "target: " + (aim.bound().equals("at_most") ? "at most " : "at least ") + book.definition(figure).style().writeShort(aim.target())));
    }

    /** Twelve columns of months and a row for each series and year; months that no release has are blank. */
    private DataTable monthTable(String caption, List<TrendLine> lines) {
        Map<YearMonth, LocalDate> byMonth = new HashMap<>();
        trendDates().forEach(date -> byMonth.put(YearMonth.from(date), date));
        YearMonth last = YearMonth.from(book.asAt());
        List<String> heads = new ArrayList<>(List.of("Twelve months to"));
        for (int i = 11; i >= 0; i--) {
            heads.add(Labels.shortMonth(last.minusMonths(i)));
        }
        DataTable.Builder table = DataTable.of(caption, heads);
        for (TrendLine line : lines) {
            for (int years = 1; years >= 0; years--) {
                YearMonth end = last.minusYears(years);
                List<String> cells = new ArrayList<>();
                boolean any = false;
                for (int i = 11; i >= 0; i--) {
                    LocalDate date = byMonth.get(end.minusMonths(i));
                    any |= date != null;
                    cells.add(date == null ? "" : monthCell(book.readingAt(date, line.figure(), line.group())));
                }
                if (any) {
                    String label = Labels.shortMonth(end) + " " + end.getYear();
                    table.row(lines.size() > 1 ? line.name() + ", " + label : label, cells);
                }
            }
        }
        return table.build();
    }

    /** Twelve sums of money stand side by side only without their pence. */
    private static String monthCell(Reading reading) {
        boolean pounds = reading.figure().style().before().equals("£");
        return pounds ? reading.value().map(value -> number(reading.figure(), value)).orElse("n/a") : reading.text();
    }

    // ---- tables

    /** One row for each value of a dimension and one for all; a column for each figure. */
    DataTable byGroup(String caption, String firstHead, String dimension, List<String> values, List<Column> columns, UnaryOperator<String> label) {
        List<String> heads = new ArrayList<>(List.of(firstHead));
        columns.forEach(column -> heads.add(column.head()));
        DataTable.Builder table = DataTable.of(caption, heads);
        for (String value : values) {
            table.row(label.apply(value), columns.stream().map(column -> cell(book.reading(column.figure(), column.dimension().orElse(dimension), value))).toList());
        }
        return table.total("All", columns.stream().map(column -> book.reading(column.figure()).text()).toList()).build();
    }

    /**
     * @param dimension where the figure's own name for it differs
     */
    record Column(String head, String figure, Optional<String> dimension) {

        static Column of(String head, String figure) {
            return new Column(head, figure, Optional.empty());
        }

        static Column of(String head, String figure, String dimension) {
            return new Column(head, figure, Optional.of(dimension));
        }
    }
}
