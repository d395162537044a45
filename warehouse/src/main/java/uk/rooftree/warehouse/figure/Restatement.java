package uk.rooftree.warehouse.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A figure row that is other than in the release it replaced: one figure over one group, as at one date.
 *
 * @param before as it was published; empty if that release had no such row
 * @param after  as it is published now; empty if this one has none
 */
public record Restatement(Optional<FigureRow> before, Optional<FigureRow> after) {

    public Restatement {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("Invalid restatement: of no row");
        }
    }

    /** The row it is about, for its figure, group and period. */
    public FigureRow row() {
        return after.or(this::before).orElseThrow();
    }

    /** Every row of which value, sums or counts differ between two releases of one date, in the order of figures and groups. */
    public static List<Restatement> between(Figures before, Figures after) {
        Map<FigureRow, FigureRow> was = byGroup(before);
        List<Restatement> restated = new ArrayList<>();
        for (FigureRow row : after.rows()) {
            FigureRow former = was.remove(row);
            if (former == null || !isSame(former, row)) {
                restated.add(new Restatement(Optional.ofNullable(former), Optional.of(row)));
            }
        }
        was.values().forEach(gone -> restated.add(new Restatement(Optional.of(gone), Optional.empty())));
        restated.sort((one, other) -> Figures.ORDER.compare(one.row(), other.row()));
        return List.copyOf(restated);
    }

    /** Rows found by figure and group, whatever their numbers. */
    private static Map<FigureRow, FigureRow> byGroup(Figures figures) {
        Map<FigureRow, FigureRow> rows = new TreeMap<>(Figures.ORDER);
        figures.rows().forEach(row -> rows.put(row, row));
        return rows;
    }

    private static boolean isSame(FigureRow one, FigureRow other) {
        return Objects.equals(one.value(), other.value()) && Objects.equals(one.numerator(), other.numerator())
            && Objects.equals(one.denominator(), other.denominator()) && one.rowsCounted() == other.rowsCounted()
            && one.rowsExcluded() == other.rowsExcluded() && one.unit().equals(other.unit());
    }
}
