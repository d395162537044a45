/**
 * What a council aims at: {@code targets.csv} in its home, and the reference table that a run makes of the lines in force. Way in:
 * {@link uk.rooftree.warehouse.target.Targets}. How figures stand against them is worked out in SQL ({@code performance.standing}).
 * Leans on the figures' dimensions and the SQL tree.
 */
package uk.rooftree.warehouse.target;
