package uk.rooftree.etl.source;

import java.nio.file.Path;

import uk.rooftree.warehouse.UserFault;

/** A file of an as-at folder that holds the rows of a feed, or what they are made from. */
public interface Extract {

    /** Whether the folder holds it. */
    boolean isSupplied();

    /** SHA-256 of the file's bytes, without reading what is in them. */
    String digest();

    /**
     * Reads the file and writes its records to the work folder.
     *
     * @throws UserFault if the file cannot be opened
     */
    ReadExtract read(Path workFolder);
}
