package uk.rooftree.reports.pack;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

import uk.rooftree.reports.chart.Chart;
import uk.rooftree.reports.chart.PageCanvas;

/** A chart as a template's image: drawn as vectors, at whatever size the page gives it. */
final class ChartPicture extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    private final transient Chart chart;
    private final double scale;

    /** @param scale how much smaller than on a screen */
    ChartPicture(Chart chart, double scale) {
        this.chart = chart;
        this.scale = scale;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D page, Rectangle2D box) {
        Graphics2D moved = (Graphics2D) page.create();
        moved.translate(box.getX(), box.getY());
        moved.scale(scale, scale);
        PageCanvas.draw(chart, moved, box.getWidth() / scale, box.getHeight() / scale);
        moved.dispose();
    }
}
