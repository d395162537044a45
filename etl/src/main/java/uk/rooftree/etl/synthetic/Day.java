package uk.rooftree.etl.synthetic;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Days as numbers, {@link LocalDate#toEpochDay}, which the simulation counts in; their ISO text is kept ready. */
final class Day {

    /** No date. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final byte[][] ISO = new byte[(int) LocalDate.of(2050, 1, 1).toEpochDay() - FIRST][];

    static {
        LocalDate date = LocalDate.ofEpochDay(FIRST);
        for (int i = 0; i < ISO.length; i++) {
            ISO[i] = date.toString().getBytes(StandardCharsets.US_ASCII);
            date = date.plusDays(1);
        }
    }

    private Day() {
    }

    static int of(LocalDate date) {
        return (int) date.toEpochDay();
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    static byte[] iso(int day) {
        return ISO[day - FIRST];
    }

    static String text(int day) {
        return new String(iso(day), StandardCharsets.US_ASCII);
    }

    /** 1 for Monday to 7 for Sunday. */
    static int ofWeek(int day) {
        return Math.floorMod(day + 3, 7) + 1;
    }

    /** The day itself if it is that day of the week, otherwise the next that is. */
    static int nextOrSame(int day, int dayOfWeek) {
        return day + Math.floorMod(dayOfWeek - ofWeek(day), 7);
    }

    /** The day itself, or the Monday after a weekend. Bank holidays are not looked at. */
    static int working(int day) {
        return ofWeek(day) > 5 ? nextOrSame(day, 1) : day;
    }

    /** Completed anniversaries; nobody here is born on 29 February. */
    static int wholeYears(int from, int to) {
        LocalDate a = date(from);
        LocalDate b = date(to);
        int years = b.getYear() - a.getYear();
        boolean before = b.getMonthValue() < a.getMonthValue()
            || b.getMonthValue() == a.getMonthValue() && b.getDayOfMonth() < a.getDayOfMonth();
        return before ? years - 1 : years;
    }

    /** The day itself, or the day before where it is a 29 February. */
    static int notLeapDay(int day) {
        LocalDate date = date(day);
        return date.getMonthValue() == 2 && date.getDayOfMonth() == 29 ? day - 1 : day;
    }

    static boolean isMonthEnd(int day) {
        return date(day + 1).getDayOfMonth() == 1;
    }

    static int monthEnd(int day) {
        LocalDate date = date(day);
        return day + date.lengthOfMonth() - date.getDayOfMonth();
    }
}
