/**
 * The small language of the catalogue's formulas and of the checks: arithmetic in decimals, comparisons, {@code and}, {@code or},
 * {@code not}, {@code abs}, {@code min}, {@code max}, {@code last(code)}, {@code answered(code)}. Whatever is unknown makes unknown what
 * depends on it, as in SQL. {@link uk.rooftree.returns.lahs.expression.Expression#parse} is its way in; it leans on nothing.
 */
package uk.rooftree.returns.lahs.expression;
