package uk.rooftree.reports.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A trend as small as a word: the line alone, with its newest point.
 *
 * @param title  what it is the trend of
 * @param values in order; null = none
 */
public record Sparkline(String title, List<BigDecimal> values) implements Chart {

    public Sparkline {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public String description() {
        return "Trend over %d months.".formatted(values.size());
    }

    @Override
    public double height(double width) {
        return 22;
    }

    @Override
    public void draw(Canvas canvas, double width, double height) {
        double least = values.stream().filter(v -> v != null).mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = values.stream().filter(v -> v != null).mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        List<Canvas.Spot> run = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                canvas.polyline(run, Ink.NAVY, 1.4, Canvas.Stroke.SOLID);
                run.clear();
                continue;
            }
            double share = most > least ? (values.get(i).doubleValue() - least) / (most - least) : 0.5;
            double x = values.size() == 1 ? width - 4 : 1 + (width - 5) * i / (values.size() - 1);
            run.add(new Canvas.Spot(x, height - 4 - share * (height - 8)));
        }
        canvas.polyline(run, Ink.NAVY, 1.4, Canvas.Stroke.SOLID);
        if (!run.isEmpty()) {
            Canvas.Spot last = run.get(run.size() - 1);
            canvas.marker(last.x(), last.y(), 2.6, Canvas.Marker.DISC, Ink.NAVY);
        }
    }
}
