package uk.rooftree.returns.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.rooftree.returns.core.form.LocalAuthorities;
import uk.rooftree.returns.core.log.Answers;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;
import uk.rooftree.returns.core.service.ServiceAccounts.Part;

/** The home: why it was vacant, where it is, how large. */
final class PropertyRules implements Subject {

    /** Homes one is not let again to the tenant who had it as temporary accommodation. */
    private static final int[] NOT_TEMPORARY = {4, 6, 24, 25, 34, 35};
    private static final int[] NOT_REFERRED_FROM_TEMPORARY = {8, 10, 12, 13, 14, 15};
    private static final int LET_AGAIN_TO_THE_TEMPORARY_TENANT = 9;

    @Override
    public void write(Writer rules) {
        rules.when("PROP01", log -> isLetAgainToTemporaryTenant(log) && log.answers().has("prevten", NOT_TEMPORARY), "rsnvac", "prevten");
        rules.when("PROP02", log -> isLetAgainToTemporaryTenant(log) && log.answers().has("referral", NOT_REFERRED_FROM_TEMPORARY) && log.code("referral") != null,
            "rsnvac", "referral");
        rules.when("PROP03", log -> log.isNoRenewal() && log.answers().has("rsnvac", 14), "rsnvac");

        rules.when("PROP04", log -> isShared(log) && log.householdSize() == 1 && isOutside(log.bedrooms(), 1, 3), "unittype_gn", "beds");
        rules.when("PROP05", log -> isShared(log) && log.householdSize() > 1 && isOutside(log.bedrooms(), 1, 7), "unittype_gn", "beds");
        rules.when("PROP06", log -> isOutside(log.bedrooms(), 1, 12), "beds");

        rules.when("PROP07", log -> log.hasOwnAddress() && log.answers().isGiven("uprn") && !log.answers().text("uprn").matches("[0-9]{1,12}"), "uprn");
        rules.knowing(Part.UPRNS, "PROP08", log -> log.hasOwnAddress() && log.service().isKnown(Part.UPRNS) && log.answers().isGiven("uprn")
            && log.answers().text("uprn").matches("[0-9]{1,12}") && !log.service().uprns().contains(log.answers().text("uprn"))
            ? withBlankAddress(log.answers(), "uprn") : List.of());
        rules.on("PROP09", PropertyRules::missingAddress);
        rules.when("PROP10", log -> log.hasOwnAddress() && log.answers().isGiven("postcode_full")
            && !Postcode.isOne(log.answers().text("postcode_full", 0), log.answers().text("postcode_full", 1)), "la", "postcode_full");
        rules.on("PROP11", log -> authority(log).filter(code -> !LocalAuthorities.known().isEnglish(code)).map(code -> place(log)).orElse(List.of()));
        rules.on("PROP12", log -> authority(log).filter(LocalAuthorities.known()::isEnglish)
            .flatMap(code -> log.startsOn().filter(start -> !LocalAuthorities.known().isInForce(code, start))).map(start -> place(log)).orElse(List.of()));
        rules.knowing(Part.SCHEMES, "PROP13", log -> log.isSupportedHousing() && log.answers().isGiven("postcode_full")
            && log.location().filter(location -> !location.postcode().isEmpty() && !Postcode.areSame(location.postcode(),
                Postcode.joined(log.answers().text("postcode_full", 0), log.answers().text("postcode_full", 1)))).isPresent()
            ? List.of("location_id", "uprn", "postcode_full") : List.of());
    }

    private static boolean isLetAgainToTemporaryTenant(LettingLog log) {
        return !log.isRenewal() && log.answers().has("rsnvac", LET_AGAIN_TO_THE_TEMPORARY_TENANT);
    }

    private static boolean isShared(LettingLog log) {
        return log.isGeneralNeeds() && log.isShared();
    }

    private static boolean isOutside(Integer number, int least, int most) {
        return number != null && (number < least || number > most);
    }

    private static List<String> missingAddress(LettingLog log) {
        Answers answers = log.answers();
        if (!log.hasOwnAddress() || answers.isGiven("uprn")) {
            return List.of();
        }
        List<String> blank = withBlankAddress(answers);
        boolean isWanting = answers.isBlank("address_line1") || answers.isBlank("town_or_city") || answers.isBlank("postcode_full");
        if (isWanting) {
            blank.add(0, "uprn");
        }
        return blank;
    }

    private static List<String> withBlankAddress(Answers answers, String... first) {
        List<String> found = new ArrayList<>(List.of(first));
        if (answers.isBlank("address_line1")) {
            found.add("address_line1");
        }
        if (answers.isBlank("town_or_city")) {
            found.add("town_or_city");
        }
        for (int part = 1; part <= 2; part++) {
            if (answers.text("postcode_full", part - 1) == null) {
                found.add("postcode_full#" + part);
            }
        }
        return found;
    }

    /** The authority that rules about places look at: of supported housing its location's. */
    private static Optional<String> authority(LettingLog log) {
        return log.isSupportedHousing() ? log.location().map(location -> location.authority()).filter(code -> !code.isEmpty()) : log.authority();
    }

    private static List<String> place(LettingLog log) {
        return log.isSupportedHousing() ? List.of("scheme_id", "location_id", "startdate") : List.of("startdate", "uprn", "address_line1", "postcode_full", "la");
    }
}
