/**
 * What is wrong with the extracts, for those who put it right and those who watch it: the issue lists as a workbook, and the month's
 * data quality as the dashboard tells it. Leans on the models {@code quality.issue}, {@code quality.rule} and {@code quality.feed}
 * of a release; protected records are counted there and never listed.
 */
package uk.rooftree.reports.quality;
