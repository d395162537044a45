/**
 * Tables as people keep them: {@link uk.rooftree.returns.table.TableFile} reads a CSV, and tells all that is wrong in it at once, by line and column. It leans
 * on nothing of ours but the words for a user's fault.
 */
package uk.rooftree.returns.table;
