package uk.rooftree.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Days, years and periods as the contract counts them. */
final class Calendar {

    /** Bank holidays of England, month-day by year. */
    private static final Map<Integer, List<String>> HOLIDAYS = Map.of(
        2022, List.of("01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"),
        2023, List.of("01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"),
        2024, List.of("01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"),
        2025, List.of("01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"),
        2026, List.of("01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"),
        2027, List.of("01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"));
    private static final Set<LocalDate> BANK_HOLIDAYS = new HashSet<>();

    static {
        HOLIDAYS.forEach((year, days) -> days.forEach(day -> BANK_HOLIDAYS.add(LocalDate.parse(year + "-" + day))));
    }

    private Calendar() {
    }

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Mondays to Fridays after one day up to another, bank holidays apart. */
    static long workingDays(LocalDate after, LocalDate upTo) {
        return after.plusDays(1).datesUntil(upTo.plusDays(1))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !BANK_HOLIDAYS.contains(day))
            .count();
    }

    /** Whether a date, which may be absent, lies in a period that ends on the as-at. */
    static boolean isIn(LocalDate date, String periodKind, LocalDate asAt) {
        return date != null && !date.isBefore(start(periodKind, asAt)) && !date.isAfter(asAt);
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
