package uk.rooftree.reports.chart;

/** A picture of some numbers that also stand in a table beside it. */
public sealed interface Chart permits TrendChart, BarChart, StackedBarChart, RangeChart, FlowChart, Sparkline {

    /** What the chart shows, said as a finding: "Live applications fell 3 % since September". */
    String title();

    /** The kind of chart and its ends in words, for those who cannot see it. */
    String description();

    /** A height that suits a width: rows as many as there are. */
    double height(double width);

    void draw(Canvas canvas, double width, double height);
}
