package uk.rooftree.etl.doctor;

import java.util.List;

/**
 * A column of a file and what it seems to be.
 *
 * @param theirs     its name in the file
 * @param ours       the contract's columns that it fills; none, if nothing is like it
 * @param how        why it is taken for that
 * @param confidence how sure that is, 0 to 100
 * @param filled     rows in which it holds a value
 * @param shape      what most of its values look like: A for a capital, a for a small letter, 9 for a digit
 * @param readable   share of its values that can be read as the contract wants them, 0 to 100
 */
public record ColumnMatch(String theirs, List<String> ours, How how, int confidence, long filled, String shape, int readable) {

    /** Why a column is taken for one of the contract's. */
    public enum How {
        /** It has the contract's name. */
        SAME_NAME,
        /** council.yaml maps it. */
        COUNCIL,
        /** The profile maps it. */
        PROFILE,
        /** Its name and its values look like it. */
        LOOKS_ALIKE,
        /** Nothing is like it. */
        UNMATCHED
    }

    public ColumnMatch {
        ours = List.copyOf(ours);
    }
}
