package uk.rooftree.reports.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One to four series over dates, each labelled at its end.
 *
 * @param title       the finding
 * @param dates       in order, the last the date of the report
 * @param series      each with one value (or none) a date
 * @param style       how values are written
 * @param dateLabel   how a date is written below the axis, a {@link DateTimeFormatter} pattern
 * @param target      drawn as a dashed line with its own words
 */
public record TrendChart(String title, List<LocalDate> dates, List<Series> series, NumberStyle style, String dateLabel,
        Optional<TargetLine> target) implements Chart {

    /** @param values one for each date; null where there is none */
    public record Series(String name, List<BigDecimal> values, Ink ink, Canvas.Stroke stroke, Canvas.Marker marker) {

        public Series {
            values = java.util.Collections.unmodifiableList(new ArrayList<>(values));
        }

        private Optional<Integer> last() {
            for (int i = values.size() - 1; i >= 0; i--) {
                if (values.get(i) != null) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    /** @param words such as "target 30" */
    public record TargetLine(BigDecimal value, String words) { }

    private static final double SMALL = 8.5;

    public TrendChart {
        dates = List.copyOf(dates);
        series = List.copyOf(series);
    }

    @Override
    public double height(double width) {
        return Math.max(130, Math.min(230, width * 0.42));
    }

    @Override
    public String description() {
        StringBuilder words = new StringBuilder("Line chart.");
        for (Series line : series) {
            words.append(' ').append(line.name());
            int first = -1;
            for (int i = 0; i < dates.size() && first < 0; i++) {
                first = line.values().get(i) != null ? i : -1;
            }
            if (first < 0) {
                words.append(": no values.");
                continue;
            }
            int last = line.last().orElseThrow();
            words.append(": ").append(style.write(line.values().get(first))).append(" in ").append(monthAndYear(dates.get(first)));
            if (last > first) {
                words.append(", ").append(style.write(line.values().get(last))).append(" in ").append(monthAndYear(dates.get(last)));
            }
            words.append('.');
        }
        target.ifPresent(line -> words.append(" Dashed line: ").append(line.words()).append('.'));
        return words.append(" All values are in the table.").toString();
    }

    @Override
    public void draw(Canvas canvas, double width, double height) {
        List<Double> known = new ArrayList<>();
        series.forEach(line -> line.values().stream().filter(value -> value != null).forEach(value -> known.add(value.doubleValue())));
        if (known.isEmpty()) {
            canvas.text("n/a", width / 2, height / 2, Canvas.Anchor.MIDDLE, 10, false, Ink.MUTED);
            return;
        }
        target.ifPresent(line -> known.add(line.value().doubleValue()));
        double least = known.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = known.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        Scale scale = Scale.about(least, most, height < 100 ? 3 : 4);

        double left = scale.ticks().stream().mapToDouble(tick -> Lettering.width(style.writeTick(tick), SMALL, false)).max().orElse(0) + 7;
        double right = endLabelWidth() + 9;
        double top = 9;
        double bottom = height - 17;
        double plotWidth = width - left - right;

        for (double tick : scale.ticks()) {
            double y = bottom - scale.at(tick) * (bottom - top);
            canvas.line(left, y, left + plotWidth, y, tick == scale.low() ? Ink.AXIS : Ink.GRID, tick == scale.low() ? 0.9 : 0.6, Canvas.Stroke.SOLID);
            canvas.text(style.writeTick(tick), left - 5, y + 3, Canvas.Anchor.END, SMALL, false, Ink.MUTED);
        }
        if (!scale.startsAtNought()) {
            canvas.text("axis starts at " + style.writeTick(scale.low()), left + 3, bottom - 4, Canvas.Anchor.START, 8, false, Ink.MUTED);
        }
        drawDates(canvas, left, plotWidth, bottom);
        target.ifPresent(line -> {
            double y = bottom - scale.at(line.value().doubleValue()) * (bottom - top);
            canvas.line(left, y, left + plotWidth, y, Ink.ORANGE, 1.1, Canvas.Stroke.DASHED);
        });
        for (Series line : series) {
            drawSeries(canvas, line, scale, left, plotWidth, top, bottom);
        }
        target.ifPresent(line -> {
            double y = bottom - scale.at(line.value().doubleValue()) * (bottom - top);
            canvas.box(left + 2, y + 2, Lettering.width(line.words(), SMALL, true) + 3, 10, Ink.PAPER);
            canvas.text(line.words(), left + 3, y + 10, Canvas.Anchor.START, SMALL, true, Ink.ORANGE);
        });
        drawEndLabels(canvas, scale, left, plotWidth, top, bottom);
    }

    private void drawSeries(Canvas canvas, Series line, Scale scale, double left, double plotWidth, double top, double bottom) {
        List<Canvas.Spot> run = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            BigDecimal value = line.values().get(i);
            if (value == null) {
                drawRun(canvas, run, line);
                run.clear();
            } else {
                run.add(new Canvas.Spot(x(i, left, plotWidth), bottom - scale.at(value.doubleValue()) * (bottom - top)));
            }
        }
        drawRun(canvas, run, line);
        line.last().ifPresent(last -> canvas.marker(x(last, left, plotWidth),
            bottom - scale.at(line.values().get(last).doubleValue()) * (bottom - top), 3.4, line.marker(), line.ink()));
    }

    private void drawRun(Canvas canvas, List<Canvas.Spot> run, Series line) {
        canvas.polyline(run, line.ink(), 2, line.stroke());
        if (run.size() == 1 || dates.size() <= 13) {
            run.forEach(spot -> canvas.marker(spot.x(), spot.y(), 2, line.marker(), line.ink()));
        }
    }

    private void drawDates(Canvas canvas, double left, double plotWidth, double bottom) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(dateLabel, Locale.ENGLISH);
        double widest = dates.stream().mapToDouble(date -> Lettering.width(format.format(date), SMALL, false)).max().orElse(20);
        double gap = dates.size() > 1 ? plotWidth / (dates.size() - 1) : plotWidth;
        int every = 1;
        for (int candidate : new int[] {1, 2, 3, 4, 6, 12, 24}) {
            every = candidate;
            if (gap * candidate >= widest + 8) {
                break;
            }
        }
        for (int i = dates.size() - 1; i >= 0; i -= every) {
            double x = x(i, left, plotWidth);
            canvas.line(x, bottom, x, bottom + 3, Ink.AXIS, 0.8, Canvas.Stroke.SOLID);
            canvas.text(format.format(dates.get(i)), x, bottom + 13, Canvas.Anchor.MIDDLE, SMALL, false, Ink.MUTED);
        }
    }

    /** The newest value of each series at its end; labels that would touch are pushed apart. */
    private void drawEndLabels(Canvas canvas, Scale scale, double left, double plotWidth, double top, double bottom) {
        List<Series> labelled = new ArrayList<>(series.stream().filter(line -> line.last().isPresent()).toList());
        labelled.sort(java.util.Comparator.comparing(line -> line.values().get(line.last().orElseThrow()).negate()));
        double step = series.size() > 1 ? 21 : 12;
        double[] ys = new double[labelled.size()];
        for (int i = 0; i < ys.length; i++) {
            Series line = labelled.get(i);
            ys[i] = bottom - scale.at(line.values().get(line.last().orElseThrow()).doubleValue()) * (bottom - top);
            if (i > 0) {
                ys[i] = Math.max(ys[i], ys[i - 1] + step);
            }
        }
        double lowest = bottom - 3;
        for (int i = ys.length - 1; i >= 0; i--) {
            ys[i] = Math.min(ys[i], lowest - (ys.length - 1 - i) * step);
        }
        for (int i = 0; i < ys.length; i++) {
            Series line = labelled.get(i);
            double x = left + plotWidth + 8;
            String value = style.writeShort(line.values().get(line.last().orElseThrow()));
            if (series.size() > 1) {
                canvas.text(line.name(), x, ys[i] - 1, Canvas.Anchor.START, SMALL, false, line.ink());
                canvas.text(value, x, ys[i] + 9, Canvas.Anchor.START, 9.5, true, line.ink());
            } else {
                canvas.text(value, x, ys[i] + 3.5, Canvas.Anchor.START, 10.5, true, line.ink());
            }
        }
    }

    private double endLabelWidth() {
        double widest = 0;
        for (Series line : series) {
            Optional<Integer> last = line.last();
            if (last.isPresent()) {
                widest = Math.max(widest, Lettering.width(style.writeShort(line.values().get(last.get())), 10.5, true));
                widest = Math.max(widest, series.size() > 1 ? Lettering.width(line.name(), SMALL, false) : 0);
            }
        }
        return widest;
    }

    private double x(int i, double left, double plotWidth) {
        return dates.size() == 1 ? left + plotWidth : left + plotWidth * i / (dates.size() - 1) ;
    }

    private static String monthAndYear(LocalDate date) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(date);
    }
}
