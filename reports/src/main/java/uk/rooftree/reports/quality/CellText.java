package uk.rooftree.reports.quality;

import java.util.regex.Pattern;

/**
 * Text as a cell of a workbook holds it. A value is what somebody typed into another system: whatever it begins with, it is written
 * as text and never as a formula, and what XML cannot hold goes by its number as ECMA-376 (ST_Xstring) has it, so that it reads as it
 * came.
 */
final class CellText {

    /** What Excel holds in a cell. */
    static final int MOST_CHARACTERS = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {
    }

    static String of(String value) {
        String whole = value.length() > MOST_CHARACTERS ? cut(value) : value;
        StringBuilder text = new StringBuilder(whole.length() + 16);
        ESCAPE.matcher(whole).replaceAll("_x005F_").codePoints().forEach(point -> {
            if (point < 0x20 && point != '\t' && point != '\n') {
                text.append("_x%04X_".formatted(point));
            } else if (point >= 0xD800 && point <= 0xDFFF || point == 0xFFFE || point == 0xFFFF) {
                text.append('\uFFFD');
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }

    /** What fits, and a mark that there was more; issues.csv has the whole. */
    private static String cut(String value) {
        int end = MOST_CHARACTERS - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
