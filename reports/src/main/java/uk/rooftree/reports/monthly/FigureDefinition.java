package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.List;

import uk.rooftree.reports.chart.NumberStyle;

/**
 * What a figure is, as the figures contract has it.
 *
 * @param unit       households, days, percent, pounds, ...
 * @param periodKind snapshot, month, financial_year or last_12_months
 * @param decimals   of its value
 * @param feeds      feeds it reads
 * @param population the units looked at
 * @param excluded   which of them cannot be used
 * @param value      what is worked out from the rest
 */
public record FigureDefinition(String figure, String unit, String periodKind, int decimals, List<String> feeds,
        String population, String excluded, String value) {

    public FigureDefinition {
        feeds = List.copyOf(feeds);
    }

    /** How its values stand in tables, where the heading says the unit. */
    public NumberStyle style() {
        return switch (unit) {
            case "pounds", "pounds a week" -> new NumberStyle("£", "", decimals);
            case "percent" -> new NumberStyle("", "%", decimals);
            default -> new NumberStyle("", "", decimals);
        };
    }

    /** How a value stands in a sentence: with the unit where the name of the figure does not say it; large sums in whole pounds. */
    public NumberStyle spokenStyle(BigDecimal value) {
        int pence = value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0 ? 0 : decimals;
        return switch (unit) {
            case "days", "years", "points" -> new NumberStyle("", " " + Labels.unit(value, unit), decimals);
            case "pounds" -> new NumberStyle("£", "", pence);
            case "pounds a week" -> new NumberStyle("£", " a week", pence);
            default -> style();
        };
    }

    /** Its period in words. */
    public String period() {
        return switch (periodKind) {
            case "snapshot" -> "at the as-at date";
            case "month" -> "in the month";
            case "financial_year" -> "in the financial year so far";
            case "last_12_months" -> "in the last 12 months";
            default -> periodKind.replace('_', ' ');
        };
    }
}
