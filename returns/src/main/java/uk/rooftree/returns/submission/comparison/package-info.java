/**
 * The difference between two submissions of one return, cell by cell and split by cause so that the parts make the whole. {@link
 * uk.rooftree.returns.submission.comparison.Comparing} makes a {@link uk.rooftree.returns.submission.comparison.ReturnComparison}. It leans on {@code
 * warehouse} and on the package above; docs/submissions.md says what each cause is.
 */
package uk.rooftree.returns.submission.comparison;
