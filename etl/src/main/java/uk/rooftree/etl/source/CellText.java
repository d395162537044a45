package uk.rooftree.etl.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A cell's value as text of an extract: plain numbers, dates in the order the council's extracts have. */
final class CellText {

    /** A spreadsheet holds no number with more figures than a double has. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int MOST_FIGURES = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final DateTimeFormatter dates;

    /** @param dateFormat as council.yaml has it for the feed: dates of cells are written as its dates in text would be */
    CellText(String dateFormat) {
        // the months' short names in Locale.UK are not all of three letters
        this.dates = DateTimeFormatter.ofPattern(dateFormat, Locale.US);
    }

    /** The day, and the time unless it is midnight. */
    String ofMoment(LocalDateTime moment) {
        return ofDay(moment.toLocalDate()) + (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : "T" + TIME.format(moment));
    }

    String ofDay(LocalDate day) {
        return dates.format(day);
    }

    static String ofTime(LocalTime time) {
        return TIME.format(time);
    }

    /** A number without exponent and without what a double adds to it: 0.30000000000000004 is 0.3; an integer has all its figures. */
    static String ofNumber(String written) {
        BigDecimal number = number(written);
        if (number == null) {
            return written;
        }
        boolean isInteger = written.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
        BigDecimal shown = isInteger ? number : number.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** Null, if it is no number, or one no spreadsheet holds. */
    static BigDecimal number(String written) {
        try {
            BigDecimal number = new BigDecimal(written);
            return Math.abs((long) number.scale()) > MOST_FIGURES || number.precision() > MOST_FIGURES ? null : number;
        } catch (NumberFormatException other) {
            return null;
        }
    }
}
