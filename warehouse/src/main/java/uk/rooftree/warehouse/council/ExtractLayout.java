package uk.rooftree.warehouse.council;

import java.nio.file.Path;
import java.util.List;

/**
 * How an extract is laid out: what it is, where it stands and how it is taken apart. What is the same for every kind (names of
 * columns, codes, dates) is {@link SourceSettings}'s.
 */
public sealed interface ExtractLayout permits DelimitedLayout, WorkbookLayout, CoreLayout, DatabaseLayout {

    /** Something that differs from kind to kind: one method for each. */
    interface Kinds<T> {

        T delimited(DelimitedLayout layout);

        T workbook(WorkbookLayout layout);

        T core(CoreLayout layout);
    }

    /** What {@code kinds} has for this kind. */
    <T> T as(Kinds<T> kinds);

    /** Its files in an as-at folder, in order of name; none, if they have not come or the extract is no file. */
    List<Path> files(Path folder);

    /** Tells one way of taking the same bytes apart from another: where two differ, a file that was loaded is read again. */
    String reading();

    /** What a message calls the extract, such as {@code application.csv}. */
    String shown();

    /** Whether its records are lettings logs, of which rows of several feeds are made, with ISO dates and the contract's codes. */
    default boolean isLettingsLogs() {
        return false;
    }
}
