package uk.rooftree.returns.core.rule;

import java.util.List;
import java.util.stream.Stream;

import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;
import uk.rooftree.returns.core.service.Provider;

/** Reasonable preference, the way the home was allocated, and where the household was referred from. */
final class AllocationRules implements Subject {

    private static final List<String> KNOWN_REASONS = List.of("rp_homeless", "rp_insan_unsat", "rp_medwel", "rp_hardship");
    private static final String NOT_KNOWN = "rp_dontknow";
    private static final List<String> REASONS = Stream.concat(KNOWN_REASONS.stream(), Stream.of(NOT_KNOWN)).toList();
    private static final List<String> WAYS = List.of("cbl", "cap", "chr", "accessible_register");
    private static final int NOMINATED_TO_ASSOCIATION = 3;
    private static final int REFERRED_TO_SUPPORTED_HOUSING = 4;

    @Override
    public void write(Writer rules) {
        rules.on("HOU30", log -> log.answers().has("reasonpref", 1) && REASONS.stream().allMatch(log.answers()::isBlank) ? REASONS : List.of());
        rules.on("HOU31", log -> {
            List<String> given = KNOWN_REASONS.stream().filter(reason -> log.answers().has(reason, 1)).toList();
            return log.answers().has("reasonpref", 1) && log.answers().has(NOT_KNOWN, 1) && !given.isEmpty()
                ? Stream.concat(given.stream(), Stream.of(NOT_KNOWN)).toList() : List.of();
        });
        rules.on("HOU32", log -> REASONS.stream().filter(reason -> log.answers().number(reason) != null && !log.answers().has(reason, 0, 1)).toList());
        rules.on("HOU33", log -> WAYS.stream().filter(way -> !log.answers().has(way, 1, 2)).toList());
        rules.when("HOU34", log -> !log.hasFittingReferral(), "referral_register", "referral_noms", "referral_org");
        rules.when("HOU35", log -> log.isOwnedBy(Provider.LA) && log.answers().has("referral", NOMINATED_TO_ASSOCIATION), "referral");
        rules.when("HOU36", log -> log.isOwnedBy(Provider.LA) && isReferredThoughGeneralNeeds(log), "referral");
        rules.when("MON23", AllocationRules::isReferredThoughGeneralNeeds, "needstype", "referral");
    }

    private static boolean isReferredThoughGeneralNeeds(LettingLog log) {
        return log.isGeneralNeeds() && log.answers().has("referral", REFERRED_TO_SUPPORTED_HOUSING);
    }
}
