package uk.rooftree.reports.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** A feed at one as-at date, as {@code quality.feed} has it, or several feeds together. */
record FeedMonth(LocalDate asAt, String feed, boolean isSupplied, long rowsRead, long rowsKept, long rowsRejected, long rowsFlagged, long rowsWaiting,
        long issuesNew, long issuesOpen, long issuesResolved) {

    long toCorrect() {
        return issuesNew + issuesOpen;
    }

    /** Rows rejected of a hundred read; empty where none was read. */
    Optional<BigDecimal> quarantinedPercent() {
        return rowsRead == 0 ? Optional.empty()
            : Optional.of(BigDecimal.valueOf(rowsRejected * 100).divide(BigDecimal.valueOf(rowsRead), 2, RoundingMode.HALF_UP));
    }

    /** All feeds of one date together. */
    static FeedMonth sum(LocalDate asAt, Collection<FeedMonth> feeds) {
        return feeds.stream().reduce(new FeedMonth(asAt, "", false, 0, 0, 0, 0, 0, 0, 0, 0), (sum, one) -> new FeedMonth(asAt, "",
            sum.isSupplied || one.isSupplied, sum.rowsRead + one.rowsRead, sum.rowsKept + one.rowsKept, sum.rowsRejected + one.rowsRejected,
            sum.rowsFlagged + one.rowsFlagged, sum.rowsWaiting + one.rowsWaiting, sum.issuesNew + one.issuesNew, sum.issuesOpen + one.issuesOpen,
            sum.issuesResolved + one.issuesResolved));
    }
}
