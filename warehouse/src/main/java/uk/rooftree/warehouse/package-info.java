/** The warehouse: Delta tables, releases, the SQL models and the engine that runs them. Leans on nothing else of ours. */
package uk.rooftree.warehouse;
