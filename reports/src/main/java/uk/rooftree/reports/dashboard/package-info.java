/**
 * The month on one web page: a folder that works from a file share, asks for nothing from elsewhere and can be read by
 * keyboard, by screen reader and on paper. {@link uk.rooftree.reports.dashboard.DashboardPage} lays out the monthly report.
 */
package uk.rooftree.reports.dashboard;
