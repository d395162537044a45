/**
 * Charts of one look for paper and screen. A {@link uk.rooftree.reports.chart.Chart} lays itself out on a
 * {@link uk.rooftree.reports.chart.Canvas}; one canvas draws on a Java2D page, the other writes SVG, so that a chart is the
 * same in the pack and on the dashboard. Every mark is labelled where it stands and told apart by more than its colour.
 * Leans on nothing of ours.
 */
package uk.rooftree.reports.chart;
