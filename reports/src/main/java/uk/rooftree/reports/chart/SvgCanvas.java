package uk.rooftree.reports.chart;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Writes a chart as one inline SVG element that carries its own title and description for those who cannot see it. */
public final class SvgCanvas implements Canvas {

    private final StringBuilder marks = new StringBuilder();
    private final Set<Ink> hatches = new TreeSet<>();

    private SvgCanvas() {
    }

    /**
     * A chart as an SVG element.
     *
     * @param id prefix of the ids inside, unique on the page
     */
    public static String draw(Chart chart, String id, double width, double height) {
        SvgCanvas canvas = new SvgCanvas();
        chart.draw(canvas, width, height);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg role=\"img\" aria-labelledby=\"%1$s-t %1$s-d\" viewBox=\"0 0 %2$s %3$s\" width=\"%2$s\" height=\"%3$s\">"
            .formatted(id, number(width), number(height)));
        svg.append("<title id=\"%s-t\">%s</title><desc id=\"%s-d\">%s</desc>".formatted(id, escape(chart.title()), id, escape(chart.description())));
        canvas.appendHatches(svg, id);
        svg.append(canvas.marks.toString().replace("url(#hatch-", "url(#" + id + "-hatch-"));
        return svg.append("</svg>").toString();
    }

    /** A drawing that only repeats what stands beside it in words, hidden from those who are read to. */
    public static String drawSilent(Chart chart, double width, double height) {
        SvgCanvas canvas = new SvgCanvas();
        chart.draw(canvas, width, height);
        return "<svg aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\" height=\"%2$s\">%3$s</svg>"
            .formatted(number(width), number(height), canvas.marks);
    }

    private void appendHatches(StringBuilder svg, String id) {
        if (hatches.isEmpty()) {
            return;
        }
        svg.append("<defs>");
        for (Ink ink : hatches) {
            svg.append(("<pattern id=\"%s-hatch-%s\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                + "<rect width=\"5\" height=\"5\" fill=\"#fff\"/><rect width=\"2.2\" height=\"5\" fill=\"%s\"/></pattern>")
                .formatted(id, ink.name().toLowerCase(Locale.ROOT), ink.hex()));
        }
        svg.append("</defs>");
    }

    @Override
    public void box(double x, double y, double width, double height, Ink fill) {
        if (width > 0 && height > 0) {
            marks.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(number(x), number(y), number(width), number(height), fill.hex()));
        }
    }

    @Override
    public void hatchedBox(double x, double y, double width, double height, Ink ink) {
        if (width > 0 && height > 0) {
            hatches.add(ink);
            marks.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"url(#hatch-%s)\" stroke=\"%s\" stroke-width=\"0.8\"/>"
                .formatted(number(x), number(y), number(width), number(height), ink.name().toLowerCase(Locale.ROOT), ink.hex()));
        }
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink, double thickness, Stroke stroke) {
        marks.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
            .formatted(number(x1), number(y1), number(x2), number(y2), ink.hex(), number(thickness), dashes(stroke)));
    }

    @Override
    public void polyline(List<Spot> spots, Ink ink, double thickness, Stroke stroke) {
        if (spots.size() < 2) {
            return;
        }
        StringBuilder points = new StringBuilder();
        for (Spot spot : spots) {
            points.append(points.isEmpty() ? "" : " ").append(number(spot.x())).append(',').append(number(spot.y()));
        }
        marks.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>"
            .formatted(points, ink.hex(), number(thickness), dashes(stroke)));
    }

    @Override
    public void marker(double x, double y, double radius, Marker marker, Ink ink) {
        switch (marker) {
            case DISC -> marks.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>"
                .formatted(number(x), number(y), number(radius), ink.hex()));
            case RING -> marks.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"1.6\"/>"
                .formatted(number(x), number(y), number(radius), ink.hex()));
            case DIAMOND -> marks.append("<path d=\"M%s %sl%3$s %3$sl-%3$s %3$sl-%3$s -%3$sz\" fill=\"%4$s\"/>"
                .formatted(number(x), number(y - radius * 1.2), number(radius * 1.2), ink.hex()));
            case SQUARE -> box(x - radius, y - radius, 2 * radius, 2 * radius, ink);
        }
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, boolean bold, Ink ink) {
        String anchored = switch (anchor) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        marks.append("<text x=\"%s\" y=\"%s\"%s font-size=\"%s\"%s fill=\"%s\">%s</text>"
            .formatted(number(x), number(y), anchored, number(size), bold ? " font-weight=\"600\"" : "", ink.hex(), escape(text)));
    }

    private static String dashes(Stroke stroke) {
        return switch (stroke) {
            case SOLID -> "";
            case DASHED -> " stroke-dasharray=\"5 3\"";
            case DOTTED -> " stroke-dasharray=\"1.5 2.5\"";
        };
    }

    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
