package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A number at the head of a page, with all that is said about it.
 *
 * @param reading      the figure it is
 * @param name         "Live applications"
 * @param value        "6,012", or "n/a"
 * @param unit         "days"; empty where the value says it
 * @param period       "last 12 months"
 * @param verdict      how it stands against its target and its own months
 * @param sinceMonth   "up 1.2% since September", "no earlier month"
 * @param sinceYear    "down 4.0% on October 2025"; empty = no figure a year before
 * @param why          one sentence drawn from the figures
 * @param trend        values of the last 24 months; null = none
 */
public record Headline(Reading reading, String name, String value, String unit, String period, Verdict verdict,
        String sinceMonth, String sinceYear, String why, List<BigDecimal> trend) {

    public Headline {
        trend = Collections.unmodifiableList(new ArrayList<>(trend));
    }

    /** "Target: at most 30 days – red: missed"; empty where there is none. */
    public String target() {
        if (verdict.target().isEmpty()) {
            return "";
        }
        return "Target: " + verdict.target() + (verdict.rag() == Rag.UNKNOWN ? "" : " – " + verdict.rag().words());
    }

    /** The change in a month without its "since September"; empty where there is none. */
    public String changeInMonth() {
        return sinceMonth.replaceFirst(" since [A-Z].*", "").replaceFirst("^no earlier month.*", "first month");
    }

    /** The change in a year without its "on October 2025"; empty where there is none. */
    public String changeInYear() {
        return sinceYear.replaceFirst(" on [A-Z].*", "");
    }

    /** The changes there are, each as a sentence without its full stop. */
    public List<String> changes() {
        return Stream.of(sinceMonth, sinceYear).filter(words -> !words.isEmpty())
            .map(words -> words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1)).toList();
    }
}
