package uk.rooftree.etl.source;

/** A character that no text file holds: the file is binary, or in an encoding of two bytes a character. */
final class NulCharacter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NulCharacter() {
        super("NUL character", null, false, false);
    }
}
