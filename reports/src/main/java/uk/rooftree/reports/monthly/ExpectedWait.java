package uk.rooftree.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.rooftree.reports.chart.NumberStyle;
import uk.rooftree.warehouse.figure.FigureInterval;

/** How long a wait lasts with those still waiting taken into account, how sure that is, and what those housed alone would say. */
final class ExpectedWait {

    private static final String WHOLE = "waiting.w3";
    private static final String PACE = "waiting.w3.pace";
    private static final List<String> SHARES = List.of(".still_waiting.365", ".still_waiting.730", ".still_waiting.1825");
    /** A pace of twelve months is not told for longer than a year. */
    private static final List<String> PACE_SHARES = SHARES.subList(0, 1);

    private final Draft draft;
    private final String dimension;

    /** @param dimension what waiting is told by: {@code band} or {@code bedroom_need} */
    ExpectedWait(Draft draft, String dimension) {
        this.draft = draft;
        this.dimension = dimension;
    }

    /** Empty where the release does not publish the curve. */
    Optional<Block> block() {
        Reading median = draft.book().reading(WHOLE + ".median_days");
        if (median.row().isEmpty() || median.lacksFeed()) {
            return Optional.empty();
        }
        DataTable.Builder table = DataTable.of("Days from joining the register until half have been housed, those still waiting counted in",
            dimension.equals("band") ? "Band" : "Bedrooms needed", "Median", "95% limits", "Housed alone", "Still waiting after 1 year", "2 years", "5 years");
        for (String group : draft.ordered(WHOLE + ".median_days", dimension)) {
            table.row(Labels.of(dimension, group), cells(WHOLE, SHARES, Map.of(dimension, group)));
        }
        table.row("All, at the pace of the last 12 months", cells(PACE, PACE_SHARES, Map.of()));
        table.total("All", cells(WHOLE, SHARES, Map.of()));
        return Optional.of(Block.table(title(median), table.build(), "Housed alone: the median of those who were housed, which leaves out "
            + "everybody who still waits and is therefore too short. Limits tell how far a median may be off by chance. "
            + draft.note(WHOLE + ".median_days", WHOLE + ".naive_median_days", PACE + ".median_days")));
    }

    private String title(Reading median) {
        Reading alone = draft.book().reading(WHOLE + ".naive_median_days");
        if (median.value().isEmpty()) {
            return draft.book().interval(median).flatMap(FigureInterval::whyNot).map(why -> "How long half of applicants wait is " + why)
                .orElse(draft.finding(WHOLE + ".median_days"));
        }
        String wait = "Half of applicants wait %s or longer".formatted(median.spoken());
        return alone.value().map(days -> wait + "; those housed alone would say " + alone.spoken()).orElse(wait);
    }

    private List<String> cells(String measure, List<String> shares, Map<String, String> group) {
        Reading median = read(measure + ".median_days", group);
        Optional<FigureInterval> limits = draft.book().interval(median);
        Reading alone = read(measure + ".naive_median_days", group);
        List<String> cells = new ArrayList<>(List.of(median.value().isPresent() ? median.text() : missing(limits), limits(limits), alone.text()));
        for (String share : SHARES) {
            cells.add(shares.contains(share) ? read(measure + share, group).value().map(ExpectedWait::percent).orElse("n/a") : "");
        }
        return cells;
    }

    private Reading read(String figure, Map<String, String> group) {
        return draft.book().readingAt(draft.book().asAt(), figure, group);
    }

    private static String missing(Optional<FigureInterval> limits) {
        return limits.flatMap(FigureInterval::whyNot).filter(why -> why.startsWith("not reached")).map(why -> "not reached").orElse("n/a");
    }

    private static String limits(Optional<FigureInterval> limits) {
        return limits.filter(found -> found.lower() != null).map(found -> NumberStyle.WHOLE.write(found.lower())
            + (found.upper() == null ? " or more" : " to " + NumberStyle.WHOLE.write(found.upper()))).orElse("n/a");
    }

    private static String percent(BigDecimal share) {
        return new NumberStyle("", "%", 1).write(share.movePointRight(2));
    }
}
