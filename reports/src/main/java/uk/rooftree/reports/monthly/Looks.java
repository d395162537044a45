package uk.rooftree.reports.monthly;

import uk.rooftree.reports.chart.Canvas;
import uk.rooftree.reports.chart.Ink;

/** The same look for the first, second and third series of every trend. */
final class Looks {

    private static final Ink[] INKS = {Ink.NAVY, Ink.ORANGE, Ink.TEAL, Ink.PINK};
    private static final Canvas.Stroke[] STROKES = {Canvas.Stroke.SOLID, Canvas.Stroke.DASHED, Canvas.Stroke.SOLID, Canvas.Stroke.DOTTED};
    private static final Canvas.Marker[] MARKERS = {Canvas.Marker.DISC, Canvas.Marker.DIAMOND, Canvas.Marker.SQUARE, Canvas.Marker.RING};

    private Looks() {
    }

    static Ink line(int i) {
        return INKS[i % INKS.length];
    }

    static Canvas.Stroke stroke(int i) {
        return STROKES[i % STROKES.length];
    }

    static Canvas.Marker marker(int i) {
        return MARKERS[i % MARKERS.length];
    }
}
