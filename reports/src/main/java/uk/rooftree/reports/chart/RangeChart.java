package uk.rooftree.reports.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The middle half of each group as a line from its lower to its upper quartile with the median marked on it; one or two
 * measures a group, told apart by the shape of the mark.
 *
 * @param title  the finding
 * @param marks  one for each measure: its name and look
 * @param rows   from top to bottom
 * @param style  how values are written
 */
public record RangeChart(String title, List<Mark> marks, List<Row> rows, NumberStyle style) implements Chart {

    public record Mark(String name, Ink ink, Canvas.Marker marker) { }

    /** @param ranges one for each mark; null where there is nothing to measure */
    public record Row(String label, List<Range> ranges) {

        public Row {
            ranges = java.util.Collections.unmodifiableList(new ArrayList<>(ranges));
        }
    }

    public record Range(BigDecimal low, BigDecimal median, BigDecimal high) { }

    private static final double SIZE = 9.5;

    public RangeChart {
        marks = List.copyOf(marks);
        rows = List.copyOf(rows);
    }

    @Override
    public double height(double width) {
        return rows.size() * (12 + 13.0 * marks.size()) + 38;
    }

    @Override
    public String description() {
        StringBuilder words = new StringBuilder("Range chart: lower quartile, median and upper quartile.");
        for (Row row : rows) {
            for (int i = 0; i < marks.size(); i++) {
                Range range = row.ranges().get(i);
                words.append(' ').append(row.label()).append(", ").append(marks.get(i).name()).append(": ");
                words.append(range == null ? "n/a" : style.write(range.low()) + ", " + style.write(range.median()) + ", " + style.write(range.high())).append('.');
            }
        }
        return words.append(" All values are in the table.").toString();
    }

    @Override
    public void draw(Canvas canvas, double width, double height) {
        double most = 0;
        for (Row row : rows) {
            for (Range range : row.ranges()) {
                most = range == null ? most : Math.max(most, range.high().doubleValue());
            }
        }
        double labels = Math.min(width * 0.34, rows.stream().mapToDouble(row -> Lettering.width(row.label(), SIZE, false)).max().orElse(0)) + 8;
        double x = 0;
        for (Mark mark : marks) {
            canvas.line(x, 7, x + 20, 7, mark.ink(), 2.2, Canvas.Stroke.SOLID);
            canvas.marker(x + 10, 7, 4, mark.marker(), mark.ink());
            canvas.text(mark.name(), x + 25, 10, Canvas.Anchor.START, 9, false, Ink.TEXT);
            x += 25 + Lettering.width(mark.name(), 9, false) + 14;
        }
        double top = 19;
        double bottom = height - 16;
        Scale scale = Scale.fromNought(0, most <= 0 ? 1 : most, width < 320 ? 4 : 6);
        double right = width - 18;
        for (double tick : scale.ticks()) {
            double tickX = labels + scale.at(tick) * (right - labels);
            canvas.line(tickX, top, tickX, bottom, tick == 0 ? Ink.AXIS : Ink.GRID, tick == 0 ? 0.9 : 0.6, Canvas.Stroke.SOLID);
            canvas.text(style.writeTick(tick), tickX, bottom + 12, Canvas.Anchor.MIDDLE, 8.5, false, Ink.MUTED);
        }
        double rowHeight = rows.isEmpty() ? 0 : (bottom - top) / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = top + (i + 0.5) * rowHeight;
            if (i > 0) {
                canvas.line(0, top + i * rowHeight, right, top + i * rowHeight, Ink.GRID, 0.6, Canvas.Stroke.SOLID);
            }
            canvas.text(Lettering.cut(row.label(), labels - 8, SIZE, false), labels - 6, middle + 3.3, Canvas.Anchor.END, SIZE, false, Ink.TEXT);
            for (int m = 0; m < marks.size(); m++) {
                double lane = Math.min(15, rowHeight / marks.size());
                double y = middle + (m - (marks.size() - 1) / 2.0) * lane + 1;
                drawRange(canvas, marks.get(m), row.ranges().get(m), scale, labels, right, y);
            }
        }
    }

    private void drawRange(Canvas canvas, Mark mark, Range range, Scale scale, double labels, double right, double y) {
        if (range == null) {
            canvas.text("n/a", labels + 4, y + 3, Canvas.Anchor.START, 8.5, false, Ink.MUTED);
            return;
        }
        double low = labels + scale.at(range.low().doubleValue()) * (right - labels);
        double high = labels + scale.at(range.high().doubleValue()) * (right - labels);
        double median = labels + scale.at(range.median().doubleValue()) * (right - labels);
        canvas.line(low, y, high, y, mark.ink(), 2.2, Canvas.Stroke.SOLID);
        canvas.line(low, y - 2.5, low, y + 2.5, mark.ink(), 1.2, Canvas.Stroke.SOLID);
        canvas.line(high, y - 2.5, high, y + 2.5, mark.ink(), 1.2, Canvas.Stroke.SOLID);
        canvas.marker(median, y, 4, mark.marker(), mark.ink());
        String words = style.writeShort(range.median());
        double needed = Lettering.width(words, 8.5, true);
        boolean fitsRight = high + 5 + needed <= right + 18;
        canvas.text(words, fitsRight ? high + 5 : low - 5, y + 3, fitsRight ? Canvas.Anchor.START : Canvas.Anchor.END, 8.5, true, mark.ink());
    }
}
