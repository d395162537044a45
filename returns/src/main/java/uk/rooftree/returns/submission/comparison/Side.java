package uk.rooftree.returns.submission.comparison;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import uk.rooftree.returns.submission.Submission;
import uk.rooftree.warehouse.release.Release;

/**
 * One of two returns that are compared.
 *
 * @param title   such as {@code LAHS 2025-26, submission 1}
 * @param council its name as it stands on the return
 * @param release whose records it is made from
 * @param inputs  folder of what else it is made from
 * @param cells   what it said when it was made, by code
 */
public record Side(String title, String council, Release release, Path inputs, SortedMap<String, String> cells) {

    public Side {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** A submission as it was sent. */
    public static Side of(Submission submission, Release release) {
        return new Side(submission.title(), submission.council(), release, submission.inputsFolder(), submission.cells());
    }
}
