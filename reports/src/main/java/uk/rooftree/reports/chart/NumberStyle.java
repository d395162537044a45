package uk.rooftree.reports.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a number is written: 1,234 or 12.5 % or £1,234.50.
 *
 * @param before   written before the number
 * @param after    written after it
 * @param decimals digits after the point
 */
public record NumberStyle(String before, String after, int decimals) {

    public static final NumberStyle WHOLE = new NumberStyle("", "", 0);
    public static final NumberStyle POUNDS = new NumberStyle("£", "", 0);
    public static final NumberStyle PERCENT = new NumberStyle("", "%", 1);

    /** With all its decimals: 71.40. */
    public String write(BigDecimal value) {
        return write(value, decimals, decimals);
    }

    /** Without zeros at the end: 71.4; pounds have two decimals or none. */
    public String writeShort(BigDecimal value) {
        boolean pence = before.equals("£") && value.stripTrailingZeros().scale() > 0;
        return write(value, pence ? decimals : 0, decimals);
    }

    /** As an axis has it: no decimals that are not needed, thousands as k and millions as m where the number is large. */
    public String writeTick(double value) {
        double size = Math.abs(value);
        if (size >= 1_000_000) {
            return before + decimal(value / 1_000_000, 2) + "m" + after;
        }
        if (size >= 20_000) {
            return before + decimal(value / 1_000, 2) + "k" + after;
        }
        return before + decimal(value, 2) + after;
    }

    private static String decimal(double value, int places) {
        return format(0, places).format(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP)).replace('-', '−');
    }

    private String write(BigDecimal value, int fewest, int most) {
        BigDecimal rounded = value.setScale(most, RoundingMode.HALF_UP);
        String sign = rounded.signum() < 0 ? "−" : "";
        return sign + before + format(fewest, most).format(rounded.abs()) + after;
    }

    private static DecimalFormat format(int fewest, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        return format;
    }
}
