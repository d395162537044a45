package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a figure is, as the figures contract has it.
 *
 * @param figure     its id
 * @param measure    figures of one measure share population and exclusions
 * @param unit       such as {@code households} or {@code days}
 * @param periodKind {@code snapshot, month, financial_year} or {@code last_12_months}
 * @param groupings  the groups it is told by, beside all; each one dimension or more
 * @param statistic  {@code count, sum, mean, median, lower_quartile, upper_quartile, p90, percent, ratio} or {@code special}
 * @param definition the passage it comes from
 * @param decimals   of its value
 * @param nullWhen   when it has no value
 * @param feeds      feeds it reads
 * @param grain      what one unit is
 * @param population the units looked at
 * @param excluded   which of them cannot be used
 * @param value      what is worked out from the rest
 * @param part       which rows of the measure it counts; empty: those that all its figures count
 */
public record FigureDefinition(String figure, String measure, String unit, String periodKind, List<List<Dimension>> groupings,
                               String statistic, String definition, int decimals, String nullWhen, List<String> feeds, String grain,
                               String population, String excluded, String value, Optional<String> part) {

    public FigureDefinition {
        groupings = List.copyOf(groupings);
        feeds = List.copyOf(feeds);
    }

    /**
     * What sums over the rows that count come to.
     *
     * @param above sum of their numerators
     * @param below sum of their denominators; null where they have none
     * @return with the figure's decimals; empty where there is nothing to divide by, or sums do not tell it, as of a median
     */
    public Optional<BigDecimal> worth(BigDecimal above, BigDecimal below) {
        BigDecimal left = above.subtract(below == null ? BigDecimal.ZERO : below);
        Optional<BigDecimal> exact = switch (statistic) {
            case "count", "sum" -> Optional.of(above);
            case "mean", "ratio" -> divided(above, below);
            case "percent" -> divided(above.movePointRight(2), below);
            case "special" -> unit.equals("percent") ? divided(above.movePointRight(2), below)
                : value.contains(" / ") ? divided(above, below)
                : Optional.of(value.contains("if above 0, else 0") ? left.max(BigDecimal.ZERO) : value.contains("if below 0, else 0") ? left.min(BigDecimal.ZERO) : left);
            default -> Optional.empty();
        };
        return exact.map(number -> number.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> divided(BigDecimal above, BigDecimal below) {
        return below == null || below.signum() == 0 ? Optional.empty() : Optional.of(above.divide(below, MathContext.DECIMAL128));
    }
}
