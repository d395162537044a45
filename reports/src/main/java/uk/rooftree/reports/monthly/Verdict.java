package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.Optional;

import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.warehouse.figure.Standing;

/**
 * What a page says of where a figure stands.
 *
 * @param rag     against its target
 * @param target  "at most 30 days"; empty = none
 * @param usual   "18.2 to 41.6", between which limits a month's number is nothing new; or why there are none, in brackets
 * @param news    whether this month's number is news, a sentence without its full stop; empty where there are no limits
 * @param isNews  whether it is
 * @param outlook what the limits say of the target, likewise; empty where they do not tell
 */
public record Verdict(Rag rag, String target, String usual, String news, boolean isNews, String outlook) {

    private static final Verdict NONE = new Verdict(Rag.NONE, "", "", "", false, "");

    /** @param definition of the standing's figure */
    static Verdict of(Optional<Standing> standing, PageFigure definition) {
        return standing.map(found -> of(found, definition)).orElse(NONE);
    }

    private static Verdict of(Standing standing, PageFigure definition) {
        Standing.Control control = standing.control();
        return new Verdict(rag(standing), standing.aim().map(aim -> target(aim, definition)).orElse(""), usual(control, definition),
            control.variation() == null ? "" : news(control, definition), control.signal() != null, outlook(control.assurance()));
    }

    /** The news in two words for a table, such as "unusual, worse" or "unusually low"; empty where there is none. */
    public String briefNews() {
        return !isNews ? "" : news.substring(0, 1).toLowerCase(java.util.Locale.UK) + news.substring(1, news.indexOf(':')).replace("for the ", "");
    }

    /** What is usual, in brackets, behind what is said of it; empty where there are no limits. */
    public String usualWords() {
        return news.isEmpty() ? "" : "Usual: " + usual;
    }

    private static Rag rag(Standing standing) {
        return standing.aim().map(aim -> aim.rag() == null ? Rag.UNKNOWN : Rag.valueOf(aim.rag().toUpperCase(java.util.Locale.ROOT))).orElse(Rag.NONE);
    }

    private static String target(Standing.Aim aim, PageFigure definition) {
        return "%s %s".formatted(aim.bound().equals("at_most") ? "at most" : "at least", definition.spokenStyle(aim.target()).writeShort(aim.target()));
    }

    private static String usual(Standing.Control control, PageFigure definition) {
        if (control.lower() == null) {
            return switch (control.note() == null ? "" : control.note()) {
                case "too_few_months" -> "(too few months)";
                case "too_coarse" -> "(numbers too small)";
                case "looks_back" -> "(looks back 12 months)";
                case "no_value" -> "(no value)";
                default -> "";
            };
        }
        String range = range(control, definition);
        return switch (control.chartOf()) {
            case "change" -> range;
            case "month" -> range + " a month";
            default -> range + (control.figure().endsWith(".month") && !definition.figure().endsWith(".month") ? " in a month" : "");
        };
    }

    private static String range(Standing.Control control, PageFigure definition) {
        return "%s to %s".formatted(bare(control.lower(), definition), bare(control.upper(), definition));
    }

    /** To the figure's own decimals; large sums in whole pounds. */
    private static String bare(BigDecimal limit, PageFigure definition) {
        boolean pounds = definition.style().before().equals("£") && limit.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
        return pounds ? NumberStyle.POUNDS.write(limit) : definition.style().writeShort(limit);
    }

    private static String news(Standing.Control control, PageFigure definition) {
        String what = switch (control.chartOf()) {
            case "change" -> "the change since last month";
            default -> "the month's number";
        };
        String trial = "trial_limits".equals(control.note()) ? ", by %d months alone".formatted(control.points()) : "";
        if (control.signal() == null) {
            return "Nothing unusual in %s (%s is usual%s)".formatted(what, usual(control, definition), trial);
        }
        String side = switch (control.variation()) {
            case "special_cause_better" -> "Unusual, for the better: ";
            case "special_cause_worse" -> "Unusual, for the worse: ";
            case "special_cause_higher" -> "Unusually high: ";
            default -> "Unusually low: ";
        };
        return side + switch (control.signal()) {
            case "outside_limits" -> "%s is outside what is usual (%s%s)".formatted(what, usual(control, definition), trial);
            case "seven_on_one_side" -> "seven months running on one side of the average (%s)".formatted(bare(control.centre(), definition));
            case "two_of_three_near_limit" -> "two of three months near the edge of what is usual (%s%s)".formatted(usual(control, definition), trial);
            default -> "six moves running in one direction";
        };
    }

    private static String outlook(String assurance) {
        return switch (assurance == null ? "" : assurance) {
            case "will_meet" -> "As things are, every month will meet the target";
            case "may_meet" -> "As things are, some months will meet the target and some will not";
            case "will_not_meet" -> "As things are, no month will meet the target";
            default -> "";
        };
    }
}
