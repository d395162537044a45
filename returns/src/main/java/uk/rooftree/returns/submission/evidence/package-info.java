/**
 * What stands behind each cell of a return, as a folder or an archive that can be handed over: definition, SQL, release, rows. {@link
 * uk.rooftree.returns.submission.evidence.EvidencePack} writes it. It leans on {@code warehouse} and on the package above.
 */
package uk.rooftree.returns.submission.evidence;
