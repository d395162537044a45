package uk.rooftree.returns.core.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;

import uk.rooftree.returns.core.log.LettingLog;
import uk.rooftree.returns.core.rule.RuleBook.Subject;
import uk.rooftree.returns.core.rule.RuleBook.Writer;

/** When the home was void and repaired, against when the tenancy starts. */
final class DateRules implements Subject {

    private static final int YEARS_REFUSED = 20;
    private static final int DAYS_ASKED_ABOUT = 730;
    private static final int DAYS_ASKED_ABOUT_AT_MOST = 7300;

    @Override
    public void write(Writer rules) {
        rules.when("DATE01", log -> both(log.voidFrom(), log.startsOn(), LocalDate::isAfter), "voiddate", "startdate");
        rules.when("DATE02", log -> both(log.voidFrom(), log.startsOn(), DateRules::isOverTwentyYearsBefore), "voiddate", "startdate");
        rules.when("DATE03", log -> both(log.repairedOn(), log.voidFrom(), LocalDate::isBefore), "voiddate", "mrcdate");
        rules.when("DATE04", log -> both(log.repairedOn(), log.startsOn(), LocalDate::isAfter), "mrcdate", "startdate");
        rules.when("DATE05", log -> both(log.repairedOn(), log.startsOn(), DateRules::isOverTwentyYearsBefore), "mrcdate", "startdate");
        rules.when("DATE06", log -> log.isNoRenewal() && log.voidFrom().isEmpty(), "voiddate");
        rules.when("DATE07", log -> !log.isRenewal() && both(log.voidFrom(), log.startsOn(), DateRules::isLongBefore), "voiddate", "startdate");
        rules.when("DATE08", log -> both(log.repairedOn(), log.startsOn(), DateRules::isLongBefore), "mrcdate");
    }

    private static boolean both(Optional<LocalDate> one, Optional<LocalDate> other, BiPredicate<LocalDate, LocalDate> holds) {
        return one.isPresent() && other.isPresent() && holds.test(one.get(), other.get());
    }

    private static boolean isOverTwentyYearsBefore(LocalDate day, LocalDate start) {
        return day.isBefore(start.minusYears(YEARS_REFUSED));
    }

    private static boolean isLongBefore(LocalDate day, LocalDate start) {
        return !day.isBefore(start.minusDays(DAYS_ASKED_ABOUT_AT_MOST)) && !day.isAfter(start.minusDays(DAYS_ASKED_ABOUT));
    }
}
