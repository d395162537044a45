/**
 * Extracts read from a database. What the database says is written down as delimited text into the as-at's folder, all feeds of one
 * database as they were at one moment; from there it goes the way of any other extract, and can be looked at and loaded again. The way
 * in is {@link uk.rooftree.etl.database.DatabaseExtraction}; the monthly job puts its readers and writers into steps. Leans on the
 * contract and the council's settings.
 */
package uk.rooftree.etl.database;
