package uk.rooftree.etl.synthetic;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What to make: the same request always gives the same bytes.
 *
 * @param size          how large a council
 * @param months        extracts to write, one for each month end, 1 to 240
 * @param historyMonths months lived before the first extract, whose closed records it holds too, 36 to 240
 * @param seed          seed of every value
 * @param lastAsAt      as-at date of the last extract, the last day of a month
 * @param home          folder that becomes the council's home; {@code council.yaml}, {@code inbox/} and {@code planted-faults.csv}
 *                      are written there
 */
public record GenerationRequest(CouncilSize size, int months, int historyMonths, long seed, LocalDate lastAsAt, Path home) {

    /** The as-at date of the last extract where none is asked for. */
    public static final LocalDate DEFAULT_LAST_AS_AT = LocalDate.of(2026, 10, 31);

    public GenerationRequest {
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(lastAsAt, "lastAsAt");
        Objects.requireNonNull(home, "home");
        if (months < 1 || months > 240) {
            throw new IllegalArgumentException("Invalid months: %d (expected 1 to 240)".formatted(months));
        }
        if (historyMonths < 36 || historyMonths > 240) {
            // closed applications stay in an extract for 36 months: a shorter history would not fill the first
            throw new IllegalArgumentException("Invalid months of history: %d (expected 36 to 240)".formatted(historyMonths));
        }
        if (!YearMonth.from(lastAsAt).atEndOfMonth().equals(lastAsAt)) {
            throw new IllegalArgumentException(
                "Invalid last as-at date: %s (expected the last day of a month)".formatted(lastAsAt));
        }
    }

    /** A request with the history that goes with the size. */
    public GenerationRequest(CouncilSize size, int months, long seed, LocalDate lastAsAt, Path home) {
        this(size, months, size.historyMonths(), seed, lastAsAt, home);
    }

    /** A request that ends at {@link #DEFAULT_LAST_AS_AT}. */
    public GenerationRequest(CouncilSize size, int months, long seed, Path home) {
        this(size, months, seed, DEFAULT_LAST_AS_AT, home);
    }

    /** The as-at dates, oldest first. */
    public List<LocalDate> asAtDates() {
        List<LocalDate> dates = new ArrayList<>();
        for (int back = months - 1; back >= 0; back--) {
            dates.add(YearMonth.from(lastAsAt).minusMonths(back).atEndOfMonth());
        }
        return List.copyOf(dates);
    }
}
