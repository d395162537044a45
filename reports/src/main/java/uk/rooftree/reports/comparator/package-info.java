/**
 * MHCLG's published figures beside a council's own: its region, England and its nearest neighbours by register and stock size.
 * The SQL models of schema {@code comparator} choose and work out; this package reads them.
 */
package uk.rooftree.reports.comparator;
