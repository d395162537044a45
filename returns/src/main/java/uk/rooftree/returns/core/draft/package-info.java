/**
 * Rows for CORE out of a release: lettings of a collection year that have no log yet, as the service takes them, judged beforehand. Its way in is
 * {@link uk.rooftree.returns.core.draft.CoreReturn}; it reads the release, and otherwise leans on what the check leans on.
 */
package uk.rooftree.returns.core.draft;
