package uk.rooftree.returns.core.rule;

import java.util.List;
import java.util.regex.Pattern;

import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;
import uk.rooftree.returns.core.service.Provider;

/** Where the household lived before, and why it left. */
final class PreviousHomeRules implements Subject {

    private static final int JUST_MOVED = 1;
    private static final int OTHER_REASON = 20;
    private static final int CHILDRENS_HOME = 13;
    private static final int OLDEST_CARE_LEAVER = 25;
    private static final int[] TENANCY_ENDED = {50, 51, 52, 53};
    private static final int[] SOCIAL_TENANCY = {6, 30, 31, 32, 33, 34, 35, 38};
    private static final int[] SUPPORTED_HOUSING = {6, 35, 38};
    private static final List<Integer> SOCIAL_SINCE_2026 = List.of(6, 30, 31, 32, 33, 35, 38, 40);
    private static final List<Integer> NOT_SOCIAL_IN_2025 = List.of(3, 4, 7, 10, 13, 14, 19, 23, 24, 25, 26, 27, 28, 29);
    private static final List<Integer> OF_A_COUNCIL = List.of(30, 31);

    /** Words for homelessness that stand alone. */
    private static final Pattern HOMELESS = Pattern.compile(
        "[^\\p{Alpha}]*(homeless|homelessness|temporary accommodation|temp accommodation|ta|sleeping rough|rough sleeping)[^\\p{Alpha}]*", Pattern.CASE_INSENSITIVE);

    /** Words of reasons that have a code. */
    private static final Pattern LISTED_REASON = Pattern.compile(
        "(?<!\\p{Alpha})(decant|decanted|refugee|asylum|ukraine|ukrainian|army|military|domestic abuse|domestic violence|da|dv|relationship breakdown|overcrowding"
            + "|overcrowded|too small|more space|bigger property|damp|mould|fire|repossession|death|deceased|passed away|prison|hospital)(?!\\p{Alpha})",
        Pattern.CASE_INSENSITIVE);

    @Override
    public void write(Writer rules) {
        rules.when("HOU17", log -> log.isRenewal() && log.answers().has("layear", JUST_MOVED), "renewal", "layear");
        rules.when("HOU18", log -> log.answers().has("layear", JUST_MOVED) && log.authority().isPresent() && log.authority().equals(log.previousAuthority()),
            "layear", "la", "postcode_full", "uprn", "address_line1", "prevloc", "ppostcode_full");

        rules.when("HOU19", log -> log.isRenewal() && !log.answers().has("reason", TENANCY_ENDED), "reason");
        rules.when("HOU20", log -> log.answers().has("reason", OTHER_REASON) && log.answers().isBlank("reasonother"), "reason", "reasonother");
        rules.when("HOU21", log -> isOtherReason(log) && HOMELESS.matcher(log.answers().text("reasonother")).matches(), "reason");
        rules.when("HOU22", log -> isOtherReason(log) && LISTED_REASON.matcher(log.answers().text("reasonother")).find(), "reason", "reasonother");

        rules.when("HOU23", log -> log.previousTenure() != null && log.previousTenure() == CHILDRENS_HOME
            && log.people().get(0).age() != null && log.people().get(0).age() > OLDEST_CARE_LEAVER, "age1", "prevten");
        rules.when("HOU24", log -> log.isRenewal() && log.answers().number("prevten") != null && !log.answers().has("prevten", SOCIAL_TENANCY), "prevten");
        rules.when("HOU25", log -> log.isRenewal() && log.isSupportedHousing() && log.answers().number("prevten") != null
            && !log.answers().has("prevten", SUPPORTED_HOUSING), "prevten");

        rules.when("HOU26", log -> log.isInternalTransfer() && log.previousTenure() != null && !SOCIAL_SINCE_2026.contains(log.previousTenure()),
            "prevten", "referral_register", "referral_noms");
        rules.when("HOU27", log -> log.isInternalTransfer() && log.previousTenure() != null && NOT_SOCIAL_IN_2025.contains(log.previousTenure()), "prevten", "referral");
        rules.when("HOU28", log -> log.isInternalTransfer() && log.isOwnedBy(Provider.PRP) && log.previousTenure() != null
            && OF_A_COUNCIL.contains(log.previousTenure()), "prevten", "referral");
        rules.when("HOU29", log -> !log.isRenewal() && log.answers().isGiven("ppostcode_full") && !log.answers().has("ppcodenk", 2)
            && !Postcode.isOne(log.answers().text("ppostcode_full", 0), log.answers().text("ppostcode_full", 1)), "ppostcode_full");
    }

    private static boolean isOtherReason(LettingLog log) {
        return log.answers().has("reason", OTHER_REASON) && log.answers().isGiven("reasonother");
    }
}
