package uk.rooftree.returns.hclic;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of the calendar year, as MHCLG names those of its live tables: 2026-Q2 is April to June 2026.
 *
 * @param year   calendar year, 2018 to 2099; cases have been collected since its second quarter
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern NAME = Pattern.compile("(20[0-9]{2})-Q([1-4])");
    private static final int FIRST_YEAR = 2018;

    public Quarter {
        if (year < FIRST_YEAR || year > 2099 || number < 1 || number > 4) {
            throw new IllegalArgumentException("Invalid quarter: %d of %d (expected 1 to 4 of 2018 to 2099)".formatted(number, year));
        }
    }

    /** The quarter of such a name as "2026-Q2"; empty where there is none. */
    public static Optional<Quarter> named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < FIRST_YEAR) {
            return Optional.empty();
        }
        return Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** At whose close temporary accommodation is counted. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** Empty before the first of 2018. */
    public Optional<Quarter> previous() {
        if (number > 1) {
            return Optional.of(new Quarter(year, number - 1));
        }
        return year > FIRST_YEAR ? Optional.of(new Quarter(year - 1, 4)) : Optional.empty();
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
