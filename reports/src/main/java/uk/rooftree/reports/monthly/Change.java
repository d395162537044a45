package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import uk.rooftree.reports.chart.NumberStyle;

/** How a figure moved between two dates, in words. Both readings have a value. */
final class Change {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SMALLEST_SHARED = BigDecimal.valueOf(50);

    private final Reading now;
    private final Reading before;
    private final BigDecimal difference;

    Change(Reading now, Reading before) {
        this.now = now;
        this.before = before;
        this.difference = now.value().orElseThrow().subtract(before.value().orElseThrow());
    }

    BigDecimal difference() {
        return difference;
    }

    /** {@code up 72 (1.2%)}, {@code down 4.2 days}, {@code up 0.3 points}, {@code unchanged}. */
    String brief() {
        if (difference.signum() == 0) {
            return "unchanged";
        }
        String size = size();
        String share = isShared() ? " (" + share() + ")" : "";
        return (difference.signum() > 0 ? "up " : "down ") + size + share;
    }

    /** {@code rose 1.2% since September to 6,012}. */
    String sentence() {
        String since = " since " + Labels.monthSeenFrom(before.asAt(), now.asAt());
        if (difference.signum() == 0) {
            return "unchanged" + since + " at " + now.spoken();
        }
        String size = isShared() ? share() : size();
        return (difference.signum() > 0 ? "rose " : "fell ") + size + since + " to " + now.spoken();
    }

    private String size() {
        return now.figure().spokenDifference(difference.abs());
    }

    /** A percentage says something about counts and sums that are not too small. */
    private boolean isShared() {
        return now.figure().addsUp() && before.value().orElseThrow().compareTo(SMALLEST_SHARED) >= 0;
    }

    private String share() {
        BigDecimal percent = difference.abs().multiply(HUNDRED).divide(before.value().orElseThrow(), MathContext.DECIMAL64);
        if (percent.compareTo(new BigDecimal("0.05")) < 0) {
            return "less than 0.1%";
        }
        int decimals = percent.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return new NumberStyle("", "%", decimals).writeShort(percent.setScale(decimals, RoundingMode.HALF_UP));
    }
}
