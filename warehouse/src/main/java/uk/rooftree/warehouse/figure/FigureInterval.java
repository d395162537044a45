package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Between which values a published number may lie by chance alone.
 *
 * @param row           the number
 * @param lower         with the figure's decimals; null where it is not known
 * @param upper         with the figure's decimals; null where it is not known, or not reached
 * @param standardError in the figure's unit, four decimals; null where there is none
 * @param levelPercent  how often, of a hundred such intervals, what is measured lies inside
 * @param method        how it is worked out, such as {@code greenwood_log_log}
 * @param note          in words, why a limit or the number itself is not told; null where nothing is amiss
 */
public record FigureInterval(FigureRow row, BigDecimal lower, BigDecimal upper, BigDecimal standardError, int levelPercent,
                             String method, String note) {

    public FigureInterval {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(method, "method");
    }

    /** Both limits; empty where one of them is not told. */
    public boolean isWhole() {
        return lower != null && upper != null;
    }

    /** Why a limit or the number is not told. */
    public Optional<String> whyNot() {
        return Optional.ofNullable(note);
    }
}
