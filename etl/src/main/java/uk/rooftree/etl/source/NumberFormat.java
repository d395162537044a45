package uk.rooftree.etl.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** How an Excel cell shows its number, as far as it changes what the number says. */
enum NumberFormat {
    PLAIN,
    /** A day, with or without a time. */
    DATE,
    /** A time of day or a length of time. */
    TIME;

    private static final Pattern NO_PLACEHOLDER = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LATEST = BigDecimal.valueOf(2_958_465);
    private static final int NO_LEAP_DAY = 60;

    /** The format of a code such as {@code dd/mm/yyyy hh:mm}. */
    static NumberFormat of(String code) {
        String first = NO_PLACEHOLDER.matcher(code.split(";", 2)[0]).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        if (first.contains("general") || first.equals("@")) {
            return PLAIN;
        }
        boolean hasTime = first.indexOf('h') >= 0 || first.indexOf('s') >= 0;
        if (first.indexOf('y') >= 0 || first.indexOf('d') >= 0 || first.indexOf('m') >= 0 && !hasTime && !first.contains("[m")) {
            return DATE;
        }
        return hasTime || first.contains("[m") ? TIME : PLAIN;
    }

    /** The format of a number below 164, which stand for themselves. */
    static NumberFormat ofBuiltIn(int id) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id >= 57 && id <= 58) {
            return DATE;
        }
        return id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47 || id >= 55 && id <= 56 ? TIME : PLAIN;
    }

    /**
     * The text of a number in this format.
     *
     * @param from1904 whether the workbook counts days from 1904, not from 1900
     */
    String text(String written, boolean from1904, CellText texts) {
        BigDecimal number = CellText.number(written);
        if (number == null || number.signum() < 0) {
            return CellText.ofNumber(written);
        }
        return switch (this) {
            case PLAIN -> CellText.ofNumber(written);
            case DATE, TIME -> number.compareTo(LATEST.add(BigDecimal.ONE)) < 0 ? moment(number, from1904, texts) : CellText.ofNumber(written);
        };
    }

    private String moment(BigDecimal number, boolean from1904, CellText texts) {
        long seconds = number.multiply(SECONDS).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        int day = (int) (seconds / SECONDS.intValue());
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS.intValue());
        if (this == TIME && day == 0) {
            return CellText.ofTime(time);
        }
        if (from1904) {
            return texts.ofMoment(LocalDate.of(1904, 1, 1).plusDays(day).atTime(time));
        }
        // the system of 1900 has a 29 February 1900, which there was not
        if (day == NO_LEAP_DAY) {
            return "1900-02-29";
        }
        return texts.ofMoment(LocalDate.of(1899, 12, day < NO_LEAP_DAY ? 31 : 30).plusDays(day).atTime(time));
    }
}
