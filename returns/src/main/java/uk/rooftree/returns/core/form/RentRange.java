package uk.rooftree.returns.core.form;

import java.math.BigDecimal;

/**
 * What a week's basic rent may be for a kind of letting, pounds; each bound is inside.
 *
 * @param hardMin below it is refused
 * @param softMin up to it is asked about
 * @param softMax from it on is asked about
 * @param hardMax above it is refused
 */
public record RentRange(BigDecimal hardMin, BigDecimal softMin, BigDecimal softMax, BigDecimal hardMax) {
}
