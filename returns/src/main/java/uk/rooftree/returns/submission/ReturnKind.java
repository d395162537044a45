package uk.rooftree.returns.submission;

import java.nio.file.Path;
import java.util.SortedMap;

import uk.rooftree.warehouse.release.Release;

/** A kind of return, such as LAHS: how it is made of a release and of a folder of inputs, and of nothing else. */
public interface ReturnKind {

    /** In small letters, as the command line names it, such as {@code lahs}. */
    String name();

    /** The tables of the program that say what the return is, by file name: with another content of theirs it may come out otherwise. */
    SortedMap<String, byte[]> tables();

    /**
     * The release that the home's return of a period stands on now.
     *
     * @param period such as {@code 2025-26}
     */
    Release release(String period);

    /**
     * Writes what the return is made from beside the release, as the home has it now: what officers typed, the council's changes of the form,
     * last year's answers.
     *
     * @param inputs an empty folder
     */
    void freeze(String period, Path inputs);

    /**
     * Makes the return. The same source gives the same bytes, whatever else the home or the warehouse holds.
     *
     * @param outputs an empty folder for its files
     */
    MadeReturn make(ReturnSource source, Path outputs);
}
