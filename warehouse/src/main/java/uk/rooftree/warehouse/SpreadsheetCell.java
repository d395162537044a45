package uk.rooftree.warehouse;

import java.util.regex.Pattern;

/**
 * A cell of a CSV that people open in a spreadsheet, where what somebody typed into another system must not become a formula. Files that another
 * program reads, such as a ministry's, are none of these.
 */
public final class SpreadsheetCell {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(?s)[=@\\t\\r+-].*");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]*)?");

    private SpreadsheetCell() {
    }

    /** Whether a spreadsheet would take a text for a formula: it begins as one does, and is no plain number. */
    public static boolean isFormula(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() && !PLAIN_NUMBER.matcher(text).matches();
    }

    /** The text as no spreadsheet takes it for a formula: one that would be gets an apostrophe before it. */
    public static String asText(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
