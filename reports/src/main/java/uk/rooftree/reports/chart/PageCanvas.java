package uk.rooftree.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws a chart on a Java2D page, as vectors where the page keeps them. */
public final class PageCanvas implements Canvas {

    private final Graphics2D page;

    private PageCanvas(Graphics2D page) {
        this.page = page;
    }

    public static void draw(Chart chart, Graphics2D page, double width, double height) {
        page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        page.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.draw(new PageCanvas(page), width, height);
    }

    @Override
    public void box(double x, double y, double width, double height, Ink fill) {
        if (width > 0 && height > 0) {
            fill(new Rectangle2D.Double(x, y, width, height), fill);
        }
    }

    @Override
    public void hatchedBox(double x, double y, double width, double height, Ink ink) {
        if (width <= 0 || height <= 0) {
            return;
        }
        box(x, y, width, height, Ink.PAPER);
        // slanted lines cut to the box by arithmetic: a clip would cost the page a state for each box
        page.setColor(colour(ink));
        page.setStroke(new BasicStroke(1.5f));
        for (double start = x - height + 2; start < x + width; start += 5) {
            double from = Math.max(start, x);
            double to = Math.min(start + height, x + width);
            if (from < to) {
                page.draw(new Line2D.Double(from, y + height - (from - start), to, y + height - (to - start)));
            }
        }
        page.setStroke(new BasicStroke(0.8f));
        page.draw(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink, double thickness, Stroke stroke) {
        draw(new Line2D.Double(x1, y1, x2, y2), ink, thickness, stroke);
    }

    @Override
    public void polyline(List<Spot> spots, Ink ink, double thickness, Stroke stroke) {
        if (spots.size() < 2) {
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(spots.get(0).x(), spots.get(0).y());
        spots.subList(1, spots.size()).forEach(spot -> path.lineTo(spot.x(), spot.y()));
        draw(path, ink, thickness, stroke);
    }

    @Override
    public void marker(double x, double y, double radius, Marker marker, Ink ink) {
        switch (marker) {
            case DISC -> fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), ink);
            case RING -> {
                Shape ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
                fill(ring, Ink.PAPER);
                draw(ring, ink, 1.6, Stroke.SOLID);
            }
            case DIAMOND -> {
                double reach = radius * 1.2;
                Path2D path = new Path2D.Double();
                path.moveTo(x, y - reach);
                path.lineTo(x + reach, y);
                path.lineTo(x, y + reach);
                path.lineTo(x - reach, y);
                path.closePath();
                fill(path, ink);
            }
            case SQUARE -> box(x - radius, y - radius, 2 * radius, 2 * radius, ink);
        }
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, boolean bold, Ink ink) {
        double width = anchor == Anchor.START ? 0 : Lettering.width(text, size, bold);
        double start = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        page.setColor(colour(ink));
        page.setFont(Lettering.font(size, bold));
        page.drawString(text, (float) start, (float) y);
    }

    private void fill(Shape shape, Ink ink) {
        page.setColor(colour(ink));
        page.fill(shape);
    }

    private void draw(Shape shape, Ink ink, double thickness, Stroke stroke) {
        float[] dashes = switch (stroke) {
            case SOLID -> null;
            case DASHED -> new float[] {5, 3};
            case DOTTED -> new float[] {1.5f, 2.5f};
        };
        page.setColor(colour(ink));
        page.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
        page.draw(shape);
    }

    private static Color colour(Ink ink) {
        return Color.decode(ink.hex());
    }
}
