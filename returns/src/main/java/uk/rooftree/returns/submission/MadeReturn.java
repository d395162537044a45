package uk.rooftree.returns.submission;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A return that was made.
 *
 * @param files     in one folder, the one to read first
 * @param cells     what it says, by code, as it is sent
 * @param sections  those that are signed one by one, such as A to J; none: it is signed as a whole
 * @param obstacles why it must not be sent as it is, a sentence each; none: it may be
 */
public record MadeReturn(List<Path> files, SortedMap<String, String> cells, List<String> sections, List<String> obstacles) {

    public MadeReturn {
        files = List.copyOf(files);
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        sections = List.copyOf(sections);
        obstacles = List.copyOf(obstacles);
    }
}
