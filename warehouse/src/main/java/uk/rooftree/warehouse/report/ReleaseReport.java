package uk.rooftree.warehouse.report;

import java.nio.file.Path;
import java.util.List;

import uk.rooftree.warehouse.release.ReleaseReader;

/** Something made of a release for people or other programs to read. */
public interface ReleaseReport {

    /** What it is called in progress lines and on the command line, such as {@code management-pack}. */
    String name();

    /** Gets ready what takes time and needs no release, such as templates and fonts. May be called from any thread, or not at all. */
    default void prepare() {
    }

    /**
     * Makes the report.
     *
     * @param release open for reading; not to be closed
     * @param out     folder for its files; it is there
     * @return the files made, the one to open first
     */
    List<Path> write(ReleaseReader release, Path out);
}
