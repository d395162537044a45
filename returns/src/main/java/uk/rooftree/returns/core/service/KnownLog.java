package uk.rooftree.returns.core.service;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A log the service has already, by what tells one letting from another; blank where a log lacks it.
 *
 * @param startsOn         as YYYY-MM-DD
 * @param tenantCode       the landlord's own code, as typed
 * @param age              of the lead tenant; blank if refused
 * @param sex              of the lead tenant
 * @param workingSituation of the lead tenant
 * @param postcode         of the home, without spaces
 * @param location         code of the location, of supported housing until 2026
 * @param totalCharge      pounds for a rent period
 */
public record KnownLog(String startsOn, String tenantCode, String age, String sex, String workingSituation, String postcode, String location, String totalCharge) {

    /** From texts as a file has them; null is blank. */
    public static KnownLog of(String startsOn, String tenantCode, String age, String sex, String workingSituation, String postcode, String location,
                              String totalCharge) {
        return new KnownLog(plain(startsOn), plain(tenantCode), plain(age).equals("R") || plain(age).startsWith("-") ? "" : plain(age), plain(sex),
            plain(workingSituation), plain(postcode).replace(" ", ""), plain(location), amount(plain(totalCharge)));
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }

    private static String amount(String text) {
        return text.matches("-?[0-9]+([.][0-9]+)?") ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}
