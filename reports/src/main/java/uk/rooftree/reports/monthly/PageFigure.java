package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.List;

import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.warehouse.figure.FigureDefinition;

/**
 * A figure of the contract as pages write it.
 *
 * @param definition what it is
 */
public record PageFigure(FigureDefinition definition) {

    String figure() {
        return definition.figure();
    }

    String unit() {
        return definition.unit();
    }

    int decimals() {
        return definition.decimals();
    }

    List<String> feeds() {
        return definition.feeds();
    }

    /** Does it add up the financial year so far? Then a month's comparison says nothing. */
    boolean isYearToDate() {
        return definition.periodKind().equals("financial_year");
    }

    /** Do the values of its groups add up to its own? */
    boolean addsUp() {
        return definition.statistic().equals("count") || definition.statistic().equals("sum");
    }

    /** How its values stand in tables, where the heading says the unit. */
    NumberStyle style() {
        return switch (unit()) {
            case "pounds", "pounds a week" -> new NumberStyle("£", "", decimals());
            case "percent" -> new NumberStyle("", "%", decimals());
            default -> new NumberStyle("", "", decimals());
        };
    }

    /** How far two values lie apart, in a sentence: percentages in points, for a per cent of a per cent is something else. */
    String spokenDifference(BigDecimal size) {
        NumberStyle style = unit().equals("percent") ? new NumberStyle("", " " + Labels.unit(size, "points"), decimals()) : spokenStyle(size);
        return style.writeShort(size);
    }

    /** How a value stands in a sentence: with the unit where the name of the figure does not say it; large sums in whole pounds. */
    NumberStyle spokenStyle(BigDecimal value) {
        int pence = value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0 ? 0 : decimals();
        return switch (unit()) {
            case "days", "years", "points" -> new NumberStyle("", " " + Labels.unit(value, unit()), decimals());
            case "pounds" -> new NumberStyle("£", "", pence);
            case "pounds a week" -> new NumberStyle("£", " a week", pence);
            default -> style();
        };
    }

    /** Its period in words. */
    String period() {
        return switch (definition.periodKind()) {
            case "snapshot" -> "at the as-at date";
            case "month" -> "in the month";
            case "financial_year" -> "in the financial year so far";
            case "last_12_months" -> "in the last 12 months";
            default -> definition.periodKind().replace('_', ' ');
        };
    }
}
