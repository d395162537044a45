package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.reports.chart.NumberStyle;

/**
 * How the register came from what was published at the end of one month to what is published now, without a gap:
 * the end published then, + entries made late or put right since = the start as now known, + joined - left = the end, + what only
 * the extract says = live applications. Each part is a published figure or the difference of two.
 */
final class MovementAccount {

    private final FigureBook book;
    private final LocalDate date;

    private MovementAccount(FigureBook book, LocalDate date) {
        this.book = book;
        this.date = date;
    }

    static MovementAccount at(FigureBook book, LocalDate date) {
        return new MovementAccount(book, date);
    }

    /** The end of the month before as it was published then; empty unless that month's last day was an as-at date. */
    Reading publishedBefore() {
        return book.readingAt(monthBefore(), "register.movement.close", Map.of());
    }

    /** What the start now has more than the end published for the day before: entries made late, or put right since. */
    Optional<BigDecimal> enteredLate() {
        return publishedBefore().value().flatMap(then -> value("register.movement.open").map(now -> now.subtract(then)));
    }

    /** Live applications the extract has and the history of status entries has not, less those it is the other way round for. */
    Optional<BigDecimal> onlyInExtract() {
        return value("register.movement.difference");
    }

    /** "In October 179 joined (12 back again) and 184 left: …", with what else moved the number of live applications; empty = not known. */
    String words() {
        List<String> crossings = List.of("register.movement.new", "register.movement.reinstated", "register.movement.housed",
            "register.movement.removed", "register.movement.withdrawn", "register.movement.merged");
        if (crossings.stream().anyMatch(figure -> value(figure).isEmpty())) {
            return "";
        }
        String moved = "In %s %s joined (%s back again) and %s left: %s housed, %s removed, %s withdrawn or merged.".formatted(
            Labels.monthSeenFrom(date, date), sum("register.movement.new", "register.movement.reinstated"), sum("register.movement.reinstated"),
            sum("register.movement.housed", "register.movement.removed", "register.movement.withdrawn", "register.movement.merged"),
            sum("register.movement.housed"), sum("register.movement.removed"), sum("register.movement.withdrawn", "register.movement.merged"));
        return moved + lateWords() + extractWords();
    }

    private String lateWords() {
        BigDecimal late = enteredLate().orElse(BigDecimal.ZERO);
        if (late.signum() == 0) {
            return "";
        }
        return " It began at %s, not the %s published for %s: late or corrected entries %s %s.".formatted(
            sum("register.movement.open"), publishedBefore().text(), Labels.monthSeenFrom(monthBefore(), date),
            late.signum() > 0 ? "added" : "took off", NumberStyle.WHOLE.write(late.abs()));
    }

    private String extractWords() {
        Optional<BigDecimal> now = onlyInExtract();
        Optional<BigDecimal> then = at(book, monthBefore()).onlyInExtract();
        if (now.isEmpty() || then.isEmpty() || now.get().compareTo(then.get()) == 0) {
            return "";
        }
        return " The extract holds %s live applications %s its status entries lead to; for %s it was %s.".formatted(
            beside(now.get()), now.get().signum() == 0 ? "as" : "than", Labels.monthSeenFrom(monthBefore(), date), beside(then.get()));
    }

    private static String beside(BigDecimal difference) {
        return difference.signum() == 0 ? "as many"
            : NumberStyle.WHOLE.write(difference.abs()) + (difference.signum() > 0 ? " more" : " fewer");
    }

    private LocalDate monthBefore() {
        return date.withDayOfMonth(1).minusDays(1);
    }

    private Optional<BigDecimal> value(String figure) {
        return book.readingAt(date, figure, Map.of()).value();
    }

    private String sum(String... figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String figure : figures) {
            sum = sum.add(value(figure).orElseThrow());
        }
        return NumberStyle.WHOLE.write(sum);
    }
}
