/**
 * Extracts as they come: {@link uk.rooftree.etl.source.CsvExtract} reads a file once as a stream, finds its encoding and its
 * header, and writes its records in one plain layout that the engine loads in a single statement. No value is checked here.
 * Leans on the contract and on the council's settings.
 */
package uk.rooftree.etl.source;
