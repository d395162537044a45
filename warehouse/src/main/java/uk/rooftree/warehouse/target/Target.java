package uk.rooftree.warehouse.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.warehouse.figure.Dimension;

/**
 * What a council aims at for one row of a figure, for a time.
 *
 * @param group          empty: over all units
 * @param value          in the figure's unit
 * @param amberTolerance by how much it may be missed and still be amber; in the figure's unit, not below 0
 * @param validFrom      first day it is in force; empty: always was
 * @param validTo        last day it is in force; empty: until further notice
 * @param limitsFrom     control limits leave out months that ended before; empty: none
 * @param owner          who answers for it; may be empty
 * @param source         where it was set, such as the committee and date; may be empty
 */
public record Target(String figure, Map<Dimension, String> group, BigDecimal value, Bound bound, BigDecimal amberTolerance,
    Optional<LocalDate> validFrom, Optional<LocalDate> validTo, Optional<LocalDate> limitsFrom, String owner, String source) {

    /** Which side of a target is good. */
    public enum Bound {

        AT_MOST, AT_LEAST;

        /** As files and tables have it: {@code at_most}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Target {
        group = group.isEmpty() ? Map.of() : new EnumMap<>(group);
    }

    /** Whether it is in force on a day. */
    public boolean isInForce(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true) && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }

    /** A day on which both are in force; empty if there is none, or they are of other rows. */
    Optional<LocalDate> findClash(Target other) {
        if (!figure.equals(other.figure) || !group.equals(other.group)) {
            return Optional.empty();
        }
        LocalDate from = later(validFrom.orElse(LocalDate.MIN), other.validFrom.orElse(LocalDate.MIN));
        LocalDate day = from.equals(LocalDate.MIN) ? earlier(validTo, other.validTo) : from;
        return isInForce(day) && other.isInForce(day) ? Optional.of(day) : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The earlier of two last days; of two without end any day will do. */
    private static LocalDate earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        LocalDate first = one.orElse(LocalDate.MAX);
        LocalDate second = other.orElse(LocalDate.MAX);
        return first.isBefore(second) ? first : second;
    }
}
