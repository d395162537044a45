package uk.rooftree.returns.lahs;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year of a return, 1 April to 31 March inclusive; 2025 stands for "2025-26".
 *
 * @param startYear calendar year of its 1 April, 2000 to 2098
 */
public record ReturnYear(int startYear) implements Comparable<ReturnYear> {

    private static final Pattern NAME = Pattern.compile("(20[0-9]{2})-([0-9]{2})");

    public ReturnYear {
        if (startYear < 2000 || startYear > 2098) {
            throw new IllegalArgumentException("Invalid year of a return: %d (expected the year it starts in, 2000 to 2098)".formatted(startYear));
        }
    }

    /** The year of such a name as "2025-26"; empty where there is none. */
    public static Optional<ReturnYear> named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(1));
        return start < 2099 && (start + 1) % 100 == Integer.parseInt(matcher.group(2)) ? Optional.of(new ReturnYear(start)) : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    /** 31 March, whose close is the position that is told; up to 2017-18 the return told that of the day after. */
    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    public ReturnYear previous() {
        return new ReturnYear(startYear - 1);
    }

    @Override
    public int compareTo(ReturnYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
    }
}
