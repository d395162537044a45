package uk.rooftree.returns.submission;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A return as it was submitted, with all it was made from.
 *
 * @param number        1, 2, 3, ... over all returns of the home
 * @param kind          such as {@code lahs}
 * @param period        such as {@code 2025-26}
 * @param council       the council's name as it stands on the return
 * @param release       number of the release
 * @param releaseSha256 of the release's manifest, which names the version of every table
 * @param asAt          date of the release
 * @param submittedAt   when it was frozen
 * @param signOff       who signed, with which statements
 * @param program       what made it
 * @param settings      {@code council.yaml} as it was
 * @param landed        every extract the release stands on
 * @param reference     content of the release's reference tables by name: version and key
 * @param inputs        what else it was made from, kept in {@link #inputsFolder}
 * @param outputs       its files, kept in {@link #outputsFolder}, the one to read first
 * @param cells         what it says, by code
 * @param folder        where all of it is kept
 */
public record Submission(int number, String kind, String period, String council, int release, String releaseSha256, LocalDate asAt, Instant submittedAt, SignOff signOff,
                         ProgramVersion program, FrozenFile settings, List<LandedFile> landed, SortedMap<String, String> reference, List<FrozenFile> inputs,
                         List<FrozenFile> outputs, SortedMap<String, String> cells, Path folder) {

    public Submission {
        landed = List.copyOf(landed);
        reference = Collections.unmodifiableSortedMap(new TreeMap<>(reference));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** As people name it, such as {@code LAHS 2025-26, submission 1}. */
    public String title() {
        return "%s %s, submission %d".formatted(kind.toUpperCase(Locale.ROOT), period, number);
    }

    /** What officers typed, and what else the return was made from beside the release. */
    public Path inputsFolder() {
        return folder.resolve("inputs");
    }

    /** What was sent and kept. */
    public Path outputsFolder() {
        return folder.resolve("outputs");
    }
}
