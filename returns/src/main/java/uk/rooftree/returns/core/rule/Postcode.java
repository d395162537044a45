package uk.rooftree.returns.core.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text looks like a UK postcode, as the service tells it.
 *
 * <p>Source: github.com/communitiesuk/submit-social-housing-lettings-and-sales-data, {@code POSTCODE_REGEXP}.
 */
final class Postcode {

    private static final Pattern LIKE_ONE = Pattern.compile(
        "(([A-Z]{1,2}[0-9][A-Z0-9]?|ASCN|STHL|TDCU|BBND|[BFS]IQQ|PCRN|TKCA) ?[0-9][A-Z]{2}|BFPO ?[0-9]{1,4}|(KY[0-9]|MSR|VG|AI)[ -]?[0-9]{4}"
            + "|[A-Z]{2} ?[0-9]{2}|GE ?CX|GIR ?0A{2}|SAN ?TA1)", Pattern.CASE_INSENSITIVE);

    private Postcode() {
    }

    /** Whether the two parts, of which one may be absent (null), make a postcode. */
    static boolean isOne(String outward, String inward) {
        return LIKE_ONE.matcher(joined(outward, inward)).matches();
    }

    /** Both parts with one space between them. */
    static String joined(String outward, String inward) {
        return ((outward == null ? "" : outward) + " " + (inward == null ? "" : inward)).strip().replaceAll("\\s+", " ");
    }

    /** Whether two texts are the same postcode, however they are spaced. */
    static boolean areSame(String one, String other) {
        return packed(one).equals(packed(other));
    }

    private static String packed(String postcode) {
        return postcode.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
