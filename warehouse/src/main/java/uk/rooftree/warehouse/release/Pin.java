package uk.rooftree.warehouse.release;

import java.time.Instant;
import java.util.Objects;

/**
 * Why a release must be kept whole, whatever the retention rules say.
 *
 * @param because what it was used for, such as a return that was submitted from it
 * @param at      since when
 */
public record Pin(String because, Instant at) {

    public Pin {
        Objects.requireNonNull(at, "at");
        if (because.isBlank()) {
            throw new IllegalArgumentException("Invalid pin: without a reason");
        }
    }
}
