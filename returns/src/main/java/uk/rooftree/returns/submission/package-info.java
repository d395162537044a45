/**
 * Returns as they were submitted: frozen with all they were made from, made again byte for byte, compared with each other, and shown down to their
 * rows. A kind of return takes part by one type, {@link uk.rooftree.returns.submission.ReturnKind}, which makes its files of a release and of a folder
 * of inputs and of nothing else; {@link uk.rooftree.returns.submission.Submissions} does the rest.
 *
 * <p>It leans on {@code warehouse}; the returns lean on it, and it on none of them.
 */
package uk.rooftree.returns.submission;
