package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.warehouse.figure.FigureRow;

/**
 * Why a figure moved, in one sentence that says no more than the figures do: which group moved most, or what came and went.
 */
final class Reasons {

    private final FigureBook book;

    Reasons(FigureBook book) {
        this.book = book;
    }

    /** For counts and sums: the group that moved most in the figure's own direction, and the one that moved most against it. */
    String byGroup(String figure, String dimension) {
        Optional<LocalDate> before = book.before();
        Optional<String> silent = nothingToSay(figure, before);
        if (silent.isPresent()) {
            return silent.get();
        }
        List<Group> groups = groups(figure, dimension, before.orElseThrow());
        groups.removeIf(group -> group.difference().signum() == 0);
        if (groups.isEmpty()) {
            return "No %s changed.".formatted(dimension.equals("band") ? "band" : "group");
        }
        groups.sort(java.util.Comparator.comparing((Group group) -> group.difference().abs()).reversed().thenComparing(Group::value));
        int direction = new Change(book.reading(figure), book.readingAt(before.get(), figure, Map.of())).difference().signum();
        Group most = groups.stream().filter(group -> direction == 0 || group.difference().signum() == direction).findFirst().orElse(groups.get(0));
        Optional<Group> against = groups.stream().filter(group -> group.difference().signum() == -most.difference().signum()).findFirst();
        StringBuilder words = new StringBuilder("%s moved most: %s %s to %s".formatted(Labels.subject(dimension, most.value()),
            most.difference().signum() > 0 ? "up" : "down", spoken(figure, most.difference().abs()), spoken(figure, most.now())));
        against.ifPresent(group -> words.append("; %s went %s %s".formatted(Labels.lowerFirst(Labels.subject(dimension, group.value())),
            group.difference().signum() > 0 ? "up" : "down", spoken(figure, group.difference().abs()))));
        return words.append('.').toString();
    }

    /** For means, medians and percentages: the group whose change weighs most, by the units in it. */
    String byWeight(String figure, String dimension) {
        Optional<LocalDate> before = book.before();
        Optional<String> silent = nothingToSay(figure, before);
        if (silent.isPresent()) {
            return silent.get();
        }
        Group most = null;
        BigDecimal weight = BigDecimal.ZERO;
        for (Group group : groups(figure, dimension, before.orElseThrow())) {
            if (group.value().equals("unknown") || group.value().equals("unmapped")) {
                continue;
            }
            BigDecimal weighs = group.difference().abs().multiply(BigDecimal.valueOf(group.counted()));
            if (weighs.compareTo(weight) > 0) {
                most = group;
                weight = weighs;
            }
        }
        if (most == null) {
            return "No group changed.";
        }
        return "%s weighed most: from %s to %s (%s counted).".formatted(Labels.subject(dimension, most.value()),
            book.definition(figure).style().writeShort(most.before()), spoken(figure, most.now()), NumberStyle.WHOLE.write(BigDecimal.valueOf(most.counted())));
    }

    /** For percentages: what is above and below the line, then and now. */
    String byParts(String figure, String above, String below) {
        return parts(figure, "%s of %s " + below + " " + above);
    }

    /** For ratios: the same, as so many for so many. */
    String byRatio(String figure, String above, String below) {
        return parts(figure, "%s " + above + " for %s " + below);
    }

    private String parts(String figure, String pattern) {
        Optional<FigureRow> now = book.reading(figure).row().filter(row -> row.value() != null && row.numerator() != null);
        if (now.isEmpty()) {
            return "";
        }
        String today = pattern.formatted(NumberStyle.WHOLE.write(now.get().numerator()), NumberStyle.WHOLE.write(now.get().denominator()));
        Optional<LocalDate> before = book.before();
        Optional<FigureRow> earlier = before.flatMap(date -> book.readingAt(date, figure, Map.of()).row()).filter(old -> old.numerator() != null);
        return earlier.map(old -> "%s, against %s and %s in %s.".formatted(today, NumberStyle.WHOLE.write(old.numerator()),
            NumberStyle.WHOLE.write(old.denominator()), Labels.monthSeenFrom(before.orElseThrow(), book.asAt()))).orElse(today + ".");
    }

    /** For a month's number: where it stands among the last twelve. */
    String amongTwelve(String figure) {
        Reading now = book.reading(figure);
        if (now.value().isEmpty()) {
            return "";
        }
        List<BigDecimal> earlier = new ArrayList<>();
        for (LocalDate date : book.lastMonths(12)) {
            if (!date.equals(book.asAt())) {
                book.readingAt(date, figure, Map.of()).value().ifPresent(earlier::add);
            }
        }
        if (earlier.size() < 3) {
            return "";
        }
        BigDecimal most = earlier.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal least = earlier.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal value = now.value().orElseThrow();
        NumberStyle style = now.figure().style();
        if (value.compareTo(most) > 0) {
            return "The most in %d months; the range before was %s to %s.".formatted(earlier.size() + 1, style.writeShort(least), style.writeShort(most));
        }
        if (value.compareTo(least) < 0) {
            return "The fewest in %d months; the range before was %s to %s.".formatted(earlier.size() + 1, style.writeShort(least), style.writeShort(most));
        }
        return "Within the range of the %d months before, %s to %s.".formatted(earlier.size(), style.writeShort(least), style.writeShort(most));
    }

    private String spoken(String figure, BigDecimal value) {
        return book.definition(figure).spokenStyle(value).writeShort(value);
    }

    private Optional<String> nothingToSay(String figure, Optional<LocalDate> before) {
        if (book.reading(figure).value().isEmpty()) {
            return Optional.of("");
        }
        if (before.isEmpty()) {
            return Optional.of("");
        }
        return book.readingAt(before.get(), figure, Map.of()).value().isEmpty() ? Optional.of("There was no figure the month before.") : Optional.empty();
    }

    private List<Group> groups(String figure, String dimension, LocalDate before) {
        TreeSet<String> values = new TreeSet<>(book.values(figure, dimension));
        values.addAll(book.valuesAt(before, figure, dimension));
        boolean summed = book.definition(figure).addsUp();
        List<Group> groups = new ArrayList<>();
        for (String value : values) {
            Reading now = book.reading(figure, dimension, value);
            Reading then = book.readingAt(before, figure, Map.of(dimension, value));
            // a count that is not there is nought; a mean that is not there is nothing
            if (summed || now.value().isPresent() && then.value().isPresent()) {
                groups.add(new Group(value, then.value().orElse(BigDecimal.ZERO), now.value().orElse(BigDecimal.ZERO), now.rowsCounted()));
            }
        }
        return groups;
    }

    private record Group(String value, BigDecimal before, BigDecimal now, long counted) {

        private BigDecimal difference() {
            return now.subtract(before);
        }
    }
}
