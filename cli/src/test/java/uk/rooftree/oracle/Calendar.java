package uk.rooftree.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days, years and periods as the contract counts them. */
final class Calendar {

    private Calendar() {
    }

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Completed anniversaries; one of 29 February falls on 1 March of a common year. */
    static int wholeYears(LocalDate from, LocalDate to) {
        int years = to.getYear() - from.getYear();
        boolean reached = to.getMonthValue() > from.getMonthValue()
            || to.getMonthValue() == from.getMonthValue() && to.getDayOfMonth() >= from.getDayOfMonth();
        return reached ? years : years - 1;
    }

    /** The first day of a period that ends on the as-at. */
    static LocalDate start(String periodKind, LocalDate asAt) {
        return switch (periodKind) {
            case "snapshot" -> asAt;
            case "month" -> asAt.withDayOfMonth(1);
            case "financial_year" -> asAt.getMonthValue() >= 4
                ? LocalDate.of(asAt.getYear(), 4, 1) : LocalDate.of(asAt.getYear() - 1, 4, 1);
            case "last_12_months" -> asAt.plusDays(1).minusMonths(12);
            default -> throw new IllegalArgumentException("Invalid period kind: " + periodKind);
        };
    }
}
