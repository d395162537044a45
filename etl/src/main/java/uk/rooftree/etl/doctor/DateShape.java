package uk.rooftree.etl.doctor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** An order of a date's parts that council.yaml can name, and whether a value is written in it. */
enum DateShape {
    ISO("yyyy-MM-dd"), BRITISH("dd/MM/yyyy"), AMERICAN("MM/dd/yyyy"), DASHED("dd-MM-yyyy"), DOTTED("dd.MM.yyyy"), SLASHED_ISO("yyyy/MM/dd"),
    PLAIN("yyyyMMdd"), NAMED_MONTH("dd-MMM-yyyy");

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final String format;
    private final int year;
    private final int month;
    private final int day;

    DateShape(String format) {
        this.format = format;
        this.year = format.indexOf("yyyy");
        this.month = format.indexOf("MM");
        this.day = format.indexOf("dd");
    }

    /** Its name in council.yaml. */
    String format() {
        return format;
    }

    /** The year of a value written in it, with or without a time after a blank or a T; -1 if it is not. */
    int yearOf(String value) {
        if (value.length() < format.length() || value.length() > format.length() && !isBeforeTime(value.charAt(format.length()))) {
            return -1;
        }
        for (int i = 0; i < format.length(); i++) {
            boolean isPart = Character.isLetter(format.charAt(i));
            boolean isLetter = this == NAMED_MONTH && i >= month && i < month + 3;
            char c = value.charAt(i);
            if (isLetter ? !Character.isLetter(c) : isPart ? c < '0' || c > '9' : c != format.charAt(i)) {
                return -1;
            }
        }
        try {
            int monthNumber = this == NAMED_MONTH ? MONTHS.indexOf(value.substring(month, month + 3).toLowerCase(Locale.ROOT)) + 1
                : Integer.parseInt(value.substring(month, month + 2));
            return LocalDate.of(Integer.parseInt(value.substring(year, year + 4)), monthNumber, Integer.parseInt(value.substring(day, day + 2))).getYear();
        } catch (DateTimeException noSuchDay) {
            return -1;
        }
    }

    private static boolean isBeforeTime(char c) {
        return c == ' ' || c == 'T';
    }
}
