package uk.rooftree.reports.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Bars lying down, each made of the same parts in the same order, with the number in each part that has room for it.
 *
 * @param title   the finding
 * @param parts   from left to right
 * @param rows    from top to bottom
 * @param asShare every bar is as long as the next and parts are shares of it
 * @param hasTotals is each bar's total written at its end?
 */
public record StackedBarChart(String title, List<Part> parts, List<Row> rows, boolean asShare, boolean hasTotals) implements Chart {

    /** @param hatched drawn as slanted lines, so that it differs from its neighbours in black and white */
    public record Part(String name, Ink ink, boolean hatched) { }

    /** @param values one for each part, 0 or more */
    public record Row(String label, List<BigDecimal> values) {

        public Row {
            values = List.copyOf(values);
        }

        private double total() {
            return values.stream().mapToDouble(BigDecimal::doubleValue).sum();
        }
    }

    private static final double SIZE = 9.5;

    public StackedBarChart {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** With the total of each bar at its end. */
    public StackedBarChart(String title, List<Part> parts, List<Row> rows, boolean asShare) {
        this(title, parts, rows, asShare, true);
    }

    /** The same without totals, for bars whose values are shares already. */
    public StackedBarChart withoutTotals() {
        return new StackedBarChart(title, parts, rows, asShare, false);
    }

    @Override
    public double height(double width) {
        return Math.max(2, rows.size()) * 24 + 8 + legendLines(width) * 14;
    }

    @Override
    public String description() {
        StringBuilder words = new StringBuilder("Stacked bar chart, from left to right ");
        words.append(String.join(", ", parts.stream().map(Part::name).toList())).append('.');
        for (Row row : rows) {
            words.append(' ').append(row.label()).append(": ");
            words.append(String.join(", ", row.values().stream().map(NumberStyle.WHOLE::write).toList())).append('.');
        }
        return words.append(" All values are in the table.").toString();
    }

    @Override
    public void draw(Canvas canvas, double width, double height) {
        if (rows.isEmpty()) {
            canvas.text("n/a", width / 2, height / 2, Canvas.Anchor.MIDDLE, 10, false, Ink.MUTED);
            return;
        }
        double top = drawLegend(canvas, width);
        double labels = Math.min(width * 0.4, rows.stream().mapToDouble(row -> Lettering.width(row.label(), SIZE, false)).max().orElse(0)) + 8;
        double numbers = rows.stream().mapToDouble(row -> Lettering.width(total(row), SIZE, true)).max().orElse(0) + 8;
        double reach = width - labels - numbers;
        double most = rows.stream().mapToDouble(Row::total).max().orElse(0);
        double rowHeight = rows.isEmpty() ? 0 : Math.min(32, (height - top - 2) / rows.size());
        double thickness = Math.max(5, Math.min(19, rowHeight * 0.72));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = top + (i + 0.5) * rowHeight;
            canvas.text(Lettering.cut(row.label(), labels - 8, SIZE, false), labels - 6, middle + 3.3, Canvas.Anchor.END, SIZE, false, Ink.TEXT);
            double whole = asShare ? row.total() : most;
            double x = labels;
            for (int part = 0; part < parts.size(); part++) {
                double value = row.values().get(part).doubleValue();
                double length = whole <= 0 ? 0 : value / whole * reach;
                drawPart(canvas, parts.get(part), x, middle - thickness / 2, length, thickness);
                String label = asShare && whole > 0 ? Math.round(value / whole * 100) + "%" : NumberStyle.WHOLE.write(row.values().get(part));
                double needed = Lettering.width(label, 8.5, true) + 5;
                if (length > needed) {
                    if (parts.get(part).hatched()) {
                        canvas.box(x + length / 2 - needed / 2, middle - thickness / 2 + 2, needed, thickness - 4, Ink.PAPER);
                    }
                    canvas.text(label, x + length / 2, middle + 3, Canvas.Anchor.MIDDLE, 8.5, true, parts.get(part).hatched() ? Ink.TEXT : parts.get(part).ink().on());
                }
                x += length;
            }
            canvas.text(total(row), (asShare ? labels + reach : x) + 5, middle + 3.3, Canvas.Anchor.START, SIZE, true, Ink.TEXT);
        }
        canvas.line(labels, top, labels, top + rows.size() * rowHeight, Ink.AXIS, 0.9, Canvas.Stroke.SOLID);
    }

    private static void drawPart(Canvas canvas, Part part, double x, double y, double length, double thickness) {
        // a hair of paper between parts tells them apart without colour
        double inked = Math.max(0, length - 1);
        if (part.hatched()) {
            canvas.hatchedBox(x + 0.4, y + 0.4, inked - 0.8, thickness - 0.8, part.ink());
        } else {
            canvas.box(x, y, inked, thickness, part.ink());
        }
    }

    private String total(Row row) {
        return !hasTotals ? "" : NumberStyle.WHOLE.write(row.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private double drawLegend(Canvas canvas, double width) {
        double x = 0;
        double y = 10;
        for (Part part : parts) {
            double needed = 15 + Lettering.width(part.name(), 9, false) + 12;
            if (x > 0 && x + needed - 12 > width) {
                x = 0;
                y += 14;
            }
            drawPart(canvas, part, x, y - 8, 11, 10);
            canvas.text(part.name(), x + 15, y, Canvas.Anchor.START, 9, false, Ink.TEXT);
            x += needed;
        }
        return y + 8;
    }

    private int legendLines(double width) {
        double x = 0;
        int lines = 1;
        for (Part part : parts) {
            double needed = 15 + Lettering.width(part.name(), 9, false) + 12;
            if (x > 0 && x + needed - 12 > width) {
                x = 0;
                lines++;
            }
            x += needed;
        }
        return lines;
    }
}
