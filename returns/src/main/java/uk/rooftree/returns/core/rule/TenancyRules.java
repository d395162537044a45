package uk.rooftree.returns.core.rule;

import java.util.List;
import java.util.regex.Pattern;

import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;

/** The kind of tenancy and its length. */
final class TenancyRules implements Subject {

    private static final int MOST_YEARS = 99;
    private static final int OTHER = 3;
    private static final int PERIODIC = 8;
    private static final Pattern STARTER = Pattern.compile("\\b(introductory|intro|starter)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public void write(Writer rules) {
        rules.when("TEN01", log -> log.isSupportedHousing() && isFixedTerm(log) && isLengthOutside(log, 1), "needstype", "tenancy", "tenancylength");
        rules.when("TEN02", log -> log.isGeneralNeeds() && isFixedTerm(log) && log.answers().has("rent_type", 1, 2, 3) && isLengthOutside(log, 2),
            "needstype", "rent_type", "tenancy", "tenancylength");
        rules.when("TEN03", log -> log.isGeneralNeeds() && isFixedTerm(log) && log.answers().has("rent_type", 4, 5, 6, 7) && isLengthOutside(log, 1),
            "needstype", "rent_type", "tenancy", "tenancylength");
        rules.when("TEN04", log -> log.answers().has("tenancy", PERIODIC) && isLengthOutside(log, 1), "tenancy", "tenancylength");
        rules.when("TEN05", log -> isFixedTerm(log) && log.answers().isBlank("tenancylength"), "tenancylength");
        rules.when("TEN06", log -> log.answers().has("tenancy", OTHER) && log.answers().isBlank("tenancyother"), "tenancy", "tenancyother");
        rules.when("TEN07", log -> log.code("tenancy") != null && !log.answers().has("tenancy", OTHER) && log.answers().isGiven("tenancyother"), "tenancyother");
        rules.when("TEN08", log -> log.answers().has("joint", 1) && log.householdSize() == 1, "joint");
        rules.on("TEN09", log -> log.answers().has("tenancy", OTHER) && log.answers().isGiven("tenancyother") && STARTER.matcher(log.answers().text("tenancyother")).find()
            ? List.of("startertenancy", "tenancy", "tenancyother") : List.of());
    }

    private static boolean isFixedTerm(LettingLog log) {
        return log.answers().has("tenancy", 4, 6);
    }

    private static boolean isLengthOutside(LettingLog log, int fewestYears) {
        Integer years = log.answers().number("tenancylength");
        return years != null && (years < fewestYears || years > MOST_YEARS);
    }
}
