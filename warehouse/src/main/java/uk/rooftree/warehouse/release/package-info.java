/**
 * Releases: a finished build is published by one atomic act, a manifest that names the version of every table. Readers
 * resolve tables through a manifest, so they see one release or another and never half of each, and a release of years ago
 * can be opened as it was.
 *
 * <p>The ways in are {@link uk.rooftree.warehouse.release.Releases} and, for whoever writes,
 * {@link uk.rooftree.warehouse.release.WarehouseLock}. It leans on {@code warehouse.delta}.
 */
package uk.rooftree.warehouse.release;
