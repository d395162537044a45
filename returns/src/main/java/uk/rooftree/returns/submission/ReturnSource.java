package uk.rooftree.returns.submission;

import java.nio.file.Path;

import uk.rooftree.warehouse.release.ReleaseReader;

/**
 * All that a return is made from.
 *
 * @param period  such as {@code 2025-26}
 * @param council the council's name as it stands on the return
 * @param release open for reading
 * @param inputs  folder of what else it is made from, as its kind froze it
 */
public record ReturnSource(String period, String council, ReleaseReader release, Path inputs) {
}
