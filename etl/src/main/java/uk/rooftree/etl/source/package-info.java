/**
 * Extracts as they come. {@link uk.rooftree.etl.source.CsvExtract} is a feed's own text, in one file or several, packed or not,
 * {@link uk.rooftree.etl.source.WorkbookExtract} a feed's sheet of a workbook, {@link uk.rooftree.etl.source.CoreDownload} the CORE
 * service's lettings logs, from which rows of several feeds are made. Each reads its files as a stream, finds encoding, sheet and header
 * lines, and writes the records in one plain layout that the engine loads in a single statement. No value is checked here. Leans on the
 * contract, the council's settings and the SQL tree's reference tables.
 */
package uk.rooftree.etl.source;
