/**
 * The month as managers read it: which figures stand on which page, how they moved and why, in words, charts and tables.
 * {@link uk.rooftree.reports.monthly.MonthlyReport} is made once from the figures of a release; the pack and the dashboard only
 * lay it out, so that they cannot disagree. Leans on {@code chart} and on the warehouse's figures.
 */
package uk.rooftree.reports.monthly;
