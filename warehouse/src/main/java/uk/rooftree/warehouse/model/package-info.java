/**
 * The SQL tree as the warehouse sees it: models with checked headers ({@link uk.rooftree.warehouse.model.SqlTree}), the
 * order they run in ({@link uk.rooftree.warehouse.model.ModelGraph}) and the run itself. Leans on the engine, Delta tables
 * and releases.
 */
package uk.rooftree.warehouse.model;
