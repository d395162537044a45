package uk.rooftree.returns.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person says of a return, or of a section of it, by signing.
 *
 * @param id      such as {@code lahs-periodic}
 * @param returns kinds of return it is for
 * @param words   what is signed
 * @param origin  whose statement it is
 * @param source  where it is from
 */
public record Statement(String id, List<String> returns, String words, Origin origin, String source) {

    /** Whose statement it is. */
    public enum Origin {

        /** The ministry's, as its public guidance has it; the words may be ours. */
        PUBLIC,
        /** Rooftree's, where the ministry has published none. */
        ROOFTREE,
        /** The council's own. */
        COUNCIL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Origin named(String name) {
            return Arrays.stream(values()).filter(origin -> origin.toString().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid origin of a statement: " + name));
        }
    }

    public Statement {
        returns = List.copyOf(returns);
    }

    boolean isFor(String kind) {
        return returns.contains(kind);
    }
}
