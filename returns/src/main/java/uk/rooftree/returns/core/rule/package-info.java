/** The rules of a year's table, by subject, and the check of one row by all of them. Its way in is {@link uk.rooftree.returns.core.rule.RowCheck}. */
package uk.rooftree.returns.core.rule;
