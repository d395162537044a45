package uk.rooftree.returns.core.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uk.rooftree.returns.core.form.ChargeLimit;
import uk.rooftree.returns.core.form.RentRange;
import uk.rooftree.returns.core.form.RentRanges;
import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;
import uk.rooftree.returns.core.service.ServiceAccounts.Part;

/** Rent and charges. */
final class RentRules implements Subject {

    private static final BigDecimal TOO_LITTLE_A_WEEK = new BigDecimal("9.99");
    private static final BigDecimal PENNY = new BigDecimal("0.01");
    private static final List<String> PLACE_AND_SIZE = List.of("uprn", "postcode_full", "la", "beds", "period", "brent");

    @Override
    public void write(Writer rules) {
        // tables: uk.rooftree.returns.core.form.RentPeriod and LettingType
        rules.elsewhere("TAB01");
        rules.elsewhere("TAB02");

        amounts(rules);
        limits(rules, "scharge", "MON10", "MON13");
        limits(rules, "pscharge", "MON11", "MON14");
        limits(rules, "supcharg", "MON12", "MON15");
        range(rules);
        shortfall(rules);
    }

    private static void amounts(Writer rules) {
        rules.on("MON06", log -> Stream.concat(
                log.earnings().filter(RentRules::isNegative).map(pounds -> "earnings").stream(),
                LettingLog.CHARGES.stream().filter(name -> log.charge(name).filter(RentRules::isNegative).isPresent()))
            .toList());
        rules.on("MON07", RentRules::missingCharges);
        rules.on("MON08", log -> Stream.concat(
                LettingLog.CHARGES.stream().filter(name -> log.charge(name).filter(RentRules::hasPartsOfPennies).isPresent()),
                log.shortfall().filter(RentRules::hasPartsOfPennies).map(pounds -> "tshortfall").stream())
            .toList());
        rules.on("MON09", log -> log.weekly(log.totalCharge()).filter(total -> !isNegative(total) && total.compareTo(TOO_LITTLE_A_WEEK) <= 0)
            .map(total -> LettingLog.CHARGES).orElse(List.of()));
        rules.knowing(Part.ORGANISATIONS, "MON19", log -> log.rentPeriod()
            .flatMap(period -> log.manager().filter(manager -> !manager.uses(period))).map(manager -> List.of("period")).orElse(List.of()));
    }

    /** All four, even of a household that pays nothing; the service excuses by a slip supported housing with a rent of one pound. */
    private static List<String> missingCharges(LettingLog log) {
        boolean isExcused = log.isSupportedHousing() && log.answers().amount("brent").filter(rent -> rent.compareTo(BigDecimal.ONE) == 0).isPresent();
        return !isExcused && LettingLog.CHARGES.stream().anyMatch(name -> log.answers().amount(name).isEmpty()) ? LettingLog.CHARGES : List.of();
    }

    private static void limits(Writer rules, String charge, String hardRule, String softRule) {
        rules.when(hardRule, log -> isCharge(log, charge, (weekly, limit) -> isNegative(weekly) || weekly.compareTo(limit.hardMax()) > 0), "period", charge);
        rules.when(softRule, log -> isCharge(log, charge, (weekly, limit) -> weekly.compareTo(limit.softMax()) > 0 && weekly.compareTo(limit.hardMax()) <= 0),
            "needstype", "period", charge);
    }

    private static boolean isCharge(LettingLog log, String charge, BiPredicate<BigDecimal, ChargeLimit> condition) {
        Integer needs = log.code("needstype");
        return needs != null && log.weekly(log.charge(charge)).filter(weekly -> log.owner()
            .flatMap(owner -> ChargeLimit.of(charge, owner.provider(), needs)).filter(limit -> condition.test(weekly, limit)).isPresent()).isPresent();
    }

    private static void range(Writer rules) {
        rules.on("MON16", log -> isRent(log, rent -> rent.compareTo(range(log).hardMin()) < 0) ? PLACE_AND_SIZE : List.of());
        rules.on("MON17", log -> isRent(log, rent -> rent.compareTo(range(log).hardMax()) > 0) ? PLACE_AND_SIZE : List.of());
        rules.on("MON18", log -> isRent(log, rent -> isUnusual(log, rent)) ? askedAbout(log) : List.of());
    }

    private static boolean isRent(LettingLog log, Predicate<BigDecimal> condition) {
        return log.rentRange().isPresent() && log.weekly(log.charge("brent")).filter(condition).isPresent();
    }

    private static RentRange range(LettingLog log) {
        return log.rentRange().orElseThrow();
    }

    private static boolean isUnusual(LettingLog log, BigDecimal rent) {
        boolean isLow = rent.compareTo(range(log).hardMin()) >= 0 && rent.compareTo(range(log).softMin()) <= 0;
        Integer bedrooms = log.bedrooms();
        boolean isHigh = bedrooms != null && bedrooms > RentRanges.MOST_BEDROOMS ? rent.compareTo(range(log).softMax()) > 0
            : rent.compareTo(range(log).softMax()) >= 0 && rent.compareTo(range(log).hardMax()) <= 0;
        return isLow || isHigh;
    }

    private static List<String> askedAbout(LettingLog log) {
        List<String> answers = new ArrayList<>(List.of("needstype", "startdate", "rent_type", "period", "brent"));
        if (log.hasOwnAddress()) {
            answers.add("la");
        }
        if (log.isGeneralNeeds() && !log.isBedsit()) {
            answers.add("beds");
        }
        return answers;
    }

    private static void shortfall(Writer rules) {
        rules.on("MON20", log -> isShortfall(log, owed -> log.weekly(log.totalCharge()).filter(total -> owed.compareTo(total) > 0).isPresent())
            ? Stream.concat(LettingLog.CHARGES.stream(), Stream.of("tshortfall")).toList() : List.of());
        rules.when("MON21", log -> isShortfall(log, owed -> owed.compareTo(PENNY) < 0), "tshortfall");
    }

    private static boolean isShortfall(LettingLog log, Predicate<BigDecimal> condition) {
        Optional<BigDecimal> owed = log.weekly(log.shortfall());
        return owed.filter(condition).isPresent();
    }

    private static boolean isNegative(BigDecimal pounds) {
        return pounds.signum() < 0;
    }

    private static boolean hasPartsOfPennies(BigDecimal pounds) {
        return pounds.stripTrailingZeros().scale() > 2;
    }
}
