package uk.rooftree.etl.source;

import java.nio.file.Path;
import java.util.List;

import uk.rooftree.warehouse.UserFault;

/** What holds the rows of a feed, or what they are made from: one file of an as-at folder, or several. */
public interface Extract {

    /** Whether it has come. */
    boolean isSupplied();

    /** The {@link #digestOf} its bytes, without reading what is in them. */
    String digest();

    /**
     * Reads it and writes its records to the work folder.
     *
     * @return one for each file, in order of name
     * @throws UserFault if a file cannot be opened
     */
    List<ReadExtract> read(Path workFolder);

    /**
     * Tells one state of an extract from another.
     *
     * @param sha256 of its files, in order of name
     */
    static String digestOf(List<String> sha256) {
        return String.join("+", sha256);
    }
}
