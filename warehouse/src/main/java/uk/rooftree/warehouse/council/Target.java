package uk.rooftree.warehouse.council;

import java.math.BigDecimal;

/**
 * What the council aims at for one figure.
 *
 * @param value     in the figure's unit
 * @param direction which side of the value is good
 * @param source    where the target was set, such as the committee and date; may be empty
 */
public record Target(BigDecimal value, Direction direction, String source) {

    /** Which side of a target is good. */
    public enum Direction { AT_MOST, AT_LEAST }

    public boolean isMetBy(BigDecimal figure) {
        int comparison = figure.compareTo(value);
        return direction == Direction.AT_MOST ? comparison <= 0 : comparison >= 0;
    }
}
