package uk.rooftree.reports.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Bars lying down, one a row, each with its number at its end; a tick may show another number to compare it with.
 *
 * @param title     the finding
 * @param rows      from top to bottom
 * @param style     how values are written
 * @param compared  what the tick across a bar stands for, "October 2025"; empty = no ticks
 */
public record BarChart(String title, List<Row> rows, NumberStyle style, Optional<String> compared) implements Chart {

    /**
     * @param value      null where there is none
     * @param whyNot     said in place of a bar
     * @param comparison null where there is none
     * @param stressed   drawn dark: the row the chart is about
     */
    public record Row(String label, BigDecimal value, String whyNot, BigDecimal comparison, boolean stressed) {

        public static Row of(String label, BigDecimal value) {
            return new Row(label, value, "n/a", null, true);
        }
    }

    private static final double SIZE = 9.5;

    public BarChart {
        rows = List.copyOf(rows);
    }

    @Override
    public double height(double width) {
        return rows.size() * 21 + (compared.isPresent() ? 20 : 6);
    }

    @Override
    public String description() {
        StringBuilder words = new StringBuilder("Bar chart.");
        for (Row row : rows) {
            words.append(' ').append(row.label()).append(": ").append(row.value() == null ? "n/a" : style.write(row.value())).append('.');
        }
        compared.ifPresent(what -> words.append(" A tick across each bar shows ").append(what).append('.'));
        return words.append(" All values are in the table.").toString();
    }

    @Override
    public void draw(Canvas canvas, double width, double height) {
        double most = rows.stream().flatMap(row -> java.util.stream.Stream.of(row.value() == null ? BigDecimal.ZERO : row.value(),
            row.comparison() == null ? BigDecimal.ZERO : row.comparison())).mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double labels = Math.min(width * 0.42, rows.stream().mapToDouble(row -> Lettering.width(row.label(), SIZE, row.stressed())).max().orElse(0)) + 8;
        double numbers = rows.stream().mapToDouble(row -> row.value() == null ? 0 : Lettering.width(style.write(row.value()), SIZE, true)).max().orElse(0) + 8;
        double reach = Math.max(10, width - labels - numbers);
        double top = compared.isPresent() ? 16 : 2;
        double rowHeight = rows.isEmpty() ? 0 : Math.min(30, (height - top - 2) / rows.size());
        double thickness = Math.max(4, Math.min(17, rowHeight * 0.66));
        compared.ifPresent(what -> {
            canvas.line(labels + 2, 3, labels + 2, 13, Ink.TEXT, 2, Canvas.Stroke.SOLID);
            canvas.text("= " + what, labels + 7, 11, Canvas.Anchor.START, 8.5, false, Ink.MUTED);
        });
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = top + (i + 0.5) * rowHeight;
            canvas.text(Lettering.cut(row.label(), labels - 8, SIZE, row.stressed() && hasUnstressed()), labels - 6, middle + 3.3, Canvas.Anchor.END, SIZE,
                row.stressed() && hasUnstressed(), Ink.TEXT);
            if (row.value() == null) {
                canvas.text(Lettering.cut(row.whyNot(), width - labels - 6, 9, false), labels + 4, middle + 3.2, Canvas.Anchor.START, 9, false, Ink.MUTED);
                continue;
            }
            double length = most <= 0 ? 0 : Math.max(0, row.value().doubleValue()) / most * reach;
            canvas.box(labels, middle - thickness / 2, length, thickness, row.stressed() ? Ink.NAVY : Ink.GREY);
            double end = labels + length;
            if (row.comparison() != null && most > 0) {
                double x = labels + row.comparison().doubleValue() / most * reach;
                canvas.line(x, middle - thickness / 2 - 2, x, middle + thickness / 2 + 2, Ink.PAPER, 4, Canvas.Stroke.SOLID);
                canvas.line(x, middle - thickness / 2 - 2, x, middle + thickness / 2 + 2, Ink.TEXT, 2, Canvas.Stroke.SOLID);
                // a tick just past the bar would stand in its number
                end = x > end - 3 && x < end + numbers ? x + 2 : end;
            }
            canvas.text(style.write(row.value()), Math.min(end + 5, width - numbers + 6), middle + 3.3, Canvas.Anchor.START, SIZE, true, Ink.TEXT);
        }
        canvas.line(labels, top, labels, top + rows.size() * rowHeight, Ink.AXIS, 0.9, Canvas.Stroke.SOLID);
    }

    private boolean hasUnstressed() {
        return rows.stream().anyMatch(row -> !row.stressed());
    }
}
