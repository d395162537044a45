/**
 * From landed text to kept rows and issues. The contract makes the SQL ({@link uk.rooftree.etl.staging.StagingSql}, whose texts
 * stand in the SQL tree), and {@link uk.rooftree.etl.staging.FolderLoad} takes one folder through it. Leans on the contract, the
 * sources and the warehouse's engine.
 */
package uk.rooftree.etl.staging;
