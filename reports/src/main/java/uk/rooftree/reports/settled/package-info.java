/**
 * Files as bytes that depend on nothing but what is in them: the libraries that write PDFs and workbooks put clocks and chance into
 * theirs, and this takes it out. Leans on nothing.
 */
package uk.rooftree.reports.settled;
