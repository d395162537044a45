/**
 * Rows for CORE out of a release: lettings of a collection year that have no log yet, as the service takes them, judged beforehand; how complete the year's
 * logs are; and the service's download of logs against the lettings, both ways. Its way in is {@link uk.rooftree.returns.core.draft.CoreReturn}; it reads the
 * release and what officers typed, and otherwise leans on what the check leans on.
 */
package uk.rooftree.returns.core.draft;
