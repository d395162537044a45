package uk.rooftree.returns.submission.comparison;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * How a cell came from what it said to what it says.
 *
 * @param code   of the cell
 * @param before what it said; "" where it was not asked or left blank
 * @param after  what it says
 * @param parts  of the difference by cause; all of them together make the whole; a text has none
 * @param causes that changed the cell at all, also where it is a text
 */
public record CellDifference(String code, String before, String after, Map<Cause, BigDecimal> parts, List<Cause> causes) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    public CellDifference {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts.isEmpty() ? new EnumMap<>(Cause.class) : parts));
        causes = List.copyOf(causes);
        BigDecimal sum = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (isNumber(before, after) && sum.compareTo(number(after).subtract(number(before))) != 0) {
            throw new IllegalArgumentException("Invalid difference of %s: its parts make %s, and it went from \"%s\" to \"%s\"".formatted(code, sum, before, after));
        }
    }

    /**
     * The way of one cell through all steps.
     *
     * @param first what the cells said before the first step
     * @param steps the last of them ends at what they say now
     */
    static CellDifference along(String code, SortedMap<String, String> first, List<Step> steps) {
        String before = first.getOrDefault(code, "");
        String after = steps.get(steps.size() - 1).cells().getOrDefault(code, "");
        Map<Cause, BigDecimal> parts = new EnumMap<>(Cause.class);
        EnumMap<Cause, Boolean> causes = new EnumMap<>(Cause.class);
        String now = before;
        for (Step step : steps) {
            String next = step.cells().getOrDefault(code, "");
            if (!next.equals(now)) {
                causes.put(step.cause(), true);
            }
            if (isNumber(before, after)) {
                parts.merge(step.cause(), number(next).subtract(number(now)), BigDecimal::add);
            }
            now = next;
        }
        return new CellDifference(code, before, after, parts, List.copyOf(causes.keySet()));
    }

    /** What it says now less what it said; empty of a text. A cell without a number, such as {@code #}, counts as nought. */
    public Optional<BigDecimal> whole() {
        return isNumber(before, after) ? Optional.of(number(after).subtract(number(before))) : Optional.empty();
    }

    /** A part of the whole; nought where the cause changed nothing. */
    public BigDecimal part(Cause cause) {
        return parts.getOrDefault(cause, BigDecimal.ZERO);
    }

    /** Whether it says another thing now, or would but for causes that cancel each other out. */
    public boolean isChanged() {
        return !before.equals(after) || parts.values().stream().anyMatch(part -> part.signum() != 0);
    }

    private static boolean isNumber(String before, String after) {
        return NUMBER.matcher(before).matches() || NUMBER.matcher(after).matches();
    }

    private static BigDecimal number(String cell) {
        return NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : BigDecimal.ZERO;
    }
}
