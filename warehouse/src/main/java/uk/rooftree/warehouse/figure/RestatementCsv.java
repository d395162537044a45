package uk.rooftree.warehouse.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Restatements as a file, as {@link FigureCsv} writes figures: what each row was and what it is now. */
public final class RestatementCsv {

    private RestatementCsv() {
    }

    /** The file's first line. */
    public static String header() {
        List<String> names = new ArrayList<>(List.of("as_at", "release", "replaces", "figure", "period_start", "period_end", "council_code"));
        names.addAll(Dimension.columns());
        for (String number : List.of("value", "numerator", "denominator", "rows_counted", "rows_excluded")) {
            names.add(number + "_before");
            names.add(number);
        }
        names.add("unit");
        return FigureCsv.line(names);
    }

    /** The lines of one release that took another's place. */
    public static String lines(int release, int replaced, List<Restatement> restatements) {
        StringBuilder text = new StringBuilder();
        for (Restatement restatement : restatements) {
            FigureRow row = restatement.row();
            List<String> cells = new ArrayList<>(List.of(row.asAt().toString(), String.valueOf(release), String.valueOf(replaced), row.figure(),
                row.periodStart().toString(), row.periodEnd().toString(), row.councilCode()));
            for (Dimension dimension : Dimension.values()) {
                cells.add(row.in(dimension).orElse(""));
            }
            add(cells, restatement, figure -> figure.value() == null ? "" : figure.value().toPlainString());
            add(cells, restatement, figure -> sum(figure.numerator()));
            add(cells, restatement, figure -> sum(figure.denominator()));
            add(cells, restatement, figure -> String.valueOf(figure.rowsCounted()));
            add(cells, restatement, figure -> String.valueOf(figure.rowsExcluded()));
            cells.add(row.unit());
            text.append(FigureCsv.line(cells));
        }
        return text.toString();
    }

    private static void add(List<String> cells, Restatement restatement, Function<FigureRow, String> number) {
        for (Optional<FigureRow> side : List.of(restatement.before(), restatement.after())) {
            cells.add(side.map(number).orElse(""));
        }
    }

    private static String sum(BigDecimal sum) {
        return FigureCsv.wholeOrTwoDecimals(sum);
    }
}
