/** What a report is to whoever runs the monthly job; the reports themselves are in a module of their own. */
package uk.rooftree.warehouse.report;
