package uk.rooftree.oracle;

import java.util.Collection;
import java.util.function.ToLongFunction;

/** What became of the rows that came in. */
final class QualityFigures {

    private final Position position;

    QualityFigures(Position position) {
        this.position = position;
    }

    void write(FigureSheet sheet) {
        sheet.write("quality.rows_read", () -> rows(FeedCount::read));
        sheet.write("quality.rows_kept", () -> rows(FeedCount::kept));
        sheet.write("quality.rows_rejected", () -> rows(FeedCount::rejected));
    }

    private Collection<Unit> rows(ToLongFunction<FeedCount> number) {
        return position.counts().stream()
            .filter(count -> count.read() > 0)
            .map(count -> Unit.counted(Dimensions.of("feed", count.feed()), number.applyAsLong(count)))
            .toList();
    }
}
