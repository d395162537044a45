/** Government returns, one package each; beside them what they share: the CSV that a council fills in ({@link uk.rooftree.returns.table.TableFile}). Leans on {@code warehouse}. */
package uk.rooftree.returns;
