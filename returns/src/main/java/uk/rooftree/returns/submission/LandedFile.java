package uk.rooftree.returns.submission;

import java.time.LocalDate;

/**
 * An extract that a release stands on.
 *
 * @param asAt   date of the folder it came in
 * @param rows   records read from it
 * @param sha256 of its bytes as they were landed
 */
public record LandedFile(LocalDate asAt, String feed, String file, long rows, String sha256) {
}
