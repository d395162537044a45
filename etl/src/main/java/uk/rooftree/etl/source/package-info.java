/**
 * Extracts as they come. {@link uk.rooftree.etl.source.CsvExtract} is a feed's own file, {@link uk.rooftree.etl.source.CoreDownload}
 * the CORE service's lettings logs, from which rows of several feeds are made. Both read a file once as a stream, find its encoding
 * and its header lines, and write its records in one plain layout that the engine loads in a single statement. No value is checked
 * here. Leans on the contract, the council's settings and the SQL tree's reference tables.
 */
package uk.rooftree.etl.source;
