package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one unit brings to a figure.
 *
 * @param unit        readable key
 * @param numerator   what it adds
 * @param denominator what it adds below the line; null where there is none
 * @param file        the file its row came in; of several the first
 * @param line        line of that file
 */
public record FigureUnit(String unit, BigDecimal numerator, BigDecimal denominator, Optional<String> file, Optional<Long> line) {

    /** Whether it brings the same, wherever its row stands. */
    public boolean bringsTheSame(FigureUnit other) {
        return numerator.compareTo(other.numerator) == 0
            && (denominator == null ? other.denominator == null : other.denominator != null && denominator.compareTo(other.denominator) == 0);
    }
}
