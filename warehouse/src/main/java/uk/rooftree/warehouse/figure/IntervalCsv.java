package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** {@code figure_limits.csv}: the limits of figures, one row for each figure and group that has them, written like {@link FigureCsv}. */
public final class IntervalCsv {

    private static final Comparator<FigureInterval> ORDER = Comparator.comparing(FigureInterval::row, Figures.ORDER);

    private IntervalCsv() {
    }

    /** The file's text: the same intervals give the same bytes. */
    public static String text(Collection<FigureInterval> intervals) {
        StringBuilder text = new StringBuilder("as_at,figure,period_start,period_end,council_code,");
        text.append(String.join(",", Dimension.columns())).append(",value,lower,upper,standard_error,level_percent,method,note,unit\n");
        for (FigureInterval interval : intervals.stream().sorted(ORDER).toList()) {
            FigureRow row = interval.row();
            List<String> cells = new ArrayList<>();
            cells.add(row.asAt().toString());
            cells.add(row.figure());
            cells.add(row.periodStart().toString());
            cells.add(row.periodEnd().toString());
            cells.add(row.councilCode());
            for (Dimension dimension : Dimension.values()) {
                cells.add(row.in(dimension).orElse(""));
            }
            for (BigDecimal number : new BigDecimal[] {row.value(), interval.lower(), interval.upper(), interval.standardError()}) {
                cells.add(number == null ? "" : number.toPlainString());
            }
            cells.add(String.valueOf(interval.levelPercent()));
            cells.add(interval.method());
            cells.add(interval.whyNot().orElse(""));
            cells.add(row.unit());
            text.append(FigureCsv.line(cells));
        }
        return text.toString();
    }
}
