package uk.rooftree.returns.core.service;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a scheme or a location takes lettings.
 *
 * @param isComplete      whether its details are finished and confirmed
 * @param from            its first day, where it has one
 * @param deactivatedFrom the first day on which it is out of use
 * @param reactivatedFrom the day it comes back into use
 */
public record InUse(boolean isComplete, Optional<LocalDate> from, Optional<LocalDate> deactivatedFrom, Optional<LocalDate> reactivatedFrom) {

    public boolean isOn(LocalDate day) {
        boolean hasBegun = from.filter(first -> first.isAfter(day)).isEmpty();
        boolean isOut = deactivatedFrom.filter(out -> !out.isAfter(day)).isPresent() && reactivatedFrom.filter(back -> !back.isAfter(day)).isEmpty();
        return hasBegun && !isOut;
    }
}
