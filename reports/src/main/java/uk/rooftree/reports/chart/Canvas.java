package uk.rooftree.reports.chart;

import java.util.List;

/** Where a chart is drawn. Lengths are points on paper and pixels on a screen; the origin is at the top left. */
public interface Canvas {

    /** Where text stands in relation to its x. */
    enum Anchor { START, MIDDLE, END }

    /** How a line is broken. */
    enum Stroke { SOLID, DASHED, DOTTED }

    /** The shape of a point, so that series differ by more than colour. */
    enum Marker { DISC, RING, DIAMOND, SQUARE }

    /** A corner of a line. */
    record Spot(double x, double y) { }

    void box(double x, double y, double width, double height, Ink fill);

    /** A box of slanted lines on paper, for a part that must be told from its neighbour in black and white too. */
    void hatchedBox(double x, double y, double width, double height, Ink ink);

    void line(double x1, double y1, double x2, double y2, Ink ink, double thickness, Stroke stroke);

    void polyline(List<Spot> spots, Ink ink, double thickness, Stroke stroke);

    void marker(double x, double y, double radius, Marker marker, Ink ink);

    /** @param y the base line */
    void text(String text, double x, double y, Anchor anchor, double size, boolean bold, Ink ink);
}
