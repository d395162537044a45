package uk.rooftree.reports.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What came in and what went out each month: columns above and below a line, made of parts.
 *
 * @param title  the finding
 * @param dates  as-at dates, in order
 * @param in     parts above the line, from the line upwards
 * @param out    parts below the line, from the line downwards
 */
public record FlowChart(String title, List<LocalDate> dates, List<Part> in, List<Part> out) implements Chart {

    /** @param values one for each date, 0 or more; null = no value */
    public record Part(String name, Ink ink, boolean hatched, List<BigDecimal> values) {

        public Part {
            values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
        }
    }

    private static final double SMALL = 8.5;

    public FlowChart {
        dates = List.copyOf(dates);
        in = List.copyOf(in);
        out = List.copyOf(out);
    }

    @Override
    public double height(double width) {
        return Math.max(150, Math.min(210, width * 0.4));
    }

    @Override
    public String description() {
        int last = dates.size() - 1;
        StringBuilder words = new StringBuilder("Column chart, joined above the line and left below it. In ");
        words.append(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(dates.get(last))).append(": ");
        words.append(NumberStyle.WHOLE.write(total(in, last))).append(" in, ").append(NumberStyle.WHOLE.write(total(out, last))).append(" out.");
        return words.append(" All values are in the table.").toString();
    }

    @Override
    public void draw(Canvas canvas, double width, double height) {
        double x = 0;
        double y = 10;
        for (List<Part> parts : List.of(in, out)) {
            for (Part part : parts) {
                double needed = 15 + Lettering.width(part.name(), 9, false) + 11;
                if (x > 0 && x + needed - 11 > width) {
                    x = 0;
                    y += 13;
                }
                column(canvas, part, x, y - 8, 11, 10);
                canvas.text(part.name(), x + 15, y, Canvas.Anchor.START, 9, false, Ink.TEXT);
                x += needed;
            }
        }
        double up = 1;
        double down = 1;
        for (int i = 0; i < dates.size(); i++) {
            up = Math.max(up, total(in, i).doubleValue());
            down = Math.max(down, total(out, i).doubleValue());
        }
        Scale scale = Scale.fromNought(-down * 1.08, up * 1.08, 4);
        double left = scale.ticks().stream().mapToDouble(tick -> Lettering.width(NumberStyle.WHOLE.writeTick(Math.abs(tick)), SMALL, false)).max().orElse(0) + 7;
        double top = y + 12;
        double bottom = height - 16;
        double plot = bottom - top;
        for (double tick : scale.ticks()) {
            double tickY = bottom - scale.at(tick) * plot;
            canvas.line(left, tickY, width, tickY, Math.abs(tick) < 1e-9 ? Ink.AXIS : Ink.GRID, Math.abs(tick) < 1e-9 ? 1 : 0.6, Canvas.Stroke.SOLID);
            canvas.text(NumberStyle.WHOLE.writeTick(Math.abs(tick)), left - 5, tickY + 3, Canvas.Anchor.END, SMALL, false, Ink.MUTED);
        }
        double slot = (width - left) / Math.max(dates.size(), 4);
        double thickness = Math.min(34, slot * 0.66);
        DateTimeFormatter format = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
        int every = slot >= 34 ? 1 : slot >= 17 ? 2 : 3;
        double zero = bottom - scale.at(0) * plot;
        for (int i = 0; i < dates.size(); i++) {
            double middle = left + (i + 0.5) * slot;
            double above = zero;
            for (Part part : in) {
                double length = value(part, i).doubleValue() / (scale.high() - scale.low()) * plot;
                column(canvas, part, middle - thickness / 2, above - length, thickness, length - 0.7);
                above -= length;
            }
            double below = zero;
            for (Part part : out) {
                double length = value(part, i).doubleValue() / (scale.high() - scale.low()) * plot;
                column(canvas, part, middle - thickness / 2, below + 0.7, thickness, length - 0.7);
                below += length;
            }
            String inTotal = NumberStyle.WHOLE.write(total(in, i));
            String outTotal = NumberStyle.WHOLE.write(total(out, i));
            if (Math.max(Lettering.width(inTotal, SMALL, true), Lettering.width(outTotal, SMALL, true)) < slot - 1) {
                canvas.text(inTotal, middle, above - 3, Canvas.Anchor.MIDDLE, SMALL, true, Ink.TEXT);
                canvas.text(outTotal, middle, below + 9, Canvas.Anchor.MIDDLE, SMALL, true, Ink.TEXT);
            }
            if ((dates.size() - 1 - i) % every == 0) {
                canvas.text(format.format(dates.get(i)), middle, bottom + 12, Canvas.Anchor.MIDDLE, SMALL, false, Ink.MUTED);
            }
        }
    }

    private static void column(Canvas canvas, Part part, double x, double y, double width, double height) {
        if (part.hatched()) {
            canvas.hatchedBox(x + 0.4, y + 0.4, width - 0.8, height - 0.8, part.ink());
        } else {
            canvas.box(x, y, width, height, part.ink());
        }
    }

    private static BigDecimal value(Part part, int i) {
        return part.values().get(i) == null ? BigDecimal.ZERO : part.values().get(i);
    }

    private static BigDecimal total(List<Part> parts, int i) {
        return parts.stream().map(part -> value(part, i)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
