package uk.rooftree.reports.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From numbers to a length, with round ticks.
 *
 * @param low  value at the start
 * @param high value at the end, above low
 * @param step between ticks
 */
record Scale(double low, double high, double step) {

    /** From nought, or from below it, to the first round number that holds all. */
    static Scale fromNought(double least, double most, int ticks) {
        return around(Math.min(0, least), Math.max(0, most), ticks);
    }

    /** Round numbers about the values: from nought where the values are not far from it in proportion. */
    static Scale about(double least, double most, int ticks) {
        if (least >= 0 && least < most * 0.86) {
            return fromNought(least, most, ticks);
        }
        double slack = Math.max((most - least) * 0.15, Math.abs(most) * 0.01);
        return around(least >= 0 ? Math.max(0, least - slack) : least - slack, most + slack, ticks);
    }

    private static Scale around(double least, double most, int ticks) {
        double range = most - least;
        if (range <= 0) {
            range = Math.max(1, Math.abs(most));
        }
        double rough = range / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * 10;
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (nice * power >= rough * 0.999) {
                step = nice * power;
                break;
            }
        }
        double low = Math.floor(least / step + 1e-9) * step;
        double high = Math.ceil((least + range) / step - 1e-9) * step;
        return new Scale(low, high > low ? high : low + step, step);
    }

    boolean startsAtNought() {
        return low == 0;
    }

    /** Share of the length, 0 to 1. */
    double at(double value) {
        return (value - low) / (high - low);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step * 1e-6; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }
}
